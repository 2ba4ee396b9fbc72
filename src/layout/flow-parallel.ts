// A clause in two languages: each side is flowed in a column of its own, then the lines of both are set in rows that they
// share, so that a page ends in both columns at the same place. In the structure one language stands after the other.

import { largest } from '../base/lists.js'
import type { Block, Parallel } from '../model/document.js'
import { entriesOf, type Entry } from './entries.js'
import type { FlowContext, Frame } from './frame.js'
import { held, leaf, newPage, space, type Content, type Flowed, type Item, type Leaf } from './items.js'
import { tag } from './structure.js'

/** Both sides in columns of the same width, ragged, which reads better than justified lines in narrow columns. */
export function flowParallel(block: Parallel, frame: Frame, context: FlowContext): Flowed {
  const { gap } = context.theme.parallel
  const width = (frame.width - gap * (block.sides.length - 1)) / block.sides.length
  const sides = block.sides.map(({ language, blocks }, index) => {
    const level = frame.level + (blocks[0]?.kind === 'section' ? blocks[0].level - 1 : 0)
    const column: Frame = { ...frame, x: frame.x + index * (width + gap), width, align: 'start', language, level }
    const { items, tags } = context.flowBlocks(blocks, column)
    return { passages: passagesOf(entriesOf(items)), tag: tag('Div', tags, { language }) }
  })
  const count = largest(sides.map(({ passages }) => passages.length))
  const items = Array.from({ length: count }, (_, index) => sides.map(({ passages }) => passages[index] ?? []))
  return { items: items.flatMap(inRows), tags: sides.map((side) => side.tag) }
}

/** The block that a clause opens with, as what stands before it sees it. */
export function openingOf(block: Block): Block {
  return block.kind === 'parallel' ? (block.sides[0]?.blocks[0] ?? block) : block
}

/** The block that a clause closes with, as what follows sees it; a section where it is a heading alone. */
export function closingOf(block: Block): Block {
  if (block.kind !== 'parallel') return block
  const last = block.sides[0]?.blocks.at(-1) ?? block
  return last.kind === 'section' ? (last.blocks.at(-1) ?? last) : last
}

/** Lines without space between them: a paragraph, a heading, an item. Those of both sides begin at the same height. */
function passagesOf(entries: readonly Entry[]): Entry[][] {
  const passages: Entry[][] = []
  for (const entry of entries) {
    const last = passages.at(-1)
    if (last === undefined || entry.before > 0) passages.push([entry])
    else last.push(entry)
  }
  return passages
}

/** Line beside line. Where one side ends first, the rest of the other goes on alone. */
function inRows(passages: readonly (readonly Entry[])[]): Item[] {
  const count = largest(passages.map((passage) => passage.length))
  return Array.from({ length: count }, (_, index) => passages.flatMap((passage) => passage[index] ?? [])).flatMap(
    (entries): Item[] => [
      ...(entries.some((entry) => entry.newPage) ? [newPage] : []),
      space(largest(entries.map(({ before }) => before))),
      held(largest(entries.map(({ cost }) => cost))),
      beside(entries.map((entry) => entry.leaf)),
    ],
  )
}

function beside(leaves: readonly Leaf[]): Leaf {
  const height = largest(leaves.map((leaf) => leaf.height))
  const headers = leaves.flatMap(({ header }) => header ?? [])
  return leaf(
    height,
    leaves.flatMap((leaf) => leaf.contents.map((content) => stretched(content, height - leaf.height))),
    {
      notes: leaves.flatMap(({ notes }) => notes),
      anchors: leaves.flatMap(({ anchors }) => anchors),
      header: headers.length === 0 ? null : beside(headers),
      divisible: leaves.some(({ divisible }) => divisible),
    },
  )
}

/** A rule beside a passage is as high as the row. */
function stretched(content: Content, more: number): Content {
  return content.kind === 'rule' && content.height > 0 ? { ...content, height: content.height + more } : content
}
