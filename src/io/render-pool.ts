// Render jobs -> results, over worker threads. Each worker opens the fonts once and renders one edition at a time.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { openFonts } from '../layout/fonts.js'
import { renderEdition, type RenderJob, type RenderMeans, type RenderResult } from '../pipeline/render.js'
import type { Theme } from '../theme/theme.js'
import type { Assets } from './assets.js'

/** What a worker is started with: plain data. */
export interface WorkerMeans {
  readonly theme: Theme
  readonly assets: Assets
  readonly webTemplates: RenderMeans['webTemplates']
  readonly logo: Uint8Array | null
}

/**
 * Renders all jobs; results stand in the order of the jobs, whatever the number of workers.
 * @param workers how many threads; with one, everything runs in this thread
 * @param onDone called after each job
 */
export async function renderAll(
  jobs: readonly RenderJob[],
  means: WorkerMeans,
  workers: number,
  onDone: () => void,
): Promise<RenderResult[]> {
  const file = fileURLToPath(new URL('./render-worker.js', import.meta.url))
  if (workers <= 1 || jobs.length <= 1 || !existsSync(file)) return renderHere(jobs, means, onDone)
  const results: RenderResult[] = []
  let next = 0
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: means })
      let current = -1
      const hand = (): void => {
        if (next >= jobs.length) {
          resolve()
          void worker.terminate()
          return
        }
        current = next++
        worker.postMessage(jobs[current])
      }
      worker.on('message', (result: RenderResult) => {
        results[current] = result
        onDone()
        hand()
      })
      worker.on('error', reject)
      hand()
    })
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, run))
  return results
}

async function renderHere(jobs: readonly RenderJob[], means: WorkerMeans, onDone: () => void): Promise<RenderResult[]> {
  const opened = {
    theme: means.theme,
    webTemplates: means.webTemplates,
    logo: means.logo,
    fonts: openFonts(means.assets.fonts),
  }
  const results: RenderResult[] = []
  for (const job of jobs) {
    results.push(await renderEdition(job, opened))
    onDone()
  }
  return results
}
