// The inside of a render thread: opens the fonts, then answers each job with its result, one after the other.

import { parentPort, workerData } from 'node:worker_threads'
import { openFonts } from '../../layout/fonts.js'
import { renderEdition, type RenderJob } from '../../render/render.js'
import { handedOver } from './handed-over.js'
import type { WorkerEnvironment } from './render-here.js'
import { openReceiver, type Message } from './shared-nodes.js'

const { theme, assets, webTemplates, typesetting, logo } = workerData as WorkerEnvironment
const environment = { theme, webTemplates, typesetting, logo, fonts: openFonts(assets.fonts) }
const receive = openReceiver()

let last = Promise.resolve()
parentPort?.on('message', (message: Message) => {
  last = last.then(() => render(receive(message) as RenderJob))
})

/** Answers a job; where that fails, the thread ends with the fault. */
async function render(job: RenderJob): Promise<void> {
  const { result, memory } = handedOver(await renderEdition(job, environment))
  parentPort?.postMessage(result, memory)
}
