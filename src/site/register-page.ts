// Site -> the list of all agreements in a language, and the list of the instances of each series. Everything stands in the
// page; a script adds the choices above the table.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LanguageForms } from '../data/language.js'
import { lines } from '../html/elements.js'
import { formatDate } from '../locale/dates.js'
import { dueOn, type Deadline } from '../register/standing.js'
import { sortByName } from '../locale/names.js'
import { siteCount, siteWord } from '../locale/site-words.js'
import { formatList, word } from '../locale/words.js'
import { currentAddress, registerAddress, relative, seriesAddress, type Address } from './addresses.js'
import { siteName, type Page } from './page.js'
import { day, labelledCell, spoken, stateMark, stateWord } from './markup.js'
import {
  editionFor,
  languageOf,
  partiesOf,
  stateOf,
  textIn,
  type Site,
  type SiteAgreement,
  type SiteInstance,
  type State,
} from './site-model.js'

/** The register in a language: all agreements, a series as one. */
export function registerPage(site: Site, language: LanguageForms): Page {
  const address = registerAddress(language)
  const title = siteWord(language, 'register')
  const lead = siteWord(language, 'registerLead')
  const entries = sortByName(
    language,
    site.agreements.map((agreement) => entryOf(agreement, address, site, language)),
    ({ title: name }) => name.text,
  )
  return {
    address,
    language,
    title,
    description: lead,
    alternates: new Map(site.languages.map((language) => [language.code, registerAddress(language)])),
    canonical: address,
    section: 'register',
    path: [],
    metadata: [],
    data: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: siteName(site, language),
      inLanguage: language.code,
      ...(site.office.publisher === null
        ? {}
        : { publisher: { '@type': 'GovernmentOrganization', name: site.office.publisher.name } }),
    },
    scripts: ['register.js'],
    layout: 'wide',
    body: [
      h('h1', title),
      h('p', { className: ['lead'] }, lead),
      ...(site.preview ? [h('p', siteWord(language, 'previewNote'))] : []),
      ...(entries.length === 0
        ? [h('p', { className: ['nothing'] }, siteWord(language, 'noAgreements'))]
        : [filterForm(entries, site, language), table(entries, language)]),
      h(
        'p',
        { className: ['standing-on'] },
        siteWord(language, 'standingOn', { date: formatDate(language, site.date) }),
      ),
    ],
  }
}

/** The instances of a series, in a language. */
export function seriesPage(agreement: SiteAgreement, site: Site, language: LanguageForms): Page {
  const address = seriesAddress(language, agreement.id)
  const [first] = agreement.instances
  if (first === undefined) throw new RangeError('a series has an instance')
  const { text, language: spokenIn } = textIn(first.current.title, language)
  const entries = agreement.instances.map((instance): Entry => instanceEntry(instance, address, site, language))
  const sorted = sortByName(language, entries, ({ title }) => title.text)
  return {
    address,
    language,
    title: textIn(first.current.short, language).text,
    description: text,
    alternates: new Map(site.languages.map((language) => [language.code, seriesAddress(language, agreement.id)])),
    canonical: address,
    section: 'register',
    path: [{ name: siteWord(language, 'register'), address: registerAddress(language) }],
    metadata: [],
    data: null,
    scripts: ['register.js'],
    layout: 'wide',
    body: [
      h('h1', [spoken(text, spokenIn, language)]),
      h('p', { className: ['lead'] }, siteWord(language, 'seriesLead')),
      filterForm(sorted, site, language),
      table(sorted, language),
      h(
        'p',
        { className: ['standing-on'] },
        siteWord(language, 'standingOn', { date: formatDate(language, site.date) }),
      ),
    ],
  }
}

/** A row: an agreement, or an instance of a series. */
interface Entry {
  readonly title: { readonly text: string; readonly language: string }
  readonly href: string
  /** Language of the page that the title leads to, where it is another than this one's. */
  readonly hrefLang: string | null
  readonly parties: string
  /** "15 avtal". */
  readonly count: string | null
  readonly versions: readonly string[]
  readonly since: readonly string[]
  readonly states: readonly { readonly state: State; readonly count: number; readonly total: number }[]
  readonly next: { readonly due: string; readonly day: ElementContent; readonly label: string } | null
  /** For the choices. */
  readonly partyIds: readonly string[]
  readonly languages: readonly string[]
}

function entryOf(agreement: SiteAgreement, from: Address, site: Site, language: LanguageForms): Entry {
  const { instances, isSeries, id } = agreement
  const entries = instances.map((instance) => instanceEntry(instance, from, site, language))
  const [first, only] = [instances[0], entries[0]]
  if (first === undefined || only === undefined) throw new RangeError('an agreement has an instance')
  const title = textIn(first.current.title, language)
  if (!isSeries) return { ...only, title }
  const ids = instances.map(({ current }) => new Set(current.parties.map((party) => party.id)))
  const common = first.current.parties.filter((party) => ids.every((set) => set.has(party.id)))
  const nexts = entries.flatMap(({ next }) => next ?? []).sort((a, b) => (a.due < b.due ? -1 : 1))
  const states = instances.map((instance) => stateOf(instance.current, instance))
  return {
    title,
    href: relative(from, seriesAddress(language, id)),
    hrefLang: null,
    parties: formatList(
      language,
      common.map(({ name }) => name),
    ),
    count: siteCount(language, 'series', instances.length),
    versions: once(entries.flatMap(({ versions }) => versions)),
    since: once(entries.flatMap(({ since }) => since)),
    states: [...new Set(states)].map((state) => ({
      state,
      count: states.filter((one) => one === state).length,
      total: states.length,
    })),
    next: nexts[0] ?? null,
    partyIds: once(entries.flatMap(({ partyIds }) => partyIds)),
    languages: once(entries.flatMap(({ languages }) => languages)),
  }
}

