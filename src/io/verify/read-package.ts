// A package on disk, a folder or a zip -> its files in memory. Nothing is unpacked to disk, no link is followed, and
// what is too large is reported instead of read.

import { basename, join } from 'node:path'
import type { ByteSource } from '../../base/foreign/byte-source.js'
import { lazyFiles, type Digest, type PackageFiles } from '../../archive/package/files.js'
import { readZip, type ZipFile } from '../../archive/package/unzip.js'
import { contentIn, type ZipFault } from '../../base/foreign/zip-directory.js'
import { isZipOf } from '../../archive/package/zip.js'
import { extra } from '../../app/packages/verify-package.js'
import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import { problem, type Problem } from '../../base/problem.js'
import { listFolder } from './list-folder.js'
import { digestPlain, readPlain, withParts } from './plain-file.js'

export interface PackageOnDisk {
  /** By path in the package; each is read when it is asked for. */
  readonly files: PackageFiles
  readonly problems: readonly Problem[]
}

/**
 * Reads a folder with all that lies in it. What is not read has a problem: `verify/link`, `verify/checksum`, `verify/extra` for
 * empty folders and names that are no text, `limit/exceeded`.
 */
export function readPackageFolder(folder: string): PackageOnDisk {
  const digests = new Map<string, Digest>()
  const files = lazyFiles(digests, (path) => readPlain(join(folder, path), 'package-file-size').value ?? undefined)
  const { entries, problems: unlisted } = listFolder(folder, 'package-files')
  const problems = [...unlisted]
  let total = 0
  for (const { path, kind } of entries) {
    const file = `${shownPath(folder)}/${path}`
    if (kind !== 'file') {
      problems.push(extra(kind === 'empty' ? `${file}/` : file))
      continue
    }
    const { value, problem: unread } = digestPlain(join(folder, path), 'package-file-size')
    total += value?.bytes ?? 0
    if (unread !== null) problems.push(unread)
    else if (total > limits['package-size'].most)
      return { files, problems: [...problems, pastLimit('package-size', placeOf(shownPath(folder)))] }
    else digests.set(path, value)
  }
  return { files, problems }
}

/**
 * Reads a zip that holds one folder. `verify/zip` where it cannot be read, is cut off, or is not byte for byte what the
 * program writes: whatever stands between and behind the files is part of a zip, too.
 * @param dateOf the date of the package, from its files; null when it is not known
 * @param most the limit of its size, packed and unpacked
 */
export function readPackageZip(
  path: string,
  dateOf: (files: ReadonlyMap<string, Uint8Array>) => string | null,
  most: 'package-size' | 'zip-size' = 'package-size',
): PackageOnDisk {
  const shown = shownPath(path)
  const { value, problem: unreadable } = withParts(path, most, true, (source) => readWhole(source, shown, dateOf, most))
  if (unreadable !== null) return { files: new Map(), problems: [unreadable] }
  const files = lazyFiles(
    value.files,
    (name) => withParts(path, most, true, (source) => contentOf(source, value.files.get(name))).value ?? undefined,
  )
  return { files, problems: value.problems }
}

/** The files of a zip by their paths in its folder, and what is wrong with it. */
function readWhole(
  source: ByteSource,
  shown: string,
  dateOf: (files: ReadonlyMap<string, Uint8Array>) => string | null,
  most: LimitName,
): { readonly files: ReadonlyMap<string, ZipFile>; readonly problems: readonly Problem[] } {
  const { files, faults } = readZip(source, most)
  if (faults.length > 0) return { files, problems: faults.map((fault) => faultProblem(shown, fault)) }
  const folders = new Set([...files.keys()].map((one) => one.split('/')[0] ?? ''))
  const [folder = ''] = folders
  if (folders.size !== 1 || files.has(folder))
    return { files, problems: [unread(shown, null, phrase('zip-folder', {}))] }
  const inFolder = new Map([...files].map(([name, file]) => [name.slice(folder.length + 1), file]))
  const date = dateOf(lazyFiles(inFolder, (name) => contentOf(source, inFolder.get(name))))
  const isOurs = date !== null && isZipOf(source, folder, inFolder, date)
  return { files: inFolder, problems: isOurs ? [] : [repacked(shown, folder)] }
}

function contentOf(source: ByteSource, file: ZipFile | undefined): Uint8Array | undefined {
  return file === undefined ? undefined : (contentIn(source, file.entry) ?? undefined)
}

function faultProblem(file: string, fault: ZipFault): Problem {
  return 'limit' in fault ? pastLimit(fault.limit, placeOf(file)) : unread(file, fault.entry, fault.reason)
}

function unread(file: string, entry: string | null, reason: Sentence): Problem {
  const values = { file: printable(basename(file)), reason }
  return entry === null
    ? problem('verify/zip#unreadable', values, placeOf(file))
    : problem('verify/zip#entry', { ...values, entry: printable(entry) }, placeOf(file))
}

function repacked(file: string, folder: string): Problem {
  return problem('verify/zip#repacked', { file: printable(basename(file)), folder }, placeOf(file))
}

function shownPath(path: string): string {
  return path.replace(/\\/g, '/').replace(/\/$/, '')
}

function placeOf(file: string): Problem['place'] {
  return { file: printable(file), line: 1, column: 1 }
}
