// Tables of data in, native tables out: header rows that repeat, low rows that do not split, figures to the right.

import type { Block, Row, Table } from '../model/document.js'
import { blocksIn } from '../model/walk.js'
import { inlineText } from '../text/text.js'
import { columnWidths } from './column-widths.js'
import { leftOf, within, type Context } from './context.js'
import { bookmarked } from './fields.js'
import { runs } from './inlines.js'
import { nativeTable, type NativeRow } from './native-table.js'
import { paragraph, type BodyItem } from './body-items.js'
import { border } from './table-styles.js'
import type { Target } from './targets.js'

/** How blocks become pieces; handed in where cells hold blocks, since blocks hold tables. */
export type Render = (blocks: readonly Block[], context: Context) => BodyItem[]

/** A table with its caption above. Word refuses one without rows. */
export function dataTable(table: Table, context: Context, render: Render): BodyItem[] {
  const { theme, targets } = context
  const target = table.id === null ? undefined : targets.get(table.id)
  const { indent, width } = extent(table, context)
  const widths = columnWidths(table, width, theme)
  const rows = [
    ...table.header.map((row) => nativeRow(row, true, table, widths, context, render)),
    ...table.rows.map((row) => nativeRow(row, false, table, widths, context, render)),
  ]
  if (rows.length === 0) return []
  const captioned = table.caption !== null
  const component = nativeTable(
    {
      style: 'AgreementTable',
      widths,
      rows: captioned || target === undefined ? rows : marked(rows, target),
      indent,
      title: table.caption === null ? null : inlineText(table.caption),
      headings: {
        row: table.header.length > 0,
        column: table.rows.length > 0 && table.rows.every((row) => row.cells[0]?.heading === true),
      },
    },
    theme,
  )
  const caption = runs(table.caption ?? [], context)
  const captions = captioned
    ? [paragraph('Caption', target === undefined ? caption : bookmarked(target.bookmark, caption))]
    : []
  return [...captions, { kind: 'table', component, kept: captioned }]
}

/** Many columns take the column of the section numbers too. */
function extent(table: Table, context: Context): { readonly indent: number; readonly width: number } {
  const { kind, width } = context.setting
  const left = leftOf(context)
  const wide = table.columns.length > 3 && left === 0 && kind === 'text'
  const indent = wide ? -context.theme.number.column : left
  return { indent, width: width - indent }
}

/** A table without a caption carries its bookmark in its first cell. */
function marked(rows: readonly NativeRow[], target: Target): NativeRow[] {
  const mark = (piece: BodyItem): BodyItem =>
    piece.kind === 'paragraph' ? { ...piece, content: bookmarked(target.bookmark, piece.content) } : piece
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      at === 0 && column === 0
        ? { ...cell, pieces: cell.pieces.map((piece, index) => (index === 0 ? mark(piece) : piece)) }
        : cell,
    ),
  }))
}

function nativeRow(
  row: Row,
  header: boolean,
  table: Table,
  widths: readonly number[],
  context: Context,
  render: Render,
): NativeRow {
  const { unit } = context.theme
  const emphasis = header ? 'heading' : row.total ? 'total' : 'none'
  const cells = row.cells.map((cell, index) => {
    const align = table.columns[index]?.align ?? 'start'
    const pieces = render(
      cell.blocks,
      within(context, { kind: 'table', depth: 0, indent: 0, width: (widths[index] ?? 0) - unit * 2, align, emphasis }),
    )
    const rule = border(context.theme.rule.thin, context.theme.colour.text)
    return row.total ? { pieces, rules: { top: rule } } : { pieces }
  })
  const splits = !header && row.cells.some((cell) => linesAtLeast(cell.blocks) > mostLinesKept)
  return { cells: splits ? cells.map((cell) => ({ ...cell, pieces: cell.pieces.map(whole) })) : cells, header, splits }
}

/** A paragraph that does not split itself. */
function whole(piece: BodyItem): BodyItem {
  return piece.kind === 'paragraph' ? { ...piece, properties: { ...piece.properties, keepLines: true } } : piece
}

/** A row of more lines may go on to the next page, between its paragraphs: kept whole, it would leave a page half empty. */
const mostLinesKept = 3

/** A paragraph, or an item of a list, has a line or more. */
function linesAtLeast(blocks: readonly Block[]): number {
  const breaks = (block: Block): number =>
    block.kind === 'paragraph' ? block.inlines.filter((inline) => inline.kind === 'break').length : 0
  return blocksIn(blocks, ({ kind }) => kind === 'list')
    .filter(({ kind }) => kind !== 'list')
    .reduce((sum, block) => sum + 1 + breaks(block), 0)
}
