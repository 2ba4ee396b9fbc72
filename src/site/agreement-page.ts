// A version in one edition -> its page: the text of the agreement, with its contents beside it, who has signed, the dates,
// the other versions and the files below.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LanguageForms } from '../data/language.js'
import { agreementToHast } from '../html/agreement.js'
import { lines } from '../html/elements.js'
import { siteWord } from '../locale/site-words.js'
import { fill, formatList } from '../locale/words.js'
import type { Document } from '../model/document.js'
import { mapKinds } from '../model/map.js'
import { currentAddress, registerAddress, seriesAddress, versionAddress, type Address } from './addresses.js'
import { citations } from './citation.js'
import { contentsList } from './contents.js'
import { agreementData, agreementMetadata } from './metadata.js'
import { filled, link, type Page } from './page.js'
import { running, stateMark, validity, versionName } from './markup.js'
import { datesSection, editionChoice, fileList, informationSection, signatureList, versionsSection } from './record.js'
import type { PageContext } from './page-context.js'
import type { PublishedEdition, PublishedVersion, VersionFacts } from './site-input.js'
import { languageOf, replacementOf, stateOf, textIn, type Site, type SiteInstance } from './site-model.js'

/**
 * The page of a version in an edition.
 * @param asCurrent true for the page under the address that always shows the current version
 */
export function agreementPage(
  site: Site,
  instance: SiteInstance<PublishedVersion>,
  version: PublishedVersion,
  edition: PublishedEdition,
  asCurrent: boolean,
): Page {
  const language = languageOf(site, edition.languages[0])
  if (language === undefined) throw new RangeError(`the site has no language ${edition.languages[0]}`)
  const addressOf = asCurrent ? currentAddress : versionAddress
  const permanent = versionAddress(language, version, edition.languages)
  const address = addressOf(language, version, edition.languages)
  const shown: PageContext = { site, instance, version, edition, language, address, permanent }
  const { document } = edition
  const alternates = version.editions.flatMap(({ languages }): [string, Address][] => {
    const forms = languageOf(site, languages[0])
    return languages.length > 1 || forms === undefined ? [] : [[forms.code, addressOf(forms, version)]]
  })
  return {
    address,
    language,
    title: `${document.metadata.title}, ${versionName(version, language)}`,
    description: document.metadata.subject,
    alternates: new Map(alternates),
    canonical: version === instance.current ? currentAddress(language, version, edition.languages) : permanent,
    section: 'register',
    path: pathTo(version, language),
    metadata: agreementMetadata(shown),
    data: agreementData(shown),
    scripts: [],
    layout: 'agreement',
    body: [...head(shown), ...body(shown)],
  }
}

/** The way from the register: over the series, where there is one. */
export function pathTo(version: VersionFacts, language: LanguageForms): Page['path'] {
  const register = { name: siteWord(language, 'register'), address: registerAddress(language) }
  if (version.counterparty === null) return [register]
  const series = { name: textIn(version.short, language).text, address: seriesAddress(language, version.agreement) }
  return [register, series]
}

/** What to know before reading: where the version stands, in which languages and as which files it can be read. */
function head(shown: PageContext): ElementContent[] {
  const { version, instance, language } = shown
  const valid = validity(version, language)
  return [
    ...unsignedNotice(shown),
    ...notices(shown),
    h(
      'div',
      { className: ['about-version'] },
      lines([
        h('p', [
          stateMark(stateOf(version, instance), language),
          {
            type: 'text',
            value: ` ${[versionName(version, language), valid].filter((piece) => piece !== '').join(', ')}`,
          },
        ]),
        ...editionChoice(shown),
        ...fileList(shown),
      ]),
    ),
  ]
}

/** That not all have signed; in a preview nobody has, and each page says that it is one. */
function unsignedNotice({ version: { parties, signatures }, language, site }: PageContext): Element[] {
  const missing = new Set((signatures ?? []).filter(({ missing }) => missing > 0).map(({ party }) => party))
  if (site.preview || missing.size === 0) return []
  const names = parties.filter(({ id }) => missing.has(id)).map(({ name }) => name)
  const pattern = language.site.notSignedBy ?? `${language.site.notSigned}: {parties}`
  return [h('p', { className: ['notice'] }, fill(pattern, { parties: formatList(language, names) }))]
}

/** That another version has taken, or will take, the place of this one. */
function notices({ version, instance, language, address, edition, site }: PageContext): Element[] {
  const name = (version: PublishedVersion, called: string): Element => {
    const to = version === instance.current ? currentAddress : versionAddress
    const forms = languageOf(site, edition.languages[0]) ?? language
    const there = version.editions.some(({ languages }) => languages.join() === edition.languages.join())
      ? edition.languages
      : (version.editions[0]?.languages ?? [forms.code])
    return link(address, to(languageOf(site, there[0]) ?? forms, version, there), called)
  }
  const calledIn = (pattern: string, version: PublishedVersion): string => {
    const called = versionName(version, language)
    return pattern.startsWith('{version}') ? called : running(called, language)
  }
  const note = (pattern: string, version: PublishedVersion): Element[] => [
    h('p', { className: ['notice'] }, filled(pattern, 'version', name(version, calledIn(pattern, version)))),
  ]
  const replacement = replacementOf(version, instance)
  if (replacement !== null) return note(language.site.replacedBy, replacement)
  if (version !== instance.current && instance.versions.indexOf(version) < instance.versions.indexOf(instance.current))
    return note(language.site.older, instance.current)
  const later = instance.versions
    .slice(instance.versions.indexOf(version) + 1)
    .filter((version) => version.withdrawn === null)
  const [next] = later
  return next === undefined ? [] : note(language.site.newer, next)
}

function body(shown: PageContext): ElementContent[] {
  const { edition, language } = shown
  const text = agreementToHast(withoutContents(edition.document), [], {
    belowHeading: citations(shown),
    signatures: () => signatureList(shown),
  })
  const sections = [datesSection(shown), versionsSection(shown), informationSection(shown)].flatMap(
    (element) => element ?? [],
  )
  return [
    h(
      'div',
      { className: ['reading'] },
      lines([
        contentsList(shown),
        h(
          'div',
          { className: ['column'] },
          lines([h('article', text), h('div', { className: ['record'], lang: language.code }, lines(sections))]),
        ),
      ]),
    ),
  ]
}

/** The table of contents stands beside the text instead. */
export function withoutContents(document: Document): Document {
  return mapKinds(document, { contents: () => [] })
}
