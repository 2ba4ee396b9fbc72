// Render jobs -> results, over worker threads. Each thread opens the fonts once and renders one edition at a time. A document
// that takes too long, or too much memory, ends with its thread and is a problem; the others go on.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getHeapStatistics } from 'node:v8'
import workerpool, { pool, type Pool } from 'workerpool'
import { limits, pastLimit } from '../base/limits.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { openFonts } from '../layout/fonts.js'
import type { RenderEnvironment } from '../render/formats.js'
import { renderEdition, type RenderJob, type RenderResult } from '../render/render.js'
import type { Theme } from '../theme/theme.js'
import type { Assets } from './assets.js'

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
  let threads: Pool | null = null
  let here: RenderEnvironment | null = null
  return {
    render: async (jobs, onDone) => {
      if (jobs.length === 0) return []
      if (!existsSync(file)) {
        here ??= { ...environment, fonts: openFonts(environment.assets.fonts) }
        return await renderHere(jobs, here, onDone)
      }
      threads ??= pool(file, {
        workerType: 'thread',
        maxWorkers: Math.max(workers, 1),
        workerThreadOpts: { workerData: environment, resourceLimits: { maxOldGenerationSizeMb: memoryOfThread() } },
      })
      return await renderIn(threads, jobs, seconds, onDone)
    },
    close: () => {
      void threads?.terminate(true)
      threads = null
    },
  }
}

const megabyte = 2 ** 20

/** Megabytes: the limit, or what Node allows the program where that is less. */
function memoryOfThread(): number {
  const { heap_size_limit: allowed } = getHeapStatistics()
  return Math.floor(Math.min(limits['document-memory'].most, allowed) / megabyte)
}

function renderIn(
  threads: Pool,
  jobs: readonly RenderJob[],
  seconds: number,
  onDone: () => void,
): Promise<RenderResult[]> {
  return Promise.all(
    jobs.map(async (job) => {
      const result = await renderOne(threads, job, seconds)
      onDone()
      return result
    }),
  )
}

/** The time counts from when a thread takes the job. */
async function renderOne(threads: Pool, job: RenderJob, seconds: number): Promise<RenderResult> {
  try {
    return (await threads.exec('render', [job]).timeout(seconds * 1000)) as RenderResult
  } catch (cause) {
    const found = limitPassed(cause, job)
    if (found === null) throw cause
    return { key: job.key, files: [], problems: [found] }
  }
}

/** The problem of a document that was ended for its time or its memory; null for whatever else went wrong. */
function limitPassed(cause: unknown, { document: { agreement, languages } }: RenderJob): Problem | null {
  const place = placeIn(agreement, 1, 1, { agreement, language: languages[0] ?? '' })
  if (cause instanceof workerpool.Promise.TimeoutError) return pastLimit('document-seconds', place)
  if (!(cause instanceof Error) || !cause.message.includes('memory limit')) return null
  const most = phrase('limit-in-megabytes', { number: memoryOfThread() })
  return problem('limit/exceeded#memory', { most, limit: 'document-memory' }, place)
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
