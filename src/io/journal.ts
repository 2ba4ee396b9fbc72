// What is about to change in a folder, as a file that lies beside the changes until they are done: a run that is stopped in
// between is finished, or undone, by the next, from what the journal says.

import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { sha256 } from '../base/hash.js'
import { isOwnPath } from '../app/artefacts/own-paths.js'
import { addName, besideOf, makeFolder, move, removeEmpty, removeFile, tried } from './disk.js'
import { isInnerPath } from '../base/sources.js'
import type { DiskPath, Root } from './root.js'

const path = z.string().refine(isInnerPath)
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Paths under the folder; what is written lies in the staging folder under its number. */
const journalSchema = z.strictObject({
  journal: z.literal(1),
  /** Folders that are made, the upper ones first. */
  folders: z.array(path),
  /** Files of others in the way, which get a second name. */
  kept: z.array(z.strictObject({ path, as: path, sha256: hash })),
  /** In the order in which they come into their places; `before` is what stood there. */
  written: z.array(z.strictObject({ path, sha256: hash, before: hash.nullable() })),
  removed: z.array(z.strictObject({ path, sha256: hash })),
  /** What has to be so before it is done: a folder, by the way from this one, whose manifest has a hash. */
  once: z.strictObject({ folder: z.string().min(1), manifest: hash }).optional(),
})

export type Journal = z.infer<typeof journalSchema>

/** Folder in which everything is written first. */
export const stagingName = '.avtal-write'
/** What that folder is called when nothing in it is needed any more. */
export const doneName = '.avtal-written'
/** What is to be done, once everything lies ready; from then on it is finished, whatever happens. */
export const journalName = `${stagingName}/journal.json`
/** The same before that, while it waits for another folder to be written. */
export const waitingName = `${stagingName}/waiting.json`
/** The same, when the system has refused: from then on it is undone. */
export const undoName = `${stagingName}/undo.json`

export const stagedPath = (index: number): string => `${stagingName}/${index}`
const beforePath = (index: number): string => `${stagingName}/${index}.before`

/** The journal under a name; null where it cannot be read as one, or names what must not be changed. */
export function readJournal(root: Root, name: string): Journal | null {
  try {
    const file = root.at(name)
    if (!lstatSync(file).isFile()) return null
    const read = journalSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success && read.data.removed.every((removed) => isOwnPath(removed.path)) ? read.data : null
  } catch {
    return null
  }
}

/** True where everything is as it was when the journal was written, or as it is to be. */
export function isAsListed(root: Root, { kept, written, removed }: Journal): boolean {
  try {
    return (
      kept.every(({ path, as, sha256 }) => [path, as].some((name) => hashAt(root, name) === sha256)) &&
      written.every(({ path, sha256, before }, index) => {
        const staged = hashAt(root, stagedPath(index))
        const found = hashAt(root, path)
        return staged === null ? found === sha256 : staged === sha256 && (found === before || found === sha256)
      }) &&
      removed.every(({ path, sha256 }) => [null, sha256].includes(hashAt(root, path)))
    )
  } catch {
    return false
  }
}

/**
 * Does what the journal says; what has been done already is left alone.
 * @param onPath told of each path before it is changed
 */
export function applyJournal(root: Root, journal: Journal, onPath: (path: string) => void): void {
  const { folders, kept, written, removed } = journal
  for (const folder of folders) {
    onPath(folder)
    makeFolder(root.at(folder))
  }
  for (const { path, as } of kept) {
    onPath(path)
    if (!isThere(root, as)) addName(root.at(path), root.at(as))
  }
  for (const [index, { path, before }] of written.entries()) {
    onPath(path)
    const [staged, set] = [stagedPath(index), beforePath(index)]
    if (!isThere(root, staged)) continue
    if (before !== null && !isThere(root, set)) addName(root.at(path), root.at(set))
    move(root.at(staged), root.at(path))
  }
  for (const [index, { path }] of removed.entries()) {
    onPath(path)
    const set = beforePath(written.length + index)
    if (isThere(root, path) && !isThere(root, set)) move(root.at(path), root.at(set))
  }
}

/** Takes folders away of which all that lay in them was removed. */
export function removeEmptied(root: Root, { removed }: Journal): void {
  for (const { path } of removed) removeEmpty(foldersOf(path).map((folder) => root.at(folder)))
}

/** The folders in which a file lies, the upper ones first. */
export function foldersOf(path: string): string[] {
  const folder = dirname(path)
  return folder === '.' ? [] : [...foldersOf(folder), folder]
}

/** Puts back what stood there before; what has been put back already is left alone. */
export function undoJournal(root: Root, { folders, kept, written, removed }: Journal): void {
  for (const [index, { path }] of [...removed.entries()].reverse()) {
    const set = beforePath(written.length + index)
    if (isThere(root, set)) move(root.at(set), root.at(path))
  }
  for (const [index, { path, before, sha256 }] of [...written.entries()].reverse()) {
    const set = beforePath(index)
    if (isThere(root, set)) move(root.at(set), root.at(path))
    else if (before === null && !isThere(root, stagedPath(index)) && hashAt(root, path) === sha256)
      removeFile(root.at(path))
  }
  for (const { path, as, sha256 } of kept)
    if (isThere(root, path) && hashAt(root, as) === sha256) removeFile(root.at(as))
  removeParts(root, written)
  removeEmpty(folders.map((folder) => root.at(folder)))
}

/** What waits beside its place, on another disk. */
export function removeParts(root: Root, written: Journal['written']): void {
  for (const { path } of written) tried(() => removeFile(besideOf(root.at(path))))
}

/** Ends it: from here on nothing in the folder is needed. */
export function endJournal(root: Root): void {
  move(root.at(stagingName), root.at(doneName))
  tried(() => clear(root, doneName))
}

/**
 * Takes the folder away with all of it that is the program's, journals first, so that none names what is gone; what is not the
 * program's stays, and the folder with it.
 */
export function clear(root: Root, folder: string): void {
  const names = readdirSync(root.at(folder)).filter((name) => isStaged(name))
  for (const name of names.sort().reverse()) removeFile(root.at(`${folder}/${name}`))
  removeEmpty([root.at(folder)])
}

function isStaged(name: string): boolean {
  return /^(?:\d+(?:\.before)?|(?:journal|waiting|undo)\.json)(?:\.part)?$/.test(name)
}

function isThere(root: Root, path: string): boolean {
  return existsSync(root.at(path))
}

/** Hash of a file; null where there is none. */
function hashAt(root: Root, path: string): string | null {
  const file: DiskPath = root.at(path)
  return existsSync(file) ? sha256(readFileSync(file)) : null
}
