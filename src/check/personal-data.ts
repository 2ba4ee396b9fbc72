// Text, a Document or data -> the personal data in it that must not be published: identity numbers, private e-mail
// addresses, telephone numbers. What was found is never printed, only where it stands.

import type { Document } from '../model/document.js'
import { warning, type Place, type Problem } from '../base/problem.js'
import { privateAddresses, telephoneNumbers, type KnownContacts } from './contact-details.js'
import { linesOf } from './document-lines.js'
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
  /** What it is, with its article. */
  readonly what: string
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** Personal data in a text, in order. */
export function findPersonalData(text: string, { known, allowed }: PersonalDataSetting): PersonalData[] {
  if (!worthReading.test(text)) return []
  const plain = plainCharacters(text.replace(fingerprint, (hash) => '#'.repeat(hash.length)))
  return kinds
    .flatMap(({ rule, what, find }) =>
      find(plain.text, known).map(({ start, end }) => ({
        rule,
        what,
        start: plain.offsets[start] ?? 0,
        end: plain.offsets[end] ?? text.length,
      })),
    )
    .filter(
      ({ rule, start, end }) => !allowed.some((one) => one.rule === rule && holds(text.slice(start, end), one.text)),
    )
    .sort((a, b) => a.start - b.start)
}

/**
 * Personal data in a Document, as warnings: `publish` makes errors of them. Give the Document as it would be published, its
 * confidential passages masked.
 * @param place of what has no place of its own
 */
export function checkDocument(document: Document, setting: PersonalDataSetting, place: Place): Problem[] {
  return linesOf(document).flatMap(({ text, lead, pieces, where }) =>
    findPersonalData(lead + text, setting)
      .filter(({ end }) => end > lead.length)
      .map((found) => {
        const piece = pieces.filter(({ at }) => lead.length + at <= found.start).at(-1) ?? pieces[0]
        return problemOf(found, where, piece?.source ?? place)
      }),
  )
}

/** Personal data in data, printed or not: every text and number in it. `name` says whose data it is. */
export function checkData(
  data: unknown,
  name: string,
  setting: PersonalDataSetting,
  placeOf: (path: readonly (string | number)[]) => Place,
): Problem[] {
  const within = (value: unknown, path: readonly (string | number)[]): Problem[] => {
    if (typeof value === 'string' || typeof value === 'number')
      return findPersonalData(String(value), setting).map((found) =>
        problemOf(found, `${name}, at \`${path.join('.')}\``, placeOf(path)),
      )
    if (typeof value !== 'object' || value === null) return []
    const isList = Array.isArray(value)
    return Object.entries(value).flatMap(([key, one]) => within(one, [...path, isList ? Number(key) : key]))
  }
  return within(data, [])
}

interface Kind {
  readonly rule: string
  readonly what: string
  readonly hint: string
  readonly find: (text: string, known: KnownContacts) => Stretch[]
}

const takeOut = 'before publication take it out, or put {{#confidential}} around the passage'

const kinds: readonly Kind[] = [
  ...countries.map(({ adjective, personalNumbers }) => ({
    rule: 'publication/personal-number',
    what: `A ${adjective} personal identity number`,
    hint: `${takeOut}; if it is something else, allow its text with a reason`,
    find: personalNumbers,
  })),
  {
    rule: 'publication/email',
    what: 'An e-mail address of no registered party',
    hint: `${takeOut}; if it is a party’s own, add the domain to \`domains\` of the party`,
    find: privateAddresses,
  },
  {
    rule: 'publication/telephone',
    what: 'A telephone number of no registered party',
    hint: `${takeOut}; if it is a party’s own, add it to \`telephones\` of the party`,
    find: telephoneNumbers,
  },
]

function problemOf({ rule, what }: PersonalData, where: string, place: Place): Problem {
  const hint = kinds.find((kind) => kind.rule === rule)?.hint ?? null
  return warning(rule, `${what} stands in ${where}.`, place, hint)
}

/** Six digits near each other, or a sign of an e-mail address. */
const worthReading = /\p{Nd}(?:\P{Nd}{0,4}\p{Nd}){5}|[@＠﹫]|%40|[([{]at?[)\]}]/iu

/** Check sums of files and identifiers of things: their figures are no numbers. */
const fingerprint = /(?<![\p{L}\p{N}])(?:[0-9a-f]{32,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\p{L}\p{N}])/giu

function holds(found: string, allowed = ''): boolean {
  const bare = (text: string): string => plainCharacters(text).text.replace(/[ -]/g, '')
  return allowed !== '' && bare(found).includes(bare(allowed))
}
