// Render jobs -> results, with the look of the library and the fonts of the program; a bar shows how far it is.

import { readAssets, type Assets } from '../io/assets.js'
import { openPool, type RenderPool } from '../io/render-pool.js'
import type { Library } from '../pipeline/library.js'
import { lookOf } from '../pipeline/look.js'
import type { RenderJob, RenderResult } from '../pipeline/render.js'
import { sha256 } from '../register/files.js'
import { openProgress } from './progress.js'

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

/** The same, but what was rendered last is remembered: the packages of one instance hold the same documents in every profile. */
export function rememberingLast({ render, close }: Renderer): Renderer {
  let last: { readonly work: string; readonly results: readonly RenderResult[] } | null = null
  return {
    render: async (jobs, library) => {
      const work = hashOf({ theme: library.theme, ...lookOf(library), jobs })
      if (last?.work !== work) last = { work, results: await render(jobs, library) }
      return last.results
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

/** Of plain data; bytes count by their own hash. */
function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value, (_, one: unknown) => (one instanceof Uint8Array ? sha256(one) : one)))
}
