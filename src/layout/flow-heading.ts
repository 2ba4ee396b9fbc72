// Headings of sections and annexes. Section numbers hang in a column of their own, left of the text.

import type { Part, Section } from '../model/document.js'
import { setText, linesOf, textWidth } from './lines.js'
import {
  baselineOf,
  keptTogether,
  lineItems,
  setInlines,
  withFirstLeaf,
  type FlowContext,
  type Frame,
} from './frame.js'
import { keep, space, type Flowed, type Item } from './items.js'
import { headingRole, newMark, tag } from './structure.js'
import { textRun } from './runs.js'

/** A section's heading; it keeps with what follows because the caller puts a `keep` after it. */
export function flowHeading(section: Section, frame: Frame, context: FlowContext): Flowed {
  const style = context.styles.heading(headingLevel(section, frame))
  const { label } = section
  const mark = newMark()
  const {
    unit,
    number: { column },
  } = context.theme
  const labelWidth = label === null ? 0 : textWidth(`${label} `, style, context.fonts) + (column === 0 ? unit : 0)
  const hang = Math.max(column, labelWidth)
  const numberX = frame.x - column
  const shift = numberX + hang - frame.x
  const inner: Frame = { ...frame, x: frame.x + shift, width: frame.width - shift, text: style, align: 'balance' }
  const { lines, children } = setInlines(section.title, inner, context)
  const number =
    label === null
      ? []
      : [
          setText(`${label} `, context.fonts, {
            x: numberX,
            y: baselineOf(style, context.fonts),
            style: style.font,
            size: style.size,
            colour: frame.inAnnex ? context.theme.colour.accent : style.colour,
            mark,
            link: null,
          }),
        ]
  const items = withFirstLeaf(keptTogether(lineItems(lines, inner, context)), (first) => ({
    ...first,
    contents: [...number, ...first.contents],
    anchors: [section.id, ...first.anchors],
  }))
  const heading = tag(headingRole(frame.level + 1), label === null ? children : [mark, ...children])
  return { items, tags: [heading, ...context.notesAfter(section.title)] }
}

/** The level that a heading looks like. */
export function headingLevel(section: Section, frame: Frame): number {
  return section.level + (frame.inAnnex ? 1 : 0)
}

/** "Bilaga 1" over the annex's title, and its date. */
export function flowAnnexHeading(part: Part, frame: Frame, context: FlowContext): Flowed {
  const { fonts, styles, theme } = context
  const labelStyle = { ...styles.subtitle, colour: theme.colour.accent }
  const mark = newMark()
  const labelFrame: Frame = { ...frame, text: labelStyle, align: 'start' }
  const titleFrame: Frame = { ...frame, text: annexTitle(context), align: 'balance' }
  const options = {
    measure: frame.width,
    align: 'start',
    language: frame.language,
    typesetting: context.typesetting,
    hyphenate: false,
  } as const
  const labelLines = part.label === null ? [] : linesOf([textRun(`${part.label} `, labelStyle, mark)], fonts, options)
  const title = setInlines(part.title, titleFrame, context)
  const date =
    part.date === null
      ? null
      : setInlines([{ kind: 'text', text: part.date, source: null }], { ...frame, align: 'start' }, context)
  const items: Item[] = [
    ...lineItems(labelLines, labelFrame, context),
    ...lineItems(title.lines, titleFrame, context),
    ...(date === null ? [] : [space(theme.unit * 0.5), ...lineItems(date.lines, frame, context)]),
  ]
  const heading = tag('H2', part.label === null ? title.children : [mark, ...title.children])
  const dateTags = date === null ? [] : [tag('P', date.children)]
  return {
    items: [...keptTogether(items), space(theme.unit * 3), keep],
    tags: [heading, ...context.notesAfter(part.title), ...dateTags],
  }
}

/** Between the document's title and its headings. */
function annexTitle(context: FlowContext) {
  const { title, heading } = context.theme.text
  const first = heading[0] ?? title
  return {
    ...context.styles.title,
    size: (title.size + first.size) / 2,
    leading: Math.round((title.leading + first.leading) / 2),
  }
}
