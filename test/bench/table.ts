// Tables in Markdown, as docs/performance.md has them.

/** Prints a table under a heading of its own; the first column is text, the others stand to the right. */
export function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'))
  console.log([`### ${title}`, '', line(columns), line(rule), ...rows.map(line), ''].join('\n'))
}

/** Milliseconds with as many digits as say something. */
export function milliseconds(time: number | undefined): string {
  return time === undefined || Number.isNaN(time) ? '' : `${shown(time)} ms`
}

/** A ratio. */
export function times(ratio: number): string {
  return Number.isNaN(ratio) ? '' : `${shown(ratio)} x`
}

function shown(value: number): string {
  return value < 0.995 ? value.toFixed(2) : value < 9.95 ? value.toFixed(1) : value.toFixed(0)
}

export function megabytes(peak: number): string {
  return `${Math.round(peak)} MB`
}
