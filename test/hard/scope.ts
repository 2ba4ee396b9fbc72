// How much of what could be tried is: a sample that is the same each time, or with `npm run hard` all of it.

import { randomFrom } from '../fuzz/random.js'

/** As vitest.config.ts sets it. */
const isWhole = process.env['AVTAL_HARD'] === 'all'

/** Some of the items, the first and the last among them, in their order; all in a whole run. */
export function sampled<Item>(items: readonly Item[], most: number, seed: number): Item[] {
  if (isWhole || items.length <= most) return [...items]
  const random = randomFrom(seed)
  const chosen = new Set([0, items.length - 1])
  while (chosen.size < most) chosen.add(random.below(items.length))
  return items.filter((_, index) => chosen.has(index))
}

/** Some of the items by what they stand for; all in a whole run. */
export function typical<Item>(items: readonly Item[], some: readonly Item[]): readonly Item[] {
  return isWhole ? items : some
}

/** The numbers from 1 on. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** A test that runs programs, in a whole run many of them. */
export const patient = isWhole ? 7_200_000 : 600_000
