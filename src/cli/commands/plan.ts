// avtal plan: the instances that would be made, each with its weight, as JSON.

import { planInstances } from '../../app/plan.js'
import type { ShardedCommand } from '../../app/shards/sharded-commands.js'
import { readManifest } from '../../io/read-manifest.js'
import { accepted, loadSources } from '../load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from '../options.js'
import { deliver, printJson, printProblems, type Status } from '../report.js'

export interface PlanOptions extends SourceOptions, SelectionOptions {
  readonly command: ShardedCommand
  readonly copies: boolean | undefined
  readonly preview: boolean | undefined
  readonly shards: number | undefined
  readonly file: string | undefined
  readonly out: string
}

/** Lists the instances of the agreements named, or of all. */
export function plan(agreements: readonly string[], options: PlanOptions): Status {
  const { command, copies = false, preview = false, shards = null, file, out } = options
  const asked = { ...selectionOf(agreements, options), command, copies, preview, shards }
  const { manifest, problems: unread } = readManifest(out)
  const { result, problems } = accepted(planInstances(loadSources(options), asked, manifest))
  const all = [...unread, ...problems]
  if (options.json === true) return printJson('result', result, all, options)
  deliver(`${JSON.stringify(result, null, 2)}\n`, file, options)
  return printProblems(all, options)
}
