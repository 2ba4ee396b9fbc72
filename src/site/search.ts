// Site -> the search page of a language, and what it searches: every section with its text and address. A series is searched
// once, since its instances say the same; each of them can be found by its party. The browser makes the index.

import { h } from 'hastscript'
import type { LanguageForms } from '../data/language.js'
import { lines } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { currentAddress, pageAddress, registerAddress, relative } from './addresses.js'
import { textFile, type Page } from './page.js'
import type { SiteFile } from './site-input.js'
import { editionIn, textIn, type Site } from './site-model.js'

/** A place that can be found. Short names: there are many. */
interface Entry {
  /** Address from the search page. */
  readonly a: string
  /** Title of the agreement, with the party of an instance. */
  readonly t: string
  /** Number and title of the section; '' for the agreement as a whole. */
  readonly s: string
  /** Text. */
  readonly x: string
  /** How many other instances have the same section. */
  readonly n: number
}

/** The page: a field, and the results that the script puts below it. */
export function searchPage(site: Site, language: LanguageForms): Page {
  const address = pageAddress(language, 'search')
  const title = siteWord(language, 'search')
  const { found, foundOne, foundNone, andOthers, searchNeedsScript } = language.site
  return {
    address,
    language,
    title,
    description: siteWord(language, 'searchFor'),
    alternates: new Map(site.languages.map((language) => [language.code, pageAddress(language, 'search')])),
    canonical: address,
    section: 'search',
    path: [],
    metadata: [],
    data: null,
    scripts: ['minisearch.js', 'search.js'],
    layout: 'text',
    body: [
      h('h1', title),
      h('noscript', [
        h('p', [
          { type: 'text', value: `${siteWord(language, 'searchNeedsScript')} ` },
          h('a', { href: relative(address, registerAddress(language)) }, siteWord(language, 'register')),
        ]),
      ]),
      h(
        'form',
        { className: ['search'], role: 'search', hidden: true },
        lines([
          h('div', [
            h('label', { htmlFor: 'search.words' }, siteWord(language, 'searchFor')),
            h('input', { id: 'search.words', name: 'q', type: 'search', autoComplete: 'off', enterKeyHint: 'search' }),
          ]),
          h('button', { type: 'submit' }, siteWord(language, 'search')),
        ]),
      ),
      h('p', { id: 'search.count', role: 'status' }, ''),
      h(
        'ol',
        {
          id: 'search.results',
          className: ['results'],
          dataEntries: 'entries.json',
          dataFound: found,
          dataFoundOne: foundOne,
          dataFoundNone: foundNone,
          dataAndOthers: andOthers,
          dataFailed: searchNeedsScript,
        },
        '',
      ),
    ],
  }
}

/** What the page searches, beside it. */
export function searchEntries(site: Site, language: LanguageForms): SiteFile {
  const from = pageAddress(language, 'search')
  const entries = site.agreements.flatMap(({ instances, isSeries }) =>
    instances.flatMap(({ current }, index): Entry[] => {
      const edition = editionIn(current, language.code)
      if (edition === null) return []
      const page = relative(from, currentAddress(language, current))
      const title = textIn(current.title, language).text
      const whole: Entry = {
        a: page,
        t: isSeries && current.counterparty !== null ? `${title} – ${current.counterparty.name}` : title,
        s: '',
        x: current.parties.map(({ name }) => name).join(', '),
        n: 0,
      }
      if (index > 0) return [whole]
      const sections = edition.sections.map(({ id, name, body }): Entry => ({
        a: `${page}#${encodeURIComponent(id)}`,
        t: title,
        s: name,
        x: body.replace(/\s+/gu, ' '),
        n: instances.length - 1,
      }))
      return [whole, ...sections]
    }),
  )
  return textFile(`${from}entries.json`, `${JSON.stringify(entries)}\n`)
}
