// One writer at a time in a folder: a file that says which process is writing. What stays of a dead process is taken over.

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { problem, type Problem } from '../base/problem.js'
import { makeFolder, removeEmpty, removeLeftParts, tried } from './atomic.js'
import { reasonOf } from './reason.js'

export const lockName = '.avtal-lock'

export interface Lock {
  readonly release: () => void
}

/**
 * Waits until nobody else writes in the folder; `output/locked` after a minute, `output/write` where nobody may write. A
 * folder that was made for the lock, and that nothing has been written into, goes with it.
 */
export async function lockFolder(folder: string): Promise<Lock | Problem> {
  const path = join(folder, lockName)
  const place = { file: folder.replace(/\\/g, '/'), line: 1, column: 1 }
  const made: string[] = []
  const release = (): void => {
    tried(() => rmSync(path, { force: true }))
    removeEmpty(made)
  }
  for (let attempt = 0; attempt < 600; attempt += 1) {
    let isOurs = false
    try {
      makeFolder(folder, made)
      const file = openSync(path, 'wx')
      isOurs = true
      writeSync(file, String(process.pid))
      closeSync(file)
      removeLeftParts(folder)
      return { release }
    } catch (cause) {
      if (isOurs) release()
      else removeEmpty(made)
      if (isOurs || (cause as { code?: string }).code !== 'EEXIST')
        return problem('output/write#folder', { folder: place.file, reason: reasonOf(cause) }, place)
      if (!isAlive(ownerOf(path))) rmSync(path, { force: true })
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return problem('output/locked', { folder: place.file, lock: lockName }, place)
}

/** Null when the other process has not written its number yet, or has gone. */
function ownerOf(path: string): number | null {
  try {
    const text = readFileSync(path, 'utf8')
    return text === '' ? null : Number(text)
  } catch {
    return null
  }
}

function isAlive(owner: number | null): boolean {
  if (owner === null) return true
  try {
    process.kill(owner, 0)
    return true
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM'
  }
}
