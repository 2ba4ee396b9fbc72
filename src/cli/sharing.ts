// The options of shards -> how the work is shared out.

import type { Shard } from '../app/shards/assign.js'
import type { ShardedCommand } from '../app/shards/sharded-commands.js'
import type { Sharing } from '../app/shards/share.js'
import { phrase } from '../base/phrases/phrases.js'
import { readPlan } from '../io/shards/plan-file.js'
import { accepted } from './load.js'
import { UsageError } from './usage-error.js'

/** Null where a command does all by itself. */
export function sharingOf(
  command: ShardedCommand,
  { shard, plan }: { readonly shard: Shard | undefined; readonly plan: string | undefined },
): Sharing | null {
  if (shard === undefined) {
    if (plan !== undefined) throw new UsageError(phrase('usage-plan-shard', {}))
    return null
  }
  return { ...shard, plan: plan === undefined ? null : accepted(readPlan(plan, command)) }
}

/** Throws where an option was given that only the whole can have. */
export function withoutShard(
  options: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): void {
  const name = Object.keys(names).find((one) => options[one] !== undefined)
  if (name !== undefined) throw new UsageError(phrase('usage-shard-alone', { option: names[name] ?? name }))
}
