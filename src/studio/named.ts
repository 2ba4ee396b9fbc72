// A problem says which party, agreement or clause it is of by id, as it stands in the files; whoever reads in the studio knows them by
// their names.

import { phrase } from '../base/phrases/phrases.js'
import { partsOf, type Problem, type Sentences, type Subject } from '../base/problem.js'
import {
  say,
  type InLanguages,
  type MessageLanguage,
  type Sentence,
  type SlotValue,
  type Values,
} from '../base/sentence.js'
import { nameIn } from '../data/party.js'
import type { Library } from '../library/types.js'
import { onlyInstance } from '../register/signers.js'

/** What a problem says, and what to do, with names in place of ids where there are names. */
export function sentencesInNames(problem: Problem, library: Library, language: MessageLanguage): Sentences {
  const { fact, hint } = partsOf(problem)
  const nameOf = namesFor(problem.place.subject, library, language)
  return {
    message: say(withNames(fact, nameOf), language),
    hint: hint === null ? null : say(withNames(hint, nameOf), language),
  }
}

type NameOf = (slot: string, value: string) => string | null

/** The sentence with names for ids; a name stands without the marks that an id has. */
export function withNames({ texts, values }: Sentence, nameOf: NameOf): Sentence {
  const named = new Set<string>()
  const next: Record<string, SlotValue> = {}
  for (const [slot, value] of Object.entries(values)) {
    const said = namedValue(slot, value, nameOf)
    if (said !== value && typeof value === 'string') named.add(slot)
    next[slot] = said
  }
  const bare = (text: string): string =>
    [...named].reduce((before, slot) => before.replaceAll(`\`<${slot}>\``, `<${slot}>`), text)
  return {
    texts: Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, bare(text)]),
    ) as unknown as InLanguages,
    values: next satisfies Values,
  }
}

/** How many names of a list are said; the others are counted. */
const mostNames = 5

function namedValue(slot: string, value: SlotValue, nameOf: NameOf): SlotValue {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return nameOf(slot, value) ?? value
  if (!isList(value)) return withNames(value, nameOf)
  const names = value.map((one) => nameOf(slot, one))
  if (names.every((name) => name === null)) return value
  const shown = value.slice(0, mostNames).map((one, index) => names[index] ?? `\`${one}\``)
  const left = value.length - shown.length
  return left === 0 ? shown.join(', ') : phrase('studio-parties-more', { names: shown.join(', '), count: left })
}

function isList(value: readonly string[] | Sentence): value is readonly string[] {
  return Array.isArray(value)
}

const partySlots = new Set(['party', 'parties', 'signers', 'instance', 'known', 'organisation', 'other', 'name'])

function namesFor(subject: Subject | undefined, library: Library, language: MessageLanguage): NameOf {
  const agreement = library.agreements.get(subject?.agreement ?? '')
  const indexes = new Map(
    (agreement?.data.costs ?? []).flatMap(({ index }) => index?.series ?? []).map((one) => [one.id, one.name]),
  )
  return (slot, value) => {
    const period = periodIn(value, language)
    if (period !== null) return period
    if (slot === 'series') {
      const name = indexes.get(value)
      return name === undefined ? null : (name[language] ?? Object.values(name)[0] ?? null)
    }
    if (slot === 'agreement') {
      const data = library.agreements.get(value)?.data
      return data === undefined ? null : quoted(data.short[data.authentic[0] ?? ''] ?? value, language)
    }
    if (slot === 'clause') {
      const texts = [language, ...library.clauses.keys()].map((code) => library.clauses.get(code)?.get(value))
      const title = texts.find((text) => text?.data.title !== undefined)?.data.title
      return title === undefined ? null : quoted(title, language)
    }
    if (slot === 'annex') {
      const title = agreement?.data.annexes?.find((annex) => annex.id === value)?.title
      return title === undefined ? null : quoted(title[language] ?? Object.values(title)[0] ?? value, language)
    }
    if (!partySlots.has(slot) || value === onlyInstance) return null
    const party = library.parties.get(value)
    return party === undefined ? null : nameIn(party, language)
  }
}

const locales: Readonly<Record<MessageLanguage, string>> = { en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO' }

/** `9 months` as it is said: "9 månader"; null for what is no period. */
function periodIn(value: string, language: MessageLanguage): string | null {
  const [, count, unit] = /^([1-9]\d{0,5}) (day|week|month|year)s?$/.exec(value) ?? []
  if (count === undefined || unit === undefined) return null
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count))
}

/** In the quotation marks of the language. */
function quoted(text: string, language: MessageLanguage): string {
  return language === 'nb' ? `«${text}»` : language === 'sv' ? `”${text}”` : `“${text}”`
}
