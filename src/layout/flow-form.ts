// A form to fill in on paper: each field a box with its label in the upper corner, or a box to tick before its label.

import { largest } from '../base/lists.js'
import type { Place } from '../base/problem.js'
import type { Form, FormField } from '../model/document.js'
import type { FormPair } from '../model/form-pairs.js'
import { blockTitle } from './flow-facts.js'
import { lineItems, setInlines, type FlowContext, type Frame } from './frame.js'
import { keep, leaf, moved, space, stacked, type Content, type Flowed, type Item } from './items.js'
import { newMark, tag, type Mark, type TagAttributes } from './structure.js'

/** Boxes that follow each other share an edge; boxes to tick stand apart. */
export function flowForm(form: Form, frame: Frame, context: FlowContext): Flowed {
  const title = blockTitle(form.title, frame, context)
  const fields = form.fields.map((field) =>
    (field.size === 'tick' ? tickField : boxField)(field, form.source, frame, context),
  )
  const whole = stacked(fields.flatMap((field) => field.items)).height < highestWhole(context)
  const items = fields.flatMap((field, index): Item[] => {
    const before = form.fields[index - 1]
    const apart = before !== undefined && (before.size === 'tick' || form.fields[index]?.size === 'tick')
    const held = index > 0 && (whole || index < together || index > fields.length - together)
    return [...(apart ? [space(context.theme.unit)] : []), ...(held ? [keep] : []), ...field.items]
  })
  return { items: [...title.items, ...items], tags: [...title.tags, ...fields.flatMap((field) => field.tags)] }
}

/** Two forms stand side by side only where each column has room for a name and for a signature. */
export const widthOfPair = 320

/** Forms side by side: their titles end at the same height, and each field is as high as the one beside it. */
export function flowFormsBeside(pair: FormPair, frame: Frame, context: FlowContext): Flowed {
  const { gap } = context.theme.signature
  const width = (frame.width - gap) / 2
  const forms = pair.map((form, index) => {
    const own = { ...frame, x: frame.x + index * (width + gap), width }
    const title = blockTitle(form.title, own, context)
    return { form, own, title, over: stacked(title.items) }
  })
  const over = largest(forms.map(({ over }) => over.height))
  const gapUnder = over > 0 ? context.theme.unit : 0
  const heights = pair[0].fields.map((_, index) =>
    largest(forms.map(({ form, own }) => heightOf(form.fields[index], own, context))),
  )
  const flowed = forms.map(({ form, own }) =>
    form.fields.map((field, index) => boxField(field, form.source, own, context, heights[index] ?? null)),
  )
  const contents = forms.flatMap(({ over: title }, index) => {
    const fields = stacked((flowed[index] ?? []).flatMap(({ items }) => items))
    return [
      ...title.contents.map((content) => moved(content, 0, over - title.height)),
      ...fields.contents.map((content) => moved(content, 0, over + gapUnder)),
    ]
  })
  const height = over + gapUnder + heights.reduce((sum, each) => sum + each, 0)
  return {
    items: [leaf(height, contents)],
    tags: forms.flatMap(({ title }, index) => [...title.tags, ...(flowed[index] ?? []).flatMap(({ tags }) => tags)]),
  }
}

/** A form that is not higher than this stands on one page. */
function highestWhole(context: FlowContext): number {
  const { page } = context.theme
  return (page.height - page.margin.top - page.margin.bottom) * 0.6
}

/** So many fields of a higher one stand together at the beginning and at the end. */
const together = 3

/** Height to write in, under the label, in points; a signature needs as much as in a signature block. */
function roomOf(size: FormField['size'], { theme }: FlowContext): number {
  return { line: 20, area: 84, tick: 0, signature: theme.signature.room }[size]
}

/** Side of a box to tick. */
const tickSide = 9

function boxField(
  field: FormField,
  source: Place | null,
  frame: Frame,
  context: FlowContext,
  given: number | null = null,
): Flowed {
  const { label, lines, above } = boxLabel(field, source, frame, context)
  const height = given ?? above + lines.height + roomOf(field.size, context)
  const mark = newMark()
  const contents = [
    ...lines.contents.map((content) => moved(content, 0, above)),
    box(frame.x, 0, frame.width, height, mark, context),
  ]
  return {
    items: [leaf(height, contents)],
    tags: [tag('P', label.children), tag('Form', [mark], blank(field, 'tv', context))],
  }
}

function boxLabel(field: FormField, source: Place | null, frame: Frame, context: FlowContext) {
  const { theme, styles } = context
  const pad = theme.unit
  const inner: Frame = { ...frame, x: frame.x + pad, width: frame.width - 2 * pad, text: styles.label, align: 'start' }
  const label = setInlines([{ kind: 'text', text: field.label, source }], inner, context)
  return { label, lines: stacked(lineItems(label.lines, inner, context)), above: theme.unit * 0.5 }
}

function heightOf(field: FormField | undefined, frame: Frame, context: FlowContext): number {
  if (field === undefined) return 0
  const { lines, above } = boxLabel(field, null, frame, context)
  return above + lines.height + roomOf(field.size, context)
}

function tickField(field: FormField, source: Place | null, frame: Frame, context: FlowContext): Flowed {
  const { body } = context.styles
  const indent = tickSide + context.theme.unit
  const inner: Frame = { ...frame, x: frame.x + indent, width: frame.width - indent, text: body, align: 'start' }
  const label = setInlines([{ kind: 'text', text: field.label, source }], inner, context)
  const lines = stacked(lineItems(label.lines, inner, context))
  const mark = newMark()
  const top = (body.leading - tickSide) / 2
  const contents = [box(frame.x, top, tickSide, tickSide, mark, context), ...lines.contents]
  return {
    items: [leaf(lines.height, contents)],
    tags: [tag('Form', [mark], blank(field, 'cb', context)), tag('P', label.children)],
  }
}

function blank(field: FormField, role: 'tv' | 'cb', context: FlowContext): TagAttributes {
  return { printField: { role, description: field.label }, alternative: `${context.inline.fillInWord}: ${field.label}` }
}

function box(x: number, y: number, width: number, height: number, mark: Mark, context: FlowContext): Content {
  const { rule, colour } = context.theme
  return { kind: 'box', x, y, width, height, thickness: rule.thin, colour: colour.muted, fill: null, mark }
}
