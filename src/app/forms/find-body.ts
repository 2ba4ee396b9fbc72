// What somebody types of a body -> the bodies of the register that are meant, the likeliest first: by any part of a name, without
// accents and with small slips, by county, by kind, by code, by organisation number.

import { plainLetters } from '../../base/letters.js'
import { optionText } from '../../base/phrases/fields/fields.js'
import type { InLanguages } from '../../base/sentence.js'
import { editDistance } from '../../base/suggest.js'
import type { PartyData } from '../../data/party.js'
import { printedOrganisationNumber } from '../../locale/countries.js'

/** What a body is, for whoever chooses among several. */
export interface FoundBody {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly kind: InLanguages
  readonly country: InLanguages
  readonly county: string | null
  readonly code: string | null
  /** As printed. */
  readonly number: string | null
}

export interface BodiesAsked {
  /** How many at most; 20 unless given. */
  readonly most?: number
  /** Of these countries and kinds alone, by their codes. */
  readonly countries?: readonly string[]
  readonly kinds?: readonly string[]
}

export interface BodySearch {
  /** The bodies that are meant, the likeliest first; all, by name, where nothing is typed. */
  readonly find: (typed: string, asked?: BodiesAsked) => readonly FoundBody[]
}

interface Indexed {
  readonly party: PartyData
  /** Each without accents: of names, of the id, what it is and where. */
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly around: readonly string[]
  readonly digits: string
}

/** Reads the register once; a search then goes through it all. */
export function openBodySearch(parties: Iterable<PartyData>): BodySearch {
  const all = [...parties]
    .map(indexed)
    .sort((a, b) => compare(a.names[0] ?? '', b.names[0] ?? '') || compare(a.party.id, b.party.id))
  return {
    find: (typed, { most = 20, countries, kinds } = {}) => {
      const wanted = plainLetters(typed).slice(0, longestQuery)
      const asked = all.filter(
        ({ party }) => (countries?.includes(party.country) ?? true) && (kinds?.includes(party.kind) ?? true),
      )
      const exact = ranked(asked, wanted, false)
      const found = exact.length > 0 ? exact : ranked(asked, wanted, true)
      return found.slice(0, most).map(({ party }) => told(party))
    },
  }
}

/** More than anybody types of a name. */
const longestQuery = 100

function indexed(party: PartyData): Indexed {
  const names = [
    party.name,
    party.short,
    ...Object.values(party.names ?? {}),
    ...(party.formerNames ?? []).map(({ name }) => name),
  ]
  const kind = Object.values(optionText(['party', 'kind'], party.kind))
  const plain = [...new Set(names.map(plainLetters))]
  return {
    party,
    names: plain,
    words: [...new Set([...plain.flatMap(wordsOf), party.id])],
    around: [...new Set([party.county ?? '', ...kind].map(plainLetters).flatMap(wordsOf))],
    digits: (party.number ?? '').replace(/\D/g, ''),
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function ranked(all: readonly Indexed[], typed: string, withSlips: boolean): Indexed[] {
  const words = wordsOf(typed)
  if (words.length === 0) return typed.trim() === '' && !withSlips ? [...all] : []
  const digits = /^[\d\s\u2010-\u2015-]+$/u.test(typed) ? typed.replace(/\D/g, '') : null
  return all
    .map((one) => ({
      one,
      points: digits === null ? pointsOf(one, words, typed, withSlips) : digitPoints(one, digits),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one)
}

/** A code as a whole or from its beginning, before a number of at least three digits. */
function digitPoints({ party, digits }: Indexed, typed: string): number {
  if (party.code === typed || digits === typed) return 3
  if (party.code?.startsWith(typed) === true) return 2
  return typed.length >= 3 && digits.startsWith(typed) ? 1 : 0
}

/** Every word has to be found. A name as it is counts most, its beginning more than its middle, and a name more than a county. */
function pointsOf(
  { names, words, around, digits, party }: Indexed,
  typed: readonly string[],
  whole: string,
  withSlips: boolean,
): number {
  let points = 0
  for (const word of typed) {
    const found = Math.max(
      best(words, word, withSlips),
      best(around, word, withSlips) / 4,
      word === party.code || (word.length >= 6 && digits.startsWith(word)) ? 8 : 0,
    )
    if (found === 0) return 0
    points += found
  }
  const text = whole.trim()
  const isName = names.some((name) => name === text) ? 20 : names.some((name) => name.startsWith(text)) ? 6 : 0
  return points + isName
}

function best(words: readonly string[], typed: string, withSlips: boolean): number {
  let most = 0
  for (const word of words) {
    if (word === typed) return 8
    if (word.startsWith(typed)) most = Math.max(most, 6)
    else if (word.includes(typed)) most = Math.max(most, 3)
    else if (withSlips && most < 2 && isSlipOf(typed, word)) most = 2
  }
  return most
}

/** One slip in four letters, two in eight; of a longer word its beginning may have been typed. */
function isSlipOf(typed: string, word: string): boolean {
  const most = slipsIn(typed)
  if (most === 0 || !sharesPart(typed, word, most)) return false
  return (
    editDistance(typed, word, most) <= most ||
    (word.length > typed.length && editDistance(typed, word.slice(0, typed.length), most) <= most)
  )
}

function slipsIn({ length }: string): number {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0
}

/** A slip harms two parts of a word at most, so that of one more one is left: cheaper to look for than to reckon the distance. */
function sharesPart(typed: string, word: string, slips: number): boolean {
  const count = 2 * slips + 1
  for (let part = 0; part < count; part++) {
    const [from, to] = [part, part + 1].map((one) => Math.floor((one * typed.length) / count))
    if (word.includes(typed.slice(from, to))) return true
  }
  return false
}

/** A body as it is shown where one is chosen. */
export function told(party: PartyData): FoundBody {
  const { id, name, short, county = null, code = null, number } = party
  return {
    ...{ id, name, short, county, code },
    kind: optionText(['party', 'kind'], party.kind),
    country: optionText(['party', 'country'], party.country),
    number: number === undefined ? null : printedOrganisationNumber(number, party.country),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
