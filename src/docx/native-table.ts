// Tables as WordprocessingML has them: widths in points and pieces in, a table out. Written out here because the
// library's table knows neither alternative text nor cells of components other than its own.

import type { FileChild, XmlComponent } from 'docx'
import type { Theme } from '../theme/theme.js'
import { element } from './element.js'
import { twips } from './measure.js'
import { components, type BodyItem } from './body-items.js'
import type { Border, TableStyle } from './table-styles.js'

export interface NativeTable {
  readonly style: TableStyle
  /** Widths of the columns, in points. */
  readonly widths: readonly number[]
  readonly rows: readonly NativeRow[]
  /** From the left margin, in points. */
  readonly indent: number
  /** Alternative text, or null. */
  readonly title: string | null
  /** Whether the first row, the first column, are headings. */
  readonly headings: { readonly row: boolean; readonly column: boolean }
}

export interface NativeRow {
  readonly cells: readonly NativeCell[]
  /** Repeated on every page. */
  readonly header?: boolean
  /** True for a row that may go on to the next page. */
  readonly splits?: boolean
  /** At least so high, in points. */
  readonly height?: number
}

export interface NativeCell {
  readonly pieces: readonly BodyItem[]
  /** Where its content stands; at the top where nothing is said. */
  readonly align?: 'bottom'
  /** Rules of its own, over those of the style. */
  readonly rules?: Partial<Readonly<Record<'top' | 'left' | 'bottom' | 'right', Border>>>
}

/** A table. Rows do not split over pages (ECMA-376-1, 17.4.6) unless they say so. */
export function nativeTable(table: NativeTable, theme: Theme): FileChild {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblStyle', { 'w:val': table.style }),
      element('w:tblW', { 'w:w': twips(total), 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': twips(table.indent), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': table.headings.row
          ? table.headings.column
            ? '06A0'
            : '0620'
          : table.headings.column
            ? '0680'
            : '0600',
        'w:firstRow': flag(table.headings.row),
        'w:lastRow': 0,
        'w:firstColumn': flag(table.headings.column),
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      table.title === null ? undefined : element('w:tblCaption', { 'w:val': table.title }),
    ]),
    element(
      'w:tblGrid',
      {},
      table.widths.map((width) => element('w:gridCol', { 'w:w': twips(width) })),
    ),
    ...table.rows.map((row) => nativeRow(row, table, theme)),
  ])
}

function nativeRow(row: NativeRow, table: NativeTable, theme: Theme): XmlComponent {
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      row.splits === true ? undefined : element('w:cantSplit'),
      row.height === undefined
        ? undefined
        : element('w:trHeight', { 'w:val': twips(row.height), 'w:hRule': 'atLeast' }),
      row.header === true ? element('w:tblHeader') : undefined,
    ]),
    ...row.cells.map((cell, index) =>
      nativeCell(
        cell,
        table.widths[index] ?? 0,
        { first: index === 0, last: index === row.cells.length - 1, boxed: table.style === 'FormTable' },
        theme,
      ),
    ),
  ])
}

/** Text stands flush with the rules at both ends of a row. */
function nativeCell(
  cell: NativeCell,
  width: number,
  place: { readonly first: boolean; readonly last: boolean; readonly boxed: boolean },
  theme: Theme,
): XmlComponent {
  const none = { 'w:w': 0, 'w:type': 'dxa' }
  const edges = place.boxed
    ? []
    : [...(place.first ? [element('w:left', none)] : []), ...(place.last ? [element('w:right', none)] : [])]
  const sides = ['top', 'left', 'bottom', 'right'] as const
  const rules = sides.flatMap((side) => {
    const rule = cell.rules?.[side]
    return rule === undefined ? [] : [element(`w:${side}`, rule)]
  })
  return element('w:tc', {}, [
    element('w:tcPr', {}, [
      element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      rules.length > 0 ? element('w:tcBorders', {}, rules) : undefined,
      edges.length > 0 ? element('w:tcMar', {}, edges) : undefined,
      cell.align === undefined ? undefined : element('w:vAlign', { 'w:val': cell.align }),
    ]),
    ...components(cell.pieces, theme),
  ])
}

function flag(value: boolean): number {
  return value ? 1 : 0
}
