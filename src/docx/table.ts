// Tables of data in, native tables out: header rows that repeat, rows that do not split, figures to the right.

import type { Block, Row, Table } from '../model/document.js'
import { inlineText } from '../text/text.js'
import { columnWidths } from './column-widths.js'
import { leftOf, textWidth, within, type Context } from './context.js'
import { bookmarked } from './fields.js'
import { runs } from './inlines.js'
import { nativeTable, type NativeRow } from './native-table.js'
import { paragraph, type Piece } from './pieces.js'
import { border } from './table-styles.js'

/** How blocks become pieces; handed in where cells hold blocks, since blocks hold tables. */
export type Render = (blocks: readonly Block[], context: Context) => Piece[]

/** A table with its caption above. */
export function dataTable(table: Table, context: Context, render: Render): Piece[] {
  const { theme, targets, setting } = context
  const title = table.caption ?? []
  const target = table.id === null ? undefined : targets.get(table.id)
  const caption = target === undefined ? runs(title, context) : bookmarked(target.bookmark, runs(title, context))
  // Many columns take the column of the section numbers too.
  const left = leftOf(context)
  const wide = table.columns.length > 3 && left === 0 && setting.kind === 'text'
  const indent = wide ? -theme.number.column : left
  const width = textWidth(theme) - indent
  const component = nativeTable(
    {
      style: 'AgreementTable',
      widths: columnWidths(table, width, theme),
      rows: [
        ...table.header.map((row) => nativeRow(row, true, table, context, render)),
        ...table.rows.map((row) => nativeRow(row, false, table, context, render)),
      ],
      indent,
      title: table.caption === null ? null : inlineText(table.caption),
      headings: {
        row: table.header.length > 0,
        column: table.rows.length > 0 && table.rows.every((row) => row.cells[0]?.heading === true),
      },
    },
    theme,
  )
  const captioned = table.caption !== null
  return [...(captioned ? [paragraph('Caption', caption)] : []), { kind: 'table', component, kept: captioned }]
}

function nativeRow(row: Row, header: boolean, table: Table, context: Context, render: Render): NativeRow {
  const inner = within(context, { kind: 'table', depth: 0, indent: 0 })
  const emphasis = header ? 'heading' : row.total ? 'total' : 'none'
  const cells = row.cells.map((cell, index) => {
    const align = table.columns[index]?.align ?? 'start'
    const pieces = render(cell.blocks, within(inner, { align, emphasis }))
    const rule = border(context.theme.rule.thin, context.theme.colour.text)
    return row.total ? { pieces, rules: { top: rule } } : { pieces }
  })
  return { cells, header }
}
