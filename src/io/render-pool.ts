// Render jobs -> results, over worker threads. Each thread opens the fonts once and renders one edition at a time.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pool, type Pool } from 'workerpool'
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
   * Renders all jobs; results stand in the order of the jobs, whatever the number of workers. One call at a time.
   * Rejects when a job fails, or the thread that renders it ends: by a fault, for want of memory, or at its start.
   * @param onDone called after each job
   */
  readonly render: (jobs: readonly RenderJob[], onDone: () => void) => Promise<RenderResult[]>
  /** Ends the threads. */
  readonly close: () => void
}

/**
 * Opens a pool, whose threads start when there is work for them and wait for more until it is closed.
 * @param workers how many threads; with one, or for one job, everything runs in this thread
 */
export function openPool(means: WorkerEnvironment, workers: number): RenderPool {
  const file = fileURLToPath(new URL('./render-worker.js', import.meta.url))
  let threads: Pool | null = null
  let here: RenderEnvironment | null = null
  return {
    render: async (jobs, onDone) => {
      if (workers <= 1 || jobs.length <= 1 || !existsSync(file)) {
        here ??= { ...means, fonts: openFonts(means.assets.fonts) }
        return await renderHere(jobs, here, onDone)
      }
      threads ??= pool(file, { workerType: 'thread', maxWorkers: workers, workerThreadOpts: { workerData: means } })
      return await renderIn(threads, jobs, onDone)
    },
    close: () => {
      void threads?.terminate(true)
      threads = null
    },
  }
}

function renderIn(threads: Pool, jobs: readonly RenderJob[], onDone: () => void): Promise<RenderResult[]> {
  return Promise.all(
    jobs.map(async (job) => {
      const result = (await threads.exec('render', [job])) as RenderResult
      onDone()
      return result
    }),
  )
}

async function renderHere(
  jobs: readonly RenderJob[],
  means: RenderEnvironment,
  onDone: () => void,
): Promise<RenderResult[]> {
  const results: RenderResult[] = []
  for (const job of jobs) {
    results.push(await renderEdition(job, means))
    onDone()
  }
  return results
}
