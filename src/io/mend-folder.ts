// Folders that a command is about to read -> what runs that were stopped have left in them, mended, and what there is to say
// of it. A folder in which somebody writes is read when nothing in it is half written.

import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../base/problem.js'
import { journalName } from './journal.js'
import { ownerAt, tryLock } from './lock.js'
import { foundAt } from './read-file.js'
import { hasLeftovers, unmended } from './mend.js'

/** For how many milliseconds a reader waits for another to have written, and how often it looks. */
const patience = 5_000
const interval = 50

/**
 * Mends a folder where a run was stopped in it; rules `output/mended` and `output/unmended`. Where another is writing, waits until
 * it has.
 */
export async function mendFolder(folder: string): Promise<readonly Problem[]> {
  for (let waited = 0; waited < patience; waited += interval) {
    const found = mendOnce(folder)
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
  return []
}

/** Null while another is writing. */
function mendOnce(folder: string): readonly Problem[] | null {
  try {
    if (foundAt(folder)?.isDirectory() !== true) return []
    const owner = ownerAt(folder)
    if (owner === 'alive' || owner === 'elsewhere') return isBeingWritten(folder) ? null : []
    if (owner === 'unknown' || (owner === null && !hasLeftovers(folder))) return []
    const lock = tryLock(folder)
    if ('text' in lock) return null
    if ('rule' in lock) return [lock.rule === 'output/unmended' ? lock : unmended(folder, lock)]
    lock.release()
    return lock.mended
  } catch (cause) {
    return [unmended(folder, cause)]
  }
}

/**
 * Reads a folder once more where something was written in it meanwhile, so that no part of that is taken for the whole: whoever
 * writes makes a name in the folder before, and takes it away after.
 */
export function readSettled<Read>(folder: string, read: () => Read): Read {
  for (let attempt = 0; attempt < mostReadings; attempt += 1) {
    for (let waited = 0; waited < patience && isBeingWritten(folder); waited += interval) pause(interval)
    const before = markOf(folder)
    const value = read()
    if (before === markOf(folder) && !isBeingWritten(folder)) return value
  }
  return read()
}

const mostReadings = 10

/** True while files come into their places. */
function isBeingWritten(folder: string): boolean {
  return existsSync(join(folder, journalName)) && ownerAt(folder) === 'alive'
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
