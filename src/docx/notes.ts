// Footnotes: the notes of the document with their numbers in the file, and the calls to them. Word allows one call for
// each footnote; any further one is a field that repeats its number (ECMA-376-1, 17.16.5.41).

import { FootnoteReferenceRun, type XmlComponent } from 'docx'
import type { Document, NoteReference } from '../model/document.js'
import { noteCallsOf } from '../model/walk.js'
import { bookmarked, field } from './fields.js'

export interface NoteCalls {
  /** The runs of a call, in the order of the text; null when the document has no such note. */
  readonly call: (reference: NoteReference) => XmlComponent[] | null
}

/** The calls of one document, as they are met. Notes are numbered in the order of the document's notes. */
export function noteCalls(document: Document): NoteCalls {
  const numbers = new Map(document.notes.map((note, index) => [note.id, index + 1]))
  const calls = countCalls(document)
  const met = new Set<string>()
  return {
    call: ({ note, label }) => {
      const number = numbers.get(note)
      if (number === undefined) return null
      const bookmark = { name: `_Ref${200000000 + number}`, number: 100000 + number }
      if (met.has(note)) return field(`NOTEREF ${bookmark.name} \\f \\h`, label, { style: 'FootnoteReference' })
      met.add(note)
      const run = new FootnoteReferenceRun(number)
      return (calls.get(note) ?? 0) > 1 ? bookmarked(bookmark, [run]) : [run]
    },
  }
}

/** How often each note is called. */
function countCalls(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { note } of noteCallsOf(document)) counts.set(note, (counts.get(note) ?? 0) + 1)
  return counts
}
