// A form to fill in on paper: labels over lines, areas and boxes to tick.

import type { Form, FormField } from '../model/document.js'
import { blockTitle } from './flow-facts.js'
import { lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { keep, leaf, space, type Content, type Flowed, type Item } from './items.js'
import { newMark, tag, type Mark } from './structure.js'

export function flowForm(form: Form, frame: Frame, context: FlowContext): Flowed {
  const title = blockTitle(form.title, frame, context)
  const fields = form.fields.map((field) => flowField(field, frame, context))
  const items = fields.flatMap((field, index): Item[] =>
    index === 0 ? [...field.items] : [space(context.theme.unit), ...field.items],
  )
  return { items: [...title.items, ...items], tags: [...title.tags, ...fields.flatMap((field) => field.tags)] }
}

const room = { line: 20, area: 84, tick: 9 }

function flowField(field: FormField, frame: Frame, context: FlowContext): Flowed {
  const { theme, styles } = context
  const mark = newMark()
  const tick = field.size === 'tick'
  const indent = tick ? room.tick + theme.unit : 0
  const style = tick ? styles.body : styles.label
  const inner: Frame = { ...frame, x: frame.x + indent, width: frame.width - indent, text: style, align: 'start' }
  const label = setInlines([{ kind: 'text', text: field.label, source: null }], inner, context)
  const printField = { role: tick ? 'cb' : 'tv', description: field.label } as const
  const blank = tag('Form', [mark], { printField, alternative: `${context.inline.fillInWord}: ${field.label}` })
  const labelTag = tag('P', label.children)
  const lines = lineItems(label.lines, inner, context)
  const drawn = leaf(tick ? 0 : room[field.size], [blankContent(field, frame, context, mark)])
  if (tick) return { items: [drawn, keep, ...lines], tags: [blank, labelTag] }
  return { items: [...lines.flatMap((line) => [line, keep]), drawn], tags: [labelTag, blank] }
}

function blankContent(field: FormField, frame: Frame, context: FlowContext, mark: Mark): Content {
  const { rule, colour } = context.theme
  const { leading, size } = context.styles.body
  const line = { x: frame.x, thickness: rule.thin, colour: colour.text, mark }
  if (field.size === 'line') return { kind: 'rule', ...line, y: room.line, width: frame.width, height: 0 }
  if (field.size === 'area')
    return { kind: 'box', ...line, y: 2, width: frame.width, height: room.area - 2, fill: null }
  const top = (leading - size) / 2 + (size - room.tick) / 2 + 1
  return { kind: 'box', ...line, y: top, width: room.tick, height: room.tick, fill: null }
}
