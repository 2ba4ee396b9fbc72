// Site -> the list of all parties in a language, and a page for each with its agreements.

import { h } from 'hastscript'
import type { Element } from 'hast'
import type { LanguageForms } from '../data/language.js'
import { lines } from '../html/elements.js'
import { siteCount, siteWord } from '../locale/site-words.js'
import { sortByName } from '../locale/names.js'
import { formatList, word } from '../locale/words.js'
import { currentAddress, pageAddress, partyAddress, relative, type Address } from './addresses.js'
import { link, type Page } from './page.js'
import { rows, spoken, stateMark, validity, versionName } from './markup.js'
import type { PublishedParty } from './site-input.js'
import {
  editionFor,
  languageOf,
  partiesOf,
  shownParties,
  stateOf,
  textIn,
  type Site,
  type SiteAgreement,
  type SiteInstance,
} from './site-model.js'

/** All parties, with how many agreements each has. */
export function partiesPage(site: Site, language: LanguageForms): Page {
  const address = pageAddress(language, 'parties')
  const title = word(language, 'parties')
  const lead = siteWord(language, 'partiesLead')
  const items = partiesOf(site, language).map((party) => {
    const count = agreementsOf(party, site).flatMap(({ instances }) => instances).length
    return h('li', [
      link(address, partyAddress(language, party.id), party.name),
      ...(count > 1 ? [h('span', { className: ['count'] }, siteCount(language, 'series', count))] : []),
    ])
  })
  return {
    ...plain(language, 'parties'),
    address,
    title,
    description: lead,
    alternates: new Map(site.languages.map((language) => [language.code, pageAddress(language, 'parties')])),
    canonical: address,
    path: [],
    body: [
      h('h1', title),
      h('p', { className: ['lead'] }, items.length === 0 ? siteWord(language, 'noAgreements') : lead),
      ...(items.length === 0 ? [] : [h('ul', { className: ['party-index'] }, lines(items))]),
    ],
  }
}

/** A party with all its agreements, those of a series together. */
export function partyPage(party: PublishedParty, site: Site, language: LanguageForms): Page {
  const address = partyAddress(language, party.id)
  const number = party.number === null ? '' : word(language, 'organisationNumber', { number: party.number })
  const own = sortByName(language, agreementsOf(party, site), (agreement) => titleOf(agreement, language).text)
  return {
    ...plain(language, 'parties'),
    address,
    title: party.name,
    description: siteWord(language, 'agreementsOf', { party: party.name }),
    alternates: new Map(site.languages.map((language) => [language.code, partyAddress(language, party.id)])),
    canonical: address,
    path: [{ name: word(language, 'parties'), address: pageAddress(language, 'parties') }],
    data: {
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: party.name,
      url: party.website ?? undefined,
      identifier: party.number ?? undefined,
    },
    body: [
      h('h1', party.name),
      rows([
        [word(language, 'number'), number === '' ? '' : (party.number ?? '')],
        [siteWord(language, 'formerNames'), formatList(language, party.formerNames)],
        [siteWord(language, 'website'), party.website === null ? [] : [h('a', { href: party.website }, party.website)]],
      ]),
      h('h2', siteWord(language, 'agreementsOf', { party: party.name })),
      h(
        'ul',
        { className: ['agreement-index'] },
        lines(own.map((agreement) => agreementItem(agreement, address, site, language))),
      ),
    ],
  }
}

/** The agreements of a party, each with the instances that it signs. */
function agreementsOf({ id }: PublishedParty, { agreements }: Site): SiteAgreement[] {
  return agreements
    .map((agreement) => ({
      ...agreement,
      instances: agreement.instances.filter(({ current }) => shownParties(current).some((party) => party.id === id)),
    }))
    .filter(({ instances }) => instances.length > 0)
}

function agreementItem(agreement: SiteAgreement, from: Address, site: Site, language: LanguageForms): Element {
  const { text, language: spokenIn } = titleOf(agreement, language)
  const [only, ...others] = agreement.instances
  if (only !== undefined && others.length === 0)
    return h(
      'li',
      lines([
        h('p', instanceLink(only, from, site, language, spoken(text, spokenIn, language))),
        about(only, language),
      ]),
    )
  const inner = agreement.instances.map((instance) => {
    const name = instance.current.counterparty?.name ?? instance.id
    return h('li', [
      instanceLink(instance, from, site, language, { type: 'text', value: name }),
      { type: 'text', value: ' ' },
      stateMark(stateOf(instance.current, instance), language),
    ])
  })
  const count = siteCount(language, 'series', inner.length)
  return h(
    'li',
    lines([
      h('p', [spoken(text, spokenIn, language)]),
      h('details', lines([h('summary', count), h('ul', { className: ['party-index'] }, lines(inner))])),
    ]),
  )
}

function about(instance: SiteInstance, language: LanguageForms): Element {
  const { current } = instance
  const text = [versionName(current, language), validity(current, language)].filter((piece) => piece !== '').join(', ')
  return h('p', { className: ['what'] }, [
    stateMark(stateOf(current, instance), language),
    { type: 'text', value: ` ${text}` },
  ])
}

function instanceLink(
  { current }: SiteInstance,
  from: Address,
  site: Site,
  language: LanguageForms,
  content: Element['children'][number],
): Element {
  const languages = editionFor(current, language)?.languages ?? [language.code]
  const there = languageOf(site, languages[0]) ?? language
  const hrefLang = there.code === language.code ? null : there.code
  return h('a', { href: relative(from, currentAddress(there, current, languages)), hrefLang }, content)
}

function titleOf({ instances }: SiteAgreement, language: LanguageForms): { text: string; language: string } {
  return textIn(instances[0]?.current.title ?? {}, language)
}

function plain(
  language: LanguageForms,
  section: Page['section'],
): Pick<Page, 'language' | 'section' | 'metadata' | 'data' | 'scripts' | 'layout'> {
  return { language, section, metadata: [], data: null, scripts: [], layout: 'text' }
}
