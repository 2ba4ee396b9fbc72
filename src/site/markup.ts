// Small elements that several pages of the site share: days, states, labelled rows, sections.

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LanguageForms, SiteKey } from '../data/language.js'
import { lines } from '../html/elements.js'
import { formatDate } from '../locale/dates.js'
import { siteWord } from '../locale/site-words.js'
import { word } from '../locale/words.js'
import type { IsoDate } from '../model/document.js'
import type { VersionFacts } from './site-input.js'
import type { State } from './site-model.js'

/** A day as the language writes it, with the day itself for machines. */
export function day(date: IsoDate, language: LanguageForms): Element {
  return h('time', { dateTime: date }, formatDate(language, date))
}

/** "Version 2.0". */
export function versionName({ version }: Pick<VersionFacts, 'version'>, language: LanguageForms): string {
  return word(language, 'versionNumber', { version })
}

/** "Version 2.0" within a sentence: "version 2.0". */
export function running(name: string, { locale }: LanguageForms): string {
  return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)
}

const stateWords: Readonly<Record<State, SiteKey>> = {
  'not-issued': 'notIssued',
  'not-signed': 'notSigned',
  'not-started': 'notStarted',
  'not-approved': 'notStarted',
  'in-force': 'inForce',
  ended: 'ended',
  replaced: 'replaced',
  withdrawn: 'withdrawn',
}

/** What a state is called. That approvals are missing is a word of its own where the language has one; it begins later in any case. */
export function stateWord(state: State, language: LanguageForms): string {
  if (state === 'not-approved' && language.site.notApproved !== undefined) return language.site.notApproved
  return siteWord(language, stateWords[state])
}

/** A state as a mark: told by its word, coloured besides. */
export function stateMark(state: State, language: LanguageForms): Element {
  return h('span', { className: ['state', `state-${state}`] }, stateWord(state, language))
}

/** Labels with what stands for them; a row without content is left out. */
export function rows(
  entries: readonly (readonly [label: string, content: readonly ElementContent[] | string])[],
): Element {
  const shown = entries.filter(([, content]) => content.length > 0)
  return h(
    'dl',
    lines(
      shown.map(([label, content]) =>
        h('div', lines([h('dt', label), h('dd', typeof content === 'string' ? content : [...content])])),
      ),
    ),
  )
}

/** A cell of a table that becomes a list of labelled lines on a telephone. An empty one is left out there. */
export function labelledCell(label: string | undefined, content: readonly ElementContent[]): Element {
  return h('td', { dataLabel: label }, content.length === 0 ? [] : [h('div', [...content])])
}

/** A section of a page with a heading that can be linked to. */
export function section(id: string, title: string, content: readonly ElementContent[]): Element {
  return h(
    'section',
    { className: ['site-section'], ariaLabelledBy: [id] },
    lines([h('h2', { id }, title), ...content]),
  )
}

/** A text, its language marked where it is not the page's. */
export function spoken(text: string, code: string, language: LanguageForms): ElementContent {
  return code === language.code ? { type: 'text', value: text } : h('span', { lang: code }, text)
}

/** How long an agreement is valid, as far as its days are known. One that is renewed by itself has no last day as long as it runs. */
export function validity(
  { standing, schedule }: Pick<VersionFacts, 'standing' | 'schedule'>,
  language: LanguageForms,
): string {
  const { since, state } = standing
  if (since === null) return ''
  const isRenewed = state !== 'ended' && schedule.some(({ id }) => id === 'renewal-1')
  const until = isRenewed ? null : standing.until
  const start = formatDate(language, since)
  if (until !== null) return word(language, 'fromTo', { start, end: formatDate(language, until) })
  return isRenewed ? siteWord(language, 'from', { date: start }) : word(language, 'fromOpen', { start })
}
