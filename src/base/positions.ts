// Where an offset of a text stands. Goes in: a text. Comes out: line and column of any offset, from 1, the lines counted once.

export interface Position {
  readonly line: number
  readonly column: number
}

/** Line and column of offsets in a text. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: readonly number[] | null = null
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)]
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
