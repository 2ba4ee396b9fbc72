// Blocks to items. Goes in: the document, its theme and fonts. Comes out: measured leaves, spaces and keeps from the
// first line to the last, the notes by their id, and the structure. No page is known here.

import { addAll } from '../base/lists.js'
import {
  unreachable,
  type Block,
  type Document,
  type Inline,
  type Part,
  type Section,
  mainLanguage,
} from '../model/document.js'
import { formPairs, type FormPair } from '../model/form-pairs.js'
import { flattened } from '../model/walk.js'
import type { Typesetting } from '../data/language.js'
import { inlineText } from '../text/text.js'
import type { Theme } from '../theme/theme.js'
import { flowContents } from './flow-contents.js'
import { flowFacts, flowParties } from './flow-facts.js'
import { flowForm, flowFormsBeside, widthOfPair } from './flow-form.js'
import { flowList } from './flow-list.js'
import { flowNotes } from './flow-notes.js'
import { flowConfidential, flowQuotation, flowRemark } from './flow-passages.js'
import { closingOf, flowParallel, openingOf } from './flow-parallel.js'
import { flowPlaced } from './flow-placed.js'
import { flowSignatures } from './flow-signatures.js'
import { flowTable } from './flow-table.js'
import { flowTitle } from './flow-title.js'
import { flowAnnexHeading, flowHeading, headingLevel } from './flow-heading.js'
import type { Fonts } from './fonts.js'
import { lineItems, setInlines, stylesOf, type FlowContext, type Frame } from './frame.js'
import { held, keep, newPage, space, type Flowed, type Item } from './items.js'
import { openRemembered } from './remembered.js'
import { tag, withoutSkippedHeadings, type Tag } from './structure.js'

export interface Flow {
  readonly items: readonly Item[]
  /** Items of each note, for the foot of the page that calls it. */
  readonly notes: ReadonlyMap<string, readonly Item[]>
  readonly structure: Tag
}

/** The whole document as items and structure. */
export function flow(document: Document, theme: Theme, fonts: Fonts, typesetting: Typesetting): Flow {
  const styles = stylesOf(theme)
  const { words } = document.furniture
  const frame = pageFrame(document, theme)
  const own = {
    document,
    theme,
    fonts,
    typesetting,
    styles,
    inline: { linkColour: theme.colour.accent, noteWord: words.note, fillInWord: words.fillIn },
  }
  const base: Omit<FlowContext, 'notesAfter' | 'flowBlocks'> = { ...own, remembered: openRemembered(own) }
  const withoutNotes: FlowContext = {
    ...base,
    notesAfter: () => [],
    flowBlocks: (blocks, inner) => flowBlocks(blocks, inner, withoutNotes),
  }
  const notes = flowNotes(document.notes, { ...frame, text: styles.note, align: 'start' }, withoutNotes)
  const seen = new Set<string>()
  const context: FlowContext = {
    ...base,
    notesAfter: (inlines) =>
      flattened(inlines).flatMap((inline) =>
        inline.kind !== 'note' || seen.has(inline.note)
          ? []
          : [...(seen.add(inline.note) && (notes.tags.get(inline.note) ?? []))],
      ),
    flowBlocks: (blocks, inner) => flowBlocks(blocks, inner, context),
  }
  const parts = document.parts
    .filter((part) => part.kind === 'main' || part.content !== 'listed')
    .map((part, index) => flowPart(part, frame, context, index === 0))
  const items = parts.flatMap((part) => part.items)
  const structure = withoutSkippedHeadings(
    tag(
      'Document',
      parts.flatMap((part) => part.tags),
    ),
  )
  return { items, notes: notes.items, structure }
}

/** The column of text: right of the column that section numbers hang in. */
function pageFrame(document: Document, theme: Theme): Frame {
  const { page, number } = theme
  const x = page.margin.left + number.column
  return {
    x,
    width: page.width - page.margin.right - x,
    text: stylesOf(theme).body,
    align: 'justify',
    level: 0,
    inAnnex: false,
    language: mainLanguage(document),
  }
}

function flowPart(part: Part, frame: Frame, context: FlowContext, first: boolean): Flowed {
  const titled = part.blocks.some((block) => block.kind === 'title')
  const heading: Flowed = part.kind === 'annex' ? flowAnnexHeading(part, frame, context) : { items: [], tags: [] }
  const level = part.kind === 'annex' ? 2 : titled ? 1 : 0
  const body = flowBlocks(part.blocks, { ...frame, level, inAnnex: part.kind === 'annex' }, context)
  const before = first ? [] : [newPage]
  return {
    items: [...before, ...withAnchor(part.id, [...heading.items, ...body.items])],
    tags: [tag('Sect', [...heading.tags, ...body.tags])],
  }
}

function withAnchor(id: string, items: readonly Item[]): Item[] {
  const first = items.findIndex((item) => item.kind === 'leaf')
  return items.map((item, index) =>
    index === first && item.kind === 'leaf' ? { ...item, anchors: [id, ...item.anchors] } : item,
  )
}

