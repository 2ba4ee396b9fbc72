// A problem says which party, agreement or clause it is of by id, and which fact by its key, as they stand in the files; whoever reads in
// the studio knows them by their names, and by what the form calls them.

import { fieldWords, spokenName, type FieldWords, type Steps } from '../app/forms/field-words.js'
import { forms, openForm, pointerAt, type FilledForm } from '../app/forms/open-form.js'
import { phrase, type PhraseId } from '../base/phrases/phrases.js'
import { partsOf, type Place, type Problem, type Sentences, type Subject } from '../base/problem.js'
import {
  say,
  type InLanguages,
  type MessageLanguage,
  type Sentence,
  type SlotValue,
  type Values,
} from '../base/sentence.js'
import type { AgreementData } from '../data/agreement.js'
import type { Json } from '../data/edit-yaml/change.js'
import { nameIn } from '../data/party.js'
import { clauseEntries, sectionId } from '../library/entries.js'
import type { Library } from '../library/types.js'
import { onlyInstance } from '../register/signers.js'

/** What problems say, and what to do, with the words of who reads in place of ids, and of the keys of files. */
export function openSpeaker(library: Library, language: MessageLanguage): (problem: Problem) => Sentences {
  const wordsIn = openWords(library, language)
  return (problem) => {
    const { fact, hint } = partsOf(problem)
    const names: Names = {
      slot: namesFor(problem.place.subject, library, language),
      ...(isOfTemplates(problem) ? noWords : wordsIn(problem.place)),
    }
    const spoken = (sentence: Sentence): string => say(withNames(sentence, names), language)
    return { message: spoken(fact), hint: hint === null ? null : withInsert(spoken(hint), language) }
  }
}

/** Names that stand in braces are those of templates, whatever a form calls so. */
function isOfTemplates({ rule }: Problem): boolean {
  return rule.startsWith('template/')
}

type NameOf = (slot: string, value: string) => string | null

interface Names {
  /** What the value of a slot is called. */
  readonly slot: NameOf
  /** What a key, with its value perhaps, is called; without quotation marks. */
  readonly field: (written: string) => string | null
  /** What a value is called that can be chosen. */
  readonly option: (value: string) => string | null
}

const noWords: Omit<Names, 'slot'> = { field: () => null, option: () => null }

/** The sentence with names for ids and keys; a name stands without the marks that what is written has. */
export function withNames({ texts, values }: Sentence, names: Names): Sentence {
  const named = new Set<string>()
  const next: Record<string, SlotValue> = {}
  for (const [slot, value] of Object.entries(values)) {
    const said = namedValue(slot, value, names)
    next[slot] = value
    if (said === value) continue
    named.add(slot)
    next[namedSlot(slot)] = said
  }
  return {
    texts: Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, inWords(withNamedSlots(text, named), names.field)]),
    ) as unknown as InLanguages,
    values: next satisfies Values,
  }
}

/** The slot of the name of what stands in a slot. */
function namedSlot(slot: string): string {
  return `${slot}Named`
}

