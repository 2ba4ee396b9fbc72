// A page that the office has written itself (the accessibility statement, about the site) -> a page of the site.

import { h } from 'hastscript'
import type { LanguageForms } from '../data/language.js'
import { pageAddress } from './addresses.js'
import type { Page } from './page.js'
import type { OfficePage } from './site-input.js'
import type { Site } from './site-model.js'

/** The page in its language. */
export function officePage({ kind, title, content }: OfficePage, site: Site, language: LanguageForms): Page {
  const address = pageAddress(language, kind)
  const written = new Set(site.office.pages.filter((page) => page.kind === kind).map((page) => page.language))
  const alternates = site.languages.filter(({ code }) => written.has(code))
  return {
    address,
    language,
    title,
    description: title,
    alternates: new Map(alternates.map((alternate) => [alternate.code, pageAddress(alternate, kind)])),
    canonical: address,
    section: kind,
    path: [],
    metadata: [],
    data: null,
    scripts: [],
    layout: 'text',
    body: [h('h1', title), ...content],
  }
}
