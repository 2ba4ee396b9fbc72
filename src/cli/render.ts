// Render jobs -> results, with the look of the library and the fonts of the program; a bar shows how far it is.

import { readAssets, type Assets } from '../io/assets.js'
import { renderAll } from '../io/render-pool.js'
import type { Library } from '../pipeline/library.js'
import { lookOf } from '../pipeline/look.js'
import type { RenderJob, RenderResult } from '../pipeline/render.js'
import { openProgress } from './progress.js'

/** Renders all jobs, in their order; nothing without a theme, which has been reported before. */
export async function render(
  jobs: readonly RenderJob[],
  library: Library,
  { jobs: threads, json }: { readonly jobs: number; readonly json?: boolean | undefined },
  assets: Assets = readAssets(),
): Promise<RenderResult[]> {
  if (library.theme === null) return []
  const progress = openProgress(jobs.length, json === true)
  const results = await renderAll(jobs, { theme: library.theme, assets, ...lookOf(library) }, threads, progress.step)
  progress.end()
  return results
}
