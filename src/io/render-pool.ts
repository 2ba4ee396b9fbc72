// Render jobs -> results, over worker threads. Each worker opens the fonts once and renders one edition at a time.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { openFonts } from '../layout/fonts.js'
import { renderEdition, type RenderJob, type RenderMeans, type RenderResult } from '../render/render.js'
import type { Theme } from '../theme/theme.js'
import type { Assets } from './assets.js'

/** What a worker is started with: plain data. */
export interface WorkerMeans {
  readonly theme: Theme
  readonly assets: Assets
  readonly webTemplates: RenderMeans['webTemplates']
  readonly typesetting: RenderMeans['typesetting']
  readonly logo: Uint8Array | null
}

export interface RenderPool {
  /**
   * Renders all jobs; results stand in the order of the jobs, whatever the number of workers. One call at a time.
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
export function openPool(means: WorkerMeans, workers: number): RenderPool {
  const file = fileURLToPath(new URL('./render-worker.js', import.meta.url))
  const threads: Worker[] = []
  let here: RenderMeans | null = null
  return {
    render: async (jobs, onDone) => {
      const wanted = existsSync(file) ? Math.min(workers, jobs.length) : 1
      if (wanted <= 1) {
        here ??= { ...means, fonts: openFonts(means.assets.fonts) }
        return await renderHere(jobs, here, onDone)
      }
      while (threads.length < wanted) threads.push(new Worker(file, { workerData: means }))
      return await renderIn(threads.slice(0, wanted), jobs, onDone)
    },
    close: () => {
      for (const thread of threads.splice(0)) void thread.terminate()
    },
  }
}

async function renderIn(
  threads: readonly Worker[],
  jobs: readonly RenderJob[],
  onDone: () => void,
): Promise<RenderResult[]> {
  const results: RenderResult[] = []
  const queue = [...jobs.entries()]
  const work = async (thread: Worker): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, job] = next
      results[index] = await answerOf(thread, job)
      onDone()
    }
  }
  await Promise.all(threads.map(work))
  return results
}

function answerOf(thread: Worker, job: RenderJob): Promise<RenderResult> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      thread.off('message', answered)
      thread.off('error', failed)
    }
    const answered = (result: RenderResult): void => {
      end()
      resolve(result)
    }
    const failed = (failure: Error): void => {
      end()
      reject(failure)
    }
    thread.on('message', answered)
    thread.on('error', failed)
    thread.postMessage(job)
  })
}

async function renderHere(jobs: readonly RenderJob[], means: RenderMeans, onDone: () => void): Promise<RenderResult[]> {
  const results: RenderResult[] = []
  for (const job of jobs) {
    results.push(await renderEdition(job, means))
    onDone()
  }
  return results
}
