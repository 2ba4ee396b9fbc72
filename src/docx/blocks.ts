// Blocks in, paragraphs and tables out. What a block says is final; which style it takes depends on where it stands.

import type { XmlComponent } from 'docx'
import {
  unreachable,
  type Block,
  type Inline,
  type List,
  type Paragraph,
  type Parallel,
  type Part,
  type Quotation,
  type Section,
} from '../model/document.js'
import { inlineText } from '../text/text.js'
import { annexHeading } from './annexes.js'
import { contents } from './contents.js'
import { leftOf, within, type Context } from './context.js'
import { bookmarked } from './fields.js'
import { factTable } from './facts.js'
import { formFields } from './form.js'
import { lookOf, runs, tab, textRun } from './inlines.js'
import { logoParagraph } from './logo.js'
import { headingLevel } from './headings.js'
import { introduces, standsWithSignatures } from './keep-with-next.js'
import { hexColour, twips } from './measure.js'
import { parallelTables } from './parallel.js'
import { partyTable } from './parties.js'
import { keptWithNext, paragraph, type ParagraphItem, type BodyItem } from './body-items.js'
import { placedTable } from './letter/placed.js'
import { remembered, rememberedHeading } from './remembered.js'
import { signatures } from './signatures.js'
import type { ParagraphStyle } from './styles.js'
import { dataTable } from './table.js'
import { isRendered } from './targets.js'

/** A part: an annex opens with its heading, on a new page. */
export function part(part: Part, context: Context): BodyItem[] {
  const inAnnex = part.kind === 'annex'
  return [
    ...(isRendered(part) ? annexHeading(part, context) : []),
    ...blocks(part.blocks, within(context, { inAnnex })),
  ]
}

/** The pieces of blocks that follow each other. */
export function blocks(list: readonly Block[], context: Context): BodyItem[] {
  return leaves(list, context).flat()
}

/** The pieces of blocks that follow each other, those of each leaf (`leavesOf`) apart. */
function leaves(list: readonly Block[], context: Context): BodyItem[][] {
  return list.flatMap((block, index) => {
    if (block.kind === 'parallel') return list[index - 1]?.kind === 'parallel' ? [] : [sideBySide(list, index, context)]
    const made =
      block.kind === 'section'
        ? blockLeaves(block, context)
        : remembered(block, context, () => blockLeaves(block, context))
    return introduces(block, list[index + 1]) ? made.map((pieces) => pieces.map(keptWithNext)) : made
  })
}

/** Clauses in two languages that follow each other. */
function sideBySide(list: readonly Block[], from: number, context: Context): BodyItem[] {
  const end = list.findIndex((block, index) => index > from && block.kind !== 'parallel')
  const clauses = list.slice(from, end < 0 ? list.length : end).filter((block) => block.kind === 'parallel')
  return parallelTables(clauses, end < 0 ? undefined : list[end], context, leaves)
}

function blockLeaves(block: Exclude<Block, Parallel>, context: Context): BodyItem[][] {
  if (block.kind === 'section')
    return signedSection(block, context) ?? [[sectionHeading(block, context)], ...leaves(block.blocks, context)]
  if (block.kind === 'paragraph') return [block.inlines.length === 0 ? [] : [textParagraph(block.inlines, context)]]
  if (block.kind === 'list') return listItems(block, context)
  if (block.kind === 'quotation')
    return leaves(block.blocks, movedIn(context, 'quotation', context.theme.quotation.indent))
  return [wholeBlock(block, context)]
}

function wholeBlock(
  block: Exclude<Block, Parallel | Section | Paragraph | List | Quotation>,
  context: Context,
): BodyItem[] {
  switch (block.kind) {
    case 'title':
      return [
        ...logoParagraph(context),
        paragraph('Title', titleRuns(block.title, context)),
        ...(block.subtitle === null ? [] : [paragraph('Subtitle', runs(block.subtitle, context))]),
        ...factTable(block.facts, inlineText(block.title), context),
      ]
    case 'facts':
      return [...blockHeading(block.title, context), ...factTable(block.rows, alternative(block.title), context)]
    case 'parties':
      return [...blockHeading(block.title, context), ...partyTable(block, context)]
    case 'contents':
      return [{ kind: 'other', component: contents(block, context) }]
    case 'table':
      return dataTable(block, context, blocks)
    case 'remark':
      return [
        ...(block.title === null ? [] : [paragraph('RemarkHeading', runs(block.title, context))]),
        ...blocks(block.blocks, movedIn(context, 'remark', context.theme.unit * 2)),
      ]
    case 'form':
      return [...blockHeading(block.title, context), ...formFields(block, alternative(block.title), context)]
    case 'confidential':
      return blocks(block.blocks, movedIn(context, 'confidential', context.theme.unit * 2))
    case 'signatures':
      return signatures(block, context)
    case 'placed':
      return placedTable(block, context)
    default:
      return unreachable(block)
  }
}

/**
 * A section that is signed, where its text is short: the heading and the text stand on the page of the first signatures.
 * Null for any other section.
 */
function signedSection(section: Section, context: Context): BodyItem[][] | null {
  const at = section.blocks.findIndex((block) => block.kind === 'signatures')
  if (at < 0) return null
  const text = section.blocks.slice(0, at)
  if (!standsWithSignatures(text, context)) return null
  const kept = [[sectionHeading(section, context)], ...leaves(text, context)]
  return [...kept.map((pieces) => pieces.map(keptWithNext)), ...leaves(section.blocks.slice(at), context)]
}

