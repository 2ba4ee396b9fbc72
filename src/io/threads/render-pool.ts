// Render jobs -> results, over worker threads. Each thread opens the fonts once and renders one edition at a time. Jobs are asked for
// as threads have room for them, and no further ahead of whoever takes the results than a few for each thread.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { limits } from '../../base/limits.js'
import type { RenderJob, RenderResult } from '../../render/render.js'
import type { WorkerEnvironment } from './render-here.js'
import { memoryOfThread, openThread, type Given, type RenderThread } from './render-thread.js'

export interface RenderPool {
  /**
   * Renders jobs; results come in the order of the jobs, whatever the number of workers. One call at a time. A job that is past
   * the time or the memory for a document has the problem `limit/exceeded` and no files. Throws when a job fails otherwise, or
   * the thread that renders it ends: by a fault, or at its start.
   */
  readonly render: (jobs: Iterable<RenderJob>) => AsyncIterable<RenderResult>
  /** Ends the threads. */
  readonly close: () => void
}

/** Jobs that a thread has: one, and the next, so that it never waits for this thread. */
const perThread = 2

/** Results, for each thread, that wait for one before them. */
const ahead = 2

/**
 * Opens a pool, whose threads start when there is work for them and wait for more until it is closed. Where the program is not
 * compiled, everything runs in this thread.
 * @param workers how many threads
 * @param seconds the time for a document
 */
export function openPool(
  environment: WorkerEnvironment,
  workers: number,
  seconds: number = limits['document-seconds'].most,
): RenderPool {
  const file = fileURLToPath(new URL('./render-worker.js', import.meta.url))
  if (!existsSync(file)) return poolHere(environment)
  const threads: (RenderThread | null)[] = Array.from({ length: Math.max(workers, 1) }, () => null)
  let onRoom = (): void => undefined
  let onLeft = (_: readonly Given[]): void => undefined
  const start = (index: number): RenderThread => {
    const limit = { maxOldGenerationSizeMb: memoryOfThread(), maxYoungGenerationSizeMb: newMemory }
    return openThread(new Worker(file, { workerData: environment, resourceLimits: limit }), seconds, {
      onRoom: () => onRoom(),
      onEnded: (left) => {
        threads[index] = null
        onLeft(left)
      },
    })
  }
  /** The place of the thread that has least to do; null where each has as much as it may have. */
  const free = (): number | null => {
    const loads = threads.map((thread) => thread?.load() ?? 0)
    const least = Math.min(...loads)
    return least < perThread ? loads.indexOf(least) : null
  }
  return {
    render: async function* (jobs) {
      const next = jobs[Symbol.iterator]()
      const results: Promise<RenderResult>[] = []
      let left: readonly Given[] = []
      let isOver = false
      const expect = (result: Promise<RenderResult>): void => {
        /* Whoever takes the results hears of a failure when its turn comes. */
        result.catch(() => (isOver = true))
        results.push(result)
      }
      const takeNext = (): Given | null => {
        const { value: job, done } = next.next() as IteratorResult<RenderJob, undefined>
        if (done === true) {
          isOver = true
          return null
        }
        const { promise, ...settled } = pending<RenderResult>()
        expect(promise)
        return { job, ...settled }
      }
      const giveOut = (): void => {
        const most = threads.length * (perThread + ahead)
        while (!isOver ? results.length < most || left.length > 0 : left.length > 0) {
          const index = free()
          if (index === null) return
          const [first, ...rest] = left
          left = rest
          const given = first ?? takeNext()
          if (given !== null) (threads[index] ??= start(index)).give(given)
        }
      }
      const orFailed = (act: () => void): void => {
        try {
          act()
        } catch (cause) {
          isOver = true
          expect(Promise.reject(cause as Error))
        }
      }
      onRoom = () => orFailed(giveOut)
      onLeft = (more) => {
        left = [...more, ...left]
        orFailed(giveOut)
      }
      try {
        for (orFailed(giveOut); results.length > 0; orFailed(giveOut)) yield (await results.shift()) as RenderResult
      } finally {
        isOver = true
        next.return?.()
      }
    },
    close: () => {
      for (const thread of threads.splice(0)) thread?.end()
    },
  }
}

/** Megabytes for what has just been made: with the 48 that Node gives, a thread is no faster. */
const newMemory = 12

function poolHere(environment: WorkerEnvironment): RenderPool {
  let opened: Promise<(job: RenderJob) => Promise<RenderResult>> | null = null
  const open = async () => (await import('./render-here.js')).openRendering(environment)
  return {
    render: async function* (jobs) {
      const render = await (opened ??= open())
      for (const job of jobs) yield await render(job)
    },
    close: () => undefined,
  }
}

/** A promise that is settled from outside. */
function pending<Value>() {
  let done: (value: Value) => void = () => undefined
  let failed: (cause: unknown) => void = () => undefined
  const promise = new Promise<Value>((resolve, reject) => {
    done = resolve
    failed = reject
  })
  return { promise, done, failed }
}
