// Lines at certain places of a page: one leaf, at the top of the page, whose content stands where it is said.

import type { Placed, PlacedEntry } from '../model/document.js'
import { lineItems, setInlines, type FlowContext, type Frame, type Styles } from './frame.js'
import { leaf, moved, stacked, type Flowed } from './items.js'
import { tag } from './structure.js'

export function flowPlaced({ height, entries }: Placed, frame: Frame, context: FlowContext): Flowed {
  const { margin, height: page } = context.theme.page
  const set = entries.map((entry) => {
    const own: Frame = {
      ...frame,
      x: entry.x,
      width: entry.width,
      text: styleOf(entry, context.styles),
      align: 'start',
    }
    const { lines, children } = setInlines(entry.inlines, own, context)
    const { contents } = stacked(lineItems(lines, own, context))
    return { contents: contents.map((content) => moved(content, 0, entry.y - margin.top)), children }
  })
  return {
    items: [
      leaf(
        Math.min(height, page - margin.bottom) - margin.top,
        set.flatMap(({ contents }) => contents),
      ),
    ],
    tags: set.map(({ children }) => tag('P', children)),
  }
}

function styleOf({ look }: PlacedEntry, { body, small }: Styles): Styles['body'] {
  return look === 'small' ? small : look === 'strong' ? { ...body, font: 'bold' } : body
}
