// The inside of a render thread: opens the fonts, then answers each job with its result.

import { workerData } from 'node:worker_threads'
import { worker } from 'workerpool'
import { openFonts } from '../layout/fonts.js'
import { renderEdition, type RenderJob } from '../render/render.js'
import type { WorkerEnvironment } from './render-pool.js'

const { theme, assets, webTemplates, typesetting, logo } = workerData as WorkerEnvironment
const means = { theme, webTemplates, typesetting, logo, fonts: openFonts(assets.fonts) }

worker({ render: (job: RenderJob) => renderEdition(job, means) })
