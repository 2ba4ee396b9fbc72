// What comes out, and a shard -> which of it the shard makes; and from what it has made, the part that its manifest tells of.

import { addAll } from '../../base/lists.js'
import type { Problem } from '../../base/problem.js'
import { findVersion } from '../../register/register.js'
import type { Library } from '../../library/types.js'
import type { ManifestInstance } from '../artefacts/manifest.js'
import { nameOfInstance, type BuiltDocuments } from '../documents/built.js'
import { problemsOfCompared, putTogether, type Compared } from '../documents/compared.js'
import { assign, type Shard } from './assign.js'
import { asPlanned, type Plan } from './plan-file.js'
import { keyOf, without, type Part, type PartInstance } from './part.js'
import { nameOfPlanned, type PlannedInstance } from './planned.js'
import type { ShardedCommand } from './sharded-commands.js'
import { weigh } from './weights.js'

/** An instance of a shard, with its place among those of all. */
export interface OwnInstance extends PlannedInstance {
  readonly place: number
}

/** How the work is shared out. */
export interface Sharing extends Shard {
  /** With weights of its own; null where they are estimated. */
  readonly plan: Plan | null
}

/** The instances of a shard of a command; `copies` where a marked copy is made for each recipient. */
export function shareOf(
  planned: readonly PlannedInstance[],
  library: Library,
  { command, copies }: { readonly command: ShardedCommand; readonly copies: boolean },
  { shard, of, plan }: Sharing,
): OwnInstance[] {
  const given = assign(asPlanned(weigh(planned, library, null, copies), plan), of, command)
  return planned.flatMap((one, place) => (given[place] === shard ? [{ ...one, place }] : []))
}

/** What has been found of instances that were made, as a part says it. */
export type Found = Pick<Part, 'own' | 'compared' | 'unread' | 'told'>

export const nothingFound: Found = { own: [], compared: new Map(), unread: new Map(), told: [] }

/**
 * What is told of instances as they came out, apart from what follows from comparing them.
 * @param entries as the manifest lists them, with their problems
 */
export function foundOf(
  entries: readonly Pick<ManifestInstance, 'agreement' | 'instance' | 'editions' | 'problems'>[],
  own: readonly OwnInstance[],
  made: BuiltDocuments,
): PartInstance[] {
  const places = new Map(own.map((one) => [nameOfPlanned(one), one]))
  const before = new Map(
    made.instances.map(({ instance: { agreement, id }, problems }) => [nameOfInstance(agreement.id, id), problems]),
  )
  return entries.flatMap((entry): PartInstance[] => {
    const planned = places.get(nameOfPlanned(entry))
    if (planned === undefined) return []
    const { agreement, instance, editions, problems } = entry
    const compared = made.compared.get(agreement)
    const translations = editions.flatMap(({ language, translation }) => (translation ? [language] : []))
    const found = compared === undefined ? problems : without(problems, problemsOfCompared(compared))
    const rendered = without(found, before.get(nameOfPlanned(entry)) ?? [])
    return [
      {
        place: planned.place,
        agreement,
        instance,
        problems: without(found, rendered),
        rendered,
        fromContent: translations.filter((language) => !isStored(planned, language, made.library)),
      },
    ]
  })
}

/** False for an edition of an issued version that is not kept in the register; true for all others. */
function isStored(
  { agreement, instance, versions }: PlannedInstance,
  language: string,
  { register }: Library,
): boolean {
  const version = versions.at(-1)
  if (version?.issued === null || version === undefined) return true
  const { frozen } = findVersion(register, agreement, version.of.agreement.data.version) ?? { frozen: null }
  return (frozen?.documents ?? []).some(
    (document) => document.instance === instance && document.languages.join('+') === language,
  )
}

/** What is told of no instance that was made. */
export function toldBeside({ problems, instances, compared }: BuiltDocuments): Problem[] {
  const ofInstances = new Set(instances.flatMap((instance) => instance.problems).map(keyOf))
  return without(
    problems.filter((problem) => !ofInstances.has(keyOf(problem))),
    [...compared.values()].flatMap(problemsOfCompared),
  )
}

/**
 * What has been found together with what was found before, of other instances of the same shard or of other shards.
 * @param found each by what it says of instances
 */
export function allFound(found: readonly Found[]): Found {
  const own: PartInstance[] = []
  const told = new Map<string, Problem>()
  const unread = new Map<string, readonly Problem[]>()
  const compared = new Map<string, Compared[]>()
  for (const one of found) {
    addAll(own, one.own)
    for (const problem of one.told) told.set(keyOf(problem), problem)
    for (const [agreement, problems] of one.unread) unread.set(agreement, problems)
    for (const [agreement, each] of one.compared) compared.set(agreement, [...(compared.get(agreement) ?? []), each])
  }
  own.sort((a, b) => a.place - b.place)
  const places = new Map(own.map((one) => [nameOfPlanned(one), one.place]))
  return {
    own,
    told: [...told.values()],
    unread,
    compared: new Map(
      [...compared].map(([agreement, each]) => [
        agreement,
        putTogether(each, (instance) => places.get(nameOfPlanned({ agreement, instance })) ?? 0),
      ]),
    ),
  }
}
