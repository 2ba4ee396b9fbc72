// Bookmarks: the sections and annexes of a document, nested as they are.

import { oncePer } from '../base/memory.js'
import type { Block, Document, Section } from '../model/document.js'
import { sectionsBelow } from '../model/walk.js'
import { inlineText } from '../text/text.js'
import type { Layout } from '../layout/layout.js'
import { aboveTarget } from './annotations.js'
import { type Container } from './container.js'
import { pdfText, type Reference, type Value } from './objects.js'

/** Writes the outline; null where the document has no sections. The first level is open. */
export function writeOutline(
  document: Document,
  layout: Layout,
  pages: readonly Reference[],
  height: number,
  container: Container,
): Reference | null {
  const entries = entriesOf(document)
  if (entries.length === 0) return null
  const root = container.reserve()
  const write = (list: readonly Entry[], parent: Reference): { First: Reference; Last: Reference } | null => {
    const references = list.map(() => container.reserve())
    list.forEach((entry, index) => {
      const reference = references[index]
      if (reference === undefined) return
      const inner = write(entry.entries, reference)
      container.write(reference, {
        Title: pdfText(entry.title),
        Parent: parent,
        Prev: references[index - 1],
        Next: references[index + 1],
        ...inner,
        Count: inner === null ? undefined : -entry.entries.length,
        Dest: destination(entry.target, layout, pages, height),
      })
    })
    const [first] = references
    const last = references.at(-1)
    return first === undefined || last === undefined ? null : { First: first, Last: last }
  }
  const ends = write(entries, root)
  return container.write(root, { Type: 'Outlines', ...ends, Count: entries.length })
}

interface Entry {
  readonly title: string
  readonly target: string
  readonly entries: readonly Entry[]
}

function entriesOf(document: Document): Entry[] {
  return document.parts.flatMap((part): Entry[] => {
    const inner = sectionsOf(part.blocks)
    if (part.kind === 'main') return inner
    if (part.content === 'listed') return []
    return [{ title: titled(part.label, inlineText(part.title)), target: part.id, entries: inner }]
  })
}

function sectionsOf(blocks: readonly Block[]): Entry[] {
  const entries = sectionsBelow(blocks).map((section) => ({ level: section.level, entry: entryOf(section) }))
  return blocks.some((block) => block.kind === 'parallel') ? nested(entries) : entries.map(({ entry }) => entry)
}

/** Of a section and those in it, once for all documents that it stands in. */
const entryOf = oncePer(({ id, label, title, blocks }: Section): Entry => ({
  title: titled(label, inlineText(title)),
  target: id,
  entries: sectionsOf(blocks),
}))

/** Sections of parallel clauses follow each other whatever their level: each goes under the one above it. */
function nested(sections: readonly { readonly level: number; readonly entry: Entry }[]): Entry[] {
  const starts = sections.flatMap(({ level }, index) =>
    index === 0 || level <= (sections[0]?.level ?? 0) ? [index] : [],
  )
  return starts.flatMap((start, index) => {
    const [first, ...below] = sections.slice(start, starts[index + 1])
    return first === undefined ? [] : [{ ...first.entry, entries: [...first.entry.entries, ...nested(below)] }]
  })
}

function titled(label: string | null, title: string): string {
  return [label ?? '', title.replaceAll('\n', ' ')].join(' ').trim()
}

function destination(target: string, layout: Layout, pages: readonly Reference[], height: number): Value | undefined {
  const place = layout.destinations.get(target)
  const page = place === undefined ? undefined : pages[place.page - 1]
  return place === undefined || page === undefined ? undefined : [page, 'XYZ', 0, height - place.y + aboveTarget, null]
}
