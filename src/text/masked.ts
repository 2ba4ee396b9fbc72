// A Document -> the Document of the public edition: in place of each confidential passage stand its masking and the legal
// ground. Nothing of the passage is left: no words, notes, blanks, ids or places, and nothing that tells its length.

import type { LanguageForms } from '../data/language.js'
import { word } from '../language/words.js'
import type { Document, Inline, Note, NoteReference, Paragraph } from '../model/document.js'
import { rewritten, visitNodes, type PlainNode } from './rewritten.js'

type Languages = ReadonlyMap<string, LanguageForms>

/**
 * The document as the public may read it, without places in source files. Labels stay as they are, so that what cites
 * the signed text still finds it: a note that only a masked passage calls keeps its number and is masked as well.
 * @param languages by code; the first language of the document words the masking
 */
export function maskedDocument(document: Document, languages: Languages): Document {
  return withoutPlaces(maskPassages(document, languages))
}

/** The same with the places of what is left, for those who tell problems of it. */
export function maskPassages(document: Document, languages: Languages): Document {
  const hidden = findHidden(document)
  const masking = (ground: string): Inline => maskedText(ground, document, languages)
  const paragraph = (ground: string, calls: readonly Inline[]): Paragraph => ({
    kind: 'paragraph',
    inlines: [masking(ground), ...calls.flatMap((call, index) => (index === 0 ? [call] : [space, call]))],
    source: null,
  })
  const change = (node: PlainNode): unknown => {
    if (isPassage(node)) {
      const { kind, ground } = node
      return { kind, ground, blocks: [paragraph(ground, hidden.calls.get(node) ?? [])], source: null }
    }
    const ground = node['kind'] === 'reference' ? hidden.ids.get(String(node['target'])) : undefined
    return ground === undefined ? undefined : masking(ground)
  }
  const notes = document.notes.flatMap((note): Note[] => {
    if (hidden.shown.has(note.id)) return [rewritten(note, change)]
    const ground = hidden.notes.get(note.id)
    if (ground === undefined) return []
    return [{ id: note.id, label: note.label, blocks: [paragraph(ground, hidden.calls.get(note) ?? [])], source: null }]
  })
  return withBlanksCounted({ ...rewritten(document, change), notes })
}

const space: Inline = { kind: 'text', text: ' ', source: null }

/** A confidential passage, as blocks or within a line. */
type Passage = PlainNode & { readonly ground: string }

function isPassage(node: PlainNode): node is Passage {
  return node['kind'] === 'confidential' && typeof node['ground'] === 'string'
}

interface Hidden {
  /** Notes that are called from what is shown. */
  readonly shown: ReadonlySet<string>
  /** Notes that only masked passages call, with the ground of the passage that calls them first. */
  readonly notes: ReadonlyMap<string, string>
  /** What stands after the masking of a passage or note: the calls of the hidden notes that it calls first. */
  readonly calls: ReadonlyMap<PlainNode | Note, readonly NoteReference[]>
  /** Targets of references that lie in masked passages alone, with the ground. */
  readonly ids: ReadonlyMap<string, string>
}

function findHidden(document: Document): Hidden {
  const notesById = new Map(document.notes.map((note) => [note.id, note]))
  const shown = new Set<string>()
  const shownIds = new Set<string>()
  const passages: Passage[] = []
  const visitShown = (value: unknown): void => {
    visitNodes(value, (node) => {
      if (isPassage(node)) passages.push(node)
      if (isPassage(node)) return false
      if (typeof node['id'] === 'string') shownIds.add(node['id'])
      if (isCall(node) && !shown.has(node.note)) {
        shown.add(node.note)
        visitShown(notesById.get(node.note))
      }
      return true
    })
  }
  visitShown(document.parts)

  const notes = new Map<string, string>()
  const ids = new Map<string, string>()
  const calls = new Map<PlainNode | Note, readonly NoteReference[]>()
  const hide = (holder: PlainNode | Note, ground: string): void => {
    const own: NoteReference[] = []
    visitNodes(holder, (node) => {
      if (node !== holder && typeof node['id'] === 'string' && !shownIds.has(node['id'])) ids.set(node['id'], ground)
      if (!isCall(node) || shown.has(node.note) || notes.has(node.note)) return true
      notes.set(node.note, ground)
      own.push({ kind: 'note', note: node.note, label: node.label, source: null })
      const note = notesById.get(node.note)
      if (note !== undefined) hide(note, ground)
      return true
    })
    calls.set(holder, own)
  }
  for (const passage of passages) hide(passage, passage.ground)
  return { shown, notes, calls, ids }
}

function isCall(node: PlainNode): node is PlainNode & NoteReference {
  return node['kind'] === 'note' && typeof node['note'] === 'string'
}

function maskedText(ground: string, document: Document, languages: Languages): Inline {
  const language = languages.get(document.languages[0] ?? '')
  return { kind: 'text', text: language === undefined ? '[…]' : word(language, 'masked', { ground }), source: null }
}

/** Blanks are counted through the document; the count goes on over what is masked. */
function withBlanksCounted(document: Document): Document {
  const ids = new Map<string, string>()
  return rewritten(document, (node) => {
    if (node['kind'] !== 'blank' || typeof node['id'] !== 'string') return undefined
    const id = ids.get(node['id']) ?? `blank-${ids.size + 1}`
    ids.set(node['id'], id)
    return { ...node, id }
  })
}

function withoutPlaces(document: Document): Document {
  const forget = (key: string, value: unknown): unknown => (key === 'source' ? null : value)
  return JSON.parse(JSON.stringify(document, forget)) as Document
}
