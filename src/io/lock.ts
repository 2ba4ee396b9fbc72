// One writer at a time in a folder: a file that says which process is writing. It is whole the moment that it exists; what
// stays of a process that has gone is taken over, and what that left is mended.

import { lstatSync, readFileSync, type BigIntStats } from 'node:fs'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { createFile, makeFolder, move, nameExclusively, removeEmpty, removeFile, tried } from './disk.js'
import { openWatch, startBeat, type SeenLock, type Watch } from './lock-beat.js'
import { hostOf, ownerState, ownMark, type OwnerState } from './lock-owner.js'
import { hasLeftovers, mend } from './mend.js'
import { lockName } from './program-names.js'
import { foundAt } from './read-file.js'
import { reasonOf } from './reason.js'
import { refusal, rootAt, shown, type DiskPath, type Root } from './root.js'

export interface Lock {
  readonly release: () => void
  /** Rule `output/locked` where another has taken the lock over, as after this process had been halted; otherwise null. */
  readonly lost: () => Problem | null
  /** What a run before this one had left, and what has become of it. */
  readonly mended: readonly Problem[]
  /** True where the folder was not there, and has been made for the lock. */
  readonly isNewFolder: boolean
}

/** Told once, when another has kept the folder for a second. */
export type Waiting = (folder: string) => void

/** A lock that another holds: what stands in it, and whether it is of no use to wait for it. */
export interface Held {
  readonly text: string
  readonly isHopeless: boolean
}

/** How often it is tried, and how many milliseconds lie between. */
const attempts = 600
const interval = 100
const attemptsInSilence = 10

/**
 * Waits until nobody else writes in the folder. `output/locked` after a minute, `output/write` where nobody may write,
 * `output/unmended` where a run was stopped and what it left cannot be mended. A folder that was made for the lock, and that
 * nothing has been written into, goes with it.
 */
export async function lockFolder(
  folder: string,
  waiting: Waiting = () => undefined,
  watch: Watch = openWatch(),
): Promise<Lock | Problem> {
  for (let attempt = 0; ; attempt += 1) {
    const taken = tryLock(folder, watch)
    if ('release' in taken || 'rule' in taken) return taken
    if (attempt === attempts || taken.isHopeless) return lockedBy(folder, taken.text)
    if (attempt === attemptsInSilence) waiting(shown(folder))
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
}

/** The lock, once; or that of another. */
export function tryLock(folder: string, watch: Watch): Lock | Problem | Held {
  const root = rootAt(folder, 'refused')
  const made: DiskPath[] = []
  const mark = ownMark()
  const ends: (() => void)[] = []
  const release = (): void => {
    process.off('exit', release)
    for (const end of ends) end()
    tried(() => {
      if (readLock(root.at(lockName))?.text === mark) removeFile(root.at(lockName))
    })
    removeEmpty(made)
  }
  try {
    makeFolder(root.itself, made)
    const held = take({ root, name: lockName, mark, watch })
    if (held !== null && 'text' in held) return { text: held.text, isHopeless: ownerState(held.text) === 'unknown' }
    process.on('exit', release)
    ends.push(startBeat({ path: root.at(lockName), mark }).end)
    const found = mend(root, (other) => mendOther(other, watch))
    if ('text' in found) {
      release()
      return found
    }
    const failed = found.find(({ severity }) => severity === 'error')
    if (failed !== undefined) {
      release()
      return failed
    }
    const mended = [...(held === null ? [] : takenOver(folder, held.takenOver, found)), ...found]
    return { release, lost: () => lostTo(folder, root.at(lockName), mark), mended, isNewFolder: made.length > 0 }
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
export function ownerAt(folder: string, watch: Watch): OwnerState | null {
  const path = rootAt(folder, 'refused').at(lockName)
  const seen = readLock(path)
  return seen === null ? null : watch(path, seen)
}

/** Rule `output/locked` where something else stands in the lock than what its owner has written. */
function lostTo(folder: string, path: DiskPath, mark: string): Problem | null {
  try {
    const text = readLock(path)?.text ?? ''
    return text === mark ? null : lockedBy(folder, text)
  } catch {
    return lockedBy(folder, '')
  }
}

interface Taking {
  readonly root: Root
  readonly name: string
  readonly mark: string
  readonly watch: Watch
}

/**
 * Takes a lock: null; of one whose owner has gone, what stood in it as `takenOver`; otherwise what stands in it. Only who holds
 * the claim to it may take it over, which is a lock of the same kind, and then only if it is still the one that was seen.
 */
function take({ root, name, mark, watch }: Taking): { text: string } | { takenOver: string } | null {
  const path = root.at(name)
  if (createLock(root, name, mark)) return null
  const seen = readLock(path)
  if (seen === null) return { text: '' }
  if (watch(path, seen) !== 'gone') return { text: seen.text }
  const claim = `${name}-claim`
  const claimed = take({ root, name: claim, mark, watch })
  if (claimed !== null && 'text' in claimed) return { text: seen.text }
  try {
    const now = readLock(path)
    const isSame = now?.text === seen.text && now.number === seen.number && now.renewed === seen.renewed
    if (!isSame) return { text: seen.text }
    const own = writeMark(root, name, mark)
    move(own, path)
    return { takenOver: seen.text }
  } finally {
    tried(() => removeFile(root.at(claim)))
  }
}

/** Mends a folder that another's changes hang together with; what keeps it, where another is writing there. */
function mendOther(folder: string, watch: Watch): readonly Problem[] | Held {
  if (foundAt(folder)?.isDirectory() !== true) return []
  if (ownerAt(folder, watch) === null && !hasLeftovers(folder)) return []
  const lock = tryLock(folder, watch)
  if ('text' in lock) return lock
  if ('rule' in lock) return [lock]
  lock.release()
  return lock.mended
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
function readLock(path: DiskPath): SeenLock | null {
  try {
    const found: BigIntStats = lstatSync(path, { bigint: true })
    if (!found.isFile()) throw refusal(found.isDirectory() ? 'EISDIR' : 'SPECIAL', path)
    return { text: readFileSync(path, 'utf8'), number: Number(found.ino), renewed: found.mtimeNs }
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT') return null
    throw cause
  }
}

/** Rule `output/locked` for a folder; nothing where its lock has gone. */
export function lockedIn(folder: string): Problem[] {
  const seen = readLock(rootAt(folder, 'refused').at(lockName))
  return seen === null ? [] : [lockedBy(folder, seen.text)]
}

/** Rule `output/locked`: by whom, as far as that can be said. */
function lockedBy(folder: string, text: string): Problem {
  const [place, state] = [placeIn(shown(folder)), ownerState(text)]
  const values = { folder: shown(folder), lock: lockName }
  if (state === 'unknown') return problem('output/locked#unknown', values, place)
  if (state === 'elsewhere') return problem('output/locked#elsewhere', { ...values, host: hostOf(text) }, place)
  return problem('output/locked', values, place)
}

/** Rule `output/mended`: that a lock was left, where it was on another machine, or where nothing else tells of the run. */
function takenOver(folder: string, text: string, found: readonly Problem[]): Problem[] {
  const [place, values] = [placeIn(shown(folder)), { folder: shown(folder), names: [lockName] }]
  if (ownerState(text) === 'elsewhere')
    return [problem('output/mended#elsewhere', { ...values, host: hostOf(text) }, place)]
  return found.length > 0 ? [] : [problem('output/mended#left', values, place)]
}
