// The title block: what, between whom, from when, which version. A logo stands over it where the theme has one.

import type { Inline, TitleBlock } from '../model/document.js'
import { factRows } from './flow-facts.js'
import { keptTogether, lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { keep, leaf, space, type Flowed, type Item } from './items.js'
import { newMark, tag } from './structure.js'

export function flowTitle(block: TitleBlock, frame: Frame, context: FlowContext): Flowed {
  const { theme, styles } = context
  const titleFrame: Frame = { ...frame, text: styles.title, align: 'balance' }
  const subtitleFrame: Frame = { ...frame, text: { ...styles.subtitle, colour: theme.colour.muted }, align: 'balance' }
  const titles = titlesOf(block.title).map((inlines, index) => {
    const frame = index === 0 ? titleFrame : { ...titleFrame, text: { ...styles.title, font: 'regular' as const } }
    const { lines, children } = setInlines(inlines, frame, context)
    return { items: lineItems(lines, frame, context), children }
  })
  const subtitle = block.subtitle === null ? null : setInlines(block.subtitle, subtitleFrame, context)
  const facts = factRows(block.facts, frame, context)
  const logo = flowLogo(frame, context)
  const items: Item[] = [
    ...logo.items,
    ...titles.flatMap(({ items }, index) => [...(index === 0 ? [] : [space(theme.unit * 0.5)]), ...items]),
    ...(subtitle === null ? [] : [space(theme.unit), ...lineItems(subtitle.lines, subtitleFrame, context)]),
    ...(facts.items.length === 0 ? [] : [space(theme.unit * 3), ...facts.items]),
  ]
  const subtitleTags =
    subtitle === null ? [] : [tag('P', subtitle.children), ...context.notesAfter(block.subtitle ?? [])]
  return {
    items: keptTogether(items),
    tags: [
      ...logo.tags,
      tag(
        'H1',
        titles.flatMap(({ children }) => children),
      ),
      ...context.notesAfter(block.title),
      ...subtitleTags,
      ...facts.tags,
    ],
  }
}

/** The title in each language of a parallel edition; the second is set lighter. */
function titlesOf(title: readonly Inline[]): (readonly Inline[])[] {
  const at = title.findIndex(({ kind }, index) => kind === 'break' && title[index + 1]?.kind === 'foreign')
  return at < 0 ? [title] : [[...title.slice(0, at), apart], title.slice(at + 1)]
}

/** Parts the titles where they are read without their lines. */
const apart: Inline = { kind: 'text', text: ' ', source: null }

function flowLogo(frame: Frame, context: FlowContext): Flowed {
  const { logo, unit } = context.theme
  if (logo === null) return { items: [], tags: [] }
  const mark = newMark()
  const { width, height } = logo
  const image = leaf(height, [{ kind: 'image', x: frame.x, y: 0, width, height, mark }])
  return { items: [image, space(unit * 4), keep], tags: [tag('Figure', [mark], { alternative: logo.alternative })] }
}
