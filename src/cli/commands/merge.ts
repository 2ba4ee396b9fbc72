// avtal merge: what shards have written, put together into one folder.

import { mergeFolders } from '../../io/shards/merge-folders.js'
import { tellIn } from '../../base/phrases/tell.js'
import type { CommonOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'

export interface MergeOptions extends CommonOptions {
  readonly out: string
}

/** Merges the parts named, and says what there is now. */
export async function merge(parts: readonly string[], options: MergeOptions): Promise<Status> {
  const { result, problems } = await mergeFolders(parts, options.out, { waiting: tellWaiting(options) })
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines((result ?? []).map((merged) => tell('merge-done', { ...merged })))
  return status
}
