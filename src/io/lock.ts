// One writer at a time in a folder: a file that says which process is writing. It is whole the moment that it exists; what
// stays of a process that has gone is taken over, and what that left is mended.

import { lstatSync, readFileSync } from 'node:fs'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { createFile, makeFolder, move, nameExclusively, removeEmpty, removeFile, tried } from './disk.js'
import { hostOf, ownerState, ownMark, type OwnerState } from './lock-owner.js'
import { mend } from './mend.js'
import { lockName } from './program-names.js'
import { reasonOf } from './reason.js'
import { refusal, rootAt, shown, type DiskPath, type Root } from './root.js'

export interface Lock {
  readonly release: () => void
  /** What a run before this one had left, and what has become of it. */
  readonly mended: readonly Problem[]
}

/** Told once, when another has kept the folder for a second. */
export type Waiting = (folder: string) => void

/** How often it is tried, and how many milliseconds lie between. */
const attempts = 600
const interval = 100
const attemptsInSilence = 10

/**
 * Waits until nobody else writes in the folder. `output/locked` after a minute, `output/write` where nobody may write,
 * `output/unmended` where a run was stopped and what it left cannot be mended. A folder that was made for the lock, and that
 * nothing has been written into, goes with it.
 */
export async function lockFolder(folder: string, waiting: Waiting = () => undefined): Promise<Lock | Problem> {
  for (let attempt = 0; ; attempt += 1) {
    const taken = tryLock(folder)
    if ('release' in taken || 'rule' in taken) return taken
    if (attempt === attempts || taken.isHopeless) return lockedBy(folder, taken.text)
    if (attempt === attemptsInSilence) waiting(shown(folder))
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
}

/** The lock, once; or what stands in that of another, and whether it is of no use to wait for it. */
export function tryLock(folder: string): Lock | Problem | { readonly text: string; readonly isHopeless: boolean } {
  const root = rootAt(folder, 'refused')
  const made: DiskPath[] = []
  const mark = ownMark()
  const release = (): void => {
    process.off('exit', release)
    tried(() => {
      if (readFileSync(root.at(lockName), 'utf8') === mark) removeFile(root.at(lockName))
    })
    removeEmpty(made)
  }
  try {
    makeFolder(root.itself, made)
    const held = take(root, lockName, mark)
    if (held !== null && 'text' in held) return { text: held.text, isHopeless: ownerState(held.text) === 'unknown' }
    process.on('exit', release)
    const mended = mend(root, held === null ? [] : [lockName])
    const failed = mended.find(({ severity }) => severity === 'error')
    if (failed === undefined) return { release, mended }
    release()
    return failed
  } catch (cause) {
    release()
    const { code = '', path = folder } = cause as { code?: string; path?: string }
    const isAtLock = code === 'EISDIR' || code === 'LINK' || code === 'SPECIAL'
    return isAtLock
      ? problem(
          'output/write#file',
          { file: `${shown(folder)}/${lockName}`, reason: reasonOf(cause) },
          placeIn(shown(path)),
        )
      : problem('output/write#folder', { folder: shown(folder), reason: reasonOf(cause) }, placeIn(shown(folder)))
  }
}

/** Who holds the lock of a folder; null where nobody does. */
export function ownerAt(folder: string): OwnerState | null {
  const lock = readLock(rootAt(folder, 'refused').at(lockName))
  return lock === null ? null : ownerState(lock.text)
}

/**
 * Takes a lock: null; of one whose owner has gone, `takenOver`; otherwise what stands in it. Only who holds the claim to it
 * may take it over, which is a lock of the same kind, and then only if it is still the one that was seen.
 */
function take(root: Root, name: string, mark: string): { text: string } | { takenOver: true } | null {
  const path = root.at(name)
  if (createLock(root, name, mark)) return null
  const seen = readLock(path)
  if (seen === null) return { text: '' }
  if (ownerState(seen.text) !== 'gone') return { text: seen.text }
  const claim = `${name}-claim`
  const claimed = take(root, claim, mark)
  if (claimed !== null && 'text' in claimed) return { text: seen.text }
  try {
    const now = readLock(path)
    if (now === null || now.text !== seen.text || now.number !== seen.number) return { text: seen.text }
    const own = writeMark(root, name, mark)
    move(own, path)
    return { takenOver: true }
  } finally {
    tried(() => removeFile(root.at(claim)))
  }
}

/** False where there is one. */
function createLock(root: Root, name: string, mark: string): boolean {
  const path = root.at(name)
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return false
  const own = writeMark(root, name, mark)
  try {
    nameExclusively(own, path)
    return true
  } catch (cause) {
    const { code = '' } = cause as { code?: string }
    if (code === 'EEXIST') return false
    if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') throw cause
    /* Where the disk has no second names, a lock is without its mark for a moment. */
    return createdAtOnce(path, mark)
  } finally {
    removeFile(own)
  }
}

function createdAtOnce(path: DiskPath, mark: string): boolean {
  try {
    createFile(path, mark)
    return true
  } catch (cause) {
    if ((cause as { code?: string }).code === 'EEXIST') return false
    throw cause
  }
}

/** The mark in a file of its own, to be named as the lock. */
function writeMark(root: Root, name: string, mark: string): DiskPath {
  const [pid = '', , , count = ''] = mark.trim().split(' ')
  const own = root.at(`${name}.${pid}.${count}`)
  tried(() => removeFile(own))
  createFile(own, mark)
  return own
}

/** Null where it has been released in the meantime. */
function readLock(path: DiskPath): { readonly text: string; readonly number: number } | null {
  try {
    const found = lstatSync(path)
    if (!found.isFile()) throw refusal(found.isDirectory() ? 'EISDIR' : 'SPECIAL', path)
    return { text: readFileSync(path, 'utf8'), number: found.ino }
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT') return null
    throw cause
  }
}

/** Rule `output/locked`: by whom, as far as that can be said. */
function lockedBy(folder: string, text: string): Problem {
  const [place, state] = [placeIn(shown(folder)), ownerState(text)]
  const values = { folder: shown(folder), lock: lockName }
  if (state === 'unknown') return problem('output/locked#unknown', values, place)
  if (state === 'elsewhere') return problem('output/locked#elsewhere', { ...values, host: hostOf(text) }, place)
  return problem('output/locked', values, place)
}
