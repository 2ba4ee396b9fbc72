// The first page of the site, which lets the reader choose a language.

import { h } from 'hastscript'
import { lines } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { registerAddress, relative } from './addresses.js'
import { siteName, type Page } from './page.js'
import type { Site } from './site-model.js'

/** In the first of the site's languages, each line in its own; none where there is no language. */
export function firstPage(site: Site): Page[] {
  const [language] = site.languages
  if (language === undefined) return []
  const items = site.languages.map((language) =>
    h('li', { lang: language.code }, [
      h('a', { href: relative('', registerAddress(language)), hrefLang: language.code }, [
        h('strong', siteWord(language, 'ownName')),
        h('span', siteName(site, language)),
      ]),
    ]),
  )
  return [
    {
      address: '',
      language,
      title: siteName(site, language),
      description: siteWord(language, 'registerLead'),
      alternates: new Map(site.languages.map((language) => [language.code, registerAddress(language)])),
      canonical: '',
      section: null,
      path: [],
      metadata: [],
      data: null,
      scripts: [],
      layout: 'text',
      body: [
        h(
          'h1',
          site.languages.flatMap((language, index) => [
            ...(index === 0 ? [] : [{ type: 'text' as const, value: ' / ' }]),
            h('span', { lang: language.code }, siteWord(language, 'chooseLanguage')),
          ]),
        ),
        h('ul', { className: ['language-list'] }, lines(items)),
      ],
    },
  ]
}
