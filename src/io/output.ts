// Artefacts -> files, all of them or none, the manifest last; until then they lie beside. Only what an earlier manifest lists is
// ever replaced or deleted, and what was changed by hand since then is kept.

import { sha256 } from '../base/hash.js'
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type * as z from 'zod'
import { manifestFileSchema } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import type { ListedFile, WrittenFile } from '../app/request/outcome.js'
import { limits, pastLimit } from '../base/limits.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { foldedPath, twins } from '../base/twins.js'
import { foldersOf } from './journal.js'
import { isProgramsName, manifestName } from './program-names.js'
import { reasonOf } from './reason.js'
import { rootAt, shown, type Root } from './root.js'
import { separateFolders } from '../base/agreement-id.js'
import { openStage, type Fault, type Laid } from './transaction.js'

/** What the manifest of a folder will say, and the files that it lists. */
export interface Listing {
  readonly manifest: object
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

/** A folder with a manifest while it is written: files are laid ready as they come, and come into their places together. */
export interface Output {
  /**
   * Lays a file ready. One that has the same bytes already is left alone, and a link is never followed.
   * @returns false where that cannot be, or could not before: then nothing is written, and `failed` says why
   */
  readonly lay: (file: WrittenFile) => boolean
  /** True where a file with this hash stands at a path. */
  readonly holds: (path: string, hash: string) => boolean
  /**
   * Writes what lies ready and then the manifest; deletes what the earlier manifest lists and the new one does not.
   * @returns `output/twins`, `limit/exceeded` and `output/write`, errors: two files would be one, the manifest is too large, or something
   * cannot be written, and nothing was changed; `output/changed`, a warning: a file that was to be replaced or deleted is another than the one that was built,
   * and is kept under another name
   */
  readonly write: (before: readonly ListedFile[], after: Listing) => Problem[]
  /** How many files are other than before, or were not there: without the manifest. */
  readonly written: () => number
  /** Why nothing is written; null as long as it can be. */
  readonly failed: () => Problem | null
  /** Takes away what lies ready, unless it has come into its place; in a folder that is another's by now, nothing. */
  readonly drop: () => void
}

/**
 * Opens a folder, whose lock is held.
 * @param lost why it may no longer be written; null as long as it may
 * @param most the bytes of the largest manifest that is written
 */
export function openOutput(
  out: string,
  lost: () => Problem | null = () => null,
  most: number = limits['manifest-size'].most,
): Output {
  const root = rootAt(out, 'refused')
  const stage = openStage(root)
  const laid = new Map<string, Laid>()
  let failed: Problem | null = null
  const lay = ({ path, bytes, sha256: hash }: WrittenFile): boolean => {
    failed ??= lost()
    if (failed !== null || laid.has(path)) return failed === null
    try {
      if (fileAt(root, path)?.equals(bytes) === true) return true
    } catch (cause) {
      failed = notWritten({ path: join(out, path), cause })
      return false
    }
    const added = stage.lay(path, bytes, hash)
    if ('cause' in added) failed = notWritten(added)
    else laid.set(path, added)
    return failed === null
  }
  const write: Output['write'] = (before, after) => {
    const found = twins(after.files, (path) => placeIn(join(out, path)))
    if (found.length > 0) return found
    const { kept, removed } = restOf(root, laid.values(), before, after.files)
    const manifest = manifestWithin(after.manifest, most)
    if (manifest === null) return [pastLimit('manifest-size', placeIn(join(out, manifestName)))]
    lay({ path: manifestName, bytes: manifest })
    if (failed !== null) return [failed]
    const prepared = stage.prepare({ kept, removed })
    const fault = 'cause' in prepared ? prepared : prepared.apply()
    if (fault !== null) return [notWritten(fault)]
    return kept.map(({ path, as }) => problem('output/changed', { file: path, kept: as }, placeIn(join(out, path))))
  }
  return {
    lay,
    holds: (path, hash) => {
      const there = fileThere(root, path)
      return there !== null && sha256(there) === hash
    },
    write,
    written: () => laid.size - (laid.has(manifestName) ? 1 : 0),
    failed: () => failed,
    drop: () => {
      if (lost() === null) stage.drop()
    },
  }
}

/** A manifest as it is written: JSON with two spaces for each level. What it lists is put into words one after the other, not all at once. */
export function manifestBytes(manifest: object): Uint8Array {
  const pieces: Uint8Array[] = []
  const put = (text: string): void => void pieces.push(Buffer.from(text))
  const entries = Object.entries(manifest).filter(([, value]) => value !== undefined)
  entries.forEach(([key, value], index) => {
    put(`${index === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `)
    if (!Array.isArray(value) || value.length === 0) return put(indented(value, '  '))
    ;(value as unknown[]).forEach((one, at) => put(`${at === 0 ? '[' : ','}\n    ${indented(one, '    ')}`))
    put('\n  ]')
  })
  put(entries.length === 0 ? '{}\n' : '\n}\n')
  return Buffer.concat(pieces)
}

function indented(value: unknown, by: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${by}`)
}

/** A manifest as it is written; null for one that is larger than is read again. */
function manifestWithin(manifest: object, most: number): Uint8Array | null {
  try {
    const bytes = manifestBytes(manifest)
    return bytes.length > most ? null : bytes
  } catch (cause) {
    /* Longer than any string can be. */
    if (cause instanceof RangeError) return null
    throw cause
  }
}

/**
 * What has to be done beside what lies ready. What would be lost, because it is neither what was built before nor what comes now, gets
 * a name of its own; what is to go and is no file, or lies behind a link, stays.
 */
function restOf(root: Root, laid: Iterable<Laid>, before: readonly ListedFile[], after: readonly ListedFile[]) {
  const kept: { path: string; as: string }[] = []
  const removed: string[] = []
  const built = new Map(before.map((file) => [file.path, file.sha256]))
  const names = new Map(after.map(({ path }) => [foldedPath(path), path]))
  const keepOthers = (path: string, hash: string): void => {
    if (hash !== built.get(path)) kept.push({ path, as: freeName(root, path) })
  }
  for (const { path, before: there } of laid) if (there !== null) keepOthers(path, there)
  for (const path of built.keys()) {
    if (isKept(root.folder, path, names)) continue
    const there = fileThere(root, path)
    if (there === null) continue
    keepOthers(path, sha256(there))
    removed.push(path)
  }
  return { kept, removed }
}

/** What stands at a path where a file is to stand; null for nothing, or for no file, which is told when it is written. */
function fileAt(root: Root, path: string): Buffer | null {
  const file = root.at(path)
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : null
}

/** The same, and null where it cannot be read as one. */
function fileThere(root: Root, path: string): Buffer | null {
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
