// A Document -> the units that are compared: headings, paragraphs, rows of tables, notes, each with the section that it stands in.

import {
  unreachable,
  type Block,
  type Cell,
  type Document,
  type Inline,
  type Note,
  type Part,
} from '../model/document.js'
import { flattened, inlinesWithin } from '../model/walk.js'
import { inlineText, sectionName } from '../text/text.js'
import { isBlank, lineOf, type Line, type Unit } from './unit.js'
import type { Stretch } from './words.js'

/** Where a unit of a Document stands. */
export interface DocumentPlace {
  /** The id of the section or annex; empty for what stands before the first. */
  readonly section: string
  /** What that is called: number and title, of a section of an annex after the annex. */
  readonly name: string
  /** What holds its row; null for what is no row. Rows of the same table have the same. */
  readonly table: Block | null
  /** True for a row of headings. */
  readonly isHead: boolean
}

export type DocumentUnit = Unit<DocumentPlace>

/**
 * The units of a Document in reading order, then the notes, each in the section that calls it first. Numbers of sections, items and notes are
 * no part of what is said, nor are calls of notes.
 * @param isLeftOut blocks that are passed over, with all they hold
 */
export function unitsOfDocument(
  document: Document,
  isLeftOut: (block: Block) => boolean = () => false,
): DocumentUnit[] {
  const found: DocumentUnit[] = []
  const called: DocumentUnit[] = []
  const notes = new Map(document.notes.map((note) => [note.id, note]))
  for (const part of document.parts) {
    const place = placeOfPart(part)
    if (part.kind === 'annex' && part.content !== 'listed') {
      const title = lineOfInlines(part.title)
      found.push({ kind: 'heading', label: part.label, cells: [title], mark: part.id, source: place })
      if (part.date !== null) found.push(unit('text', null, [lineOf(part.date)], place))
    }
    walk(part.blocks, { place, part, label: null, notes, isLeftOut, found, called })
  }
  return [...found, ...called].filter((one) => !isBlank(one))
}

interface Walk {
  readonly place: DocumentPlace
  readonly part: Part
  /** The sign of the item that the next paragraph opens. */
  readonly label: string | null
  /** Those that have not been called yet. */
  readonly notes: Map<string, Note>
  readonly isLeftOut: (block: Block) => boolean
  readonly found: DocumentUnit[]
  /** The notes that have been. */
  readonly called: DocumentUnit[]
}

function placeOfPart({ kind, id, label, title }: Part): DocumentPlace {
  const name = kind === 'main' ? '' : [label ?? '', inlineText(title)].join(' ').trim()
  return { section: kind === 'main' ? '' : id, name, table: null, isHead: false }
}

function unit(kind: Unit['kind'], label: string | null, cells: readonly Line[], place: DocumentPlace): DocumentUnit {
  return { kind, label, cells, mark: null, source: place }
}

function walk(blocks: readonly Block[], open: Walk): void {
  for (const [index, block] of blocks.entries())
    if (!open.isLeftOut(block)) visit(block, index === 0 ? open : { ...open, label: null })
}

function visit(block: Block, open: Walk): void {
  const { place, found } = open
  const say = (inlines: readonly Inline[] | null, kind: 'heading' | 'text' = 'text'): void => {
    if (inlines === null) return
    found.push(unit(kind, open.label, [lineOfInlines(inlines)], place))
    callNotes(inlines, open)
  }
  const row = (cells: readonly (readonly Inline[] | string)[]): void => {
    const lines = cells.map((cell) => (typeof cell === 'string' ? lineOf(cell) : lineOfInlines(cell)))
    found.push(unit('row', null, lines, { ...place, table: block }))
    for (const cell of cells) if (typeof cell !== 'string') callNotes(cell, open)
  }
  switch (block.kind) {
    case 'title':
      say(block.title, 'heading')
      say(block.subtitle)
      for (const { label, value } of block.facts) row([label, value])
      return
    case 'facts':
      say(block.title)
      for (const { label, value } of block.rows) row([label, value])
      return
    case 'parties':
      say(block.title)
      for (const { name, details } of block.entries) row([name, commaSeparated(details)])
      return
    case 'contents':
    case 'placed':
      return
    case 'section': {
      const inside = { ...place, section: block.id, name: sectionName(open.part, block) }
      const heading = lineOfInlines(block.title)
      found.push({ kind: 'heading', label: block.label, cells: [heading], mark: block.id, source: inside })
      callNotes(block.title, open)
      walk(block.blocks, { ...open, place: inside })
      return
    }
    case 'paragraph':
      say(block.inlines)
      return
    case 'list':
      for (const item of block.items) walk(item.blocks, { ...open, label: item.label })
      return
    case 'table':
      say(block.caption)
      for (const [rows, isHead] of [
        [block.header, true],
        [block.rows, false],
      ] as const)
        for (const { cells } of rows) {
          found.push(unit('row', null, cells.map(lineOfCell), { ...place, table: block, isHead }))
          for (const cell of cells) for (const inner of linesWithin(cell.blocks)) callNotes(inner.inlines, open)
        }
      return
    case 'quotation':
    case 'confidential':
      walk(block.blocks, open)
      return
    case 'remark':
      say(block.title)
      walk(block.blocks, { ...open, label: null })
      return
    case 'form':
      say(block.title)
      for (const { label } of block.fields) row([label])
      return
    case 'signatures':
      for (const { heading, lines } of block.blocks) {
        say(heading)
        for (const { label, value } of lines) row([label, value ?? ''])
      }
      return
    case 'parallel':
      for (const side of block.sides) walk(side.blocks, open)
      return
    default:
      unreachable(block)
  }
}

