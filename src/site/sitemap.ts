// Pages -> sitemap.xml (sitemaps.org 0.9), each address once, with its other languages.

import { create } from 'xmlbuilder2'
import { absolute, type Address } from './addresses.js'
import { textFile } from './page.js'
import type { SiteFile } from './site-input.js'

export interface SitemapPage {
  readonly address: Address
  readonly canonical: Address
  readonly alternates: ReadonlyMap<string, Address>
}

/** False for a page that another address stands for. */
export function isInSitemap({ address, canonical }: SitemapPage): boolean {
  return address === canonical
}

/** Pages that another address stands for are left out. */
export function sitemap(pages: readonly SitemapPage[], base: string): SiteFile {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(
    'http://www.sitemaps.org/schemas/sitemap/0.9',
    'urlset',
  )
  root.att('http://www.w3.org/2000/xmlns/', 'xmlns:xhtml', 'http://www.w3.org/1999/xhtml')
  for (const { address, alternates } of pages.filter(isInSitemap)) {
    const url = root.ele('url')
    url.ele('loc').txt(absolute(base, address))
    if (alternates.size > 1)
      for (const [hreflang, to] of alternates)
        url.ele('http://www.w3.org/1999/xhtml', 'xhtml:link', { rel: 'alternate', hreflang, href: absolute(base, to) })
  }
  return textFile('sitemap.xml', `${root.end({ prettyPrint: true })}\n`)
}
