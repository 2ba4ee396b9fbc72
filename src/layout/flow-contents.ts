// The table of contents. Its lines are set here with room for a number; the numbers come when all pages are known,
// so that nothing moves.

import { largest } from '../base/lists.js'
import type { Contents, ContentsEntry } from '../model/document.js'
import { inlineText } from '../text/text.js'
import { blockTitle } from './flow-facts.js'
import { shape } from './fonts.js'
import { baselineOf, lineLeaf, type FlowContext, type Frame } from './frame.js'
import { held, keep, space, type Content, type Flowed, type Item, type Link } from './items.js'
import { linesOf, textWidth } from './lines.js'
import { runsOf, textRun, type Run, type TextStyle } from './runs.js'
import { newMark, tag } from './structure.js'

export function flowContents(block: Contents, frame: Frame, context: FlowContext): Flowed {
  const title = blockTitle([{ kind: 'text', text: block.title, source: block.source }], frame, context)
  const columns = labelColumns(block.entries, context)
  const entries = block.entries.map((entry) => flowEntry(entry, columns, frame, context))
  const items = entries.flatMap((entry, index): Item[] => {
    const level = block.entries[index]?.level ?? 1
    const gap = index === 0 ? [] : [space(level === 1 ? context.theme.unit * 0.5 : 0)]
    const kept =
      index > 0 &&
      (index < together || index > entries.length - together || (block.entries[index - 1]?.level ?? 1) < level)
    return [...gap, ...(kept ? [keep] : index > 0 ? [held(level === 1 ? divided : dividedInside)] : []), ...entry.items]
  })
  return {
    items: [...title.items, ...items],
    tags: [
      ...title.tags,
      tag(
        'TOC',
        entries.flatMap((entry) => entry.tags),
      ),
    ],
  }
}

/** Where the titles of each level begin, from the left edge of the frame. */
type Columns = readonly { readonly label: number; readonly title: number }[]

/** So many entries stand together at the beginning and at the end; one with entries under it stands with the first. */
const together = 5

/** What dividing the contents costs, see `plan.ts`: rather a gap of a quarter page; more inside a section. */
const divided = 75
const dividedInside = 200

const room = { number: 26, afterTitle: 6 }

function flowEntry(entry: ContentsEntry, columns: Columns, frame: Frame, context: FlowContext): Flowed {
  const { fonts } = context
  const style = styleOf(entry.level, context)
  const { label, title } = columns[Math.min(entry.level, columns.length) - 1] ?? { label: 0, title: 0 }
  const link: Link = {
    url: null,
    target: entry.target,
    contents: [entry.label ?? '', inlineText(entry.title)].join(' ').trim(),
  }
  const mark = newMark()
  const plain = runsOf(entry.title, style, context.inline).runs
  const runs = plain.map((run): Run => (run.kind === 'text' ? { ...run, mark, link, note: null } : run))
  const labelWidth = textWidth(`${entry.label ?? ''} `, style, fonts)
  const titleX = frame.x + (entry.label === null ? label : Math.max(title, label + labelWidth + 4))
  const width = frame.x + frame.width - room.number - titleX
  const lines = linesOf(
    runs.filter((run) => run.kind !== 'text' || !run.superior),
    fonts,
    {
      measure: width,
      align: 'start',
      language: frame.language,
      typesetting: context.typesetting,
      hyphenate: false,
    },
  )
  const baseline = baselineOf(style, fonts)
  const inner: Frame = { ...frame, x: titleX, width, text: style, align: 'start' }
  const place = { y: baseline, style: style.font, size: style.size, colour: style.colour, mark, link }
  const labelLine =
    entry.label === null
      ? []
      : linesOf([{ ...textRun(`${entry.label} `, style, mark), link }], fonts, {
          measure: frame.width,
          align: 'start',
          language: frame.language,
          typesetting: context.typesetting,
          hyphenate: false,
        })
  const items = lines.flatMap((line, index): Item[] => {
    const first =
      index === 0
        ? labelLine
            .flatMap((each) => each.contents)
            .map((content) => ({ ...content, x: content.x + frame.x + label, y: content.y + baseline }))
        : []
    const leaf = lineLeaf(line, inner, context)
    if (index < lines.length - 1) return [{ ...leaf, contents: [...first, ...leaf.contents] }, keep]
    const end = titleX + line.width + room.afterTitle
    const number: Content = { kind: 'pageNumber', target: entry.target, x: frame.x + frame.width, ...place }
    const dots = leaders(end, frame.x + frame.width - room.number, baseline, context)
    return [{ ...leaf, contents: [...first, ...leaf.contents, ...dots, number] }]
  })
  return { items, tags: [tag('TOCI', [tag('Reference', [tag('Link', [mark])])])] }
}

/** Dots on a grid that is the same for all lines, so that they stand in columns. */
function leaders(from: number, to: number, y: number, context: FlowContext): Content[] {
  const { body } = context.styles
  const dot = shape(context.fonts.regular, '.')
  const step = 5
  const count = Math.floor((to - from) / step)
  if (count <= 0) return []
  return [
    {
      kind: 'text',
      x: to - count * step,
      y,
      width: count * step,
      style: 'regular',
      size: body.size,
      colour: context.theme.colour.muted,
      shapes: Array.from({ length: count }, () => dot),
      origins: Array.from({ length: count }, () => null),
      wordSpace: 0,
      letterSpace: step - dot.width * body.size,
      mark: null,
      link: null,
    },
  ]
}

function labelColumns(entries: readonly ContentsEntry[], context: FlowContext): Columns {
  const deepest = largest(
    entries.map((entry) => entry.level),
    1,
  )
  let label = 0
  return Array.from({ length: deepest }, (_, index) => {
    const level = index + 1
    const style = styleOf(level, context)
    const labels = entries
      .filter((entry) => entry.level === level)
      .map((entry) => textWidth(`${entry.label ?? ''} `, style, context.fonts))
    const numbered =
      largest(
        labels.filter((width) => width < widestNumber),
        context.theme.list.indent,
      ) + 4
    const column = { label, title: label + numbered }
    label = column.title
    return column
  })
}

/** "Bilaga 12" is no number: it does not widen the column. */
const widestNumber = 34

function styleOf(level: number, context: FlowContext): TextStyle {
  const { body } = context.styles
  return level === 1 ? { ...body, font: 'bold' } : body
}
