// Options -> how files are rendered: in how many threads, and with a bar for those who look on.

import type { RenderOptions } from '../io/renderer.js'
import { openProgress } from './progress.js'

/** With `--json` nobody looks on. */
export function renderingOf({
  jobs,
  json,
}: {
  readonly jobs: number
  readonly json: boolean | undefined
}): RenderOptions {
  return { jobs, progress: (total) => openProgress(total, json === true) }
}
