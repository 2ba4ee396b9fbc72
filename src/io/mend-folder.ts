// Folders that a command is about to read -> what runs that were stopped have left in them, mended, and what there is to say
// of it. A folder in which somebody writes is read when nothing in it is half written.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { phrase } from '../base/phrases/phrases.js'
import type { Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { journalName } from './journal.js'
import { openWatch, type Watch } from './lock-beat.js'
import { lockedIn, ownerAt, tryLock } from './lock.js'
import { foundAt } from './read-file.js'
import { hasLeftovers, unmended } from './mend.js'
import { manifestName } from './program-names.js'
import { shown } from './root.js'

/** For how many milliseconds a reader waits for another to have written, and how often it looks. */
const patience = 60_000
const interval = 50

/** How often a folder is read that changes each time. */
const mostReadings = 10

/**
 * Mends a folder where a run was stopped in it; rules `output/mended` and `output/unmended`. Where another is writing, waits until
 * it has; `output/locked` where it has not within a minute.
 */
export async function mendFolder(folder: string, watch: Watch = openWatch()): Promise<readonly Problem[]> {
  for (let waited = 0; ; waited += interval) {
    const found = mendOnce(folder, watch)
    if (found !== null) return found
    if (waited >= patience) return lockedIn(folder)
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
}

/** Null while another is writing. */
function mendOnce(folder: string, watch: Watch): readonly Problem[] | null {
  try {
    if (foundAt(folder)?.isDirectory() !== true) return []
    const owner = ownerAt(folder, watch)
    if (owner === 'alive') return isBeingWritten(folder, watch) ? null : []
    /* Whether the other machine's run lives is seen in a while; nothing hangs on it where it has not begun to write. */
    if (owner === 'elsewhere') return hasLeftovers(folder) ? null : []
    if (owner === 'unknown' || (owner === null && !hasLeftovers(folder))) return []
    const lock = tryLock(folder, watch)
    if ('text' in lock) return null
    if ('rule' in lock) return [lock.rule === 'output/unmended' ? lock : unmended(folder, lock)]
    lock.release()
    return lock.mended
  } catch (cause) {
    return [unmended(folder, cause)]
  }
}

/** A folder that was written in each time that it was read. */
export class UnsettledFolder extends Error {
  readonly why: Sentence
  constructor(folder: string) {
    super(`${folder} is being written`)
    this.why = phrase('usage-unsettled', { folder: shown(folder) })
  }
}

/**
 * Reads a folder once more where something was written in it meanwhile, so that no part of that is taken for the whole: whoever
 * writes makes a name in the folder before, and takes it away after.
 * @throws UnsettledFolder when it changes each time
 */
export function readSettled<Read>(folder: string, read: () => Read): Read {
  const watch = openWatch()
  for (let attempt = 0; attempt < mostReadings; attempt += 1) {
    for (let waited = 0; waited < patience && isBeingWritten(folder, watch); waited += interval) pause(interval)
    const before = markOf(folder)
    const value = read()
    if (before === markOf(folder) && !isBeingWritten(folder, watch)) return value
  }
  throw new UnsettledFolder(folder)
}

/**
 * The same for what takes time, of several folders, each of which has a manifest where it is written: others are of no concern.
 * @throws UnsettledFolder when one of them changes each time
 */
export async function readFoldersSettled<Read>(folders: readonly string[], read: () => Promise<Read>): Promise<Read> {
  const watch = openWatch()
  const written = (): string | undefined => folders.find((folder) => isBeingWritten(folder, watch))
  const marks = (): string => folders.map((folder) => (isListed(folder) ? markOf(folder) : null)).join(' ')
  for (let attempt = 0; ; attempt += 1) {
    for (let waited = 0; waited < patience && written() !== undefined; waited += interval)
      await new Promise((resolve) => setTimeout(resolve, interval))
    const before = marks()
    const value = await read()
    if (before === marks() && written() === undefined) return value
    if (attempt === mostReadings) throw new UnsettledFolder(written() ?? folders[0] ?? '')
  }
}

function isListed(folder: string): boolean {
  return existsSync(join(folder, manifestName))
}

/** True while files come into their places. */
function isBeingWritten(folder: string, watch: Watch): boolean {
  if (!existsSync(join(folder, journalName))) return false
  const owner = ownerAt(folder, watch)
  return owner === 'alive' || owner === 'elsewhere'
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Changes when a name directly in the folder comes or goes. */
function markOf(folder: string): bigint | null {
  try {
    return statSync(folder, { bigint: true }).mtimeNs
  } catch {
    return null
  }
}
