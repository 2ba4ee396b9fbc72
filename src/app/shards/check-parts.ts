// Parts -> what keeps them from being one whole: another program or content, one that is missing, there twice or not finished.

import { grouped } from '../../base/lists.js'
import { phrase } from '../../base/phrases/phrases.js'
import { placeIn, problem, type Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import { differences, type Origin, type Part } from './part.js'
import { nameOfPlanned } from './planned.js'

/** A part and the folder that it lies in. */
export interface FoundPart {
  /** As problems name it. */
  readonly folder: string
  readonly part: Part
}

/**
 * Checks parts of one command. Rules `merge/other`, `merge/twice`, `merge/missing`, `merge/unfinished`, `merge/gap`.
 * @param code the hash of the program that merges
 */
export function checkParts(found: readonly FoundPart[], code: string): Problem[] {
  const [first] = found
  if (first === undefined) return []
  const origins = [...grouped(found, ({ part }) => JSON.stringify(part.origin)).values()]
  const most = origins.reduce((best, one) => (one.length > best.length ? one : best))
  const [like = first] = most
  const others = origins.filter((one) => one !== most).flat()
  const strange = others.map(({ folder, part }) => {
    const what = inWords(differences(like.part.origin, part.origin))
    return problem('merge/other#parts', { folder, other: like.folder, what }, placeOf(folder))
  })
  const made = most.filter(({ part }) => part.origin.program.code !== code).slice(0, 1)
  const byOther = made.map(({ folder }) => problem('merge/other#program', { folder }, placeOf(folder)))
  const alone = [...strange, ...byOther]
  return alone.length > 0 ? alone : checkWhole(most, like.part)
}

function checkWhole(found: readonly FoundPart[], { of, command, origin }: Part): Problem[] {
  const byShard = grouped(found, ({ part }) => part.shard)
  const first = found[0]?.folder ?? ''
  const twice = [...byShard].flatMap(([shard, [one, ...more]]) =>
    more.map(({ folder }) =>
      problem('merge/twice', { shard, of, folder: one?.folder ?? '', other: folder }, placeOf(folder)),
    ),
  )
  const missing = Array.from({ length: of }, (_, index) => index + 1)
    .filter((shard) => !byShard.has(shard))
    .map((shard) => problem('merge/missing', { shard, of, command }, placeOf(first)))
  const unfinished = found
    .filter(({ part }) => !part.whole)
    .map(({ folder, part: { shard, own } }) =>
      problem('merge/unfinished', { shard, of, command, folder, made: own.length }, placeOf(folder)),
    )
  const problems = [...twice, ...missing, ...unfinished]
  return problems.length > 0 ? problems : checkInstances(found, origin, first)
}

/** Each instance is in one part: whoever shares out the same work the same way has it so. */
function checkInstances(found: readonly FoundPart[], { instances }: Origin, first: string): Problem[] {
  const holders = grouped(
    found.flatMap(({ folder, part }) => part.own.map((one) => ({ folder, shard: part.shard, of: part.of, one }))),
    ({ one }) => one.place,
  )
  const twice = [...holders.values()].flatMap(([one, other]) =>
    one === undefined || other === undefined
      ? []
      : [
          problem(
            'merge/twice#instance',
            { instance: nameOfPlanned(one.one), folder: one.folder, other: other.folder },
            placeOf(other.folder),
          ),
        ],
  )
  const missing = instances - holders.size
  return missing === 0 ? twice : [...twice, problem('merge/gap', { instances: missing }, placeOf(first))]
}

const names = {
  program: 'part-program',
  content: 'part-content',
  templates: 'part-templates',
  options: 'part-options',
  day: 'part-day',
  plan: 'part-plan',
  shards: 'part-shards',
  instances: 'part-instances',
} as const

/** The first things in which two origins differ, in words. */
function inWords(different: readonly (keyof Origin)[]): Sentence {
  const [first = 'content', ...others] = different.map((name) => phrase(names[name], {}))
  if (typeof first === 'string') return phrase(names.content, {})
  return others.reduce<Sentence>((items, last) => phrase('items-last', { items, last }), first)
}

function placeOf(folder: string): Problem['place'] {
  return placeIn(`${folder}/manifest.json`)
}
