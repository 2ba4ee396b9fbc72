// Where a node of parsed Markdown, or a character of filled Markdown, comes from.

import type { Nodes } from 'mdast'
import { oncePer } from '../base/memory.js'
import type { Place } from '../base/problem.js'
import type { Filled } from '../template/filled.js'

/** Where a node of a passage stands in the source. */
export function placeOf(filled: Filled, node: Nodes, file: string): Place {
  return placeAt(filled, offsetOf(node), file)
}

/** Where a node begins in the filled Markdown. */
export function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

/** Where a character of the filled Markdown comes from. */
export function placeAt(filled: Filled, offset: number, file: string): Place {
  let low = 0
  let high = filled.stretches.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((filled.stretches[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const stretch = filled.stretches[low]
  if (stretch === undefined) return { file, line: 1, column: 1 }
  const feeds = lineFeeds(filled)
  const last = firstFrom(feeds, offset)
  const lines = last - firstFrom(feeds, stretch.offset)
  return lines <= 0
    ? { ...stretch.place, column: stretch.place.column + Math.max(0, offset - stretch.offset) }
    : { ...stretch.place, line: stretch.place.line + lines, column: offset - (feeds[last - 1] ?? 0) }
}

/** Offsets of all line feeds. */
const lineFeeds = oncePer(({ markdown }: Filled): readonly number[] =>
  [...markdown.matchAll(/\n/gu)].map((match) => match.index),
)

/** Index of the first number that is not below the limit; the numbers ascend. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
