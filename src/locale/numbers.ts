// Numbers, percentages and amounts in the form of a language, in digits and in words. No-break spaces inside.

import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { applyRule, fill, unbroken } from './words.js'

/**
 * A number in digits: "4 000 000", "12,5", "−3". `decimals` fixes how many; without it as many as the number has, at
 * most six. Halves are rounded away from zero. Throws a RangeError for 10¹⁵ and above.
 */
export function formatNumber(language: LanguageForms, value: number, decimals?: number): string {
  if (!(Math.abs(value) < 1e15)) throw new RangeError(`not a number that can be printed: ${value}`)
  const digits =
    decimals === undefined
      ? roundedDigits(value, 6)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '')
      : roundedDigits(value, decimals)
  return localDigits(language, digits)
}

/** An amount of money from minor units (öre): "4 000 000 kr", "1 234,50 kr"; a foreign currency by its code. */
export function formatAmount(language: LanguageForms, minorUnits: bigint | number, currency: string): string {
  const number = formatMinorUnits(language, minorUnits)
  return unbroken(fill(amountPattern(language, currency), { number, currency }))
}

/** What stands beside the number in an amount: "kr", "SEK". */
export function amountUnit(language: LanguageForms, currency: string): string {
  return fill(amountPattern(language, currency), { number: '', currency }).trim()
}

function amountPattern({ amount }: LanguageForms, currency: string): string {
  return amount.own[currency] ?? amount.other
}

/** The same amount without its unit: "1 234,50". */
export function formatMinorUnits(language: LanguageForms, minorUnits: bigint | number): string {
  const minor = BigInt(minorUnits)
  const sign = minor < 0n ? '-' : ''
  const absolute = minor < 0n ? -minor : minor
  const cents = absolute % 100n
  const digits = `${sign}${absolute / 100n}${cents === 0n ? '' : `.${String(cents).padStart(2, '0')}`}`
  return localDigits(language, digits)
}

/**
 * The forms in which every amount stands by the code of its currency: "500 000 SEK". In an agreement between bodies of
 * countries with crowns of their own, "kr" says neither.
 */
export const withCurrencyCodes: (language: LanguageForms) => LanguageForms = oncePer((language) => ({
  ...language,
  amount: { ...language.amount, own: {} },
}))

/** How many decimals a number is printed with, where it is not said: at most six. */
export function decimalsOf(value: number): number {
  return value.toFixed(6).replace(/0+$/, '').split('.')[1]?.length ?? 0
}

/** "50 %", "3,27 %"; `decimals` as in `formatNumber`. */
export function formatPercent(language: LanguageForms, value: number, decimals?: number): string {
  return unbroken(fill(language.number.percent, { number: formatNumber(language, value, decimals) }))
}

/**
 * A whole number in words, 0 to 100: "femton", "tjugoett"; in digits above. Without a gender as one counts; with one,
 * agreeing with its noun: "ett år", "en månad".
 */
export function numberInWords(
  language: LanguageForms,
  value: number,
  gender?: 'common' | 'feminine' | 'neuter',
): string {
  const { below20, tens, join, unitFirst, hundred, one } = language.number
  if (!Number.isInteger(value) || value < 0 || value > 100) return formatNumber(language, value)
  const unit = (count: number): string =>
    count === 1 && gender !== undefined ? (one[gender] ?? one.common) : (below20[count] ?? '')
  if (value < 20) return unit(value)
  if (value === 100) return hundred
  const ten = tens[Math.floor(value / 10) - 2] ?? ''
  if (value % 10 === 0) return ten
  /* Before the ten the unit has one form: “enogtyve år”. */
  return unitFirst === true
    ? (value % 10 === 1 ? one.common : (below20[value % 10] ?? '')) + join + ten
    : ten + join + unit(value % 10)
}

/** "tredje"; beyond the words the language lists, in digits: "3:e", "3.". */
export function ordinal(language: LanguageForms, value: number, style: 'words' | 'digits' = 'words'): string {
  const inWords = language.number.ordinals[value - 1]
  if (style === 'words' && inWords !== undefined) return inWords
  return applyRule(language.number.ordinalDigits, String(value), { number: String(value) })
}

/** First letter in upper case, the rest as it is. */
export function capitalised(language: LanguageForms, text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language.locale) + text.slice(first.length)
}

function roundedDigits(value: number, decimals: number): string {
  const shifted = Number(`${Math.abs(value)}e${decimals}`)
  const rounded = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${decimals}`) : Math.abs(value)
  return (value < 0 && rounded !== 0 ? '-' : '') + rounded.toFixed(decimals)
}

function localDigits(language: LanguageForms, digits: string): string {
  const { decimal, group, minus } = language.number
  const [whole = '', fraction] = digits.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return (digits.startsWith('-') ? minus : '') + grouped + (fraction === undefined ? '' : decimal + fraction)
}
