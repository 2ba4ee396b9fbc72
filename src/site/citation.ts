// A heading -> the link to its permanent address, and how to cite it. The citation shows when the heading is the target of
// the address, so it needs no script; the script adds a button that copies it.

import type { Element } from 'hast'
import { h } from 'hastscript'
import { fragment, type Heading } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { word } from '../locale/words.js'
import { inlineText } from '../text/text.js'
import { relative } from './addresses.js'
import { citedAddress, type PageContext } from './page-context.js'
import { filled } from './page.js'

/** What stands below the heading of a section or annex on the site. */
export function belowHeading(heading: Heading, shown: PageContext): Element[] {
  const { id } = heading
  if (id === null) return []
  const { language, address, permanent, version, edition } = shown
  const name = [heading.label ?? '', inlineText(heading.title)].filter((piece) => piece !== '').join(' ')
  const here = h('a', { href: relative(address, permanent) + fragment(id) }, citedAddress(shown, id))
  const citation = siteWord(language, 'citation', {
    title: edition.document.metadata.title,
    version: versionName(version.version),
    section: sectionName(heading, shown),
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

/** "punkt 4 (Kostnader)", "Bilaga 1 (Kostnader)", or the title where there is no number. */
function sectionName({ label, title }: Heading, { language }: PageContext): string {
  const text = inlineText(title)
  if (label === null) return text
  const number = /^\d/.test(label) ? siteWord(language, 'citeSection', { number: label }) : label
  return `${number} (${text})`
}
