// Rendering in this thread, for use cases. Goes in: the opened fonts. Comes out: what a use case renders with.

import type { Fonts } from '../../src/layout/fonts.js'
import { renderEdition, type Render } from '../../src/render/render.js'

/** Renders one job after the other. */
export function renderHere(fonts: Fonts): Render {
  return async function* (jobs, look) {
    for (const job of jobs) yield await renderEdition(job, { ...look, fonts })
  }
}
