// A text -> where its offsets stand, as line and column, for as many of them as are asked for.

import { lastAtOrBefore } from './lists.js'

/** Line and column, from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Reads the text once, when first asked, for its lines; a position is then found in a number of steps that hardly grows with them. */
export function positionsIn(text: string): (offset: number) => Position {
  let found: readonly number[] | null = null
  return (offset) => {
    const starts = (found ??= lineStarts(text))
    const index = lastAtOrBefore(starts.length, (line) => starts[line] ?? 0, offset)
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
