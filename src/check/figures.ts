// A text in a language -> the figures that are typed in it, in one form for all languages, so that two can be compared.

import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { anyOf } from '../base/letters.js'
import { numberInWords } from '../locale/numbers.js'

/** A number, a date or an ordinal of a statute, as typed and as it counts. */
export interface Figure {
  /** As it stands: "tolv månader", "1. januar 2023", "4 000 000". */
  readonly written: string
  /** The same in all languages: `12`, `2023-01-01`, `--01-31` for a day without year, `1.` for an ordinal. */
  readonly value: string
  /** The unit of time that follows, in a form that the language lists; null for other numbers. */
  readonly unit: Unit | null
  /** "ett år", "en månad": a number or an article, which only another figure tells apart. */
  readonly isArticle: boolean
}

type Unit = 'day' | 'week' | 'month' | 'year'

/**
 * The figures of a text: numbers in digits, number words from two on, one with a unit of time ("ett år"), dates in the
 * forms of the language and in ISO form, ordinals before a part of a section of a statute ("första stycket"). Numbers
 * that punctuation joins count one by one: `2016:1145` is 2016 and 1145, since languages join them differently.
 */
export function figuresIn(text: string, language: LanguageForms): Figure[] {
  const { pattern, words, units, ordinals, months, plainNumber } = formsOf(language)
  return [...unstressed(text).matchAll(pattern)].map(({ 0: written, groups = {} }): Figure => {
    const { iso, numeric, day, month, year, ordinal, digits, word } = groups
    const { oneUnit } = groups
    const unit = groups['digitsUnit'] ?? groups['wordUnit'] ?? oneUnit
    const figure = (value: string): Figure => {
      return { written, value, unit: units.get(unit?.toLowerCase() ?? '') ?? null, isArticle: oneUnit !== undefined }
    }
    if (iso !== undefined) return figure(iso)
    if (numeric !== undefined) return figure(numeric.split(/\D/u).map(twoDigits).reverse().join('-'))
    if (month !== undefined && day !== undefined) {
      const number = months.indexOf(month.toLowerCase()) + 1
      return figure(`${year ?? '-'}-${twoDigits(String(number))}-${twoDigits(day)}`)
    }
    if (ordinal !== undefined) return figure(`${ordinals.indexOf(ordinal.toLowerCase()) + 1}.`)
    if (digits !== undefined) return figure(plainNumber(digits))
    return figure(String(words.get(word?.toLowerCase() ?? '') ?? 1))
  })
}

/**
 * What one list of figures has more than the other. A unit that only one side knows is no difference, nor is an article
 * that nothing stands for.
 */
export function withoutEqual<T extends Figure>(
  source: readonly T[],
  translation: readonly T[],
): { readonly missing: readonly T[]; readonly extra: readonly T[] } {
  const exact = unpaired(source, translation, ({ value, unit }) => [`${value} ${unit}`])
  const left = unpaired(
    exact.missing,
    exact.extra,
    ({ value, unit }) => [unit === null ? value : `${value} without unit`],
    ({ value, unit }) => (unit === null ? [value, `${value} without unit`] : [value]),
  )
  const real = (list: readonly T[], others: readonly T[]): readonly T[] =>
    others.length === 0 ? list.filter(({ isArticle }) => !isArticle) : list
  return { missing: real(left.missing, left.extra), extra: real(left.extra, left.missing) }
}

/**
 * What is left of both lists when all pairs are taken away: each of the source with the first of the translation that is left and
 * has one of its keys.
 * @param keysOf what an item of the source is looked for by, and one of the translation found by
 * @param found the same for the translation, where it is another
 */
