// Render jobs -> results, over worker threads that last as long as the look is the same, with the fonts of the program.

import { hashOf } from '../../app/packages/memoize.js'
import type { Render } from '../../render/render.js'
import type { Assets } from '../assets.js'
import { spareGarbage } from '../memory/spare-memory.js'
import { openPool, type RenderPool } from './render-pool.js'

export interface RenderOptions {
  /** How many threads render. */
  readonly jobs: number
  /** Shows how far it is; nobody looks on without it. */
  readonly progress?: (total: number) => Progress
}

export interface Progress {
  readonly step: () => void
  readonly end: () => void
}

export interface Renderer {
  readonly render: Render
  /** Ends its threads. */
  readonly close: () => void
}

/** So many Documents take longer than it costs to hold less memory for them. */
const longSeries = 60

/** Opens a renderer for one look after another, which keeps its threads while the look is the same. */
export function openRenderer({ jobs: threads, progress }: RenderOptions, assets: Assets): Renderer {
  let pool: { readonly look: string; readonly opened: RenderPool } | null = null
  const close = (): void => {
    pool?.opened.close()
    pool = null
  }
  return {
    render: async function* (jobs, environment, total) {
      if (total >= longSeries) spareGarbage()
      const look = hashOf(environment)
      if (pool?.look !== look) {
        close()
        pool = { look, opened: openPool({ ...environment, assets }, threads) }
      }
      const shown = progress?.(total)
      try {
        for await (const result of pool.opened.render(jobs)) {
          shown?.step()
          yield result
        }
      } finally {
        shown?.end()
      }
    },
    close,
  }
}

/** Renders once: the threads end with it. */
export function renderOnce(options: RenderOptions, assets: Assets): Render {
  return async function* (jobs, look, total) {
    const renderer = openRenderer(options, assets)
    try {
      yield* renderer.render(jobs, look, total)
    } finally {
      renderer.close()
    }
  }
}