/** A name stands in place of what is written, with the marks of that; within what is to be written, that stays. */
function withNamedSlots(text: string, named: ReadonlySet<string>): string {
  return text
    .split(/(`[^`]*`|\{\{[^{}]*\}\})/)
    .map((piece, index) => {
      const isMarked = index % 2 === 1
      const [, whole] = /^`<([a-z][A-Za-z]*)>`$/.exec(piece) ?? []
      if (whole !== undefined && named.has(whole)) return `<${namedSlot(whole)}>`
      return isMarked
        ? piece
        : piece.replace(/<([a-z][A-Za-z]*)/g, (slot, name: string) => (named.has(name) ? `<${namedSlot(name)}` : slot))
    })
    .join('')
}

/** A text in which what is written in a file is called as who reads knows it. */
function inWords(text: string, wordOf: (written: string) => string | null): string {
  return text.replace(/`([^`]+)`/g, (marked, written: string) => wordOf(written) ?? marked)
}

/** Slots whose values are keys, or the way to a value. */
const keySlots = new Set(['key', 'path', 'field', 'at'])

/** Slots in whose values what is written in a file stands between marks. */
const writtenSlots = new Set(['known', 'expected', 'found', 'others', 'last', 'first', 'other', 'what'])

/** How many names of a list are said; the others are counted. */
const mostNames = 5

function namedValue(slot: string, value: SlotValue, names: Names): SlotValue {
  const nameOf = names.slot
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    if (writtenSlots.has(slot) && value.includes('`'))
      return inWords(value, (one) => names.option(one) ?? names.field(one))
    return (keySlots.has(slot) ? names.field(value) : null) ?? nameOf(slot, value) ?? value
  }
  if (!isList(value)) return withNames(value, names)
  const said = value.map((one) => nameOf(slot, one))
  if (said.every((name) => name === null)) return value
  const shown = value.slice(0, mostNames).map((one, index) => said[index] ?? `\`${one}\``)
  const left = value.length - shown.length
  return left === 0 ? shown.join(', ') : phrase('studio-parties-more', { names: shown.join(', '), count: left })
}

function isList(value: readonly string[] | Sentence): value is readonly string[] {
  return Array.isArray(value)
}

const partySlots = new Set([
  'party',
  'parties',
  'signers',
  'instance',
  'known',
  'organisation',
  'first',
  'other',
  'name',
])

function namesFor(subject: Subject | undefined, library: Library, language: MessageLanguage): NameOf {
  const agreement = library.agreements.get(subject?.agreement ?? '')
  const indexes = new Map(
    (agreement?.data.costs ?? []).flatMap(({ index }) => index?.series ?? []).map((one) => [one.id, one.name]),
  )
  const data = agreement?.data
  const inQuotes = (name: string | null | undefined): string | null => (name ? quoted(name, language) : null)
  return (slot, value) => {
    const period = periodIn(value, language)
    if (period !== null) return period
    if (slot === 'cost') return data === undefined ? null : inQuotes(costNamed(value, data, language))
    if (slot === 'role') return data === undefined ? null : inQuotes(roleNamed(value, data, library, language))
    if (slot === 'section') return data === undefined ? null : inQuotes(sectionNamed(value, data, library, language))
    if (slot === 'duty' || slot === 'deadline') {
      const label = data?.term.duties?.find(({ id }) => id === value.replace(/^duty-/, ''))?.label
      return label === undefined ? null : inQuotes(inLanguage(label, language))
    }
    if (slot === 'parameter') return quoted(spokenName(value), language)
    if (slot === 'language' || slot === 'languages')
      return library.languages.has(value) ? languageNamed(value, language) : null
    if (slot === 'edition' || slot === 'editions') {
      const codes = value.split('+')
      return codes.every((code) => library.languages.has(code))
        ? codes.map((code) => languageNamed(code, language)).join(' + ')
        : null
    }
    if (slot === 'series') {
      const name = indexes.get(value)
      return name === undefined ? null : inLanguage(name, language)
    }
    if (slot === 'agreement') {
      const named = library.agreements.get(value)?.data
      return named === undefined ? null : quoted(named.short[named.authentic[0] ?? ''] ?? value, language)
    }
    if (slot === 'clause') {
      return inQuotes(clauseNamed(value, library, language))
    }
    if (slot === 'annex') {
      const title = agreement?.data.annexes?.find((annex) => annex.id === value)?.title
      return title === undefined ? null : inQuotes(inLanguage(title, language))
    }
    if (!partySlots.has(slot) || value === onlyInstance) return null
    const party = library.parties.get(value)
    return party === undefined ? null : nameIn(party, language)
  }
}

/** The text in the language of who reads, or else in the first that it is in. */
function inLanguage(texts: Readonly<Record<string, string>>, language: MessageLanguage): string {
  return texts[language] ?? Object.values(texts)[0] ?? ''
}

function languageNamed(code: string, language: MessageLanguage): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code
}

function clauseNamed(id: string, { clauses }: Library, language: MessageLanguage): string | null {
  const texts = [language, ...clauses.keys()].map((code) => clauses.get(code)?.get(id))
  return texts.find((text) => text?.data.title !== undefined)?.data.title ?? null
}

/** A cost has no name but its place among the costs, and the year that it is for. */
function costNamed(id: string, { costs = [] }: AgreementData, language: MessageLanguage): string | null {
  const index = costs.findIndex((cost) => cost.id === id)
  const cost = costs[index]
  if (cost === undefined) return null
  const number = index + 1
  return say(
    cost.year === undefined
      ? phrase('studio-cost-numbered', { number })
      : phrase('studio-cost-named', { number, year: cost.year }),
    language,
  )
}

