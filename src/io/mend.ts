// A folder in which a run was stopped -> the folder as it was before, or with all that was to be written; and what there is
// to say of it. Whoever calls this holds the folder's lock.

import { lstatSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sha256 } from '../base/hash.js'
import { limits } from '../base/limits.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { move, removeFile } from './disk.js'
import {
  applyJournal,
  clear,
  doneName,
  endJournal,
  isAsListed,
  journalName,
  readJournal,
  removeEmptied,
  removeParts,
  stagingName,
  undoJournal,
  undoName,
  waitingName,
  type Journal,
} from './journal.js'
import { isAlive } from './lock-owner.js'
import { leftInRegister, mendLeftovers, type Leftover } from './mend-earlier.js'
import { manifestName } from './program-names.js'
import { isUnread, readFileWithin } from './read-file.js'
import { reasonOf } from './reason.js'
import { rootAt, shown, type Root } from './root.js'

/** Another folder mended; or what keeps it, where another is writing there. */
export type MendOther<Kept> = (folder: string) => readonly Problem[] | Kept

/**
 * Finishes what had been written in full beside its place, and discards what had not. `output/mended`, a warning: what was
 * done; `output/unmended`, an error: what lies there is not as it was left, or the system refuses, and nothing was changed.
 * @param mendOther mends a folder that had to be written before this one
 */
export function mend<Kept extends object>(
  { folder }: Pick<Root, 'folder'>,
  mendOther: MendOther<Kept>,
): readonly Problem[] | Kept {
  const root = rootAt(folder, 'through')
  try {
    const ended = mendStaging(root, mendOther)
    if (!isProblems(ended) || ended.some(({ severity }) => severity === 'error')) return ended
    const earlier = leftInRegister(root)
    mendLeftovers(root, earlier)
    const taken = [...clearDone(root), ...removeMarks(root)]
    return [...ended, ...toldOf(root.folder, earlier, ended.length > 0 ? [] : taken)]
  } catch (cause) {
    return [unmended(root.folder, cause)]
  }
}

function isProblems(found: readonly Problem[] | object): found is readonly Problem[] {
  return Array.isArray(found)
}

/**
 * Rule `output/mended` for what was put back and what was taken away.
 * @param names names of the program's own that were taken away beside it
 */
export function toldOf(folder: string, leftovers: readonly Leftover[], names: readonly string[] = []): Problem[] {
  const [place, values] = [placeIn(shown(folder)), { folder: shown(folder) }]
  const files = leftovers.flatMap(({ back }) => back ?? [])
  const taken = [...names, ...leftovers.flatMap(({ path, back }) => (back === null ? [path] : []))]
  return [
    ...(files.length === 0 ? [] : [problem('output/mended#back', { ...values, files }, place)]),
    ...(taken.length === 0 ? [] : [problem('output/mended#left', { ...values, names: taken }, place)]),
  ]
}

/** What the system did not let be mended. */
export function unmended(folder: string, cause: unknown): Problem {
  return problem('output/unmended#refused', { folder: shown(folder), reason: reasonOf(cause) }, placeIn(shown(folder)))
}

/** True where there is something in the folder that a run leaves when it is stopped, a lock apart. */
export function hasLeftovers(folder: string): boolean {
  const root = rootAt(folder, 'through')
  return (
    [stagingName, doneName].some((name) => isThere(root, name)) ||
    marksIn(root).length > 0 ||
    leftInRegister(root).length > 0
  )
}

function mendStaging<Kept extends object>(root: Root, mendOther: MendOther<Kept>): readonly Problem[] | Kept {
  if (!isThere(root, stagingName)) return []
  const [place, values] = [placeIn(shown(root.folder)), { folder: shown(root.folder) }]
  const strange = problem('output/unmended#strange', { ...values, staging: stagingName }, place)
  const undone = problem('output/mended#undone', values, place)
  if (!lstatSync(root.at(stagingName)).isDirectory()) return [strange]
  const isDone = isThere(root, doneName)
  if (isDone && clearDone(root).length === 0) return [strange]
  if (isThere(root, undoName)) {
    const journal = readJournal(root, undoName)
    if (journal === null) return [strange]
    undoJournal(root, journal)
    endJournal(root)
    return [undone]
  }
  const decided = decideWaiting(root, mendOther)
  if (!isProblems(decided) || decided.some(({ severity }) => severity === 'error')) return decided
  if (!isThere(root, journalName)) {
    clear(root, stagingName)
    return isThere(root, stagingName) ? [strange] : [...decided, undone]
  }
  const journal = readJournal(root, journalName)
  if (journal === null || !isAsListed(root, journal)) return [strange]
  applyJournal(root, journal, () => undefined)
  removeParts(root, journal.written)
  removeEmptied(root, journal)
  endJournal(root)
  const files = [...journal.written, ...journal.removed].map(({ path }) => path)
  return [...decided, problem('output/mended#finished', { ...values, files }, place)]
}

/** What waited for another folder is to be done where that has been written, which is mended for it; what that had to say. */
function decideWaiting<Kept extends object>(root: Root, mendOther: MendOther<Kept>): readonly Problem[] | Kept {
  const once = isThere(root, waitingName) ? readJournal(root, waitingName)?.once : undefined
  if (once === undefined) return []
  const other = resolve(root.itself, once.folder)
  const found = mendOther(other)
  if (isProblems(found) && isWritten(other, once)) move(root.at(waitingName), root.at(journalName))
  return found
}

/** True where the manifest of a folder is the one that was to be written. */
function isWritten(folder: string, { manifest }: NonNullable<Journal['once']>): boolean {
  const read = readFileWithin(join(folder, manifestName), limits['manifest-size'].most)
  return !isUnread(read) && sha256(read) === manifest
}

/** Takes away what a run had ended with; the names of it. */
function clearDone(root: Root): string[] {
  if (lstatSync(root.at(doneName), { throwIfNoEntry: false })?.isDirectory() !== true) return []
  clear(root, doneName)
  return isThere(root, doneName) ? [] : [doneName]
}

/** Takes away the marks of processes that have gone, which were to become locks. */
function removeMarks(root: Root): string[] {
  const marks = marksIn(root)
  for (const name of marks) removeFile(root.at(name))
  return marks
}

function marksIn(root: Root): string[] {
  if (!isThere(root, '.')) return []
  return readdirSync(root.itself).filter((name) => {
    const [, pid] = /^\.avtal-lock(?:-claim)*\.(\d{1,10})\.\d+$/.exec(name) ?? []
    return pid !== undefined && !isAlive(Number(pid))
  })
}

function isThere(root: Root, path: string): boolean {
  const file = path === '.' ? root.itself : root.at(path)
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
