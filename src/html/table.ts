// A table as HTML. A wide one scrolls within a frame of its own on a narrow screen, which the keyboard can reach.

import { largest } from '../base/lists.js'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Cell, Row, Table } from '../model/document.js'
import { blocksIn } from '../model/walk.js'
import { inlineText } from '../text/text.js'
import { lines, type Place } from './elements.js'
import { inlinesToHast } from './inlines.js'

/** How the blocks in a cell are rendered. */
type RenderBlocks = (blocks: readonly Block[]) => ElementContent[]

/** What fits a telephone of 320 CSS pixels (WCAG 2.1, 1.4.10): columns, and characters of words that stay whole. */
const telephone = { columns: 3, characters: 32 }

/** The table with its caption, its head and its row headings marked as such. */
export function tableToHast(table: Table, place: Place, render: RenderBlocks): Element {
  const captionId = table.id === null ? null : `${table.id}.caption`
  const rows = (list: readonly Row[], scope: 'col' | 'row'): ElementContent[] =>
    list.map((row) => {
      const cells = row.cells.map((cell, index) => {
        const className = table.columns[index]?.align === 'end' ? ['figures'] : undefined
        const content = cellContent(cell, place, render)
        return cell.heading ? h('th', { scope, className }, content) : h('td', { className }, content)
      })
      return h('tr', { className: row.total ? ['total'] : undefined }, lines(cells))
    })
  const element = h(
    'table',
    { id: table.id },
    lines([
      ...(table.caption === null ? [] : [h('caption', { id: captionId }, inlinesToHast(table.caption, place.page))]),
      h(
        'colgroup',
        table.columns.map((column) => h('col', { style: `--width: ${Math.round(column.width * 1000) / 10}%` })),
      ),
      ...(table.header.length === 0 ? [] : [h('thead', lines(rows(table.header, 'col')))]),
      h('tbody', lines(rows(table.rows, 'row'))),
    ]),
  )
  if (!isWide(table)) return element
  const name = table.caption === null ? place.heading : (captionId ?? place.heading)
  return h(
    'div',
    { className: ['wide'], role: 'group', tabIndex: 0, ariaLabelledBy: name === null ? undefined : [name] },
    lines([element]),
  )
}

/** Whether there are more columns than a telephone has room for, or longer words side by side. */
function isWide({ columns, header, rows }: Table): boolean {
  const longestOf = (column: number): number =>
    largest(
      [...header, ...rows].map((row) => longestWord(row.cells[column]?.blocks ?? [])),
      0,
    )
  const characters = columns.reduce((sum, _, column) => sum + longestOf(column), 0)
  return columns.length > telephone.columns || characters > telephone.characters
}

/** Characters of the longest word in the paragraphs and lists of a cell. No-break spaces hold what is one word here. */
function longestWord(blocks: readonly Block[]): number {
  const lengths = blocksIn(blocks, ({ kind }) => kind === 'list').flatMap((block) =>
    block.kind === 'paragraph'
      ? inlineText(block.inlines)
          .split(/[ \n\u00ad–-]/u)
          .map((word) => word.length)
      : [],
  )
  return largest(lengths, 0)
}

/** A cell with one paragraph holds its text alone; only more than that needs paragraphs. */
function cellContent(cell: Cell, place: Place, render: RenderBlocks): ElementContent[] {
  const [first, ...rest] = cell.blocks
  if (first === undefined) return []
  return first.kind === 'paragraph' && rest.length === 0
    ? inlinesToHast(first.inlines, place.page)
    : lines(render(cell.blocks))
}
