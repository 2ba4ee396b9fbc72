// Civil dates and periods in the form of a language. No-break spaces between day, month and year and between digits and
// their unit; the article before a day ("den 1 januari 2023") may stay behind at a line's end.

import { Temporal } from 'temporal-polyfill'
import type { LanguageForms } from '../data/language.js'
import type { Period } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { numberInWords, ordinal } from './numbers.js'
import { fill, unbroken } from './words.js'

export type DateStyle = 'long' | 'short' | 'iso' | 'month'
export type PeriodStyle = 'words' | 'digits' | 'genitive' | 'every'

/** "den 1 januari 2023", "01.01.2023", "2023-01-01", "januari 2023". Throws a RangeError when there is no such day. */
export function formatDate(language: LanguageForms, date: IsoDate, style: DateStyle = 'long'): string {
  const { year, month, day } = Temporal.PlainDate.from(date, { overflow: 'reject' })
  if (style === 'iso') return date
  const padded = { year: String(year), month: twoDigits(month), day: twoDigits(day) }
  if (style === 'short') return tied(language.date.short, padded)
  const name = language.date.months[month - 1] ?? ''
  return tied(language.date[style], { year: String(year), month: name, day: String(day) })
}

/** "måndag". */
export function weekday(language: LanguageForms, date: IsoDate): string {
  return language.date.weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''
}

/**
 * The date that a text in the `long` or `short` form of the language or in ISO form states, or null. The round trip of
 * `formatDate`.
 */
export function parseDate(language: LanguageForms, text: string): IsoDate | null {
  const plain = text.replaceAll('\u00a0', ' ').trim()
  const candidate = /^\d{4}-\d{2}-\d{2}$/.test(plain)
    ? plain
    : (matched(language.date.short, plain, (month) => Number(month)) ??
      matched(language.date.long, plain, (month) => language.date.months.indexOf(month.toLowerCase()) + 1))
  if (candidate === null) return null
  try {
    return Temporal.PlainDate.from(candidate, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/**
 * The date that a text states in a form of one of the languages, with or without the article and the full stop of the long one, or
 * null: "den 1 januari 2023", "1. januar 2023", "1 januar 2023".
 */
export function parseWrittenDate(languages: readonly LanguageForms[], text: string): IsoDate | null {
  for (const language of languages) {
    const lead = language.date.long.slice(0, language.date.long.indexOf('{day}'))
    const bare = text.replace('. ', ' ')
    const forms = [text, lead + bare, lead + bare.replace(' ', '. ')]
    for (const form of forms) {
      const date = parseDate(language, form)
      if (date !== null) return date
    }
  }
  return null
}

/**
 * "tolv månader", "ett år"; `digits` "12 månader"; `genitive` before a noun: "sex månaders uppsägningstid"; `every` how
 * often: "varje år", "vartannat år", "vart tredje år". Words are used up to twelve.
 */
export function formatPeriod(language: LanguageForms, period: Period, style: PeriodStyle = 'words'): string {
  const { count, unit } = period
  const forms = language.period[unit]
  if (style === 'every') return everyPeriod(language, period)
  const genitive = style === 'genitive'
  const noun = count === 1 ? (genitive ? forms.genitiveOne : forms.one) : genitive ? forms.genitiveMany : forms.many
  return style === 'digits' || count > 12
    ? `${count}\u00a0${noun}`
    : `${numberInWords(language, count, forms.gender)} ${noun}`
}

function everyPeriod(language: LanguageForms, { count, unit }: Period): string {
  const { one, two, many } = language.period[unit].every
  if (count <= 2) return count === 1 ? one : two
  return fill(many, { ordinal: ordinal(language, count) })
}

/** Filled, and unbroken from the first slot on. */
function tied(pattern: string, values: Readonly<Record<string, string>>): string {
  const lead = pattern.slice(0, Math.max(0, pattern.indexOf('{')))
  return lead + unbroken(fill(pattern.slice(lead.length), values))
}

function matched(pattern: string, text: string, monthNumber: (month: string) => number): IsoDate | null {
  const escaped = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  const expression = escaped
    .replace('{day}', '(?<day>\\d{1,2})')
    .replace('{month}', '(?<month>[\\p{L}\\d]+)')
    .replace('{year}', '(?<year>\\d{4})')
  const groups = new RegExp(`^${expression}$`, 'u').exec(text)?.groups
  if (groups === undefined) return null
  const month = monthNumber(groups['month'] ?? '')
  return `${groups['year']}-${twoDigits(month)}-${twoDigits(Number(groups['day']))}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
