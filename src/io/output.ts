// Artefacts -> files, all of them or none: everything is written beside its place, then moved there, the manifest last.
// Only what an earlier manifest lists is ever replaced or deleted, and what was changed by hand since then is kept.

import { sha256 } from '../base/hash.js'
import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { z } from 'zod'
import { manifestFileSchema } from '../app/artefacts/manifest-file.js'
import type { Manifest } from '../app/artefacts/manifest.js'
import type { ListedFile, WrittenFile } from '../app/request/outcome.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { removeParts, stage } from './atomic.js'
import { lockName } from './lock.js'
import { separateFolders } from './separate-folders.js'

/** What the manifest of a folder will say, and the files that it lists. */
export interface Listing {
  readonly manifest: unknown
  readonly files: readonly ListedFile[]
}

export const manifestName = 'manifest.json'

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
 * the same bytes already is left alone.
 * @returns `output/write`, an error: something cannot be written, and nothing was changed; `output/changed`, a warning:
 * a file that was to be replaced or deleted is another than the one that was built, and is kept under another name
 */
export function writeOutput(
  out: string,
  files: readonly WrittenFile[],
  before: readonly ListedFile[],
  after: Listing,
): Problem[] {
  const manifest = new TextEncoder().encode(`${JSON.stringify(after.manifest, null, 2)}\n`)
  const changed = [...files, { path: manifestName, bytes: manifest }].filter((file) => !isThere(out, file))
  const staged = stage(changed.map((file) => within(out, file)))
  if (staged.problem !== null) {
    for (const { path } of files) removeEmptyFolders(out, dirname(path))
    return [staged.problem]
  }
  const kept = new Set(after.files.map(({ path }) => path))
  const gone = before.map(({ path }) => path).filter((path) => !kept.has(path))
  const problems = keepChanged(out, files, gone, before)
  try {
    for (const { beside, path } of staged.parts) renameSync(beside, path)
  } catch (cause) {
    removeParts(staged.parts)
    throw cause
  }
  for (const path of gone) {
    rmSync(join(out, path), { force: true })
    removeEmptyFolders(out, dirname(path))
  }
  return problems
}

/** Files in the output folder that no manifest lists, a folder of nothing else as one; they are reported, never deleted. */
export function unlistedFiles(out: string, inManifest: readonly ListedFile[]): Problem[] {
  const listed = [...inManifest.map(({ path }) => path), manifestName, 'README.md', lockName]
  const files = new Set(listed)
  const folders = new Set(listed.flatMap((path) => foldersOf(path)))
  const walk = (folder: string): string[] =>
    readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = folder + entry.name
      if (separateFolders.includes(path) || files.has(path)) return []
      if (!entry.isDirectory()) return [path]
      return folders.has(path) ? walk(`${path}/`) : readdirSync(join(out, path)).length === 0 ? [] : [`${path}/`]
    })
  return (existsSync(out) ? walk('') : [])
    .sort()
    .map((path) => problem('output/unlisted', { file: path }, placeIn(join(out, path))))
}

/** What would be lost, because it is neither what was built before nor what comes now, gets a name of its own. */
function keepChanged(
  out: string,
  files: readonly WrittenFile[],
  gone: readonly string[],
  before: readonly ListedFile[],
): Problem[] {
  const built = new Map(before.map((file) => [file.path, file.sha256]))
  const replaced = [...files, ...gone.map((path) => ({ path, bytes: null }))]
  return replaced.flatMap(({ path, bytes }) => {
    const file = join(out, path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return []
    const found = sha256(readFileSync(file))
    if (found === built.get(path) || (bytes !== null && found === sha256(bytes))) return []
    const name = freeName(out, path)
    renameSync(file, join(out, name))
    return [problem('output/changed', { file: path, kept: name }, placeIn(file))]
  })
}

function freeName(out: string, path: string): string {
  const ending = extname(path)
  for (let number = 1; ; number += 1) {
    const name = `${path.slice(0, path.length - ending.length)}-changed${number === 1 ? '' : `-${number}`}${ending}`
    if (!existsSync(join(out, name))) return name
  }
}

function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.') return
  const path = join(out, folder)
  if (existsSync(path) && statSync(path).isDirectory() && readdirSync(path).length === 0) rmdirSync(path)
  removeEmptyFolders(out, dirname(folder))
}

function within(out: string, { path, bytes }: WrittenFile): WrittenFile {
  return { path: join(out, path), bytes }
}

function isThere(out: string, { path, bytes }: WrittenFile): boolean {
  const file = join(out, path)
  if (!existsSync(file)) return false
  const found = statSync(file)
  return found.isFile() && found.size === bytes.length && readFileSync(file).equals(bytes)
}

function placeIn(path: string): Place {
  return { file: path.replace(/\\/g, '/'), line: 1, column: 1 }
}
