// Widths of columns: the shares that the Document gives, in points, but no column narrower than what in it stays on one
// line, as far as the others have room to spare. And which columns are too narrow for an amount even so.

import { oncePer } from '../base/memory.js'
import type { Document, Inline, Table } from '../model/document.js'
import { blocksIn, blocksOf, flattened } from '../model/walk.js'
import { problem, type Problem } from '../base/problem.js'
import { editionTheme } from '../theme/edition-theme.js'
import type { Theme } from '../theme/theme.js'
import type { Fonts } from './fonts.js'
import { textWidth } from './lines.js'
import type { TextStyle } from './runs.js'

/** The width of a piece of text in points, in bold or not. */
export type Measure = (text: string, bold: boolean) => number

/** How many letters a word has at most that is never divided. */
const shortWord = 5

/**
 * One width for each column of a table that is `width` points wide.
 * @param least how wide each column is at least, where there is room
 */
export function columnWidths(table: Table, width: number, least: readonly number[]): number[] {
  const wished = table.columns.map((column) => column.width * width)
  const missing = wished.map((points, index) => Math.max(0, Math.min(least[index] ?? 0, width) - points))
  const spare = wished.map((points, index) => Math.max(0, points - Math.min(least[index] ?? 0, width)))
  if (sum(missing) === 0) return wished
  const share = Math.min(1, sum(missing) / Math.max(sum(spare), 1))
  const given = Math.min(1, sum(spare) / sum(missing))
  return wished.map((points, index) => points + (missing[index] ?? 0) * given - (spare[index] ?? 0) * share)
}

/** The widest piece of each column that no line divides, with the space beside it. */
export function leastWidths(
  table: Table,
  unit: number,
  measure: Measure,
  isSolid: (piece: string) => boolean,
): number[] {
  return table.columns.map((_, index) => {
    const rows = [
      ...table.header.map((row) => ({ row, bold: true })),
      ...table.rows.map((row) => ({ row, bold: row.total })),
    ]
    const pieces = rows.flatMap(({ row, bold }) =>
      blocksIn(row.cells[index]?.blocks ?? [], ({ kind }) => kind === 'list').flatMap((block) =>
        block.kind === 'paragraph' ? printed(block.inlines).map((piece) => ({ piece, bold })) : [],
      ),
    )
    const widths = pieces.filter(({ piece }) => isSolid(piece)).map(({ piece, bold }) => measure(piece, bold))
    return widths.reduce((most, width) => Math.max(most, width), 0) + unit * 2
  })
}

/** What is never divided when the lines are hyphenated: figures with what is tied to them, and short words. */
export function isUndivided(piece: string): boolean {
  return /\d/.test(piece) || piece.length <= shortWord
}

/** Many columns take the column of the section numbers too. */
export function takesNumberColumn(table: Table): boolean {
  return table.columns.length > 3
}

/**
 * Rule `table/narrow`: a column in which an amount or a date does not fit on a line, however the others give way; in any
 * common typeface, since another may stand in for the theme's.
 */
export function narrowColumns(document: Document, usual: Theme, fonts: Fonts): Problem[] {
  const narrowIn = narrowWith(editionTheme(usual, document.languages))(fonts)
  return blocksOf(document).flatMap((block): Problem[] => {
    const narrow = block.kind === 'table' ? narrowIn(block) : 0
    if (block.kind !== 'table' || narrow === 0) return []
    const place = block.source ?? { file: document.agreement, line: 1, column: 1 }
    return [problem('table/narrow', { columns: block.columns.length, narrow }, place)]
  })
}

/** How many columns of a table are too narrow. */
const narrowWith = oncePer((theme: Theme) =>
  oncePer((fonts: Fonts) =>
    oncePer((table: Table): number => {
      const { page, number, text, colour, unit } = theme
      const whole = page.width - page.margin.left - page.margin.right
      const width = takesNumberColumn(table) ? whole : whole - number.column
      const style: TextStyle = { ...text.small, font: 'regular', colour: colour.text }
      const measure: Measure = (piece, bold) =>
        anyTypeface * textWidth(piece, bold ? { ...style, font: 'bold' } : style, fonts)
      const least = leastWidths(table, unit, measure, (piece) => /\d/.test(piece))
      const widths = columnWidths(table, width, least)
      return widths.filter((points, index) => points < (least[index] ?? 0) - tolerance).length
    }),
  ),
)

/** How much wider than the theme's another common typeface sets figures: Calibri and Carlito less, Arial 12 percent. */
const anyTypeface = 1.12
const tolerance = 0.01

/** Where a line may break; a no-break space is none of these places. */
const breakable = /[ \n\u00ad-]+/

/** The pieces that have to fit; a forced break parts words, an address may break anywhere. */
function printed(inlines: readonly Inline[]): string[] {
  return flattened(inlines, ({ kind }) => kind !== 'link')
    .map((inline) => ('text' in inline ? inline.text : ' '))
    .join('')
    .split(breakable)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
