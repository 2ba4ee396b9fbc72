// Artefacts -> files, atomically: every file is written beside its place and then moved there, the manifest last.
// Only what an earlier manifest lists is ever deleted.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listedPaths, type Manifest } from '../pipeline/manifest.js'
import { error, warning, type Problem } from '../problem/problem.js'

export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

export const manifestName = 'manifest.json'

/** The manifest of an output folder; null when there is none. A broken one is a problem, and nothing is touched. */
export function readManifest(out: string): { manifest: Manifest | null; problems: Problem[] } {
  const path = join(out, manifestName)
  if (!existsSync(path)) return { manifest: null, problems: [] }
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    if (manifest.manifest !== 1 || !Array.isArray(manifest.instances)) throw new Error('another kind of file')
    return { manifest, problems: [] }
  } catch {
    const place = { file: shown(path), line: 1, column: 1 }
    const hint = 'move it away, or build into another folder with --out'
    return { manifest: null, problems: [error('output/manifest', 'The manifest cannot be read.', place, hint)] }
  }
}

/** Writes the files and then the manifest; deletes what the earlier manifest lists and the new one does not. */
export function writeOutput(out: string, files: readonly OutputFile[], before: Manifest | null, after: Manifest): void {
  for (const file of files) writeAtomically(join(out, file.path), file.bytes)
  writeAtomically(join(out, manifestName), new TextEncoder().encode(`${JSON.stringify(after, null, 2)}\n`))
  const kept = new Set(listedPaths(after))
  for (const path of before === null ? [] : listedPaths(before))
    if (!kept.has(path) && !path.split('/').includes('..')) removeFile(out, path)
}

/** Files in the output folder that no manifest lists; they are told, never deleted. */
export function unlistedFiles(out: string, manifest: Manifest): Problem[] {
  const listed = new Set([...listedPaths(manifest), manifestName, 'README.md'])
  const found: string[] = []
  const walk = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = prefix + entry.name
      if (prefix === '' && (entry.name === 'site' || entry.name === 'archive')) continue
      if (entry.isDirectory()) walk(join(folder, entry.name), `${path}/`)
      else if (!listed.has(path)) found.push(path)
    }
  }
  if (existsSync(out)) walk(out, '')
  return found
    .sort()
    .map((path) =>
      warning(
        'output/unlisted',
        `\`${path}\` is listed in no manifest.`,
        { file: shown(join(out, path)), line: 1, column: 1 },
        'move it away if it is not wanted here; it is never deleted',
      ),
    )
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Writes a file so that a reader finds the old bytes or the new ones, never a part. */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw cause
  }
}

/** Removes a file and the folders that it leaves empty. */
function removeFile(out: string, path: string): void {
  rmSync(join(out, path), { force: true })
  let folder = dirname(path)
  while (folder !== '.' && existsSync(join(out, folder)) && readdirSync(join(out, folder)).length === 0) {
    rmdirSync(join(out, folder))
    folder = dirname(folder)
  }
}

function shown(path: string): string {
  return path.replace(/\\/g, '/')
}
