// The list of instances with their weights as a file: what `plan` writes and `--plan` reads.

import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import { nameOfPlanned } from './planned.js'
import { shardedCommands, type ShardedCommand } from './sharded-commands.js'
import type { Weighed } from './weights.js'

export interface Plan {
  readonly plan: 1
  readonly command: ShardedCommand
  /** Of all instances together, in pages. */
  readonly pages: number
  readonly instances: readonly PlannedWeight[]
}

/** An instance with what it weighs, and, where their number was given, the shard that makes it. */
export interface PlannedWeight extends Weighed {
  readonly version: string
  /** `sv`, `nb`, `sv+nb`. */
  readonly editions: readonly string[]
  readonly shard?: number
}

/** What is read of a plan: the weights. Whatever else stands there is for people. */
export const planSchema = z.looseObject({
  plan: z.literal(1),
  command: z.enum(shardedCommands),
  instances: listOf(
    z.looseObject({ agreement: z.string(), instance: z.string(), pages: z.number().positive().max(1_000_000) }),
  ),
})

/** Weights with those of a plan in their place, where it has the instance. */
export function asPlanned(weighed: readonly Weighed[], plan: Pick<Plan, 'instances'> | null): readonly Weighed[] {
  if (plan === null) return weighed
  const pages = new Map(plan.instances.map((one) => [nameOfPlanned(one), one.pages]))
  return weighed.map((one) => ({ ...one, pages: pages.get(nameOfPlanned(one)) ?? one.pages }))
}
