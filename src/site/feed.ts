// Site -> an Atom feed (RFC 4287) of new and changed agreements in a language: one entry for each version of an agreement.
// Ids are tag URIs (RFC 4151): they stay the same when the site moves within its host.

import { create } from 'xmlbuilder2'
import type { LanguageForms } from '../data/language.js'
import { siteCount, siteWord } from '../locale/site-words.js'
import { formatDate } from '../locale/dates.js'
import type { IsoDate } from '../model/document.js'
import { absolute, registerAddress, seriesAddress, versionAddress, type Address } from './addresses.js'
import { siteName, textFile } from './page.js'
import { versionName } from './markup.js'
import type { VersionFacts, SiteFile } from './site-input.js'
import { editionFor, languageOf, textIn, type Site, type SiteAgreement } from './site-model.js'

/** The address of a feed. */
export function feedAddress({ code }: LanguageForms): string {
  return `${code}/feed.xml`
}

/**
 * The feed of a language, the latest first.
 * @param base absolute address of the site
 */
export function feed(site: Site, language: LanguageForms, base: string): SiteFile {
  const entries = site.agreements
    .flatMap((agreement) => entriesOf(agreement, site, language))
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
  const own = absolute(base, feedAddress(language))
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed')
  root.att('xml:lang', language.code)
  root.ele('title').txt(siteName(site, language))
  root.ele('subtitle').txt(siteWord(language, 'feed'))
  root.ele('id').txt(own)
  root.ele('updated').txt(midnight(entries[0]?.date ?? site.date))
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: own })
  root.ele('link', { rel: 'alternate', type: 'text/html', href: absolute(base, registerAddress(language)) })
  root
    .ele('author')
    .ele('name')
    .txt(site.office.publisher?.name ?? siteName(site, language))
  for (const entry of entries) {
    const element = root.ele('entry')
    element.ele('title').txt(entry.title)
    element.ele('id').txt(`tag:${new URL(base).hostname},${entry.issued}:${entry.id}`)
    element.ele('updated').txt(midnight(entry.date))
    element.ele('published').txt(midnight(entry.issued))
    element.ele('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: entry.hreflang,
      href: absolute(base, entry.address),
    })
    element.ele('summary').txt(entry.summary)
  }
  return textFile(feedAddress(language), `${root.end({ prettyPrint: true })}\n`)
}

interface Entry {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly issued: IsoDate
  readonly date: IsoDate
  readonly address: Address
  readonly hreflang: string
}

/** Each version once, all instances of a series together. */
function entriesOf({ id, instances, isSeries }: SiteAgreement, site: Site, language: LanguageForms): Entry[] {
  const all = instances.flatMap(({ versions }) => versions)
  return [...new Set(all.map(({ version }) => version))].flatMap((version): Entry[] => {
    const same = all.filter((publishedVersion) => publishedVersion.version === version)
    const [first] = same
    if (first === undefined || first.issued === null) return []
    const { withdrawn, issued } = first
    const count = isSeries ? ` (${siteCount(language, 'series', same.length)})` : ''
    const summary =
      withdrawn === null
        ? textIn(first.title, language).text + count
        : siteWord(language, 'withdrawnOn', { date: formatDate(language, withdrawn.date) })
    return [
      {
        id: `${id}/${version}/${language.code}`,
        title: `${textIn(first.short, language).text}, ${versionName(first, language)}`,
        summary,
        issued,
        date: withdrawn?.date ?? issued,
        ...wayTo(first, isSeries, site, language),
      },
    ]
  })
}

function wayTo(version: VersionFacts, isSeries: boolean, site: Site, language: LanguageForms) {
  const there = languageOf(site, editionFor(version, language)?.languages[0]) ?? language
  return isSeries
    ? { address: seriesAddress(language, version.agreement), hreflang: language.code }
    : { address: versionAddress(there, version), hreflang: there.code }
}

/** RFC 3339; only days are known. */
function midnight(date: IsoDate): string {
  return `${date}T00:00:00Z`
}
