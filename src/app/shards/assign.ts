// Instances with their weights, and a number of shards -> which shard makes which. Longest first, each to the shard that would be done
// with it soonest: the same whoever reckons, and in whatever order folders are read.

import { largest } from '../../base/lists.js'
import { nameOfPlanned } from './planned.js'
import type { Weighed } from './weights.js'

/** One of so many shards, counted from 1. */
export interface Shard {
  readonly shard: number
  readonly of: number
}

/** What the first copy of an agreement costs a process beyond what each further one does, in copies: its texts are met for the first time. */
const firstCopy = 8

/** The number of the shard, from 1, that makes each instance, in the order in which they come. */
export function assign(weighed: readonly Weighed[], shards: number): number[] {
  const loads = Array.from({ length: shards }, () => 0)
  const begun = Array.from({ length: shards }, () => new Set<string>())
  const order = weighed.map((one, index) => ({ ...one, name: nameOfPlanned(one), index })).sort(longestFirst)
  const fair = fairLoad(weighed, shards)
  const given = weighed.map(() => 1)
  for (const { agreement, pages, index } of order) {
    const after = loads.map((load, at) => load + pages * (begun[at]?.has(agreement) === true ? 1 : 1 + firstCopy))
    /* Who has begun an agreement goes on with it, as long as that does not make more of its load than is fair. */
    const going = leastOf(after, (load, at) => load <= fair && begun[at]?.has(agreement) === true)
    const at = going ?? leastOf(after, () => true) ?? 0
    loads[at] = after[at] ?? 0
    begun[at]?.add(agreement)
    given[index] = at + 1
  }
  return given
}

/** What each would have if all had the same, and every agreement were begun once. */
function fairLoad(weighed: readonly Weighed[], shards: number): number {
  const firsts = new Map<string, number>()
  for (const { agreement, pages } of weighed) firsts.set(agreement, largest([pages, firsts.get(agreement) ?? 0]))
  const all = weighed.reduce((sum, { pages }) => sum + pages, 0)
  return (all + firstCopy * [...firsts.values()].reduce((sum, pages) => sum + pages, 0)) / shards
}

interface InOrder extends Weighed {
  readonly name: string
}

function longestFirst(a: InOrder, b: InOrder): number {
  return b.pages - a.pages || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

/** The index of the least of some numbers, of those that may be taken; of several the first, null where none may. */
function leastOf(numbers: readonly number[], isOne: (number: number, index: number) => boolean): number | null {
  let best: number | null = null
  for (const [index, number] of numbers.entries())
    if (isOne(number, index) && (best === null || number < (numbers[best] ?? 0))) best = index
  return best
}
