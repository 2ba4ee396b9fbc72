// A Document -> the Document of the public edition: in place of each confidential passage stand its masking and the legal
// ground. Nothing of the passage is left: no words, notes, blanks, ids or places, and nothing that tells its length.

import type { LanguageForms } from '../data/language.js'
import { word } from '../locale/words.js'
import type { Document, Inline, Language, Note, NoteReference, Paragraph } from '../model/document.js'
import { gatherer, map, mapKinds, withoutPlaces, type PlainNode, type Within } from '../model/map.js'
import { calledNotes, findHidden, hasConfidential, isPassage } from './confidential.js'

type Languages = ReadonlyMap<string, LanguageForms>

/**
 * The document as the public may read it, without places in source files. Labels stay as they are, so that what cites
 * the signed text still finds it: a note that only a masked passage calls keeps its number and is masked as well.
 * @param languages by code; those of the document word the masking, each in its own text
 */
export function maskedDocument(document: Document, languages: Languages): Document {
  return withoutPlaces(maskPassages(document, languages))
}

/** The same with the places of what is left, for those who tell problems of it. */
export function maskPassages(document: Document, languages: Languages): Document {
  if (!hasConfidential(document)) {
    const called = calledNotes(document)
    return withBlanksCounted({ ...document, notes: document.notes.filter(({ id }) => called.has(id)) })
  }
  const hidden = findHidden(document)
  const [first = ''] = document.languages
  const masking = (ground: string, language: Language): Inline => {
    const forms = languages.get(language)
    return { kind: 'text', text: forms === undefined ? '[…]' : word(forms, 'masked', { ground }), source: null }
  }
  /* What stands below or beside another language is marked with its own. */
  const marked = (ground: string, language: Language): Inline => {
    const text = masking(ground, language)
    return language === first ? text : { kind: 'foreign', language, inlines: [text], source: null }
  }
  const change = (node: PlainNode, within: Within): unknown => {
    const language = hidden.languages.get(node) ?? first
    if (isPassage(node)) {
      const { kind, ground } = node
      const text = hidden.marked.has(node) ? marked(ground, language) : masking(ground, language)
      const calls = hidden.calls.get(node) ?? []
      const masked = 'inlines' in node ? { inlines: [text, ...spaced(calls)] } : { blocks: [paragraph(text, calls)] }
      return { kind, ground, ...masked, source: null }
    }
    const ground = node['kind'] === 'reference' ? hidden.targets.get(String(node['target'])) : undefined
    return ground === undefined ? within(node) : masking(ground, language)
  }
  const notes = document.notes.flatMap((note): Note[] => {
    if (hidden.shown.has(note.id)) return [map(note, change)]
    const grounds = hidden.notes.get(note.id)
    if (grounds === undefined) return []
    const blocks = [...grounds].map(([language, ground], index) =>
      paragraph(marked(ground, language), index === 0 ? (hidden.calls.get(note) ?? []) : []),
    )
    return [{ id: note.id, label: note.label, blocks, source: null }]
  })
  return withBlanksCounted({ ...map(document, change), notes })
}

function paragraph(masking: Inline, calls: readonly NoteReference[]): Paragraph {
  return { kind: 'paragraph', inlines: [masking, ...spaced(calls)], source: null }
}

function spaced(calls: readonly NoteReference[]): Inline[] {
  return calls.flatMap((call, index): Inline[] => (index === 0 ? [call] : [space, call]))
}

const space: Inline = { kind: 'text', text: ' ', source: null }

/** Blanks are counted through the document; the count goes on over what is masked. */
function withBlanksCounted(document: Document): Document {
  const counted = new Map<string, string>()
  const countedAs = (written: string): string => {
    const [, number, side = ''] = /^(blank-\d+)(\..+)?$/.exec(written) ?? []
    if (number === undefined) return written
    const id = counted.get(number) ?? `blank-${counted.size + 1}`
    counted.set(number, id)
    return id + side
  }
  const changed = blanksIn(document).filter((id) => countedAs(id) !== id)
  if (changed.length === 0) return document
  return mapKinds(document, { blank: (blank) => ({ ...blank, id: countedAs(blank.id) }) })
}

const blanksIn = gatherer(({ kind, id }) => (kind === 'blank' && typeof id === 'string' ? [id] : []))
