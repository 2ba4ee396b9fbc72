// The table of contents of an agreement's page: its sections and annexes, and those that the site adds. On a wide screen it
// stands beside the text; on a narrow one it can be folded.

import type { Element } from 'hast'
import { h } from 'hastscript'
import { addressesOf } from '../html/addresses.js'
import { entriesToHast } from '../html/blocks.js'
import { lines } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { word } from '../locale/words.js'
import type { ContentsEntry, Document, Part } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { ownSections, type PageContext } from './page-context.js'

/** The contents as a navigation. */
export function contentsList({ edition, language, version }: PageContext): Element {
  const { document } = edition
  const own = (id: string, title: string): ContentsEntry => ({
    level: 1,
    label: null,
    title: [{ kind: 'text', text: title, source: null }],
    target: id,
  })
  const added = [
    ...(version.schedule.length === 0 ? [] : [own(ownSections.dates, siteWord(language, 'dates'))]),
    own(ownSections.versions, siteWord(language, 'versions')),
    own(ownSections.information, word(language, 'documentInformation')),
  ]
  const addresses = addressesOf(document)
  const targets = new Set([...addresses.targets, ...added.map(({ target }) => target)])
  const page = { addresses: { ...addresses, targets }, words: document.furniture.words, additions: null }
  const lists = [contentsOf(document), added].filter((entries) => entries.length > 0)
  return h(
    'nav',
    { className: ['contents'], ariaLabel: siteWord(language, 'onThisPage') },
    lines([
      h(
        'details',
        { open: true },
        lines([
          h('summary', siteWord(language, 'onThisPage')),
          ...lists.map((entries) => entriesToHast(entries, page)),
        ]),
      ),
    ]),
  )
}

/** As the document prints it; where it prints none, sections of two levels and the annexes, in the first language. */
export function contentsOf(document: Document): readonly ContentsEntry[] {
  const printed = document.parts.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'contents')
  if (printed?.kind === 'contents') return printed.entries
  return document.parts.flatMap((part) => (part.kind === 'main' ? sections(part) : annex(part)))
}

function sections({ blocks }: Part): ContentsEntry[] {
  return sectionsIn(blocks)
    .filter(({ section, side }) => side === 0 && section.level <= 2)
    .map(({ section: { level, label, title, id } }) => ({ level, label, title, target: id }))
}

function annex({ label, title, id, content }: Part): ContentsEntry[] {
  return content === 'listed' ? [] : [{ level: 1, label, title, target: id }]
}
