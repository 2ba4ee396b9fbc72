// The inside of a render thread: opens the fonts, then answers each job with its result.

import { parentPort, workerData } from 'node:worker_threads'
import { openFonts } from '../../layout/fonts.js'
import { renderEdition, type RenderJob } from '../../render/render.js'
import type { WorkerEnvironment } from './render-pool.js'

const { theme, assets, webTemplates, typesetting, logo } = workerData as WorkerEnvironment
const environment = { theme, webTemplates, typesetting, logo, fonts: openFonts(assets.fonts) }

parentPort?.on('message', (job: RenderJob) => void render(job))

/** Answers a job; where that fails, the thread ends with the fault. */
async function render(job: RenderJob): Promise<void> {
  parentPort?.postMessage(await renderEdition(job, environment))
}