/** The title in each language of a parallel edition; the second is set lighter. */
function titleRuns(title: readonly Inline[], context: Context): XmlComponent[] {
  const second = title.findIndex((inline, index) => inline.kind === 'foreign' && title[index - 1]?.kind === 'break')
  if (second < 0) return runs(title, context)
  return [...runs(title.slice(0, second), context), ...runs(title.slice(second), context, { bold: false })]
}

function movedIn(context: Context, kind: Context['setting']['kind'], by: number): Context {
  return within(context, { kind, indent: context.setting.indent + by })
}

function alternative(title: readonly Inline[] | null): string | null {
  return title === null ? null : inlineText(title)
}

function blockHeading(title: readonly Inline[] | null, context: Context): ParagraphItem[] {
  return title === null ? [] : [paragraph('BlockHeading', runs(title, context))]
}

function sectionHeading(section: Section, context: Context): ParagraphItem {
  const level = headingLevel(section, context.setting.inAnnex)
  return rememberedHeading(section, context, level, () => headingParagraph(section, level, context))
}

function headingParagraph(section: Section, level: number, context: Context): ParagraphItem {
  const { inAnnex } = context.setting
  const number = section.label === null ? undefined : context.headings.get(section.id)
  const title = runs(section.title, context)
  const marked = (content: readonly XmlComponent[]) => targeted(section.id, content, context)
  if (section.label === null || number === undefined)
    return paragraph(`Heading${level}`, marked(title), { numbering: false })
  if (number === 'style') return paragraph(`Heading${level}`, marked(title))
  if (number !== 'typed') return paragraph(`Heading${level}`, marked(title), { numbering: number })
  const { left, hang } = context.headingColumns(level)
  const look = { ...lookOf(context), ...(inAnnex ? { color: hexColour(context.theme.colour.accent) } : {}) }
  return paragraph(`Heading${level}`, [...marked([textRun(section.label, look)]), tab(), ...title], {
    numbering: false,
    indent: { left: twips(left), hanging: twips(hang) },
  })
}

function targeted(id: string, content: readonly XmlComponent[], context: Context): readonly XmlComponent[] {
  const target = context.targets.get(id)
  return target === undefined ? content : bookmarked(target.bookmark, content)
}

function textParagraph(inlines: readonly Inline[], context: Context): ParagraphItem {
  const style = paragraphStyle(context)
  const left = leftOf(context)
  const moved = left !== ownIndent(style, context)
  return paragraph(style, runs(inlines, context), moved ? { indent: { left: twips(left) } } : {})
}

/** What the style itself moves a paragraph in, in points. */
function ownIndent(style: ParagraphStyle, context: Context): number {
  const { list, quotation, unit } = context.theme
  const partial: Partial<Record<ParagraphStyle, number>> = {
    ListContinue: list.indent,
    Quote: quotation.indent,
    Remark: unit * 2,
    Confidential: unit * 2,
  }
  return partial[style] ?? 0
}

function paragraphStyle(context: Context): ParagraphStyle {
  const { kind, depth, align, emphasis } = context.setting
  switch (kind) {
    case 'text':
      return depth === 0 ? 'BodyText' : 'ListContinue'
    case 'quotation':
      return 'Quote'
    case 'remark':
      return 'Remark'
    case 'confidential':
      return 'Confidential'
    case 'note':
      return 'FootnoteText'
    case 'table':
      if (emphasis === 'heading') return align === 'end' ? 'TableFigureHeading' : 'TableHeading'
      if (emphasis === 'total') return align === 'end' ? 'TableFigureTotal' : 'TableTotal'
      return align === 'end' ? 'TableFigure' : 'TableText'
    default:
      return unreachable(kind)
  }
}

/** Each item opens with a numbered paragraph; what else it holds is moved in to stand under its text. */
function listItems(list: List, context: Context): BodyItem[][] {
  const { depth, indent, side } = context.setting
  const { numbers, hang } = context.lists.number(list, depth, side)
  const step = context.theme.list.indent
  const inner = within(context, { depth: depth + 1, indent: indent + hang - step })
  const made = list.items.flatMap((item, index) => {
    const [first, ...rest] = item.blocks
    const opens = first?.kind === 'paragraph'
    const numbering = numbers[index]
    const opening = paragraph(listStyle(context), opens ? runs(first.inlines, context) : [], {
      ...(numbering === undefined ? {} : { numbering }),
      ...(indent > 0 ? { indent: { left: twips(indent + step * depth + hang), hanging: twips(hang) } } : {}),
    })
    if (opens) return [[opening], ...leaves(rest, inner)]
    const [one = [], ...others] = leaves(item.blocks, inner)
    return [[opening, ...one], ...others]
  })
  if (depth > 0) return made
  const last = made.pop() ?? []
  return [...made, [...last.slice(0, -1), ...last.slice(-1).map(lastOfList)]]
}

/** Items stand near each other; what follows the list stands as far from it as from any paragraph. */
function lastOfList(piece: BodyItem): BodyItem {
  if (piece.kind !== 'paragraph') return piece
  if (piece.style === 'ListParagraph') return { ...piece, style: 'ListParagraphLast' }
  if (piece.style === 'ListContinue') return { ...piece, style: 'ListContinueLast' }
  return piece
}

function listStyle(context: Context): ParagraphStyle {
  const { kind } = context.setting
  if (kind === 'table') return 'TableList'
  if (kind === 'remark') return 'RemarkList'
  return kind === 'text' || kind === 'quotation' ? 'ListParagraph' : paragraphStyle(context)
}
