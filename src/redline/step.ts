// What aligning works with: units with what they are compared by, stretches of both sides, and what belongs together.

import type { Bag } from './likeness.js'
import type { Unit } from './unit.js'

/**
 * Units that belong together, by their places. One side is empty for what was removed or added; of what was split, or joined, a side has
 * several, which follow each other.
 */
export interface Step {
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** True where it stands at another place among what has stayed. */
  readonly isMoved: boolean
}

export function stepOf(before: readonly number[], after: readonly number[], isMoved = false): Step {
  return { before, after, isMoved }
}

/** A unit with what it is compared by, reckoned once. */
export interface Known {
  readonly unit: Unit
  readonly key: string
  readonly bag: Bag
}

/** A stretch of each side: from, and before which it ends. */
export interface Gap {
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
}

/** Places of both sides that belong to nothing yet. */
export interface Left {
  readonly before: ReadonlySet<number>
  readonly after: ReadonlySet<number>
}