/** A role is called by who has it; the first two, since it may have forty. */
function roleNamed(
  role: string,
  { parties }: AgreementData,
  library: Library,
  language: MessageLanguage,
): string | null {
  const ids = parties
    .filter((entry) => entry.role === role)
    .flatMap(({ party, members = [], series = [] }) => [...(party === undefined ? [] : [party]), ...members, ...series])
  const names = ids.flatMap((id) => {
    const body = library.parties.get(id)
    return body === undefined ? [] : [nameIn(body, language)]
  })
  if (names.length === 0) return null
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} …` : names.join(', ')
}

/** A section is called by its heading: its own, or that of its clause. */
function sectionNamed(id: string, data: AgreementData, library: Library, language: MessageLanguage): string | null {
  const found = clauseEntries(data).find(({ entry }) => sectionId(entry) === id)
  return found === undefined ? null : entryNamed(found.entry, library, language)
}

/** What an entry of a list is about: the first of what it says that is no id. */
function entryNamed(entry: unknown, library: Library, language: MessageLanguage): string | null {
  if (typeof entry === 'string') return entryNamed({ party: entry }, library, language)
  if (typeof entry !== 'object' || entry === null) return null
  const { title, label, name, clause, party } = entry as Readonly<Record<string, unknown>>
  for (const texts of [title, label, name]) {
    if (typeof texts === 'string') return texts
    const isTexts =
      typeof texts === 'object' && texts !== null && Object.values(texts).every((one) => typeof one === 'string')
    if (isTexts) return inLanguage(texts as Readonly<Record<string, string>>, language)
  }
  if (typeof clause === 'string') return clauseNamed(clause, library, language)
  const body = typeof party === 'string' ? library.parties.get(party) : undefined
  if (body !== undefined) return nameIn(body, language)
  return null
}

/** Words for what stands in the files of a library, by the forms of these; a file is read when it is first asked for. */
function openWords(library: Library, language: MessageLanguage): (place: Place) => Omit<Names, 'slot'> {
  const { content } = library.sources
  const filled = new Map<string, FilledForm | null>()
  const filledOf = (id: string): FilledForm | null => {
    const known = filled.get(id)
    const found = known === undefined ? openForm(library.sources, { form: 'agreement', id }).value : known
    filled.set(id, found)
    return found
  }
  return ({ file, line, column, subject }) => {
    const path = file.startsWith(`${content.root}/`) ? file.slice(content.root.length + 1) : file
    const [folder] = path.split('/')
    const kind =
      folder === 'parties' ? 'party' : folder === 'site' ? 'site' : folder === 'clauses' ? 'clause' : 'agreement'
    const isAgreement = folder === 'agreements'
    let made: FieldWords | null = null
    const words = (): FieldWords => {
      if (made !== null) return made
      const own = isAgreement ? filledOf(subject?.agreement ?? '') : null
      const at = own === null ? [] : stepsOf(pointerAt(own, line, column))
      made = fieldWords({
        ...{ form: forms[kind], at, others: [forms.agreement, forms.party, forms.site], language },
        entryNamed: (steps) => (own === null ? null : entryNamed(valueAt(own.value, steps), library, language)),
        languageNamed: (code) => languageNamed(code, language),
      })
      return made
    }
    return {
      field: (written) => {
        const said = words().field(written)
        return said === null ? null : quoted(said, language)
      },
      option: (value) => {
        const said = words().option(value)
        return said === null ? null : quoted(said, language)
      },
    }
  }
}

/** The steps of a JSON Pointer; one of digits is an index. */
function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

function valueAt(value: Json, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (one, step) =>
      typeof one === 'object' && one !== null ? (one as Readonly<Record<string, unknown>>)[step] : undefined,
    value,
  )
}

/** A hint that names what is written in braces says, too, where the menu has it that writes it. */
function withInsert(hint: string, language: MessageLanguage): string {
  const places = [...hint.matchAll(/\{\{\s*([#>^/]?[\p{L}.-]+)/gu)].flatMap(([, name = '']) => insertedBy(name) ?? [])
  if (places.length === 0) return hint
  const names = [...new Set(places)].map((place) => say(phrase(place, {}), language))
  return `${hint} ${say(phrase('studio-insert-does', { names: names.join(', ') }), language)}`
}

/** What an editor puts in from its menu; null for what it does not. */
function insertedBy(name: string): PhraseId | null {
  switch (name) {
    case 'ref':
      return 'studio-references'
    case 'annex':
      return 'studio-annexes'
    case 'blank':
      return 'studio-insert-blank'
    case '#table':
      return 'studio-insert-table'
    case 'signatures':
      return 'studio-blocks'
    default:
      return /^[\p{Ll}]+\.[\p{L}.]+$|^counterparty$/u.test(name) ? 'studio-values' : null
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
