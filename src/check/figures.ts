// A text in a language -> the figures that are typed in it, in one form for all languages, so that two can be compared.

import type { LanguageForms } from '../data/language.js'
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
  const { pattern, words, units, ordinals, months } = formsOf(language)
  return [...text.replace(/\s/gu, ' ').replace(/é/gu, 'e').matchAll(pattern)].map(
    ({ 0: written, groups = {} }): Figure => {
      const { iso, numeric, day, month, year, ordinal, digits, word } = groups
      const { oneUnit } = groups
      const unit = groups['digitsUnit'] ?? groups['wordUnit'] ?? oneUnit
      const figure = (value: string): Figure => {
        return { written, value, unit: units.get(unit?.toLowerCase() ?? '') ?? null, isArticle: oneUnit !== undefined }
      }
      if (iso !== undefined) return figure(iso)
      if (numeric !== undefined) return figure(numeric.split('.').map(twoDigits).reverse().join('-'))
      if (month !== undefined && day !== undefined) {
        const number = months.indexOf(month.toLowerCase()) + 1
        return figure(`${year ?? '-'}-${twoDigits(String(number))}-${twoDigits(day)}`)
      }
      if (ordinal !== undefined) return figure(`${ordinals.indexOf(ordinal.toLowerCase()) + 1}.`)
      if (digits !== undefined) return figure(digits.replaceAll(' ', '').replace(',', '.'))
      return figure(String(words.get(word?.toLowerCase() ?? '') ?? 1))
    },
  )
}

/**
 * What one list of figures has more than the other. A unit that only one side knows is no difference, nor is an article
 * that nothing stands for.
 */
export function withoutEqual<T extends Figure>(
  source: readonly T[],
  translation: readonly T[],
): { readonly missing: readonly T[]; readonly extra: readonly T[] } {
  const exact = unpaired(source, translation, (a, b) => a.value === b.value && a.unit === b.unit)
  const left = unpaired(
    exact.missing,
    exact.extra,
    (a, b) => a.value === b.value && (a.unit === null || b.unit === null),
  )
  const real = (list: readonly T[], others: readonly T[]): readonly T[] =>
    others.length === 0 ? list.filter(({ isArticle }) => !isArticle) : list
  return { missing: real(left.missing, left.extra), extra: real(left.extra, left.missing) }
}

/** What is left of both lists when all pairs are taken away. */
export function unpaired<T>(
  source: readonly T[],
  translation: readonly T[],
  isPair: (a: T, b: T) => boolean,
): { readonly missing: readonly T[]; readonly extra: readonly T[] } {
  const extra = [...translation]
  const missing = source.filter((item) => {
    const at = extra.findIndex((other) => isPair(item, other))
    if (at >= 0) extra.splice(at, 1)
    return at < 0
  })
  return { missing, extra }
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
}

const cache = new WeakMap<LanguageForms, Forms>()

function formsOf(language: LanguageForms): Forms {
  const before = cache.get(language)
  if (before !== undefined) return before
  const { number, period, date, statute } = language
  const words = new Map(Array.from({ length: 99 }, (_, index) => [numberInWords(language, index + 2), index + 2]))
  const units = new Map(
    (['day', 'week', 'month', 'year'] as const).flatMap((unit) =>
      [period[unit].one, period[unit].many, period[unit].genitiveOne, period[unit].genitiveMany].map(
        (form) => [form, unit] as const,
      ),
    ),
  )
  const anyOf = (list: Iterable<string>): string => [...list].sort((a, b) => b.length - a.length).join('|')
  const unit = anyOf(units.keys())
  const alternatives = [
    String.raw`(?<iso>\d{4}-\d{2}-\d{2})`,
    String.raw`(?<numeric>\d{1,2}\.\d{1,2}\.\d{4})`,
    String.raw`(?<day>\d{1,2})\.? (?<month>${anyOf(date.months)})(?: (?<year>\d{4}))?`,
    `(?<ordinal>${anyOf(number.ordinals)}) (?:${anyOf(statute.parts)})`,
    String.raw`(?<digits>\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?: (?<digitsUnit>${unit}))?`,
    `(?<word>${anyOf(words.keys())})(?: (?<wordUnit>${unit}))?`,
    `(?:${anyOf([number.one.common, number.one.feminine ?? [], number.one.neuter].flat())}) (?<oneUnit>${unit})`,
  ]
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, 'giu')
  const forms = { pattern, words, units, ordinals: number.ordinals, months: date.months }
  cache.set(language, forms)
  return forms
}
