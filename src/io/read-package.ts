// A package on disk, a folder or a zip -> its files in memory. Nothing is unpacked to disk, no link is followed, and
// what is too large is reported instead of read.

import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzip, zip } from '../archive/package/zip.js'
import { extra, notPlain } from '../app/packages/verify-package.js'
import { printable } from '../base/printable.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { problem, type Problem } from '../base/problem.js'

export interface PackageOnDisk {
  /** By path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly problems: readonly Problem[]
}

/** More than any package has. */
const largestFile = 512 * 1024 * 1024
const largestPackage = 768 * 1024 * 1024
const mostFiles = 20_000

/** Reads a folder with all that lies in it. `verify/link`, `verify/size` for what is not read. */
export function readPackageFolder(folder: string): PackageOnDisk {
  const files = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  let total = 0
  const walk = (prefix: string): void => {
    for (const name of readdirSync(join(folder, prefix)).sort()) {
      const path = prefix + name
      const file = join(folder, path)
      // A name that is no text, or a path that is too long for the system, cannot be looked up.
      const found = lstatSync(file, { throwIfNoEntry: false })
      const shown = file.replace(/\\/g, '/')
      if (found === undefined) problems.push(extra(shown))
      else if (found.isDirectory() && readdirSync(file).length === 0) problems.push(extra(`${shown}/`))
      else if (found.isDirectory()) walk(`${path}/`)
      else if (!found.isFile()) problems.push(notPlain(shown))
      else if (found.size > largestFile || total + found.size > largestPackage || files.size >= mostFiles)
        problems.push(tooLarge(shown))
      else {
        total += found.size
        files.set(path, new Uint8Array(readFileSync(file)))
      }
    }
  }
  walk('')
  return { files, problems }
}

/**
 * Reads a zip that holds one folder. `verify/zip` where it cannot be read, is cut off, or is not byte for byte what the
 * program writes: whatever stands between and behind the files is part of a zip, too.
 * @param dateOf the date of the package, from its files; null when it is not known
 */
export function readPackageZip(
  path: string,
  dateOf: (files: ReadonlyMap<string, Uint8Array>) => string | null,
): PackageOnDisk {
  const shown = path.replace(/\\/g, '/')
  if (statSync(path).size > largestFile) return { files: new Map(), problems: [tooLarge(shown)] }
  const bytes = new Uint8Array(readFileSync(path))
  const { files, faults } = unzip(bytes)
  if (faults.length > 0)
    return { files: new Map(), problems: faults.map(({ entry, reason }) => unread(shown, entry, reason)) }
  const folders = new Set([...files.keys()].map((one) => one.split('/')[0] ?? ''))
  const [folder = ''] = folders
  if (folders.size !== 1 || files.has(folder))
    return { files, problems: [unread(shown, null, phrase('zip-folder', {}))] }
  const inFolder = new Map([...files].map(([name, content]) => [name.slice(folder.length + 1), content]))
  const date = dateOf(inFolder)
  const again =
    date === null
      ? null
      : zip(
          folder,
          [...inFolder].map(([name, content]) => ({ path: name, bytes: content })),
          date,
        )
  const isOurs = again !== null && Buffer.from(again).equals(Buffer.from(bytes))
  return { files: inFolder, problems: isOurs ? [] : [repacked(shown, folder, path)] }
}

function unread(file: string, entry: string | null, reason: Sentence | string): Problem {
  const values = { file: basename(file), reason }
  return entry === null
    ? problem('verify/zip#unreadable', values, place(file))
    : problem('verify/zip#entry', { ...values, entry: printable(entry) }, place(file))
}

function repacked(file: string, folder: string, path: string): Problem {
  return problem('verify/zip#repacked', { file: basename(path), folder }, place(file))
}

function tooLarge(file: string): Problem {
  return problem('verify/size', { file: printable(basename(file)) }, place(file))
}

function place(file: string): Problem['place'] {
  return { file: printable(file), line: 1, column: 1 }
}
