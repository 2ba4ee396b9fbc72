// A whole agreement as hast: its parts, one after the other, and the notes at the end, where a screen has no page foot.

import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Document, Note, Part } from '../model/document.js'
import { addressesOf } from './addresses.js'
import { blocksToHast, headingToHast } from './blocks.js'
import { callAddress, fragment, lines, noteAddress, type Additions, type Place } from './elements.js'

/** The content of the page's main element, under the logo. Without the contents and the notes its text is `text(Document)`. */
export function agreementToHast(
  document: Document,
  logo: readonly ElementContent[] = [],
  additions: Additions | null = null,
): ElementContent[] {
  const place: Place = {
    page: { addresses: addressesOf(document), words: document.furniture.words, additions },
    level: 1,
    heading: null,
    aligned: false,
  }
  return lines([
    ...logo,
    ...document.parts.flatMap((part) => partToHast(part, place)),
    ...notesToHast(document.notes, place),
  ])
}

function partToHast(part: Part, place: Place): ElementContent[] {
  if (part.kind === 'main') return blocksToHast(part.blocks, { ...place, heading: part.id })
  const inside = { ...place, level: place.level + 1, heading: part.id }
  if (part.content === 'listed') return blocksToHast(part.blocks, place)
  return [
    h(
      'section',
      { className: ['annex'] },
      lines([
        ...headingToHast({ id: part.id, label: part.label, title: part.title }, inside),
        ...(part.date === null ? [] : [h('p', { className: ['annex-date'] }, part.date)]),
        ...blocksToHast(part.blocks, inside),
      ]),
    ),
  ]
}

function notesToHast(notes: readonly Note[], place: Place): ElementContent[] {
  const called = notes.filter((note) => place.page.addresses.firstCalls.has(note.id))
  if (called.length === 0) return []
  const { words } = place.page
  const id = 'notes.heading'
  const noteToHast = (note: Note): ElementContent =>
    h(
      'li',
      { id: noteAddress(note.id) },
      lines([
        h('span', { className: ['label'] }, note.label),
        h('div', lines(blocksToHast(note.blocks, { ...place, heading: id }))),
        h(
          'a',
          {
            href: fragment(callAddress(note.id)),
            role: 'doc-backlink',
            ariaLabel: `${words.backToText} (${words.note} ${note.label})`,
          },
          '↩\uFE0E',
        ),
      ]),
    )
  return [
    h(
      'section',
      { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [id] },
      lines([h('h2', { id }, words.notes), h('ol', lines(called.map(noteToHast)))]),
    ),
  ]
}
