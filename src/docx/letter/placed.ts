// Lines at certain places of a page, as rows and columns of a table that is not seen: whoever edits the letter moves nothing else by it.

import type { Placed, PlacedEntry } from '../../model/document.js'
import type { Context } from '../context.js'
import { runs } from '../inlines.js'
import { nativeTable } from '../native-table.js'
import { paragraph, type TableItem } from '../body-items.js'

/** What stands at the same height is a row, what stands at the same distance from the edge a column. */
export function placedTable({ height, entries }: Placed, context: Context): TableItem[] {
  const { page, number, text } = context.theme
  const [tops, lefts] = [steps(entries.map(({ y }) => y)), steps(entries.map(({ x }) => x))]
  const [left = page.margin.left] = lefts
  const right = Math.max(...entries.map(({ x, width }) => x + width))
  /* What stands in the margin begins below it, and takes no more of the room than it needs. */
  let top = page.margin.top
  const rowTo = (next: number, own: readonly PlacedEntry[]) => {
    const above = Math.max(next - top, own.length === 0 ? 0 : text.body.leading)
    top += above
    return {
      cells: lefts.map((x) =>
        cellOf(
          own.filter((entry) => entry.x === x),
          context,
        ),
      ),
      height: above,
    }
  }
  const before = (tops[0] ?? top) > top ? [rowTo(tops[0] ?? top, [])] : []
  const rows = tops.map((y, index) =>
    rowTo(
      tops[index + 1] ?? height,
      entries.filter((entry) => entry.y === y),
    ),
  )
  const component = nativeTable(
    {
      style: 'PlainTable',
      widths: lefts.map((x, index) => (lefts[index + 1] ?? right) - x),
      rows: [...before, ...rows],
      indent: left - page.margin.left - number.column,
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
