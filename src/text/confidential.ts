// A Document -> what its masking has to know: the confidential passages with their language, the notes that only they call,
// and what only they hold.

import type { Document, Language, Note, NoteReference } from '../model/document.js'
import { gatherer, type PlainNode } from '../model/map.js'

export interface Hidden {
  /** Notes that are called from what is shown. */
  readonly shown: ReadonlySet<string>
  /** Notes that only masked passages call, with the ground of the first passage that does, by its language. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<Language, string>>
  /** What stands after the masking of a passage or a note: the calls of the hidden notes in it. */
  readonly calls: ReadonlyMap<PlainNode | Note, readonly NoteReference[]>
  /** Targets of references that stand in masked passages alone, with the ground. */
  readonly targets: ReadonlyMap<string, string>
  /** The language of passages and references. */
  readonly languages: ReadonlyMap<PlainNode, Language>
  /** Passages whose text is marked with its language, since it stands below another. */
  readonly marked: ReadonlySet<PlainNode>
}

/** A confidential passage. */
export type Passage = PlainNode & { readonly ground: string }

export function isPassage(node: PlainNode): node is Passage {
  return node['kind'] === 'confidential' && typeof node['ground'] === 'string'
}

/** True when a passage is confidential, wherever it stands. */
export function hasConfidential({ parts, notes }: Document): boolean {
  return confidentialIn([parts, notes]).length > 0
}

const confidentialIn = gatherer(({ kind }) => (kind === 'confidential' ? [true] : []))

/** The notes that are called, from the text or from other notes, in a Document in which nothing is hidden. */
export function calledNotes({ parts, notes }: Document): ReadonlySet<string> {
  const called = new Set(callsIn(parts))
  for (const id of called) for (const further of callsIn(notes.find((note) => note.id === id))) called.add(further)
  return called
}

const callsIn = gatherer((node) => (isCall(node) ? [node.note] : []))

/** The legal grounds of all confidential passages, each once, in the order of the text. */
export function groundsOf({ parts, notes }: Document): string[] {
  const grounds = new Set<string>()
  visit([parts, notes], '', [], (node) => {
    if (isPassage(node)) grounds.add(node.ground)
    return true
  })
  return [...grounds]
}

/** Finds everything that is hidden. Whatever holds a passage, it is found. */
export function findHidden(document: Document): Hidden {
  const notesById = new Map(document.notes.map((note) => [note.id, note]))
  const shown = new Set<string>()
  const shownIds = new Set<string>()
  const passages: Passage[] = []
  const languages = new Map<PlainNode, Language>()
  const marked = new Set<PlainNode>()
  const visitShown = (value: unknown, around: Language): void => {
    visit(value, around, document.languages, (node, language) => {
      if (node['kind'] === 'reference') languages.set(node, language)
      if (isPassage(node)) {
        const own = ownLanguage(node, document.languages)
        if (own !== null) marked.add(node)
        languages.set(node, own ?? language)
        passages.push(node)
        return false
      }
      if (typeof node['id'] === 'string') shownIds.add(node['id'])
      if (isCall(node) && !shown.has(node.note)) {
        shown.add(node.note)
        visitShown(notesById.get(node.note), document.languages[0] ?? '')
      }
      return true
    })
  }
  visitShown(document.parts, document.languages[0] ?? '')

  const notes = new Map<string, Map<Language, string>>()
  const targets = new Map<string, string>()
  const calls = new Map<PlainNode | Note, readonly NoteReference[]>()
  const hide = (holder: PlainNode | Note, ground: string, language: Language): void => {
    const own = new Map<string, NoteReference>()
    visit(holder, language, [], (node) => {
      const { id } = node
      if (node !== holder && typeof id === 'string' && !shownIds.has(id)) targets.set(id, ground)
      if (!isCall(node) || shown.has(node.note)) return true
      own.set(node.note, { kind: 'note', note: node.note, label: node.label, source: null })
      const grounds = notes.get(node.note) ?? new Map<Language, string>()
      notes.set(node.note, grounds)
      if (grounds.has(language)) return true
      grounds.set(language, ground)
      const note = notesById.get(node.note)
      if (note !== undefined) hide(note, ground, language)
      return true
    })
    calls.set(holder, [...own.values()])
  }
  for (const passage of passages) hide(passage, passage.ground, languages.get(passage) ?? '')
  return { shown, notes, calls, targets, languages, marked }
}

/** Calls `see` for every node with the language around it, before what is in it; what is in it is left out on false. */
function visit(
  value: unknown,
  around: Language,
  codes: readonly Language[],
  see: (node: PlainNode, language: Language) => boolean,
): void {
  if (typeof value !== 'object' || value === null) return
  const node = value as PlainNode
  const language = codes.find((code) => code === node['language']) ?? around
  if (!Array.isArray(value) && !see(node, language)) return
  for (const one of Object.values(value)) visit(one, language, codes, see)
}

function isCall(node: PlainNode): node is PlainNode & NoteReference {
  return node['kind'] === 'note' && typeof node['note'] === 'string'
}

/** The language that all of the first paragraph is marked with, in a passage that stands below its counterpart. */
function ownLanguage(passage: Passage, codes: readonly Language[]): Language | null {
  const first = (node: unknown, key: string): unknown => {
    const list = typeof node === 'object' && node !== null ? (node as PlainNode)[key] : undefined
    return Array.isArray(list) && list.length > 0 ? list[0] : undefined
  }
  const inline = first(first(passage, 'blocks'), 'inlines') as PlainNode | undefined
  return inline?.['kind'] === 'foreign' ? (codes.slice(1).find((code) => code === inline['language']) ?? null) : null
}
