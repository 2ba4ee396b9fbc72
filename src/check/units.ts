// A Document -> what stands in it clause by clause: headings, paragraphs, lists with their items, tables with their rows
// and cells, each with its inlines. What two languages of one agreement must have in common.

import { oncePer } from '../base/memory.js'
import { unreachable, type Block, type Document, type Inline, type Note } from '../model/document.js'
import { blocksOf } from '../model/walk.js'
import type { Place } from '../base/problem.js'
import { inlineText } from '../text/text.js'

export interface Unit {
  /** What it is called in a message. */
  readonly name:
    | 'heading'
    | 'paragraph'
    | 'list'
    | 'list item'
    | 'table'
    | 'caption'
    | 'table row'
    | 'table cell'
    | 'quotation'
    | 'remark'
    | 'form'
    | 'form field'
    | 'confidential passage'
    | 'signature blocks'
    | 'computed block'
  /** What it has to be called in both languages: the id of a heading or a form field. */
  readonly key: string | null
  readonly place: Place | null
  readonly inlines: readonly Inline[]
  readonly children: readonly Unit[]
  /** Its whole text, that of its children included. */
  readonly text: string
}

export interface SectionUnit {
  readonly id: string
  readonly level: number
  readonly label: string | null
  readonly place: Place | null
}

export interface Units {
  /** Under the id of each clause, in reading order, what stands in its file. */
  readonly clauses: ReadonlyMap<string, readonly Unit[]>
  readonly sections: readonly SectionUnit[]
  readonly notes: ReadonlyMap<string, Note>
}

/** The units of a Document in one language. What templates and data print is left out: it comes from one source. */
export function unitsOf(document: Document): Units {
  const clauses = new Map<string, Unit[]>()
  const sections: SectionUnit[] = []
  for (const block of blocksOf(document, ({ kind }) => kind === 'section')) {
    const unit = unitOf(block)
    const clause = unit.place === null ? null : clauseOf(unit.place)
    if (clause !== null) {
      const before = clauses.get(clause)
      if (before === undefined) clauses.set(clause, [unit])
      else before.push(unit)
    }
    if (block.kind !== 'section') continue
    const { id, level, label, source } = block
    sections.push({ id, level, label, place: source })
  }
  return { clauses, sections, notes: new Map(document.notes.map((note) => [note.id, note])) }
}

/** Units of the blocks of a note, a cell, a remark. */
export function unitsOfBlocks(blocks: readonly Block[]): Unit[] {
  return blocks.map(unitOf)
}

/** The id of the clause that a place lies in; null for any other file. */
export function clauseOf({ subject }: Place): string | null {
  return subject?.clause ?? null
}

const unitOf: (block: Block) => Unit = oncePer((block) => makeUnit(block))

function makeUnit(block: Block): Unit {
  switch (block.kind) {
    case 'paragraph':
      /* A paragraph of a table cell has the place of the table; its words have their own. */
      return unit('paragraph', null, firstPlace(block.inlines, []) ?? block.source, block.inlines, [])
    case 'list': {
      const items = block.items.map((item) => unit('list item', null, null, [], unitsOfBlocks(item.blocks)))
      return unit('list', block.ordered ? 'numbered' : 'plain', block.source, [], items)
    }
    case 'table': {
      const rows = [...block.header, ...block.rows].map(({ cells }) =>
        unit(
          'table row',
          null,
          null,
          [],
          cells.map((cell) => unit('table cell', null, null, [], unitsOfBlocks(cell.blocks))),
        ),
      )
      const caption = block.caption === null ? [] : [unit('caption', null, block.source, block.caption, [])]
      return unit('table', block.id, block.source, [], [...caption, ...rows])
    }
    case 'quotation':
      return unit('quotation', null, block.source, [], unitsOfBlocks(block.blocks))
    case 'remark':
      return unit('remark', null, block.source, block.title ?? [], unitsOfBlocks(block.blocks))
    case 'confidential':
      return unit('confidential passage', null, block.source, [], unitsOfBlocks(block.blocks))
    case 'form': {
      const fields = block.fields.map(({ id, size }) => unit('form field', `${id} ${size}`, block.source, [], []))
      return unit('form', null, block.source, block.title ?? [], fields)
    }
    case 'signatures':
      return unit('signature blocks', null, block.source, [], [])
    case 'title':
    case 'facts':
    case 'parties':
    case 'contents':
    case 'placed':
      return unit('computed block', block.kind, block.source, [], [])
    case 'parallel':
      return unit('computed block', block.kind, block.source, [], [])
    case 'section':
      return unit('heading', block.id, block.source, block.title, [])
    default:
      return unreachable(block)
  }
}

function unit(
  name: Unit['name'],
  key: string | null,
  place: Place | null,
  inlines: readonly Inline[],
  children: readonly Unit[],
): Unit {
  const text = [inlineText(inlines), ...children.map((child) => child.text)].join(' ').trim()
  return { name, key, place: place ?? firstPlace(inlines, children), inlines, children, text }
}

function firstPlace(inlines: readonly Inline[], children: readonly Unit[]): Place | null {
  for (const inline of inlines) if ('source' in inline && inline.source !== null) return inline.source
  return children.find(({ place }) => place !== null)?.place ?? null
}
