// Lists: labels hang in a column, items stand near each other when they are short.

import { largest } from '../base/lists.js'
import type { List } from '../model/document.js'
import { baselineOf, withFirstLeaf, type FlowContext, type Frame } from './frame.js'
import { held, keep, leaf, space, type Flowed, type Item } from './items.js'
import { setText, textWidth } from './lines.js'
import { newMark, tag } from './structure.js'

export function flowList(list: List, frame: Frame, context: FlowContext): Flowed {
  const { fonts, theme } = context
  const widths = list.items.map((item) => textWidth(item.label, frame.text, fonts))
  const widest = largest(widths, 0)
  const indent = Math.max(theme.list.indent, widest + afterLabel)
  const inner: Frame = { ...frame, x: frame.x + indent, width: frame.width - indent }
  const flowed = list.items.map((item, index) => {
    const mark = newMark()
    const body = context.flowBlocks(item.blocks, inner)
    const label = setText(`${item.label} `, fonts, {
      // Numbers of one and of two figures end at the same place.
      x: frame.x + (list.ordered ? widest - (widths[index] ?? 0) : 0),
      y: baselineOf(frame.text, fonts),
      style: frame.text.font,
      size: frame.text.size,
      colour: frame.text.colour,
      mark,
      link: null,
    })
    const lines = body.items.some((each) => each.kind === 'leaf') ? body.items : [leaf(frame.text.leading, [])]
    const items = withFirstLeaf(lines, (first) => ({ ...first, contents: [label, ...first.contents] }))
    return { items: heldTogether(items), tag: tag('LI', [tag('Lbl', [mark]), tag('LBody', body.tags)]) }
  })
  const gap = flowed.every((item) => leaves(item.items) <= shortItem) ? theme.unit * 0.5 : theme.unit
  const items = flowed.flatMap((item, index): readonly Item[] => {
    const alone = index === 1 || index === flowed.length - 1
    return index === 0 ? item.items : [space(gap), held(alone ? itemAlone : betweenItems), ...item.items]
  })
  const listNumbering = list.ordered ? 'Decimal' : 'Disc'
  return {
    items,
    tags: [
      tag(
        'L',
        flowed.map((item) => item.tag),
        { listNumbering },
      ),
    ],
  }
}

/** From a label to the text of its item, at least, in points. */
const afterLabel = 7

/** What ending a page between two items costs, see `plan.ts`; more where it leaves the first or the last alone. */
const betweenItems = 4
const itemAlone = 15

/** Items of at most so many lines stand close together and do not split. */
const shortItem = 3

function heldTogether(items: readonly Item[]): Item[] {
  if (leaves(items) > shortItem) return [...items]
  return items.flatMap((item, index) => (index > 0 && item.kind === 'leaf' ? [keep, item] : [item]))
}

function leaves(items: readonly Item[]): number {
  return items.filter((item) => item.kind === 'leaf').length
}
