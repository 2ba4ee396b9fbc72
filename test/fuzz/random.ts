// A seed -> numbers that look random and are the same each time: what a case holds depends on its seed and nothing else.

export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number
  /** A whole number from 0 to below `below`. */
  readonly below: (below: number) => number
  /** True this often: `chance(0.1)`. */
  readonly chance: (share: number) => boolean
  /** One of the items, of which there is at least one. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** As many values as `most`, or fewer, at least `least`. */
  readonly some: <Item>(least: number, most: number, make: () => Item) => Item[]
}

/** Numbers from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  }
}

/** The seed of the n-th case of a run. */
export function seedOf(run: number, index: number): number {
  return Math.imul(run ^ 0x9e3779b9, index + 0x85ebca6b) >>> 0
}
