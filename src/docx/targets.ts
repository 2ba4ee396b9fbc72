// What references point at: each id with a bookmark, and whether Word counts its label or the text spells it out.

import type { Document, Part } from '../model/document.js'
import { targetsIn } from '../model/walk.js'
import type { Bookmark } from './fields.js'
import { headingNumbers, type HeadingNumber } from './headings.js'
import { bookmarkName, type Sending } from './sent/sending.js'

/** A place that references and the table of contents lead to. */
export interface Target {
  readonly bookmark: Bookmark
  /** The label as printed: "4.1", "Bilaga 1"; null when the place has none. */
  readonly label: string | null
  /** True when Word counts the label, so that a field can ask for it. */
  readonly counted: boolean
}

export type Targets = ReadonlyMap<string, Target>

/**
 * Every section, annex, table and fact that has an id. Names are as Word's own, in the order of the document; in a file that is sent they
 * follow from what they mark.
 */
export function targets(
  document: Document,
  headings: ReadonlyMap<string, HeadingNumber>,
  sending: Sending | null = null,
): Targets {
  const found = new Map<string, Target>()
  const taken = new Set<string>()
  const add = (id: string, label: string | null): void => {
    if (found.has(id)) return
    const number = found.size + 1
    const name = sending === null ? `_Ref${100000000 + number}` : bookmarkName(sending, id, taken)
    taken.add(name)
    const bookmark = { name, number }
    found.set(id, { bookmark, label, counted: (headings.get(id) ?? 'typed') !== 'typed' })
  }
  for (const part of document.parts) {
    if (isRendered(part)) add(part.id, part.label)
    for (const { id, label } of targetsIn(part.blocks)) add(id, label)
  }
  return found
}

/** Bookmarks of a file that is sent, by name, each with the id of the place that it marks. */
export function bookmarksOf(document: Document, sending: Sending): ReadonlyMap<string, string> {
  const found = targets(document, headingNumbers(document), sending)
  return new Map([...found].map(([id, { bookmark }]) => [bookmark.name, id]))
}

/** "Bilaga 9" as "Bilaga " and "9": the part that a reference repeats is the number. */
export function numberOf(label: string): { readonly before: string; readonly number: string } {
  const match = /^(.*?)([\d.]*\d)$/.exec(label)
  return match === null ? { before: '', number: label } : { before: match[1] ?? '', number: match[2] ?? '' }
}

/** True for an annex that stands in this document with a heading of its own. */
export function isRendered(part: Part): boolean {
  return part.kind === 'annex' && part.content !== 'listed'
}
