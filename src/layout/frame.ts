// Where and how a block is set: the frame around it and what it knows of its document.

import type { Typesetting } from '../data/language.js'
import type { Block, Document, Inline, Language } from '../model/document.js'
import type { Theme } from '../theme/theme.js'
import type { Fonts } from './fonts.js'
import { held, keep, leaf, type Flowed, type Item, type Leaf, type Line } from './items.js'
import { linesOf, type Alignment } from './lines.js'
import { runsOf, type InlineContext, type Run, type TextStyle } from './runs.js'
import type { Mark, Tag } from './structure.js'

export interface Frame {
  /** Left edge from the left edge of the page, and width, in points. */
  readonly x: number
  readonly width: number
  readonly text: TextStyle
  readonly align: Alignment
  /** Level of the heading that the block stands under; 0 above all headings. */
  readonly level: number
  /** The headings of an annex are a step smaller than those of the agreement's own text, and their numbers coloured. */
  readonly inAnnex: boolean
  readonly language: Language
}

export interface FlowContext {
  readonly document: Document
  readonly theme: Theme
  readonly fonts: Fonts
  readonly typesetting: Typesetting
  readonly styles: Styles
  readonly inline: InlineContext
  /** What follows a block in the structure: the notes it calls. */
  readonly notesAfter: (inlines: readonly Inline[]) => readonly Tag[]
  readonly flowBlocks: (blocks: readonly Block[], frame: Frame) => Flowed
  /** What was made of a block before, or what `make` gives. */
  readonly remembered: (block: Block, frame: Frame, make: () => Flowed) => Flowed
}

export interface Styles {
  readonly body: TextStyle
  readonly small: TextStyle
  readonly label: TextStyle
  readonly note: TextStyle
  readonly running: TextStyle
  readonly title: TextStyle
  readonly subtitle: TextStyle
  /** Headings by level from 1. */
  readonly heading: (level: number) => TextStyle
}

/** The styles of a theme. */
export function stylesOf(theme: Theme): Styles {
  const { text, colour } = theme
  const plain = (style: { size: number; leading: number }): TextStyle => ({
    ...style,
    font: 'regular',
    colour: colour.text,
  })
  const strong = (style: { size: number; leading: number }): TextStyle => ({ ...plain(style), font: 'bold' })
  const last = text.heading.at(-1) ?? text.body
  return {
    body: plain(text.body),
    small: plain(text.small),
    label: { ...plain(text.running), colour: colour.muted },
    note: plain(text.note),
    running: { ...plain(text.running), colour: colour.muted },
    title: strong(text.title),
    subtitle: plain(text.subtitle),
    heading: (level) => strong(text.heading[level - 1] ?? last),
  }
}

export interface SetText {
  readonly lines: readonly Line[]
  /** Children of the tag that the text stands in. */
  readonly children: readonly (Tag | Mark)[]
}

/** Inlines broken into lines of the frame's width. */
export function setInlines(
  inlines: readonly Inline[],
  frame: Frame,
  context: FlowContext,
  before: readonly Run[] = [],
): SetText {
  const { runs, children } = runsOf(inlines, frame.text, context.inline)
  const lines = linesOf([...before, ...runs], context.fonts, {
    measure: frame.width,
    align: frame.align,
    language: frame.language,
    typesetting: context.typesetting,
    hyphenate: frame.align !== 'balance',
  })
  return { lines, children }
}

/** Lines as leaves, one under the other; at least two stand together at the foot and at the head of a page. */
export function lineItems(
  lines: readonly Line[],
  frame: Frame,
  context: FlowContext,
  anchors: readonly string[] = [],
): Item[] {
  return lines.flatMap((line, index) => {
    const leaf = lineLeaf(line, frame, context, index === 0 ? anchors : [])
    // Two lines at least at the foot and at the head of a page, and no word divided between two pages.
    const together = index > 0 && (index === 1 || index === lines.length - 1 || lines[index - 1]?.hyphenated === true)
    return index === 0 ? [leaf] : [together ? keep : held(insideParagraph), leaf]
  })
}

/** What ending a page inside a paragraph costs, see `plan.ts`. */
const insideParagraph = 6

export function lineLeaf(line: Line, frame: Frame, context: FlowContext, anchors: readonly string[] = []): Leaf {
  const { x, text } = frame
  const baseline = baselineOf(text, context.fonts)
  return leaf(
    text.leading,
    line.contents.map((content) => ({ ...content, x: content.x + x, y: content.y + baseline })),
    { notes: line.notes, anchors: [...anchors, ...line.anchors] },
  )
}

/** From the top of a line to its baseline: the type stands in the middle of its leading. */
export function baselineOf(text: TextStyle, fonts: Fonts): number {
  const { ascent, descent } = fonts[text.font]
  return (text.leading - (ascent + descent) * text.size) / 2 + ascent * text.size
}

/** All items on one page, as far as a page can hold them. */
export function keptTogether(items: readonly Item[]): Item[] {
  return items.flatMap((item, index) => (index > 0 && item.kind === 'leaf' ? [keep, item] : [item]))
}

/** Content added to the first leaf: a label beside it. */
export function withFirstLeaf(items: readonly Item[], change: (leaf: Leaf) => Leaf): Item[] {
  const first = items.findIndex((item) => item.kind === 'leaf')
  return items.map((item, index) => (index === first && item.kind === 'leaf' ? change(item) : item))
}