function flowBlocks(blocks: readonly Block[], frame: Frame, context: FlowContext): Flowed {
  const items: Item[] = []
  const tags: Tag[] = []
  const { unit } = context.theme
  const signatures = blocks.findIndex((block) => block.kind === 'signatures')
  const pairs = frame.width < widthOfPair ? none : formPairs(blocks)
  blocks.forEach((block, index) => {
    if (pairs.has(index - 1)) return
    const pair = pairs.get(index)
    const flowed =
      pair === undefined
        ? context.remembered(block, frame, () => flowBlock(block, frame, context))
        : flowFormsBeside(pair, frame, context)
    const last = blocks[index - 1]
    if (last !== undefined) {
      const [before, next] = [closingOf(last), openingOf(block)]
      const isHeading = last.kind === 'parallel' && before.kind === 'section'
      const gap = isHeading ? afterHeading(1, unit) : spaceBetween(before, next, frame, unit)
      items.push(space(gap))
      if (isHeading || introduces(before, next)) items.push(keep)
      else if (next.kind === 'section')
        items.push(held(isSigned(next) && !context.document.translation ? beforeSigned : 0))
      else if (index < signatures) items.push(held(beforeSignatures))
      else items.push(held(isOneLine(block, flowed) ? beforeOneLine : betweenBlocks))
    }
    addAll(items, index === signatures - 1 ? together(flowed.items) : flowed.items)
    addAll(tags, flowed.tags)
  })
  return { items, tags }
}

const none: ReadonlyMap<number, FormPair> = new Map()

function flowBlock(block: Block, frame: Frame, context: FlowContext): Flowed {
  switch (block.kind) {
    case 'title':
      return flowTitle(block, frame, context)
    case 'facts':
      return flowFacts(block, frame, context)
    case 'parties':
      return flowParties(block, frame, context)
    case 'contents':
      return flowContents(block, frame, context)
    case 'section': {
      const heading = flowHeading(block, frame, context)
      const inner = flowBlocks(block.blocks, { ...frame, level: frame.level + 1 }, context)
      const gap = afterHeading(block.blocks[0]?.kind === 'section' ? 1 : headingLevel(block, frame), context.theme.unit)
      const first = inner.items.length === 0 ? [] : [space(gap), keep]
      return {
        items: [...heading.items, ...first, ...inner.items],
        tags: [tag('Sect', [...heading.tags, ...inner.tags])],
      }
    }
    case 'paragraph':
      return flowParagraph(block.inlines, frame, context)
    case 'list':
      return flowList(block, frame, context)
    case 'table':
      return flowTable(block, frame, context)
    case 'quotation':
      return flowQuotation(block, frame, context)
    case 'remark':
      return flowRemark(block, frame, context)
    case 'form':
      return flowForm(block, frame, context)
    case 'confidential':
      return flowConfidential(block, frame, context)
    case 'signatures':
      return flowSignatures(block, frame, context)
    case 'parallel':
      return flowParallel(block, frame, context)
    case 'placed':
      return flowPlaced(block, frame, context)
    default:
      return unreachable(block)
  }
}

function flowParagraph(inlines: readonly Inline[], frame: Frame, context: FlowContext): Flowed {
  const { lines, children } = setInlines(inlines, frame, context)
  return { items: lineItems(lines, frame, context), tags: [tag('P', children), ...context.notesAfter(inlines)] }
}

/** Spaces in units: a heading stands nearer to what it heads than to what went before. */
function spaceBetween(before: Block, block: Block, frame: Frame, unit: number): number {
  if (block.kind === 'section') return unit * ([4, 3][headingLevel(block, frame) - 1] ?? 2.5)
  if (block.kind === 'title' || before.kind === 'title') return unit * 4
  if ((block.kind === 'signatures' || isBare(block)) && before.kind === 'paragraph') return unit * 2.5
  const wide = ['parties', 'facts', 'contents', 'form', 'signatures']
  if (wide.includes(block.kind) || wide.includes(before.kind)) return unit * 3.5
  if (block.kind === 'table' || before.kind === 'table') return unit * 2
  if (before.kind === 'paragraph' && block.kind === 'list') return unit * 0.5
  const set = ['remark', 'confidential', 'quotation']
  return set.includes(block.kind) || set.includes(before.kind) ? unit * 1.5 : unit
}

/** A form without a title belongs to the text before it. */
function isBare(block: Block): boolean {
  return block.kind === 'form' && block.title === null
}

function afterHeading(level: number, unit: number): number {
  return level === 1 ? unit : unit * 0.5
}

/** Text that ends in a colon, text that a list completes, and text before signatures or a form stand with what follows. */
function introduces(before: Block, block: Block): boolean {
  if (block.kind === 'signatures') return before.kind !== 'signatures'
  if (block.kind === 'form') return before.kind === 'paragraph'
  if (before.kind !== 'paragraph' || block.kind === 'section') return false
  const text = inlineText(before.inlines).trimEnd()
  return text.endsWith(':') || (block.kind === 'list' && !/[.!?]$/.test(text))
}

function isOneLine(block: Block, { items }: Flowed): boolean {
  return block.kind === 'paragraph' && items.filter(({ kind }) => kind === 'leaf').length === 1
}

function together(items: readonly Item[]): Item[] {
  const lines = items.filter((item) => item.kind === 'leaf').length
  if (lines > mostLinesKept) return [...items]
  return items.flatMap((item, index) => (index > 0 && item.kind === 'leaf' ? [keep, item] : [item]))
}

/** A longer paragraph before signatures may split; its last two lines still stand with them. */
const mostLinesKept = 8

/** Who signs wants to see more of the agreement on the same page than that it is signed. */
function isSigned(section: Section): boolean {
  return section.blocks.some((block) => block.kind === 'signatures')
}

/** What ending a page before a section that is signed costs, see `plan.ts`. */
const beforeSigned = 30
/** What ending a page between two blocks of a section costs, see `plan.ts`. */
const betweenBlocks = 2
/** The same before a paragraph of one line, which would be alone at the top of a page. */
const beforeOneLine = 12
/** The same between paragraphs that introduce signatures. */
const beforeSignatures = 15
