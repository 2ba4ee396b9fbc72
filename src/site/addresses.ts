// Addresses within the site. Goes in: what a page shows. Comes out: its folder, from the root of the site: `sv/avtal/kost/`.
// An agreement's current version has an address without a version; every version has one that never changes.

import { formats, type PublishedFormat } from '../base/formats.js'
import type { LanguageForms } from '../data/language.js'
import type { VersionFacts } from './site-input.js'

/** The folder of a page, from the site's root; '' for the first page, otherwise it ends in `/`. */
export type Address = string

/** The list of all agreements, in a language. */
export function registerAddress({ code }: LanguageForms): Address {
  return `${code}/`
}

export type SitePage = 'parties' | 'search' | 'accessibility' | 'about'

/** A page of the site itself. */
export function pageAddress(language: LanguageForms, page: SitePage): Address {
  return `${language.code}/${language.site[`${page}Path`]}/`
}

export function partyAddress(language: LanguageForms, party: string): Address {
  return `${pageAddress(language, 'parties')}${party}/`
}

/** A series as a whole: the list of its instances. */
export function seriesAddress(language: LanguageForms, agreement: string): Address {
  return `${language.code}/${language.site.agreementsPath}/${agreement}/`
}

/** Where the current version of an instance stands, in an edition: with two languages, the first one's site has it. */
export function currentAddress(
  language: LanguageForms,
  { agreement, instance, counterparty }: Pick<VersionFacts, 'agreement' | 'instance' | 'counterparty'>,
  languages: readonly string[] = [language.code],
): Address {
  const own = seriesAddress(language, agreement) + (counterparty === null ? '' : `${instance}/`)
  return own + sideBySide(languages)
}

/** The permanent address of a version. */
export function versionAddress(
  language: LanguageForms,
  version: Pick<VersionFacts, 'agreement' | 'instance' | 'counterparty' | 'version'>,
  languages: readonly string[] = [language.code],
): Address {
  return `${currentAddress(language, version)}${version.version}/${sideBySide(languages)}`
}

/** What has changed in a version since the one before it. */
export function changesAddress(language: LanguageForms, version: VersionFacts): Address {
  return `${versionAddress(language, version)}${language.site.changesPath}/`
}

/** A file that lies beside a version: `kost-falu-kommun-2.0-sv.pdf`. */
export function fileName(
  version: Pick<VersionFacts, 'agreement' | 'instance' | 'counterparty' | 'version'>,
  languages: readonly string[],
  kind: PublishedFormat | 'ics',
): string {
  const { agreement, instance, counterparty } = version
  const own = counterparty === null ? agreement : `${agreement}-${instance}`
  const ending = kind === 'ics' ? kind : formats[kind].extension
  return `${own}-${version.version}-${languages.join('-')}.${ending}`
}

/** The way from one page to another, or to a file: `../../sv/`; to the page itself `./`. */
export function relative(from: Address, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1
  const way = '../'.repeat(here.length - shared) + there.slice(shared).map(encodeURIComponent).join('/')
  return way === '' ? './' : way
}

/** An address or file under the site's absolute address. */
export function absolute(base: string, to: string): string {
  return base + to.split('/').map(encodeURIComponent).join('/')
}

/** Two languages side by side are a page of their own: `sv-nb/`. */
function sideBySide(languages: readonly string[]): string {
  return languages.length > 1 ? `${languages.join('-')}/` : ''
}
