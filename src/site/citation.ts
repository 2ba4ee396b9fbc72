// A heading -> the link to its permanent address, and how to cite it. The citation shows when the heading is the target of
// the address, so it needs no script; the script adds a button that copies it.

import type { Element } from 'hast'
import { h } from 'hastscript'
import { fragment, type Heading } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { word } from '../locale/words.js'
import type { Part } from '../model/document.js'
import { sectionsIn } from '../model/walk.js'
import { inlineText, sectionName } from '../text/text.js'
import { relative } from './addresses.js'
import { citedAddress, type PageContext } from './page-context.js'
import { running } from './markup.js'
import { filled } from './page.js'

/** What stands below the headings of sections and annexes of a page, as a function from the heading. */
export function citations(shown: PageContext): (heading: Heading) => Element[] {
  const annexes = new Map(
    shown.edition.document.parts
      .filter(({ kind }) => kind === 'annex')
      .flatMap((part) => sectionsIn(part.blocks).map(({ section }) => [section.id, part])),
  )
  return (heading) => belowHeading(heading, annexes.get(heading.id ?? '') ?? null, shown)
}

/** @param annex the annex in which a section stands, or null */
function belowHeading(heading: Heading, annex: Part | null, shown: PageContext): Element[] {
  const { id } = heading
  if (id === null) return []
  const { language, address, permanent, version, edition } = shown
  const name = sectionName(annex ?? { kind: 'main', label: null }, heading)
  const here = h('a', { href: relative(address, permanent) + fragment(id) }, citedAddress(shown, id))
  const citation = siteWord(language, 'citation', {
    title: edition.document.metadata.title,
    version: versionName(version.version),
    section: citedSection(heading, annex, shown),
    address: '{address}',
  })
  return [
    h('p', { className: ['permalink'] }, [
      h('a', { href: fragment(id), ariaLabel: siteWord(language, 'permanentAddress', { section: name }) }, '#'),
    ]),
    h('div', { className: ['cite'], dataCopy: siteWord(language, 'copy'), dataCopied: siteWord(language, 'copied') }, [
      h('p', { className: ['cite-title'] }, siteWord(language, 'cite')),
      h('p', { className: ['cite-text'] }, filled(citation, 'address', here)),
    ]),
  ]

  function versionName(number: string): string {
    const text = word(language, 'versionNumber', { version: number })
    return text.charAt(0).toLocaleLowerCase(language.locale) + text.slice(1)
  }
}

/** "punkt 4 (Kostnader)", "punkt 4 i bilaga 1 (Kostnader)", "Bilaga 1 (Kostnader)", or the title where there is no number. */
function citedSection({ label, title }: Heading, annex: Part | null, { language }: PageContext): string {
  const text = inlineText(title)
  const inAnnex = (section: string): string =>
    annex === null || annex.label === null
      ? section
      : word(language, 'sectionInAnnex', { section, annex: running(annex.label, language) })
  if (label === null) return inAnnex(text)
  const number = /^\d/.test(label) ? siteWord(language, 'citeSection', { number: label }) : label
  return `${inAnnex(number)} (${text})`
}
