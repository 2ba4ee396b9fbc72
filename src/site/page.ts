// A page of the site -> its file. Goes in: what the page shows, as a tree of elements. Comes out: HTML in the office's frame,
// with the menu, the choice of language, and what machines read in the head.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import Handlebars from 'handlebars'
import type { LanguageForms } from '../data/language.js'
import { lines } from '../html/elements.js'
import { compiledFrame } from '../html/frame.js'
import { writtenHtml } from '../html/written.js'
import { siteWord } from '../locale/site-words.js'
import { word } from '../locale/words.js'
import { absolute, pageAddress, registerAddress, relative, type Address, type SitePage } from './addresses.js'
import type { SiteFile } from './site-input.js'
import type { Site } from './site-model.js'

export interface Page {
  readonly address: Address
  readonly language: LanguageForms
  /** Of the window; the name of the site is added. */
  readonly title: string
  readonly description: string
  /** The same content in other languages, this page included, by BCP 47 code. */
  readonly alternates: ReadonlyMap<string, Address>
  /** The address that stands for this page, where several show the same. */
  readonly canonical: Address
  /** Which entry of the menu the page belongs to. */
  readonly section: 'register' | SitePage | null
  /** The way from the register to the page, without the page itself. */
  readonly path: readonly { readonly name: string; readonly address: Address }[]
  /** Dublin Core and the like: name and content. */
  readonly metadata: readonly (readonly [name: string, content: string])[]
  /** schema.org, as JSON-LD; null for a page about nothing in particular. */
  readonly data: unknown
  /** Scripts of `assets/` beside the site's own. */
  readonly scripts: readonly string[]
  /** Class of the main element: how it is laid out. */
  readonly layout: 'text' | 'wide' | 'agreement'
  readonly body: readonly ElementContent[]
}

/** The names that the frame may use. Those in `html` go in as they are; all others are escaped. `root` is an address. */
export const frameValues = {
  text: ['language', 'title', 'description', 'site', 'layout', 'skip', 'preview', 'robots', 'root'],
  html: ['head', 'navigation', 'languages', 'path', 'body', 'footer'],
} as const

type FrameKey = (typeof frameValues)['text' | 'html'][number]

/** Fills the frame. */
export function pageFile(page: Page, site: Site): SiteFile {
  const { language, address } = page
  const name = siteName(site, language)
  const values: Record<FrameKey, string> = {
    language: language.code,
    title: page.section === 'register' && page.path.length === 0 ? name : `${page.title} – ${name}`,
    description: page.description,
    site: name,
    layout: page.layout,
    skip: siteWord(language, 'skipToContent'),
    preview: site.preview ? siteWord(language, 'preview') : '',
    robots: site.preview ? 'noindex' : '',
    root: relative(address, ''),
    head: writtenHtml(head(page, site)),
    navigation: writtenHtml(navigation(page, site)),
    languages: writtenHtml(languageChoice(page, site)),
    path: writtenHtml(breadcrumb(page)),
    body: writtenHtml(lines(page.body)),
    footer: writtenHtml(footer(page, site)),
  }
  const raw = new Set<string>(frameValues.html)
  const given = Object.entries(values).map(([key, value]) => [
    key,
    raw.has(key) ? new Handlebars.SafeString(value) : value,
  ])
  return textFile(`${address}index.html`, compiledFrame(site.templates.frame).fill(Object.fromEntries(given)))
}

/** A text as a file, in UTF-8. */
export function textFile(path: string, text: string): SiteFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** The office's name of the site, or the word for the register. */
export function siteName({ office }: Site, language: LanguageForms): string {
  return office.name[language.code] ?? siteWord(language, 'register')
}

/** A link with a text, its language marked where it is another than the page's. */
export function link(from: Address, to: string, text: string, lang: string | null = null): Element {
  return h('a', { href: relative(from, to), lang, hrefLang: lang }, text)
}

