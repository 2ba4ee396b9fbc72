// Passages set apart from the running text: quotation, remark, confidential passage.

import type { Confidential, Quotation, Remark } from '../model/document.js'
import { lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { keep, space, type Flowed, type Item, type RuleContent } from './items.js'
import { tag } from './structure.js'

/** Indented on both sides. */
export function flowQuotation(quotation: Quotation, frame: Frame, context: FlowContext): Flowed {
  const { indent } = context.theme.quotation
  const inner = context.flowBlocks(quotation.blocks, { ...frame, x: frame.x + indent, width: frame.width - 2 * indent })
  return { items: inner.items, tags: [tag('BlockQuote', inner.tags)] }
}

/** Smaller, ragged, beside a rule in the accent colour. */
export function flowRemark(remark: Remark, frame: Frame, context: FlowContext): Flowed {
  const { theme, styles } = context
  const indent = theme.unit * 2
  const inner: Frame = {
    ...frame,
    x: frame.x + indent,
    width: frame.width - indent,
    text: styles.small,
    align: 'start',
  }
  const titleFrame: Frame = { ...inner, text: { ...styles.small, font: 'bold' } }
  const title = remark.title === null ? null : setInlines(remark.title, titleFrame, context)
  const body = context.flowBlocks(remark.blocks, inner)
  const heading: Item[] =
    title === null ? [] : [...lineItems(title.lines, titleFrame, context), space(theme.unit * 0.25), keep]
  const items = barred([...heading, ...body.items], frame.x, theme.rule.thick * 1.5, theme.colour.accent)
  const titleTags = title === null ? [] : [tag('P', title.children), ...context.notesAfter(remark.title ?? [])]
  return { items, tags: [tag('Div', [...titleTags, ...body.tags])] }
}

/** A passage that the public edition masks, beside a thin rule. */
export function flowConfidential(passage: Confidential, frame: Frame, context: FlowContext): Flowed {
  const { theme } = context
  const indent = theme.unit * 2
  const body = context.flowBlocks(passage.blocks, { ...frame, x: frame.x + indent, width: frame.width - indent })
  return { items: barred(body.items, frame.x, theme.rule.thick, theme.colour.rule), tags: [tag('Div', body.tags)] }
}

/** A vertical rule along all leaves and the spaces between them. */
function barred(items: readonly Item[], x: number, thickness: number, colour: string): Item[] {
  return items.map((item, index) => {
    if (item.kind !== 'leaf') return item
    const bar: RuleContent = {
      kind: 'rule',
      x,
      y: 0,
      width: 0,
      height: item.height + spaceAfter(items, index),
      thickness,
      colour,
      mark: null,
    }
    return { ...item, contents: [bar, ...item.contents] }
  })
}

function spaceAfter(items: readonly Item[], index: number): number {
  let height = 0
  for (const item of items.slice(index + 1)) {
    if (item.kind === 'leaf') return height
    if (item.kind === 'space') height = Math.max(height, item.height)
  }
  return 0
}
