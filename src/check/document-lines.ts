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
  return groupsOf(document).flatMap((one) => ('text' in one ? [one] : one))
}

/** Gives the lines of a Document that are looked for; those that Documents share are looked at once. */
export function lineFinder(isFound: (line: DocumentLine) => boolean): (document: Document) => DocumentLine[] {
  const within = oncePer((lines: Lines) => lines.filter(isFound))
  return (document) =>
    groupsOf(document).flatMap((one): readonly DocumentLine[] => {
      if ('text' in one) return isFound(one) ? [one] : []
      return within(one)
    })
}

type Lines = readonly DocumentLine[]

/** A line, or those of a node that stands in several Documents. */
type Group = DocumentLine | Lines

function groupsOf(document: Document): Group[] {
  const { metadata, furniture, parts, notes, ...head } = document
  const groups: Group[] = []
  const add = (where: Sentence, value: unknown): void =>
    addLines(value, { ...at(where), lead: '', source: null }, groups)
  add(phrase('where-metadata', {}), [metadata, head])
  add(phrase('where-furniture', {}), furniture)
  for (const part of parts)
    add(part.label === null ? phrase('where-agreement', {}) : phrase('where-part', { part: part.label }), part)
  for (const note of notes) add(phrase('where-note', { note: note.label }), note)
  return groups
}

interface Around {
  readonly lead: string
  readonly where: Sentence
  /** The same for the same `where`. */
  readonly whereKey: string
  readonly source: Place | null
}

/** Puts the lines of a value at the end of the groups. */
function addLines(value: unknown, around: Around, groups: Group[]): void {
  if (typeof value === 'string' || typeof value === 'number')
    groups.push(lineOf(String(value), [{ at: 0, source: around.source }], around))
  else if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isInline)) groups.push(joined(value, around))
    for (const one of value) addLines(one, around, groups)
  } else if (typeof value === 'object' && value !== null) addLinesOfNode(value as PlainNode, around, groups)
}

function at(where: Sentence): Pick<Around, 'where' | 'whereKey'> {
  return { where, whereKey: JSON.stringify(where) }
}

/** Lines of nodes that stand in several Documents, each made once for what stands around it. */
const made = oncePer((_: PlainNode) => new Map<string, Lines>())

function addLinesOfNode(node: PlainNode, around: Around, groups: Group[]): void {
  const source = placeOf(node)
  if (source === null) return addLinesWithin(node, around, groups)
  const key = `${around.whereKey} ${around.lead}`
  const known = made(node)
  let lines = known.get(key)
  if (lines === undefined) {
    const own: Group[] = []
    addLinesWithin(node, { ...around, source }, own)
    lines = own.flatMap((one) => ('text' in one ? [one] : one))
    known.set(key, lines)
  }
  if (lines.length > 0) groups.push(lines)
}

function addLinesWithin(node: PlainNode, around: Around, groups: Group[]): void {
  const label = node['label']
  const isNumbered = node['kind'] === 'section' && typeof label === 'string'
  const inside: Around = isNumbered ? { ...around, ...at(phrase('where-section', { section: label })) } : around
  if (node['kind'] === 'table') return addLinesOfTable(node, inside, groups)
  const lead = typeof label === 'string' ? `${label}: ` : inside.lead
  const isText = isInline(node)
  for (const [key, one] of Object.entries(node))
    if (!unread.has(key) && !(isText && key === 'text'))
      addLines(one, key === 'value' ? { ...inside, lead } : inside, groups)
}

/** What a program reads of a node, and no reader. */
const unread = new Set(['kind', 'source', 'type'])

function addLinesOfTable(table: PlainNode, around: Around, groups: Group[]): void {
  const { rows, ...others } = table
  const heads = nodes(nodes(table['header'])[0]?.['cells']).map(wordsIn)
  for (const one of Object.values(others)) if (one !== table['kind']) addLines(one, around, groups)
  for (const row of nodes(rows)) {
    const own = nodes(row['cells'])
    const first = own[0]?.['heading'] === true ? wordsIn(own[0]) : ''
    for (const [column, cell] of own.entries()) {
      const lead = [column === 0 ? '' : first, heads[column] ?? ''].filter((one) => one !== '').join(' ')
      addLines(cell['blocks'], { ...around, lead: lead === '' ? '' : `${lead}: ` }, groups)
    }
  }
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
  return lineOf(text, pieces, around)
}

function lineOf(text: string, pieces: DocumentLine['pieces'], { lead, where }: Around): DocumentLine {
  return { text, lead, where, pieces }
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
