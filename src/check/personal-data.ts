// Text, a Document or data -> the personal data in it that must not be published: identity numbers, private e-mail
// addresses, telephone numbers. What was found is never printed, only where it stands.

import type { Document } from '../model/document.js'
import { grouped, lastAtOrBefore } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Sentence } from '../base/sentence.js'
import { privateAddresses, telephoneNumbers, type KnownContacts } from './contact-details.js'
import { lineFinder, type DocumentLine } from './document-lines.js'
import { countries } from '../locale/countries.js'
import type { Stretch } from '../locale/countries/country.js'
import { plainCharacters } from './plain-characters.js'

export interface PersonalDataSetting {
  readonly known: KnownContacts
  /** Texts that are no personal data, by rule: `allow` in the agreement. */
  readonly allowed: readonly { readonly rule: string; readonly text?: string | undefined }[]
}

export interface PersonalData {
  readonly rule: string
  /** The problem for a find there. */
  readonly report: Kind['report']
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** Personal data in a text, in order. */
export function findPersonalData(text: string, { known, allowed }: PersonalDataSetting): PersonalData[] {
  if (!worthReading.test(text)) return []
  const plain = plainCharacters(text.replace(fingerprint, (hash) => '#'.repeat(hash.length)))
  return kinds
    .flatMap(({ rule, report, find }) =>
      find(plain.text, known).map(({ start, end }) => ({
        rule,
        report,
        start: plain.offsets[start] ?? 0,
        end: plain.offsets[end] ?? text.length,
      })),
    )
    .filter(({ rule, start, end }) => !isAllowed(allowed, rule, text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
}

/**
 * Personal data in a Document, as warnings: `publish` makes errors of them. Give the Document as it would be published, its
 * confidential passages masked.
 * @param place of what has no place of its own
 */
export function checkDocument(document: Document, setting: PersonalDataSetting, place: Place): Problem[] {
  const inLine = foundIn(setting)
  return mayHold(document).flatMap((line) =>
    inLine(line).map(({ report, source }) => report(line.where, source ?? place)),
  )
}

/** What is found in a line, and where it begins; lines that Documents share are read once. */
const foundIn = oncePer((setting: PersonalDataSetting) =>
  oncePer(({ text, lead, pieces }: DocumentLine) =>
    findPersonalData(lead + text, setting)
      .filter(({ end }) => end > lead.length)
      .map(({ report, start }) => {
        const piece =
          pieces[lastAtOrBefore(pieces.length, (index) => pieces[index]?.at ?? 0, start - lead.length)] ?? pieces[0]
        return { report, source: piece?.source ?? null }
      }),
  ),
)

const mayHold = lineFinder(({ lead, text }) => worthReading.test(lead + text))

/** Personal data in data, printed or not: every text and number in it. `whose` says whose data it is. */
export function checkData(
  data: unknown,
  whose: Sentence,
  setting: PersonalDataSetting,
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const within = (value: unknown, path: readonly (string | number)[]): Problem[] => {
    if (typeof value === 'string' || typeof value === 'number')
      return findPersonalData(String(value), setting).map(({ report }) =>
        report(phrase('where-at', { whose, path: path.join('.') }), placeOf(path)),
      )
    if (typeof value !== 'object' || value === null) return []
    const isList = Array.isArray(value)
    return Object.entries(value).flatMap(([key, one]) => within(one, [...path, isList ? Number(key) : key]))
  }
  return within(data, [])
}

interface Kind {
  readonly rule: string
  /** The problem for a find there. */
  readonly report: (where: Sentence, place: Place) => Problem
  readonly find: (text: string, known: KnownContacts) => Stretch[]
}

const kinds: readonly Kind[] = [
  ...countries.map(({ adjective, personalNumbers }): Kind => {
    const country = { texts: adjective, values: {} }
    return {
      rule: 'publication/personal-number',
      report: (where, place) => problem('publication/personal-number', { country, where }, place),
      find: personalNumbers,
    }
  }),
  {
    rule: 'publication/email',
    report: (where, place) => problem('publication/email', { where }, place),
    find: privateAddresses,
  },
  {
    rule: 'publication/telephone',
    report: (where, place) => problem('publication/telephone', { where }, place),
    find: telephoneNumbers,
  },
]

/** Six digits near each other, or a sign of an e-mail address. */
const worthReading = /\p{Nd}(?:\P{Nd}{0,4}\p{Nd}){5}|[@＠﹫]|%40|[([{]at?[)\]}]/iu

/** Check sums of files and identifiers of things: their figures are no numbers. */
const fingerprint = /(?<![\p{L}\p{N}])(?:[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\p{L}\p{N}])/giu

type Allowed = PersonalDataSetting['allowed']

/** True where a text that is allowed under the rule stands in what was found. */
function isAllowed(allowed: Allowed, rule: string, found: string): boolean {
  const { texts, lengths } = bareTexts(allowed).get(rule) ?? nothingAllowed
  if (texts.size === 0) return false
  const whole = bare(found)
  return lengths.some((length) => {
    for (let at = 0; at + length <= whole.length; at++) if (texts.has(whole.slice(at, at + length))) return true
    return false
  })
}

interface BareTexts {
  readonly texts: Set<string>
  /** Of the texts, each once. */
  readonly lengths: readonly number[]
}

const nothingAllowed: BareTexts = { texts: new Set(), lengths: [] }

const bareTexts = oncePer(
  (allowed: Allowed) =>
    new Map(
      [...grouped(allowed, ({ rule }) => rule)].map(([rule, entries]) => {
        const texts = new Set(
          entries.map(({ text = '' }) => (text === '' ? '' : bare(text))).filter((one) => one !== ''),
        )
        return [rule, { texts, lengths: [...new Set([...texts].map(({ length }) => length))] }] as const
      }),
    ),
)

function bare(text: string): string {
  return plainCharacters(text).text.replace(/[ -]/g, '')
}
