// Instances with their weights, and a number of shards -> which shard makes which: each to the shard that would be done with it soonest,
// and an agreement stays where it was begun while that is fair. The same whoever reckons, and in whatever order folders are read.

import { largest } from '../../base/lists.js'
import { nameOfPlanned } from './planned.js'
import type { ShardedCommand } from './sharded-commands.js'
import type { Weighed } from './weights.js'

/** One of so many shards, counted from 1. */
export interface Shard {
  readonly shard: number
  readonly of: number
}

/**
 * What the first copy of an agreement costs a process beyond what each further one does, in copies: its texts are met for the first time.
 * In a package less follows from the texts alone: most of it is written anew for each.
 */
const firstCopies: Record<ShardedCommand, number> = { build: 8, publish: 8, archive: 2 }

/** The number of the shard, from 1, that makes each instance, in the order in which they come. */
export function assign(weighed: readonly Weighed[], shards: number, command: ShardedCommand): number[] {
  const firstCopy = firstCopies[command]
  const loads = Array.from({ length: shards }, () => 0)
  const begun = Array.from({ length: shards }, () => new Set<string>())
  const order = inOrder(weighed)
  const fair = fairLoad(weighed, shards, firstCopy)
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
function fairLoad(weighed: readonly Weighed[], shards: number, firstCopy: number): number {
  const firsts = new Map<string, number>()
  for (const { agreement, pages } of weighed) firsts.set(agreement, largest([pages, firsts.get(agreement) ?? 0]))
  const all = weighed.reduce((sum, { pages }) => sum + pages, 0)
  return (all + firstCopy * [...firsts.values()].reduce((sum, pages) => sum + pages, 0)) / shards
}

interface InOrder extends Weighed {
  readonly name: string
  /** Its place among those given. */
  readonly index: number
}

/**
 * First the longest instance of each agreement, the longest of these first: what is large finds room while all have some. Then the others of
 * each agreement, those first that have few pages in all: they go where they are begun, and what is shared among many evens out the rest.
 */
function inOrder(weighed: readonly Weighed[]): InOrder[] {
  const inAll = new Map<string, number>()
  for (const { agreement, pages } of weighed) inAll.set(agreement, (inAll.get(agreement) ?? 0) + pages)
  const longestFirst = weighed
    .map((one, index): InOrder => ({ ...one, name: nameOfPlanned(one), index }))
    .sort((a, b) => b.pages - a.pages || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const begun = new Set<string>()
  const firsts: InOrder[] = []
  const others: InOrder[] = []
  for (const one of longestFirst) {
    ;(begun.has(one.agreement) ? others : firsts).push(one)
    begun.add(one.agreement)
  }
  const pagesOf = ({ agreement }: InOrder): number => inAll.get(agreement) ?? 0
  return [
    ...firsts,
    ...others.sort(
      (a, b) => pagesOf(a) - pagesOf(b) || (a.agreement < b.agreement ? -1 : a.agreement > b.agreement ? 1 : 0),
    ),
  ]
}

/** The index of the least of some numbers, of those that may be taken; of several the first, null where none may. */
function leastOf(numbers: readonly number[], isOne: (number: number, index: number) => boolean): number | null {
  let best: number | null = null
  for (const [index, number] of numbers.entries())
    if (isOne(number, index) && (best === null || number < (numbers[best] ?? 0))) best = index
  return best
}
