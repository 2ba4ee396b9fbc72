// Render jobs -> results, with the look of the library and the fonts of the program; a bar shows how far it is.

import { readAssets, type Assets } from '../io/assets.js'
import { openPool, type RenderPool } from '../io/render-pool.js'
import { lookOf } from '../render/environment.js'
import type { RenderJob, RenderResult } from '../render/render.js'
import { openProgress } from './progress.js'
import { hashOf } from './remember.js'
import type { Library } from '../library/types.js'

/** How many threads render, and whether anybody looks on. */
export interface RenderOptions {
  readonly jobs: number
  readonly json?: boolean | undefined
}

export interface Renderer {
  /** Renders all jobs, in their order; nothing without a theme, which has been reported before. */
  readonly render: (jobs: readonly RenderJob[], library: Library) => Promise<readonly RenderResult[]>
  /** Ends its threads. */
  readonly close: () => void
}

/** Opens a renderer for one library after another, which keeps its threads while the look is the same. */
export function openRenderer({ jobs: threads, json }: RenderOptions, assets: Assets = readAssets()): Renderer {
  let pool: { readonly look: string; readonly opened: RenderPool } | null = null
  const close = (): void => {
    pool?.opened.close()
    pool = null
  }
  return {
    render: async (jobs, library) => {
      const { theme } = library
      if (theme === null) return []
      const means = { theme, ...lookOf(library) }
      const look = hashOf(means)
      if (pool?.look !== look) {
        close()
        pool = { look, opened: openPool({ ...means, assets }, threads) }
      }
      const progress = openProgress(jobs.length, json === true)
      const results = await pool.opened.render(jobs, progress.step)
      progress.end()
      return results
    },
    close,
  }
}

/** Renders all jobs of one library. */
export async function render(
  jobs: readonly RenderJob[],
  library: Library,
  options: RenderOptions,
  assets?: Assets,
): Promise<readonly RenderResult[]> {
  const renderer = openRenderer(options, assets)
  try {
    return await renderer.render(jobs, library)
  } finally {
    renderer.close()
  }
}
