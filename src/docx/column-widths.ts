// Widths of columns: the shares that the Document gives, in points, but no column narrower than its longest word, as
// far as the others have room to spare. Word breaks a word that its cell is too narrow for.

import type { Inline, Table } from '../model/document.js'
import { blocksIn, flattened } from '../model/walk.js'
import type { Theme } from '../theme/theme.js'
import { estimatedWidth } from './measure.js'

/** One width for each column of a table that is `width` points wide. */
export function columnWidths(table: Table, width: number, theme: Theme): number[] {
  const wished = table.columns.map((column) => column.width * width)
  const least = table.columns.map((_, index) => Math.min(leastWidth(table, index, theme), width))
  const missing = wished.map((points, index) => Math.max(0, (least[index] ?? 0) - points))
  const spare = wished.map((points, index) => Math.max(0, points - (least[index] ?? 0)))
  const share = Math.min(1, sum(missing) / Math.max(sum(spare), 1))
  const given = sum(missing) === 0 ? 0 : Math.min(1, sum(spare) / sum(missing))
  return wished.map((points, index) => points + (missing[index] ?? 0) * given - (spare[index] ?? 0) * share)
}

/** The longest word in a column, with the space beside it. */
function leastWidth(table: Table, index: number, theme: Theme): number {
  const blocks = [...table.header, ...table.rows].flatMap((row) => row.cells[index]?.blocks ?? [])
  const words = blocksIn(blocks, ({ kind }) => kind === 'list').flatMap((block) =>
    block.kind === 'paragraph' ? printed(block.inlines).split(breakable) : [],
  )
  const longest = Math.max(0, ...words.map((word) => estimatedWidth(word, theme.text.small.size)))
  return longest + theme.unit * 2
}

/** Where a line may break; a no-break space is none of these places. */
const breakable = /[ \n\u00ad-]+/

/** The text that has to fit; a forced break parts words, an address may break anywhere. */
function printed(inlines: readonly Inline[]): string {
  return flattened(inlines, ({ kind }) => kind !== 'link')
    .map((inline) => ('text' in inline ? inline.text : ' '))
    .join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
