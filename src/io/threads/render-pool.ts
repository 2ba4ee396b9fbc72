// Render jobs -> results, over worker threads. Each thread opens the fonts once and renders one edition at a time. A document
// that takes too long, or too much memory, ends with its thread and is a problem; the others go on.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getHeapStatistics } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { limits, pastLimit } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, type Problem } from '../../base/problem.js'
import { openFonts } from '../../layout/fonts.js'
import type { RenderEnvironment } from '../../render/formats.js'
import { renderEdition, type RenderJob, type RenderResult } from '../../render/render.js'
import type { Theme } from '../../theme/theme.js'
import type { Assets } from '../assets.js'

/** What a worker is started with: plain data. */
export interface WorkerEnvironment {
  readonly theme: Theme
  readonly assets: Assets
  readonly webTemplates: RenderEnvironment['webTemplates']
  readonly typesetting: RenderEnvironment['typesetting']
  readonly logo: Uint8Array | null
}

export interface RenderPool {
  /**
   * Renders all jobs; results stand in the order of the jobs, whatever the number of workers. One call at a time. A job that is past
   * the time or the memory for a document has the problem `limit/exceeded` and no files. Rejects when a job fails otherwise, or
   * the thread that renders it ends: by a fault, or at its start.
   * @param onDone called after each job
   */
  readonly render: (jobs: readonly RenderJob[], onDone: () => void) => Promise<RenderResult[]>
  /** Ends the threads. */
  readonly close: () => void
}

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
  const threads: (Worker | null)[] = Array.from({ length: Math.max(workers, 1) }, () => null)
  let here: RenderEnvironment | null = null
  const start = (): Worker =>
    new Worker(file, {
      workerData: environment,
      resourceLimits: { maxOldGenerationSizeMb: memoryOfThread(), maxYoungGenerationSizeMb: newMemory },
    })
  return {
    render: async (jobs, onDone) => {
      if (!existsSync(file)) {
        here ??= { ...environment, fonts: openFonts(environment.assets.fonts) }
        return await renderHere(jobs, here, onDone)
      }
      const results: RenderResult[] = []
      const left = [...jobs.entries()].reverse()
      const renderNext = async (index: number): Promise<void> => {
        for (let next = left.pop(); next !== undefined; next = left.pop()) {
          const [number, job] = next
          const thread = (threads[index] ??= start())
          const result = await renderIn(thread, job, seconds)
          if ('result' in result) results[number] = result.result
          else {
            threads[index] = null
            results[number] = { key: job.key, files: [], problems: [result.ended] }
          }
          onDone()
        }
      }
      await Promise.all(threads.map((_, index) => renderNext(index)))
      return results
    },
    close: () => {
      for (const thread of threads.splice(0)) void thread?.terminate()
    },
  }
}

const megabyte = 2 ** 20

/** Megabytes for what has just been made: with the 48 that Node gives, a thread is no faster. */
const newMemory = 12

/** Megabytes: the limit, or what Node allows the program where that is less. */
function memoryOfThread(): number {
  const { heap_size_limit: allowed } = getHeapStatistics()
  return Math.floor(Math.min(limits['document-memory'].most, allowed) / megabyte)
}

/** What a thread made of a job; or why it was ended, for its time or its memory. */
type Answer = { readonly result: RenderResult } | { readonly ended: Problem }

/** Has a thread render a job. Rejects when the job fails, or the thread ends by itself. */
function renderIn(thread: Worker, job: RenderJob, seconds: number): Promise<Answer> {
  const { agreement, languages } = job.document
  const place = placeIn(agreement, 1, 1, { agreement, language: languages[0] ?? '' })
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer)
      thread.off('message', onResult).off('error', onError).off('exit', onExit)
    }
    const onResult = (result: RenderResult): void => {
      settle()
      resolve({ result })
    }
    const onError = (cause: unknown): void => {
      settle()
      if ((cause as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(cause as Error)
      const most = phrase('limit-in-megabytes', { number: memoryOfThread() })
      resolve({ ended: problem('limit/exceeded#memory', { most, limit: 'document-memory' }, place) })
    }
    const onExit = (code: number): void => {
      settle()
      reject(new Error(`a thread that renders ended by itself, exit code ${code}`))
    }
    const timer = setTimeout(() => {
      settle()
      void thread.terminate()
      resolve({ ended: pastLimit('document-seconds', place) })
    }, seconds * 1000)
    thread.on('message', onResult).on('error', onError).on('exit', onExit)
    thread.postMessage(job)
  })
}

async function renderHere(
  jobs: readonly RenderJob[],
  environment: RenderEnvironment,
  onDone: () => void,
): Promise<RenderResult[]> {
  const results: RenderResult[] = []
  for (const job of jobs) {
    results.push(await renderEdition(job, environment))
    onDone()
  }
  return results
}
