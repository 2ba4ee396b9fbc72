// A Document -> every text that it holds, printed or not, as lines: pieces of one line together, each with its place. Goes by
// the shape of nodes and not by their kind, so that a kind that comes later is not passed over.

import { oncePer } from '../base/memory.js'
import type { Document } from '../model/document.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Place } from '../base/problem.js'
import type { PlainNode } from '../model/map.js'
import type { Sentence } from '../base/sentence.js'

export interface DocumentLine {
  readonly text: string
  /** What the line is called where it stands: its label, or the heads of its column and row. Empty for others. */
  readonly lead: string
  /** Where pieces of `text` begin, and where they come from. */
  readonly pieces: readonly { readonly at: number; readonly source: Place | null }[]
  /** "section `4.1`": for a message. */
  readonly where: Sentence
}

/** All lines of the metadata, the pages' furniture, the parts and the notes. */
export function linesOf(document: Document): DocumentLine[] {
  const { metadata, furniture, parts, notes, ...head } = document
  const linesAt = (where: Sentence, value: unknown): DocumentLine[] =>
    linesIn(value, { ...at(where), lead: '', source: null })
  return [
    ...linesAt(phrase('where-metadata', {}), [metadata, head]),
    ...linesAt(phrase('where-furniture', {}), furniture),
    ...parts.flatMap((part) =>
      linesAt(part.label === null ? phrase('where-agreement', {}) : phrase('where-part', { part: part.label }), part),
    ),
    ...notes.flatMap((note) => linesAt(phrase('where-note', { note: note.label }), note)),
  ]
}

interface Around {
  readonly lead: string
  readonly where: Sentence
  /** The same for the same `where`. */
  readonly whereKey: string
  readonly source: Place | null
}

function linesIn(value: unknown, around: Around): DocumentLine[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [{ text: String(value), ...around, pieces: [{ at: 0, source: around.source }] }]
  if (Array.isArray(value)) {
    const line = value.length > 0 && value.every(isInline) ? [joined(value, around)] : []
    return [...line, ...value.flatMap((one) => linesIn(one, around))]
  }
  return typeof value === 'object' && value !== null ? linesInNode(value as PlainNode, around) : []
}

function at(where: Sentence): Pick<Around, 'where' | 'whereKey'> {
  return { where, whereKey: JSON.stringify(where) }
}

/** Lines of nodes that stand in several Documents, each made once for what stands around it. */
const made = oncePer((_: PlainNode) => new Map<string, DocumentLine[]>())

function linesInNode(node: PlainNode, around: Around): DocumentLine[] {
  const source = placeOf(node)
  if (source === null || node['kind'] === 'section')
    return linesWithin(node, { ...around, source: source ?? around.source })
  const key = `${around.whereKey} ${around.lead}`
  const lines = made(node).get(key) ?? linesWithin(node, { ...around, source })
  made(node).set(key, lines)
  return lines
}

function linesWithin(node: PlainNode, around: Around): DocumentLine[] {
  const label = node['label']
  const isNumbered = node['kind'] === 'section' && typeof label === 'string'
  const inside: Around = isNumbered ? { ...around, ...at(phrase('where-section', { section: label })) } : around
  if (node['kind'] === 'table') return linesInTable(node, inside)
  const lead = typeof label === 'string' ? `${label}: ` : inside.lead
  const isText = isInline(node)
  return Object.entries(node)
    .filter(([key]) => !unread.has(key) && !(isText && key === 'text'))
    .flatMap(([key, one]) => linesIn(one, key === 'value' ? { ...inside, lead } : inside))
}

/** What a program reads of a node, and no reader. */
const unread = new Set(['kind', 'source', 'type'])

function linesInTable(table: PlainNode, around: Around): DocumentLine[] {
  const { rows, ...others } = table
  const heads = nodes(nodes(table['header'])[0]?.['cells']).map(wordsIn)
  const cells = nodes(rows).flatMap((row) => {
    const own = nodes(row['cells'])
    const first = own[0]?.['heading'] === true ? wordsIn(own[0]) : ''
    return own.flatMap((cell, column) => {
      const lead = [column === 0 ? '' : first, heads[column] ?? ''].filter((one) => one !== '').join(' ')
      return linesIn(cell['blocks'], { ...around, lead: lead === '' ? '' : `${lead}: ` })
    })
  })
  return [...Object.values(others).flatMap((one) => (one === table['kind'] ? [] : linesIn(one, around))), ...cells]
}

function nodes(value: unknown): PlainNode[] {
  return Array.isArray(value) ? (value as PlainNode[]) : []
}

/** An inline: it has text of its own or is part of a line. */
function isInline(value: unknown): boolean {
  const kind = typeof value === 'object' && value !== null ? (value as PlainNode)['kind'] : undefined
  return typeof kind === 'string' && (inlineKinds.has(kind) || 'inlines' in (value as object)) && kind !== 'paragraph'
}

const inlineKinds = new Set(['text', 'value', 'foreign', 'reference', 'note', 'blank', 'break'])

function joined(inlines: readonly PlainNode[], around: Around): DocumentLine {
  const pieces: { at: number; source: Place | null }[] = []
  let text = ''
  const add = (inline: PlainNode, source: Place | null): void => {
    const place = placeOf(inline) ?? source
    const inner = inline['inlines']
    if (Array.isArray(inner)) return inner.forEach((one) => add(one as PlainNode, place))
    pieces.push({ at: text.length, source: place })
    text += textOf(inline)
  }
  inlines.forEach((inline) => add(inline, around.source))
  return { ...around, text, pieces }
}

/** A note's number and a blank end a number that stands before them. */
function textOf(inline: PlainNode): string {
  if (inline['kind'] === 'break') return '\n'
  return typeof inline['text'] === 'string' ? inline['text'] : '\ufffc'
}

/** The words in a cell. */
function wordsIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  const node = value as PlainNode
  return isInline(node) && typeof node['text'] === 'string' ? node['text'] : Object.values(node).map(wordsIn).join('')
}

function placeOf(node: PlainNode): Place | null {
  const source = node['source']
  return typeof source === 'object' && source !== null ? (source as Place) : null
}
