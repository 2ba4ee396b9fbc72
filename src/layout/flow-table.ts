// Tables with thin horizontal rules. The header is repeated on every page; a page may end between rows,
// and inside a row only when it is tall.

import { largest } from '../base/lists.js'
import type { Cell, Row, Table } from '../model/document.js'
import { columnWidths, isUndivided, leastWidths, takesNumberColumn } from './column-widths.js'
import { edgesKept } from './flow-facts.js'
import { lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { keep, leaf, moved, space, stacked, type Content, type Flowed, type Item, type Leaf } from './items.js'
import { textWidth } from './lines.js'
import { tag, type Tag } from './structure.js'

export function flowTable(table: Table, frame: Frame, context: FlowContext): Flowed {
  const wide = wideFrame(table, frame, context)
  const captionFrame: Frame = { ...wide, text: { ...context.styles.small, font: 'bold' }, align: 'start' }
  const caption = table.caption === null ? null : setInlines(table.caption, captionFrame, context)
  const widths = columnWidths(table, wide.width, leastIn(table, wide.width, context))
  const header = table.header.map((row) => flowRow(row, 'header', table, widths, wide, context))
  const rows = table.rows.map((row) => flowRow(row, row.total ? 'total' : 'body', table, widths, wide, context))
  const heading =
    header.length === 0
      ? null
      : ruledHeader(
          header.map((row) => row.leaf),
          wide,
          context,
        )
  const tall = 3 * context.styles.small.leading
  const own = edgesKept(
    rows.map((row): Leaf => ({ ...row.leaf, header: heading })),
    tall,
  )
  const captionItems: Item[] =
    caption === null ? [] : [...lineItems(caption.lines, captionFrame, context), space(context.theme.unit * 0.5), keep]
  const items = withAnchor(table.id, [
    ...captionItems,
    ...(heading === null ? topRule(own, wide, context) : [heading, ...(own.length === 0 ? [] : [keep, ...own])]),
  ])
  return {
    items,
    tags: [
      tag(
        'Table',
        tableTags(
          table,
          header,
          rows,
          caption === null
            ? []
            : [tag('Caption', [tag('P', caption.children), ...context.notesAfter(table.caption ?? [])])],
        ),
      ),
    ],
  }
}

type RowKind = 'header' | 'body' | 'total'

interface FlowedRow {
  readonly leaf: Leaf
  readonly tag: Tag
}

/** Many columns take the column of the section numbers too. */
function wideFrame(table: Table, frame: Frame, context: FlowContext): Frame {
  const { page, number } = context.theme
  const outermost = frame.x === page.margin.left + number.column
  if (!takesNumberColumn(table) || !outermost) return frame
  return { ...frame, x: frame.x - number.column, width: frame.width + number.column }
}

/** How wide each column is at least, in the typeface of the cells; nothing where not all of them can be. */
function leastIn(table: Table, width: number, { styles, theme, fonts }: FlowContext): number[] {
  const measure = (text: string, bold: boolean): number =>
    textWidth(text, { ...styles.small, font: bold ? 'bold' : 'regular' }, fonts)
  const least = leastWidths(table, theme.unit, measure, isUndivided)
  return least.reduce((sum, points) => sum + points, 0) > width ? [] : least
}

function flowRow(
  row: Row,
  kind: RowKind,
  table: Table,
  widths: readonly number[],
  frame: Frame,
  context: FlowContext,
): FlowedRow {
  const { theme } = context
  const pad = theme.unit * 0.5
  let x = frame.x
  const cells = row.cells.map((cell, index) => {
    const column = table.columns[index] ?? { width: 0, align: 'start' as const }
    const width = widths[index] ?? 0
    const flowed = flowCell(
      cell,
      kind,
      column.align,
      { ...frame, ...inside(x, width, index, row.cells.length, theme.unit) },
      context,
    )
    x += width
    return flowed
  })
  const height =
    largest(
      cells.map((cell) => cell.leaf.height),
      context.styles.small.leading,
    ) +
    2 * pad
  const rule = {
    kind: 'rule',
    x: frame.x,
    width: frame.width,
    height: 0,
    mark: null,
    thickness: theme.rule.thin,
    colour: theme.colour.rule,
  } as const
  const above: Content[] = kind === 'total' ? [{ ...rule, y: 0, colour: theme.colour.text }] : []
  const below: Content[] = kind === 'header' ? [] : [{ ...rule, y: height }]
  const contents = cells.flatMap((cell) =>
    cell.leaf.contents.map((content) =>
      moved(content, 0, pad + (kind === 'header' ? height - 2 * pad - cell.leaf.height : 0)),
    ),
  )
  return {
    leaf: leaf(height, [...above, ...contents, ...below], {
      notes: cells.flatMap((cell) => cell.leaf.notes),
      anchors: cells.flatMap((cell) => cell.leaf.anchors),
      divisible: kind !== 'header',
    }),
    tag: tag(
      'TR',
      cells.map((cell) => cell.tag),
    ),
  }
}

/** Text stands flush with the rules at both ends; columns are a unit apart. */
function inside(x: number, width: number, index: number, columns: number, unit: number) {
  const left = index === 0 ? 0 : unit
  const right = index === columns - 1 ? 0 : unit
  return { x: x + left, width: Math.max(unit, width - left - right) }
}

function flowCell(cell: Cell, kind: RowKind, align: 'start' | 'end', frame: Frame, context: FlowContext) {
  const { small } = context.styles
  const text = kind === 'body' ? small : { ...small, font: 'bold' as const }
  const flowed = context.flowBlocks(cell.blocks, { ...frame, text, align })
  const scope = kind === 'header' ? 'Column' : 'Row'
  return {
    leaf: stacked(flowed.items),
    tag: cell.heading || kind === 'header' ? tag('TH', flowed.tags, { scope }) : tag('TD', flowed.tags),
  }
}

/** Header rows as one leaf between rules. */
function ruledHeader(rows: readonly Leaf[], frame: Frame, context: FlowContext): Leaf {
  const stack = stacked(rows)
  const { rule, colour } = context.theme
  const line = { kind: 'rule', x: frame.x, width: frame.width, height: 0, mark: null, colour: colour.text } as const
  return {
    ...stack,
    contents: [
      { ...line, y: 0, thickness: rule.thick },
      ...stack.contents,
      { ...line, y: stack.height, thickness: rule.thin },
    ],
  }
}

function topRule(items: readonly Item[], frame: Frame, context: FlowContext): Item[] {
  const { rule, colour } = context.theme
  const line: Content = {
    kind: 'rule',
    x: frame.x,
    y: 0,
    width: frame.width,
    height: 0,
    thickness: rule.thick,
    colour: colour.text,
    mark: null,
  }
  return items.map((item, index) =>
    index === 0 && item.kind === 'leaf' ? { ...item, contents: [line, ...item.contents] } : item,
  )
}

function tableTags(
  table: Table,
  header: readonly FlowedRow[],
  rows: readonly FlowedRow[],
  caption: readonly Tag[],
): Tag[] {
  if (table.header.length === 0) return [...caption, ...rows.map((row) => row.tag)]
  return [
    ...caption,
    tag(
      'THead',
      header.map((row) => row.tag),
    ),
    tag(
      'TBody',
      rows.map((row) => row.tag),
    ),
  ]
}

function withAnchor(id: string | null, items: readonly Item[]): Item[] {
  if (id === null) return [...items]
  const first = items.findIndex((item) => item.kind === 'leaf')
  return items.map((item, index) =>
    index === first && item.kind === 'leaf' ? { ...item, anchors: [id, ...item.anchors] } : item,
  )
}