function commaSeparated(details: readonly (readonly Inline[])[]): Inline[] {
  return details.flatMap((detail, index) => [
    ...(index === 0 ? [] : [{ kind: 'text', text: ', ', source: null } as const]),
    ...detail,
  ])
}

function callNotes(inlines: readonly Inline[], open: Walk): void {
  for (const inline of flattened(inlines)) {
    const note = inline.kind === 'note' ? open.notes.get(inline.note) : undefined
    if (note === undefined) continue
    open.notes.delete(note.id)
    for (const [index, { inlines: own }] of linesWithin(note.blocks).entries()) {
      open.called.push(unit('note', index === 0 ? note.label : null, [lineOfInlines(own)], open.place))
      callNotes(own, open)
    }
  }
}

/** The lines of blocks that stand in a cell or a note, each with the sign that it opens with. */
function linesWithin(
  blocks: readonly Block[],
  label: string | null = null,
): { readonly label: string | null; readonly inlines: readonly Inline[] }[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'list') return block.items.flatMap((item) => linesWithin(item.blocks, item.label))
    if (block.kind === 'paragraph') return [{ label: index === 0 ? label : null, inlines: block.inlines }]
    const inner = unitsWithin(block)
    return inner.map((text) => ({ label: null, inlines: [{ kind: 'text', text, source: null } as const] }))
  })
}

/** What another block says, where nothing else stands in cells and notes but text and lists. */
function unitsWithin(block: Block): string[] {
  const found: DocumentUnit[] = []
  const part: Part = { kind: 'main', id: '', label: null, title: [], date: null, content: 'text', blocks: [block] }
  const place = placeOfPart(part)
  walk([block], { place, part, label: null, notes: new Map(), isLeftOut: () => false, found, called: [] })
  return found.flatMap(({ cells }) => cells.map(({ text }) => text))
}

function lineOfCell({ blocks }: Cell): Line {
  let text = ''
  const stretches: Stretch[] = []
  for (const { label, inlines } of linesWithin(blocks)) {
    text += `${text === '' ? '' : '\n'}${label === null ? '' : `${label} `}`
    const from = text.length
    const line = lineOfInlines(inlines)
    text += line.text
    for (const one of line.stretches) stretches.push({ ...one, from: one.from + from, to: one.to + from })
  }
  return lineOf(text, stretches)
}

/** The text of inlines, with where values and references stand in it. */
export function lineOfInlines(inlines: readonly Inline[]): Line {
  let text = ''
  const stretches: Stretch[] = []
  const add = (said: string, path: string | null = null, target: string | null = null): void => {
    if (path !== null || target !== null)
      stretches.push({ from: text.length, to: text.length + said.length, path, target })
    text += said
  }
  const visitInline = (inline: Inline): void => {
    switch (inline.kind) {
      case 'text':
        return add(inline.text)
      case 'value':
        return add(inline.text, inline.path)
      case 'reference':
        return add(inline.text, null, inline.target)
      case 'break':
        return add('\n')
      case 'note':
      case 'blank':
        return
      case 'foreign':
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'confidential':
        inlinesWithin(inline)?.forEach(visitInline)
        return
      default:
        unreachable(inline)
    }
  }
  inlines.forEach(visitInline)
  return lineOf(text, stretches)
}