export function unpaired<T>(
  source: readonly T[],
  translation: readonly T[],
  keysOf: (item: T) => readonly string[],
  found: (item: T) => readonly string[] = keysOf,
): { readonly missing: readonly T[]; readonly extra: readonly T[] } {
  /* Indexes in the translation by key, the first at the end. */
  const byKey = new Map<string, number[]>()
  for (let index = translation.length - 1; index >= 0; index--)
    for (const key of found(translation[index] as T)) {
      const indexes = byKey.get(key)
      if (indexes === undefined) byKey.set(key, [index])
      else indexes.push(index)
    }
  const taken = new Set<number>()
  const firstLeft = (key: string): number => {
    const indexes = byKey.get(key) ?? []
    while (taken.has(indexes.at(-1) ?? -1)) indexes.pop()
    return indexes.at(-1) ?? Infinity
  }
  const missing = source.filter((item) => {
    const at = Math.min(...keysOf(item).map(firstLeft))
    if (at < Infinity) taken.add(at)
    return at === Infinity
  })
  return { missing, extra: translation.filter((_, index) => !taken.has(index)) }
}

/** With plain spaces, and without the accent that stresses a word: “én måned”. */
function unstressed(text: string): string {
  return text.replace(/\s/gu, ' ').replace(/\u00e9/gu, 'e')
}

function twoDigits(digits: string): string {
  return digits.padStart(2, '0')
}

interface Forms {
  readonly pattern: RegExp
  readonly words: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, Unit>
  readonly ordinals: readonly string[]
  readonly months: readonly string[]
  /** Digits as the language groups them, as a number: `4 000,5` is `4000.5`. */
  readonly plainNumber: (digits: string) => string
}

const formsOf = oncePer((language: LanguageForms): Forms => {
  const { number, period, date, statute } = language
  const words = new Map(
    Array.from({ length: 99 }, (_, index) => [unstressed(numberInWords(language, index + 2)), index + 2]),
  )
  const units = new Map(
    (['day', 'week', 'month', 'year'] as const).flatMap((unit) =>
      [period[unit].one, period[unit].many, period[unit].genitiveOne, period[unit].genitiveMany].map(
        (form) => [unstressed(form), unit] as const,
      ),
    ),
  )
  const [ordinals, months] = [number.ordinals.map(unstressed), date.months.map(unstressed)]
  const decimal = anyOf([number.decimal])
  const group = `(?:${anyOf([' ', unstressed(number.group)])})`
  const unit = anyOf(units.keys())
  const alternatives = [
    String.raw`(?<iso>\d{4}-\d{2}-\d{2})`,
    String.raw`(?<numeric>\d{1,2}\.\d{1,2}\.\d{4}|${numericDate(date.short)})`,
    String.raw`(?<day>\d{1,2})\.? (?<month>${anyOf(months)})(?: (?<year>\d{4}))?`,
    `(?<ordinal>${anyOf(ordinals)}) (?:${anyOf(statute.parts.map(unstressed))})`,
    String.raw`(?<digits>\d{1,3}(?:${group}\d{3})+(?:${decimal}\d+)?|\d+(?:${decimal}\d+)?)(?: (?<digitsUnit>${unit}))?`,
    `(?<word>${anyOf(words.keys())})(?: (?<wordUnit>${unit}))?`,
    `(?:${anyOf([number.one.common, number.one.feminine ?? [], number.one.neuter].flat())}) (?<oneUnit>${unit})`,
  ]
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'giu')
  const grouping = new RegExp(group, 'gu')
  const plainNumber = (digits: string): string => digits.replace(grouping, '').replace(number.decimal, '.')
  return { pattern, words, units, ordinals, months, plainNumber }
})

/** A date in digits, day before month before year, as the language has it; what fits nothing where it has another order. */
function numericDate(short: string): string {
  const isDayFirst = /^\{day\}[^{}]+\{month\}[^{}]+\{year\}$/u.test(short)
  if (!isDayFirst) return '(?!)'
  return anyOf([short])
    .replace(/\\\{(?:day|month)\\\}/gu, String.raw`\d{1,2}`)
    .replace(String.raw`\{year\}`, String.raw`\d{4}`)
}
