// Artefacts -> files, all of them or none, the manifest last; until then they lie beside. Only what an earlier manifest lists is
// ever replaced or deleted, and what was changed by hand since then is kept.

import { sha256 } from '../base/hash.js'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ListedFile, WrittenFile } from '../app/request/outcome.js'
import { limits, pastLimit } from '../base/limits.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { foldedPath, twins } from '../base/twins.js'
import { foldersOf } from './journal.js'
import { isProgramsName, manifestName } from './program-names.js'
import { hashOfFile } from './read-file.js'
import { reasonOf } from './reason.js'
import { rootAt, shown, type Root } from './root.js'
import { separateFolders } from '../base/agreement-id.js'
import { openStage, type Content, type Fault, type Laid } from './transaction.js'

/** What the manifest of a folder will say, and the files that it lists. */
export interface Listing {
  readonly manifest: object
  readonly files: readonly ListedFile[]
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
    return layOther(path, { pieces: () => [bytes], bytes: bytes.length, sha256: hash ?? sha256(bytes) })
  }
  /** What is other than what stands there. */
  const layOther = (path: string, content: Content): boolean => {
    try {
      if (isThere(root, path, content)) return true
    } catch (cause) {
      failed = notWritten({ path: join(out, path), cause })
      return false
    }
    const added = stage.lay(path, content)
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
    failed ??= lost()
    if (failed === null) layOther(manifestName, manifest)
    if (failed !== null) return [failed]
    const prepared = stage.prepare({ kept, removed })
    const fault = 'cause' in prepared ? prepared : prepared.apply()
    if (fault !== null) return [notWritten(fault)]
    return kept.map(({ path, as }) => problem('output/changed', { file: path, kept: as }, placeIn(join(out, path))))
  }
  return {
    lay,
    holds: (path, hash) => hashThere(root, path) === hash,
    write,
    written: () => laid.size - (laid.has(manifestName) ? 1 : 0),
    failed: () => failed,
    drop: () => {
      if (lost() === null) stage.drop()
    },
  }
}

/** A manifest as it is written: JSON with two spaces for each level. What it lists is put into words one after the other, not all at once. */
export function manifestContent(manifest: object): Content {
  const pieces = (): Iterable<Uint8Array> => gathered(textsOf(manifest))
  const hash = createHash('sha256')
  let bytes = 0
  for (const piece of pieces()) {
    hash.update(piece)
    bytes += piece.length
  }
  return { pieces, bytes, sha256: hash.digest('hex') }
}

function* textsOf(manifest: object): Generator<string> {
  const entries = Object.entries(manifest).filter(([, value]) => value !== undefined)
  for (const [index, [key, value]] of entries.entries()) {
    yield `${index === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `
    if (!Array.isArray(value) || value.length === 0) yield indented(value, '  ')
    else {
      for (const [at, one] of (value as unknown[]).entries())
        yield `${at === 0 ? '[' : ','}\n    ${indented(one, '    ')}`
      yield '\n  ]'
    }
  }
  yield entries.length === 0 ? '{}\n' : '\n}\n'
}

/** Characters that are written at once. */
const together = 64 * 1024

function* gathered(texts: Iterable<string>): Generator<Uint8Array> {
  let parts: string[] = []
  let length = 0
  for (const text of texts) {
    parts.push(text)
    length += text.length
    if (length < together) continue
    yield Buffer.from(parts.join(''))
    parts = []
    length = 0
  }
  if (length > 0) yield Buffer.from(parts.join(''))
}

function indented(value: unknown, by: string): string {
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${by}`)
}

/** A manifest as it is written; null for one that is larger than is read again. */
function manifestWithin(manifest: object, most: number): Content | null {
  try {
    const content = manifestContent(manifest)
    return content.bytes > most ? null : content
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
    const there = hashThere(root, path)
    if (there === null) continue
    keepOthers(path, there)
    removed.push(path)
  }
  return { kept, removed }
}

/** True where a file stands at a path that has the same bytes. */
function isThere(root: Root, path: string, { bytes, sha256: hash }: Content): boolean {
  const file = root.at(path)
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes && hashOfFile(file) === hash
}

/** The hash of the file that stands at a path; null for nothing, and where it cannot be read as one. */
function hashThere(root: Root, path: string): string | null {
  try {
    const file = root.at(path)
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? hashOfFile(file) : null
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
