// Options -> how files are rendered: in how many threads, and with a bar for those who look on.

import type { RenderOptions } from '../io/threads/renderer.js'
import type { FolderOptions } from '../io/update-folder.js'
import type { CommonOptions } from './options.js'
import { openProgress } from './progress.js'
import { tellWaiting } from './report.js'

/** With `--json` nobody looks on. */
export function renderingOf(options: CommonOptions & { readonly jobs: number }): RenderOptions & FolderOptions {
  const { jobs, json } = options
  return { jobs, progress: (total) => openProgress(total, json === true), waiting: tellWaiting(options) }
}
