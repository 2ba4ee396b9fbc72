// Places by line and column, as problems have them <-> offsets, as editors have them.

/** The offset of a place, from 1, in a text; within the text whatever the place. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  return Math.min(start + Math.max(0, column - 1), end < 0 ? text.length : end)
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** From a place to the end of the word that stands there, or of one sign; on an empty line nothing. */
export function wordAt(text: string, from: number): number {
  const [found = ''] = /^(?:\{\{[^{}\n]*\}\}|[\p{L}\p{N}_.-]+|[^\n])/u.exec(text.slice(from, from + 400)) ?? []
  return from + found.length
}