function instanceEntry(instance: SiteInstance, from: Address, site: Site, language: LanguageForms): Entry {
  const { current } = instance
  const { next, since } = current.standing
  const { href, hrefLang } = wayTo(instance, from, site, language)
  const party = current.counterparty
  return {
    title: party === null ? textIn(current.title, language) : { text: party.name, language: language.code },
    href,
    hrefLang,
    parties: formatList(
      language,
      current.parties.map(({ name }) => name),
    ),
    count: null,
    versions: [current.version],
    since: since === null ? [] : [since],
    states: [{ state: stateOf(current, instance), count: 1, total: 1 }],
    next: next === null ? null : nextOf(next, language),
    partyIds: current.parties.map(({ id }) => id),
    languages: once(current.editions.flatMap(({ languages }) => languages)),
  }
}

/** The deadline as shown: its day, or the period in which it is to be met. */
function nextOf(next: Deadline, language: LanguageForms): Entry['next'] {
  const { date, label, when } = next
  const text: ElementContent = { type: 'text', value: when[language.code] ?? '' }
  return { due: dueOn(next), day: date === null ? text : day(date, language), label: label[language.code] ?? '' }
}

/** To the current version in the edition that fits the reader; a withdrawn one has only its notice. */
function wayTo(
  { current }: SiteInstance,
  from: Address,
  site: Site,
  language: LanguageForms,
): { href: string; hrefLang: string | null } {
  const languages = editionFor(current, language)?.languages ?? [language.code]
  const there = languageOf(site, languages[0]) ?? language
  const href = relative(from, currentAddress(there, current, languages))
  return { href, hrefLang: there.code === language.code ? null : there.code }
}

function filterForm(entries: readonly Entry[], site: Site, language: LanguageForms): Element {
  const present = new Set(entries.flatMap(({ partyIds }) => partyIds))
  const parties = partiesOf(site, language).filter(({ id }) => present.has(id))
  const states = once(entries.flatMap((entry) => entry.states.map(({ state }) => state)))
  const languages = once(entries.flatMap((entry) => entry.languages)).sort()
  const choice = (
    name: string,
    label: string,
    options: readonly (readonly [value: string, text: string])[],
  ): Element[] =>
    options.length < 2
      ? []
      : [
          h('p', [
            h('label', { htmlFor: `filter.${name}` }, label),
            h(
              'select',
              { id: `filter.${name}`, name },
              lines([
                h('option', { value: '' }, siteWord(language, 'all')),
                ...options.map(([value, text]) => h('option', { value }, text)),
              ]),
            ),
          ]),
        ]
  const choices = [
    ...choice(
      'party',
      word(language, 'party'),
      parties.map(({ id, name }) => [id, name]),
    ),
    ...choice(
      'status',
      siteWord(language, 'status'),
      states.map((state) => [state, stateWord(state, language)]),
    ),
    ...choice(
      'language',
      siteWord(language, 'edition'),
      languages.map((code) => [code, language.names[code] ?? code]),
    ),
  ]
  return h(
    'form',
    { className: ['filter'], hidden: true, ariaLabel: siteWord(language, 'filter'), dataShown: language.site.shown },
    lines([...choices, h('p', { role: 'status' }, '')]),
  )
}

function table(entries: readonly Entry[], language: LanguageForms): Element {
  const headings = [
    siteWord(language, 'agreement'),
    word(language, 'parties'),
    word(language, 'version'),
    word(language, 'validFrom'),
    siteWord(language, 'status'),
    siteWord(language, 'nextDeadline'),
  ]
  return h(
    'table',
    { className: ['register'] },
    lines([
      h('caption', { className: ['unseen'] }, siteWord(language, 'register')),
      h('thead', lines([h('tr', lines(headings.map((text) => h('th', { scope: 'col' }, text))))])),
      h('tbody', lines(entries.map((entry) => row(entry, headings, language)))),
    ]),
  )
}

function row(entry: Entry, headings: readonly string[], language: LanguageForms): Element {
  const { text, language: spokenIn } = entry.title
  const title = h('a', { href: entry.href, hrefLang: entry.hrefLang }, [spoken(text, spokenIn, language)])
  const many = entry.count === null ? [] : [h('span', { className: ['count'] }, entry.count)]
  const states = entry.states.map(({ state, count, total }) =>
    h('li', count === total ? stateMark(state, language) : [stateMark(state, language), `${space}${count}/${total}`]),
  )
  const next: ElementContent[] =
    entry.next === null ? [] : [entry.next.day, h('span', { className: ['what'] }, entry.next.label)]
  const cells: ElementContent[][] = [
    [{ type: 'text', value: entry.parties }],
    entry.versions.map((version): ElementContent => ({ type: 'text', value: version })).slice(0, 3),
    entry.since.length === 1 && entry.since[0] !== undefined ? [day(entry.since[0], language)] : [],
    [h('ul', states)],
    next,
  ]
  return h(
    'tr',
    {
      dataParty: entry.partyIds.join(' '),
      dataStatus: entry.states.map(({ state }) => state).join(' '),
      dataLanguage: entry.languages.join(' '),
    },
    lines([
      h('th', { scope: 'row' }, [title, ...many]),
      ...cells.map((content, index) => labelledCell(headings[index + 1], content)),
    ]),
  )
}

const space = '\u00a0'

function once<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
