// A thread that renders: jobs go in, a few at a time, and come back as results in their order. One that takes too long, or too much
// memory, ends with its thread and is a problem; those that waited behind it are given back.

import { getHeapStatistics } from 'node:v8'
import type { Worker } from 'node:worker_threads'
import { limits, pastLimit } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, type Place, type Problem } from '../../base/problem.js'
import type { RenderJob, RenderResult } from '../../render/render.js'
import { openSender } from './shared-nodes.js'

/** A job, and who waits for its result. */
export interface Given {
  readonly job: RenderJob
  readonly done: (result: RenderResult) => void
  readonly failed: (cause: unknown) => void
}

export interface RenderThread {
  /** How many jobs it has. */
  readonly load: () => number
  readonly give: (given: Given) => void
  readonly end: () => void
}

/** What becomes of a thread. */
export interface ThreadEvents {
  /** A job is done: there is room for another. */
  readonly onRoom: () => void
  /** The thread has ended, and has not begun with these. */
  readonly onEnded: (left: readonly Given[]) => void
}

/**
 * Opens a thread over a worker that has just been started. A job fails when its thread does, or ends by itself.
 * @param seconds the time for a document
 */
export function openThread(worker: Worker, seconds: number, { onRoom, onEnded }: ThreadEvents): RenderThread {
  const send = openSender()
  /** The first is being rendered. */
  const given: Given[] = []
  let timer: NodeJS.Timeout | undefined
  const begin = (): void => {
    clearTimeout(timer)
    const [first] = given
    if (first !== undefined)
      timer = setTimeout(() => stop(pastLimit('document-seconds', placeOf(first))), seconds * 1000)
  }
  const close = (): readonly Given[] => {
    clearTimeout(timer)
    worker.off('message', onResult).off('error', onError).off('exit', onExit)
    void worker.terminate()
    return given.splice(0)
  }
  const stop = (reason: Problem): void => {
    const [first, ...left] = close()
    first?.done({ key: first.job.key, files: [], problems: [reason] })
    onEnded(left)
  }
  const fail = (cause: unknown): void => {
    for (const { failed } of close()) failed(cause)
    onEnded([])
  }
  const onResult = (result: RenderResult): void => {
    const done = given.shift()
    begin()
    done?.done(result)
    onRoom()
  }
  const onError = (cause: unknown): void => {
    const [first] = given
    if (first === undefined || (cause as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') return fail(cause)
    const most = phrase('limit-in-megabytes', { number: memoryOfThread() })
    stop(problem('limit/exceeded#memory', { most, limit: 'document-memory' }, placeOf(first)))
  }
  const onExit = (code: number): void => fail(new Error(`a thread that renders ended by itself, exit code ${code}`))
  worker.on('message', onResult).on('error', onError).on('exit', onExit)
  return {
    load: () => given.length,
    give: (one) => {
      worker.postMessage(send(one.job))
      given.push(one)
      if (given.length === 1) begin()
    },
    end: () => void close(),
  }
}

const megabyte = 2 ** 20

/** Megabytes: the limit, or what Node allows the program where that is less. */
export function memoryOfThread(): number {
  const { heap_size_limit: allowed } = getHeapStatistics()
  return Math.floor(Math.min(limits['document-memory'].most, allowed) / megabyte)
}

function placeOf({ job }: Given): Place {
  const { agreement, languages } = job.document
  return placeIn(agreement, 1, 1, { agreement, language: languages[0] ?? '' })
}