function head(page: Page, { base, office, preview }: Site): ElementContent[] {
  const { language, address } = page
  const place = (to: Address): string => (base === null ? relative(address, to) : absolute(base, to))
  const canonical = base === null ? [] : [h('link', { rel: 'canonical', href: place(page.canonical) })]
  const alternates =
    page.alternates.size < 2
      ? []
      : [...page.alternates].map(([code, to]) => h('link', { rel: 'alternate', hrefLang: code, href: place(to) }))
  const feed =
    base === null || preview
      ? []
      : [
          h('link', {
            rel: 'alternate',
            type: 'application/atom+xml',
            title: siteWord(language, 'feed'),
            href: relative(address, `${language.code}/feed.xml`),
          }),
        ]
  const graph: [string, string][] = [
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:type', page.layout === 'agreement' ? 'article' : 'website'],
    ['og:locale', language.locale.replace('-', '_')],
    ...(base === null ? [] : [['og:url', place(page.canonical)] as [string, string]]),
    ...(office.publisher === null ? [] : [['og:site_name', office.publisher.name] as [string, string]]),
  ]
  return lines([
    ...canonical,
    ...alternates,
    ...feed,
    ...graph.map(([property, content]) => h('meta', { property, content })),
    ...(page.metadata.length === 0 ? [] : [h('link', { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' })]),
    ...page.metadata.map(([name, content]) => h('meta', { name, content })),
    ...(page.data === null ? [] : [h('script', { type: 'application/ld+json' }, jsonText(page.data))]),
    ...page.scripts.map((name) => h('script', { src: relative(address, `assets/${name}`), defer: true })),
  ])
}

/** JSON that ends no script element. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

function navigation({ address, language, section }: Page, { office }: Site): ElementContent[] {
  const has = (kind: SitePage): boolean =>
    office.pages.some((page) => page.kind === kind && page.language === language.code)
  const entries: [Page['section'], string, Address][] = [
    ['register', siteWord(language, 'register'), registerAddress(language)],
    ['parties', word(language, 'parties'), pageAddress(language, 'parties')],
    ['search', siteWord(language, 'search'), pageAddress(language, 'search')],
    ...(has('about')
      ? [['about', siteWord(language, 'about'), pageAddress(language, 'about')] as [Page['section'], string, Address]]
      : []),
  ]
  const items = entries.map(([key, text, to]) =>
    h('li', h('a', { href: relative(address, to), ariaCurrent: currentness(key === section, to === address) }, text)),
  )
  return [h('nav', { ariaLabel: siteWord(language, 'navigation') }, lines([h('ul', lines(items))]))]
}

function currentness(isWithin: boolean, isHere: boolean): 'page' | 'true' | undefined {
  return isHere ? 'page' : isWithin ? 'true' : undefined
}

/** To the same page in the other languages of the site, or to their registers where it is not there. */
function languageChoice({ address, language, alternates }: Page, { languages }: Site): ElementContent[] {
  if (languages.length < 2) return []
  const items = languages.map((one) => {
    const to = alternates.get(one.code) ?? registerAddress(one)
    const isHere = one.code === language.code
    const properties = { href: relative(address, isHere ? address : to), lang: one.code, hrefLang: one.code }
    return h('li', h('a', { ...properties, ariaCurrent: isHere ? 'true' : undefined }, siteWord(one, 'ownName')))
  })
  return [
    h('nav', { className: ['languages'], ariaLabel: siteWord(language, 'language') }, lines([h('ul', lines(items))])),
  ]
}

function breadcrumb({ address, language, path }: Page): ElementContent[] {
  if (path.length === 0) return []
  const items = path.map(({ name, address: to }) => h('li', link(address, to, name)))
  return [
    h('nav', { className: ['path'], ariaLabel: siteWord(language, 'breadcrumb') }, lines([h('ol', lines(items))])),
  ]
}

function footer({ address, language }: Page, { office, base, preview }: Site): ElementContent[] {
  const { publisher } = office
  const isWritten = (kind: SitePage): boolean =>
    office.pages.some((page) => page.kind === kind && page.language === language.code)
  const statement = office.statements[language.code]
  const links = [
    ...(['about', 'accessibility'] as const)
      .filter(isWritten)
      .map((kind) => link(address, pageAddress(language, kind), siteWord(language, kind))),
    ...(statement === undefined ? [] : [h('a', { href: statement }, siteWord(language, 'accessibility'))]),
    ...(base === null || preview ? [] : [link(address, `${language.code}/feed.xml`, siteWord(language, 'feed'))]),
    link(address, 'agreements.json', siteWord(language, 'openData')),
  ]
  const by = publisher === null ? [] : [h('p', publishedBy(publisher.name, publisher.website, language))]
  const email = publisher?.email ?? null
  return lines([
    ...by,
    ...(email === null
      ? []
      : [h('p', filled(language.site.contact, 'address', h('a', { href: `mailto:${email}` }, email)))]),
    h('ul', lines(links.map((link) => h('li', link)))),
  ])
}

function publishedBy(name: string, website: string | null, language: LanguageForms): ElementContent[] {
  const shown: ElementContent = website === null ? { type: 'text', value: name } : h('a', { href: website }, name)
  return filled(language.site.publishedBy, 'publisher', shown)
}

/** A pattern with one slot, filled with an element. */
export function filled(pattern: string, slot: string, content: ElementContent): ElementContent[] {
  const [before = '', after = ''] = pattern.split(`{${slot}}`)
  return [{ type: 'text', value: before }, content, { type: 'text', value: after }]
}
