// Lines at certain places of a page, as rows and columns of a table that is not seen: whoever edits the letter moves nothing else by it.

import type { Placed, PlacedEntry } from '../../model/document.js'
import type { Context } from '../context.js'
import { runs } from '../inlines.js'
import { nativeTable } from '../native-table.js'
import { paragraph, type TableItem } from '../body-items.js'

/** What stands at the same height is a row, what stands at the same distance from the edge a column. */
export function placedTable({ height, entries }: Placed, context: Context): TableItem[] {
  const { page } = context.theme
  const [tops, lefts] = [steps(entries.map(({ y }) => y)), steps(entries.map(({ x }) => x))]
  const [first = page.margin.top] = tops
  const [left = page.margin.left] = lefts
  const right = Math.max(...entries.map(({ x, width }) => x + width))
  const row = (y: number, index: number): { readonly cells: ReturnType<typeof cellOf>[]; readonly height: number } => ({
    cells: lefts.map((x) =>
      cellOf(
        entries.filter((entry) => entry.x === x && entry.y === y),
        context,
      ),
    ),
    height: (tops[index + 1] ?? height) - y,
  })
  const above = first - page.margin.top
  const empty = { cells: lefts.map(() => cellOf([], context)), height: above }
  const component = nativeTable(
    {
      style: 'PlainTable',
      widths: lefts.map((x, index) => (lefts[index + 1] ?? right) - x),
      rows: [...(above > 0 ? [empty] : []), ...tops.map(row)],
      indent: left - page.margin.left - context.theme.number.column,
      title: null,
      headings: { row: false, column: false },
    },
    context.theme,
  )
  return [{ kind: 'table', component, kept: false }]
}

function cellOf(
  entries: readonly PlacedEntry[],
  context: Context,
): { readonly pieces: ReturnType<typeof paragraph>[] } {
  if (entries.length === 0) return { pieces: [paragraph('TableText', [])] }
  return {
    pieces: entries.map(({ look, inlines }) =>
      paragraph(
        look === 'small' ? 'PartyDetails' : look === 'strong' ? 'PartyName' : 'TableText',
        runs(inlines, context),
      ),
    ),
  }
}

function steps(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b)
}
