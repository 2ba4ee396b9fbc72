// What the parts of an agreement's page have to know of it: which version is shown, in which edition, under which address.

import type { LanguageForms } from '../data/language.js'
import { absolute, type Address } from './addresses.js'
import type { PublishedEdition, PublishedVersion } from './site-input.js'
import type { Site, SiteInstance } from './site-model.js'

/** What the sections that the site adds are called in addresses; ids of an agreement's own sections have no full stop. */
export const ownSections = { dates: 'page.dates', versions: 'page.versions', information: 'page.information' } as const

/** Everything that the parts of the page have to know. */
export interface PageContext {
  readonly site: Site
  readonly instance: SiteInstance<PublishedVersion>
  readonly version: PublishedVersion
  readonly edition: PublishedEdition
  readonly language: LanguageForms
  /** Of this page. */
  readonly address: Address
  /** That of the version, which never changes. */
  readonly permanent: Address
}

/** The permanent address of a place on a page, as it is written in a citation. */
export function citedAddress({ site, permanent }: PageContext, id: string | null): string {
  const place = id === null ? '' : `#${encodeURIComponent(id)}`
  return (site.base === null ? `/${permanent}` : absolute(site.base, permanent)) + place
}
