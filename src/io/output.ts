// Artefacts -> files, all of them or none, the manifest last. Only what an earlier manifest lists is ever replaced or deleted,
// and what was changed by hand since then is kept.

import { sha256 } from '../base/hash.js'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type * as z from 'zod'
import { manifestFileSchema } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import type { ListedFile, WrittenFile } from '../app/request/outcome.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { foldedPath, twins } from '../base/twins.js'
import { foldersOf } from './journal.js'
import { isProgramsName, manifestName } from './program-names.js'
import { reasonOf } from './reason.js'
import { rootAt, shown, type Root } from './root.js'
import { separateFolders } from './separate-folders.js'
import { changeTogether, type Change, type Fault } from './transaction.js'

/** What the manifest of a folder will say, and the files that it lists. */
export interface Listing {
  readonly manifest: unknown
  readonly files: readonly ListedFile[]
}

/** The manifest of an output folder; null when there is none. A broken one is a problem, and nothing is touched. */
export function readManifest(out: string): { manifest: Manifest | null; problems: Problem[] } {
  const { manifest, problems } = readListing(out, manifestFileSchema)
  return { manifest: manifest as Manifest | null, problems }
}

/**
 * The manifest of a folder that has one, as it stands there.
 * @param schema what of it has to be right before any of its paths is trusted
 */
export function readListing<T>(out: string, schema: z.ZodType<T>): { manifest: T | null; problems: Problem[] } {
  const path = join(out, manifestName)
  if (!existsSync(path)) return { manifest: null, problems: [] }
  try {
    if (!lstatSync(path).isFile()) throw new Error('a manifest is a file')
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    schema.parse(manifest)
    return { manifest: manifest as T, problems: [] }
  } catch {
    return { manifest: null, problems: [problem('output/manifest', {}, placeIn(path))] }
  }
}

/**
 * Writes the files and then the manifest; deletes what the earlier manifest lists and the new one does not. A file that has
 * the same bytes already is left alone, and a link is never followed. The folder's lock is held.
 * @returns `output/twins` and `output/write`, errors: two files would be one, or something cannot be written, and nothing was
 * changed; `output/changed`, a warning: a file that was to be replaced or deleted is another than the one that was built,
 * and is kept under another name
 */
export function writeOutput(
  out: string,
  files: readonly WrittenFile[],
  before: readonly ListedFile[],
  after: Listing,
): Problem[] {
  const found = twins(after.files, (path) => placeIn(join(out, path)))
  if (found.length > 0) return found
  const manifest = manifestBytes(after.manifest)
  const once = [...new Map(files.map((file) => [file.path, file])).values()]
  const names = new Map(after.files.map(({ path }) => [foldedPath(path), path]))
  const gone = [...new Set(before.map(({ path }) => path))].filter((path) => !isKept(out, path, names))
  const root = rootAt(out, 'refused')
  const built = new Map(before.map((file) => [file.path, file.sha256]))
  const change = changeOf(root, [...once, { path: manifestName, bytes: manifest }], gone, built)
  const failed = 'cause' in change ? change : changeTogether(root, change)
  if (failed !== null) return [notWritten(failed)]
  const { kept = [] } = change as Change
  return kept.map(({ path, as }) => problem('output/changed', { file: path, kept: as }, placeIn(join(out, path))))
}

/** A manifest as it is written. */
export function manifestBytes(manifest: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}

/**
 * What has to change on the disk. What would be lost, because it is neither what was built before nor what comes now, gets a
 * name of its own; what is to go and is no file, or lies behind a link, stays.
 */
function changeOf(
  root: Root,
  files: readonly WrittenFile[],
  gone: readonly string[],
  built: ReadonlyMap<string, string>,
): Change | Fault {
  const change = {
    kept: [] as { path: string; as: string }[],
    written: [] as WrittenFile[],
    removed: [] as string[],
  }
  const keepOthers = (path: string, hash: string): void => {
    if (path !== manifestName && hash !== built.get(path)) change.kept.push({ path, as: freeName(root, path) })
  }
  for (const { path, bytes } of files)
    try {
      const there = fileAt(root, path)
      if (there !== null && there.equals(bytes)) continue
      if (there !== null) keepOthers(path, sha256(there))
      change.written.push({ path, bytes })
    } catch (cause) {
      return { path: join(root.folder, path), cause }
    }
  for (const path of gone) {
    const there = goneFile(root, path)
    if (there === null) continue
    keepOthers(path, sha256(there))
    change.removed.push(path)
  }
  return change
}

/** What stands at a path where a file is to stand; null for nothing, or for no file, which is told when it is written. */
function fileAt(root: Root, path: string): Buffer | null {
  const file = root.at(path)
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : null
}

/** A file that is to go; null where it cannot be read as one. */
function goneFile(root: Root, path: string): Buffer | null {
  try {
    return fileAt(root, path)
  } catch {
    return null
  }
}

/** Rule `output/write`: what the system did not let be done. */
export function notWritten({ path, cause }: Fault): Problem {
  const place = placeIn(path)
  return problem('output/write#file', { file: place.file, reason: reasonOf(cause) }, place)
}

/** Files in the output folder that no manifest lists, a folder of nothing else as one; they are reported, never deleted. */
export function unlistedFiles(out: string, inManifest: readonly ListedFile[]): Problem[] {
  const listed = [...inManifest.map(({ path }) => path), manifestName, 'README.md']
  const files = new Set(listed)
  const folders = new Set(listed.flatMap((path) => foldersOf(path)))
  const walk = (folder: string): string[] =>
    readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder + entry.name
      if (separateFolders.includes(path) || files.has(path) || isProgramsName(path)) return []
      if (!entry.isDirectory()) return [path]
      return folders.has(path) ? walk(`${path}/`) : isEmpty(join(out, path)) ? [] : [`${path}/`]
    })
  return (existsSync(out) ? walk('') : [])
    .sort()
    .map((path) => problem('output/unlisted', { file: path }, placeIn(join(out, path))))
}

/** A folder that may not be read is taken to hold something. */
function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0
  } catch {
    return false
  }
}

function freeName(root: Root, path: string): string {
  const ending = extname(path)
  for (let number = 1; ; number += 1) {
    const name = `${path.slice(0, path.length - ending.length)}-changed${number === 1 ? '' : `-${number}`}${ending}`
    if (lstatSync(root.at(name), { throwIfNoEntry: false }) === undefined) return name
  }
}

/**
 * True for a file that stays: listed still, or, where capital letters do not count, the same file under the name that is.
 * @param kept the paths that are listed, by what they are where capital letters do not count
 */
function isKept(out: string, path: string, kept: ReadonlyMap<string, string>): boolean {
  const name = kept.get(foldedPath(path))
  if (name === undefined || name === path) return name === path
  const [before, after] = [path, name].map((each) => statSync(join(out, each), { throwIfNoEntry: false }))
  return before !== undefined && before.ino === after?.ino
}

function placeIn(path: string): Place {
  return { file: shown(path), line: 1, column: 1 }
}
