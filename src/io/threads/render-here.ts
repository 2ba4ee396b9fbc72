// Rendering in the thread that asks for it, where the program is not compiled. Loaded only then: whoever hands jobs to threads has no
// use for what renders them.

import { openFonts } from '../../layout/fonts.js'
import { renderEdition, type RenderJob, type RenderResult } from '../../render/render.js'
import type { RenderEnvironment } from '../../render/formats.js'
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

/** Opens the fonts; gives what renders a job. */
export function openRendering(environment: WorkerEnvironment): (job: RenderJob) => Promise<RenderResult> {
  const fonts = openFonts(environment.assets.fonts)
  return (job) => renderEdition(job, { ...environment, fonts })
}
