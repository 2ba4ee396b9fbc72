// Bytes -> files so that a reader finds the old ones or the new ones, never a part: written beside, then moved. What cannot
// be written is a problem, and the disk is as it was.

import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../base/hash.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { foldedPath, twins } from '../base/twins.js'
import { reasonOf } from './reason.js'
import { separateFolders } from './separate-folders.js'

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Something that takes the place of something else, or comes where nothing was. */
interface Move {
  readonly from: string
  readonly to: string
}

/** Files that are written but do not stand in their places yet, and the folders that were made for them. */
export interface Staged {
  readonly parts: readonly { readonly path: string; readonly beside: string }[]
  readonly folders: readonly string[]
}

/** What the system did not let be done, and where. */
export interface Fault {
  readonly path: string
  readonly cause: unknown
}

/** Writes all files beside their places; with a fault none is left there. */
export function stage(files: readonly File[]): { readonly staged: Staged; readonly fault: Fault | null } {
  const parts: Staged['parts'][number][] = []
  const folders: string[] = []
  for (const { path, bytes } of files) {
    try {
      makeFolder(dirname(path), folders)
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
        throw Object.assign(new Error(path), { code: 'EISDIR' })
      const beside = `${path}.${process.pid}.part`
      parts.push({ path, beside })
      writeFileSync(beside, bytes)
    } catch (cause) {
      discard({ parts, folders })
      return { staged: { parts: [], folders: [] }, fault: { path, cause } }
    }
  }
  return { staged: { parts, folders }, fault: null }
}

/**
 * Moves what is staged into its place and takes away what is gone: all of it or, with a fault, nothing.
 * @param renamed what has to make room before
 * @param gone files to be deleted
 */
export function settle(staged: Staged, renamed: readonly Move[] = [], gone: readonly string[] = []): Fault | null {
  const done: Move[] = []
  const aside: Move[] = []
  const move = (from: string, to: string): void => {
    renameSync(from, to)
    done.push({ from, to })
  }
  const keepBefore = (path: string, keep: (from: string, to: string) => void): void => {
    if (!existsSync(path)) return
    const name = `${path}.${process.pid}.part-before`
    keep(path, name)
    done.push({ from: path, to: name })
    aside.push({ from: path, to: name })
  }
  let path = ''
  try {
    for (const { from, to } of renamed) move((path = from), to)
    for (const part of staged.parts) {
      path = part.path
      keepBefore(path, linkOrMove)
      move(part.beside, path)
    }
    for (path of gone) keepBefore(path, renameSync)
  } catch (cause) {
    for (const { from, to } of done.reverse()) tried(() => renameSync(to, from))
    /* A file that is moved to where it has a name already keeps both. */
    for (const { from, to } of aside) if (existsSync(from)) tried(() => rmSync(to, { force: true }))
    discard(staged)
    return { path, cause }
  }
  for (const { to } of aside) tried(() => rmSync(to, { force: true }))
  return null
}

/**
 * Writes the files, all or none. `output/write` when one cannot be written; `output/twins` when two are one file, or when
 * one would be one with another that is there, where capital letters do not count.
 */
export function writeFiles(files: readonly File[]): Problem[] {
  const listed = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))
  const found = twins([...files.flatMap(({ path }) => namesakes(path)), ...listed], (path) => placeIn(shown(path)))
  if (found.length > 0) return found
  const once = [...new Map(files.map((file) => [file.path, file])).values()]
  const { staged, fault } = stage(once)
  const failed = fault ?? settle(staged)
  if (failed === null) return []
  const file = shown(failed.path)
  return [problem('output/write#content', { file, reason: reasonOf(failed.cause) }, placeIn(file))]
}

/** What lies beside a path under a name that is alike but not the same. */
function namesakes(path: string): { readonly path: string; readonly sha256: string }[] {
  const [folder, name] = [dirname(path), basename(path)]
  let inFolder: string[] = []
  tried(() => (inFolder = readdirSync(folder)))
  return inFolder
    .filter((other) => other !== name && foldedPath(other) === foldedPath(name))
    .map((other) => ({ path: join(folder, other), sha256: '' }))
}

/**
 * Makes a folder and those above it, and adds those that were not there to a list. (`mkdirSync` with `recursive` never
 * returns for a folder under /proc.)
 */
export function makeFolder(folder: string, made: string[] = []): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), made)
  try {
    mkdirSync(folder)
    made.push(folder)
  } catch (cause) {
    if (!existsSync(folder)) throw cause
  }
}

/** Takes folders away that nothing lies in, the last first. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) tried(() => rmdirSync(folder))
}

/** Takes parts away that will not be moved, and the folders that were made for them. */
export function discard({ parts, folders }: Staged): void {
  for (const { beside } of parts) tried(() => rmSync(beside, { force: true }))
  removeEmpty(folders)
}

/**
 * Takes away what a process has left that was ended while it wrote, and puts back what it had set aside. Nobody else may be
 * writing in the folder; in those that are written apart, others may.
 */
export function removeLeftParts(folder: string): void {
  const walk = (inside: string, isTop: boolean): void => {
    for (const entry of readdirSync(inside, { withFileTypes: true })) {
      const path = join(inside, entry.name)
      if (entry.isDirectory() && !(isTop && separateFolders.includes(entry.name))) walk(path, false)
      const [, place, before] = /^(.*)\.\d+\.part(-before)?$/.exec(path) ?? []
      if (place === undefined || !entry.isFile()) continue
      if (before !== undefined && !existsSync(place)) renameSync(path, place)
      else rmSync(path, { force: true })
    }
  }
  walk(folder, true)
}

/** A second name for a file, so that it never is without its first; where the disk has no such thing, another name. */
function linkOrMove(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    renameSync(from, to)
  }
}

/** Does what is good to have done, and no matter if it cannot be. */
export function tried(act: () => void): void {
  try {
    act()
  } catch {
    // What is in the way is told by what needed it.
  }
}

/** A path as problems show it. */
export function shown(path: string): string {
  return path.replace(/\\/g, '/')
}
