// How much two units have in common: the words that both have, however they are ordered.

import { sayingWords, type Unit } from './unit.js'

/** The words of a unit, or of several together, each with how often it stands there. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

export function bagOf(units: readonly Unit[]): Bag {
  const counts = new Map<string, number>()
  let size = 0
  for (const unit of units)
    for (const word of sayingWords(unit)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      size += 1
    }
  return { counts, size }
}

/** How many words two bags have in common. */
export function common(one: Bag, other: Bag): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  let sum = 0
  for (const [word, count] of small.counts) sum += Math.min(count, large.counts.get(word) ?? 0)
  return sum
}

/** From 0 to 1: the share of both that they have in common (Dice). */
export function likeness(one: Bag, other: Bag): number {
  const size = one.size + other.size
  return size === 0 ? 0 : (2 * common(one, other)) / size
}
