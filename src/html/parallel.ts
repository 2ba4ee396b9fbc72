// A clause in two languages as HTML. Goes in: a parallel clause and the place it stands in. Comes out: one language, then
// the other, as they are read; every leaf carries the row that it shares with its counterpart, for the style sheet to set
// the two side by side, or one under the other where there is no room.

import { largest } from '../base/lists.js'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Parallel } from '../model/document.js'
import { leavesOf } from '../model/leaves.js'
import { lines, type Place } from './elements.js'

/** How blocks are rendered, each in its row. */
type RenderBlocks = (blocks: readonly Block[], place: Place) => ElementContent[]

/** Both sides, each in its language; together they have as many rows as the longer one has leaves. */
export function parallelToHast({ sides }: Parallel, place: Place, render: RenderBlocks): Element {
  const rows = largest(sides.map(({ blocks }) => rowsOf(blocks)))
  const children = sides.map(({ language, blocks }) =>
    inRow(h('div', { lang: language, className: ['side'] }, lines(render(blocks, sidePlace(blocks, place)))), 1, rows),
  )
  return h('div', { className: ['parallel'] }, lines(children))
}

/** How many rows blocks take. */
export function rowsOf(blocks: readonly Block[]): number {
  return leavesOf(blocks).length
}

/** The element in its row within what holds it, from 1, and over how many rows. */
export function inRow(element: Element, row: number, rows: number): Element {
  return { ...element, properties: { ...element.properties, style: `--row: ${row}; --rows: ${rows}` } }
}

/** Sections of a parallel clause do not stand in those above them: their own level says how deep they are. */
function sidePlace(blocks: readonly Block[], place: Place): Place {
  const [first] = blocks
  return { ...place, aligned: true, level: place.level + (first?.kind === 'section' ? first.level - 1 : 0) }
}
