// Sources and what is asked for -> the instances that would come out, each with its weight, and which shard would make it. No Document
// is made.

import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { readLibrary } from '../library/library.js'
import type { Manifest } from './artefacts/manifest.js'
import type { Selection } from './documents/built.js'
import { partyOfNone, unknownName } from './request/names.js'
import { isRefusal, type Outcome, type Refusal } from './request/outcome.js'
import { assign } from './shards/assign.js'
import type { Plan, PlannedWeight } from './shards/plan-file.js'
import { plannedInstances, plannedPages, type PlannedInstance } from './shards/planned.js'
import type { ShardedCommand } from './shards/sharded-commands.js'
import { weigh } from './shards/weights.js'
import type { Library } from '../library/types.js'

export interface PlanAsked extends Selection {
  readonly command: ShardedCommand
  readonly copies: boolean
  readonly preview: boolean
  /** Among how many shards the instances are shared out; null where that is not asked. */
  readonly shards: number | null
}

/**
 * Plans what a command would make.
 * @param counted the manifest of an earlier build, for its numbers of pages; null where there is none
 */
export function planInstances(sources: Sources, asked: PlanAsked, counted: Manifest | null): Outcome<Plan> | Refusal {
  const library = readLibrary(sources)
  const planned = plannedFor(library, asked)
  if (isRefusal(planned)) return planned
  const weighed = weigh(planned, library, counted, asked.copies)
  const given = asked.shards === null ? null : assign(weighed, asked.shards, asked.command)
  const instances = weighed.map((one, index): PlannedWeight => {
    const versions = planned[index]?.versions ?? []
    return {
      agreement: one.agreement,
      version: versions.at(-1)?.of.agreement.data.version ?? '',
      instance: one.instance,
      editions: versions.at(-1)?.editions.map((edition) => edition.join('+')) ?? [],
      pages: one.pages,
      from: one.from,
      ...(given === null ? {} : { shard: given[index] ?? 1 }),
    }
  })
  const pages = instances.reduce((sum, one) => sum + one.pages, 0)
  const result: Plan = { plan: 1, command: asked.command, pages, instances }
  return { result, problems: sortProblems([...library.problems.values()].flat()) }
}

/** The instances that a command makes; refused where something was named that does not exist. */
export function plannedFor(
  library: Library,
  asked: Selection & Pick<PlanAsked, 'command' | 'preview'>,
): PlannedInstance[] | Refusal {
  const refused = unknownName(library, asked)
  if (refused !== null) return refused
  if (asked.command === 'publish') return plannedPages(library, asked.preview)
  const all = plannedInstances(library, { ...asked, parties: asked.command === 'archive' ? null : asked.parties })
  const problems = [...library.problems.values()].flat()
  const instances = all.flatMap(({ versions }) => versions.map(({ of }) => ({ instance: of })))
  return (asked.command === 'archive' ? null : partyOfNone(asked.parties, { problems, instances })) ?? all
}
