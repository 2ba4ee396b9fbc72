// Running text as a typesetter would have it: the language's quotation marks, dashes for hyphens that stand alone, and
// no-break spaces where a line may not end. The words stay as they are. Values are never touched.

import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { anyOf } from '../base/letters.js'
import { unbroken } from './words.js'

/**
 * Straight quotation marks and lone hyphens become those of the language; then what belongs together is tied.
 * @param around the characters before and after the text on its line, which tell whether a mark opens or closes
 */
export function typeset(language: LanguageForms, text: string, around: Around = nothing): string {
  return tie(language, ownMarks(language, text, around))
}

const nothing = { before: '', after: '' }

export interface Around {
  readonly before: string
  readonly after: string
}

/** Straight quotation marks and lone hyphens as those of the language: what a title or another text of the data needs. */
export function ownMarks(language: LanguageForms, text: string, { before, after }: Around = nothing): string {
  const { open, close, innerOpen, innerClose } = language.quotes
  const dashed = text.replace(/(?<=\s)--?(?=\s)/gu, '–')
  return dashed.replace(/["']/gu, (mark, at: number) => {
    const [last, next] = [dashed.charAt(at - 1) || before, dashed.charAt(at + 1) || after]
    const opens = /^$|[\s([{–—«‘”’]/u.test(last) && /[^\s.,;:!?)\]]/u.test(next)
    if (mark === '"') return opens ? open : close
    return opens ? innerOpen : innerClose
  })
}

/**
 * Ties what belongs together with no-break spaces (U+00A0): a section sign and its number on either side ("18 §",
 * "§ 3-1", "18 a §", "§ 18 a"), a number and the unit, currency or word that the language has after it ("2 kap.") or
 * before it ("nr 4", "kl. 08.00"), the groups of a large number, of a telephone number and of a postcode, day and month, a dash and the
 * word before it.
 */
export function tie(language: LanguageForms, text: string): string {
  return patterns(language).reduce((tied, pattern) => tied.replace(pattern, unbroken), text)
}

/** Signs of measures, the same in all languages. */
const units = [
  '%',
  '‰',
  'mm',
  'cm',
  'm',
  'km',
  'm²',
  'm³',
  'ha',
  'mg',
  'g',
  'kg',
  'ml',
  'cl',
  'dl',
  'l',
  '°',
  '°C',
  'W',
  'kW',
  'kWh',
  'MWh',
]

const groupsOfFigures: readonly RegExp[] = [
  /* "+46 19 602 70 00", "+47 67 96 00 00" */
  /(?<![\d+])\+\d{1,3}(?: \(0\))?(?: \d{1,4}(?:-\d{2,4})?)+(?!\d)/gu,
  /* "019-602 70 00", "0771-11 22 33" */
  /(?<!\d)0\d{1,3}[-–/]\d{2,3}(?: \d{2,3})+(?!\d)/gu,
  /* "67 96 00 00", "987 65 432" */
  /(?<![\d,.]|\d )(?:\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3})(?! ?\d)/gu,
  /* "701 16 Örebro" */
  /(?<!\d|\d )\d{3} \d{2}(?= \p{Lu})/gu,
]

const patterns = oncePer((language: LanguageForms): readonly RegExp[] => {
  const { beforeNumber, afterNumber, oneLetterWords = [] } = language.typography
  const sectionLetter = String.raw`(?!(?:${anyOf(oneLetterWords)})(?![\p{L}\p{N}]))[a-z](?![\p{L}\p{N}])`
  return [
    /(?<!\d)\d+(?: [a-z])? §§?/gu,
    /* A letter of the section, but not a word of one letter after it. */
    new RegExp(String.raw`§§? \d+(?:[-–]\d+)*(?: ${sectionLetter})?`, 'gu'),
    new RegExp(String.raw`(?<!\d[ \u00a0])(?<![\p{L}\p{N}:])(?:${anyOf(beforeNumber)})\.? \d`, 'giu'),
    ...groupsOfFigures,
    /\d(?: \d{3})+(?!\d)/gu,
    new RegExp(String.raw`\d (?:${anyOf([...units, ...afterNumber])})(?![\p{L}\p{N}])`, 'gu'),
    /* A dash ends a line; it never begins one. */
    /(?<=\S) [–—](?= )/gu,
    new RegExp(`(?<!\\d)\\d{1,2}\\.? (?:${anyOf(language.date.months)})(?: \\d{4})?(?![\\p{L}\\p{N}])`, 'gu'),
  ]
})
