// A lock that is held -> the same, renewed each second: by that, another machine, which cannot ask for the process, knows that
// its owner lives. And a lock of another machine -> whether it is renewed.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMainThread, Worker } from 'node:worker_threads'
import { renewFile, tried } from './disk.js'
import { ownerState, type OwnerState } from './lock-owner.js'
import type { DiskPath } from './root.js'

/** Milliseconds between two renewals, and those after which one that is not renewed has no owner. */
const interval = 1_000
const mostStill = 15_000

/** A lock, and what its owner has written into it. */
export interface Beating {
  readonly path: DiskPath
  readonly mark: string
}

/** Renews a lock until it ends, or another has taken it over; in a thread of its own, where the program is compiled. */
export function startBeat(beating: Beating): { readonly end: () => void } {
  const file = fileURLToPath(new URL('./lock-beat-worker.js', import.meta.url))
  if (!existsSync(file)) return beat(beating)
  try {
    const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 }
    const thread = new Worker(file, { workerData: beating, execArgv: [], stdout: true, stderr: true, resourceLimits })
    thread.on('error', () => undefined)
    thread.unref()
    return { end: () => void thread.terminate() }
  } catch {
    return beat(beating)
  }
}

/** Renews a lock in this thread. */
export function beat({ path, mark }: Beating): { readonly end: () => void } {
  const timer = setInterval(() => {
    tried(() => {
      if (!renewFile(path, mark)) clearInterval(timer)
    })
  }, interval)
  if (isMainThread) timer.unref()
  return { end: () => clearInterval(timer) }
}

/** A lock as it is seen: what stands in it, which file it is, and when it was renewed. */
export interface SeenLock {
  readonly text: string
  readonly number: number
  readonly renewed: bigint
}

/** Says who holds a lock, each time that it is looked at. */
export type Watch = (path: string, seen: SeenLock) => OwnerState

/**
 * Opens a watch. One of another machine is `elsewhere` when it is seen first, `alive` once it has been renewed, and `gone` when it
 * has not been for as long as `still` milliseconds by the clock of this process. No two clocks are compared.
 * @param now what that clock shows
 */
export function openWatch(still: number = mostStill, now: () => number = () => performance.now()): Watch {
  const known = new Map<string, { readonly seen: SeenLock; readonly since: number; readonly state: OwnerState }>()
  return (path, seen) => {
    const asked = ownerState(seen.text)
    if (asked !== 'elsewhere') return asked
    const before = known.get(path)
    const isSame = before?.seen.text === seen.text && before.seen.number === seen.number
    if (isSame && before.seen.renewed === seen.renewed) return now() - before.since < still ? before.state : 'gone'
    const state = isSame ? 'alive' : 'elsewhere'
    known.set(path, { seen, since: now(), state })
    return state
  }
}
