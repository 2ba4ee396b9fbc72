// A leaf of the data -> what is printed for it in a language, with its type and raw value.

import type { Leaf } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { formatDate, formatPeriod, type DateStyle, type PeriodStyle } from '../locale/dates.js'
import { capitalised, formatAmount, formatNumber, formatPercent, numberInWords } from '../locale/numbers.js'
import type { FilledValue } from './filled.js'

/** Named arguments of a helper that say how a value is printed. */
export type PrintStyle = Readonly<Record<string, unknown>>

/** Prints a leaf. An unknown style falls back to the usual form. */
export function printLeaf(leaf: Leaf, language: LanguageForms, style: PrintStyle, path: string): FilledValue {
  const text = printed(leaf, language, style)
  return {
    type: leaf.type === 'reference' ? 'text' : leaf.type,
    raw: rawOf(leaf),
    text: style['capital'] === true ? capitalised(language, text) : text,
    path,
    counterparty: leaf.counterparty,
  }
}

function printed(leaf: Leaf, language: LanguageForms, style: PrintStyle): string {
  const wanted = style['style']
  switch (leaf.type) {
    case 'text':
    case 'reference':
      return leaf.value
    case 'date':
      return formatDate(
        language,
        leaf.value,
        oneOf<DateStyle, 'long'>(wanted, ['long', 'short', 'iso', 'month'], 'long'),
      )
    case 'period':
      return formatPeriod(
        language,
        leaf.value,
        oneOf<PeriodStyle, 'words'>(wanted, ['words', 'digits', 'genitive'], 'words'),
      )
    case 'number': {
      const gender = oneOf(style['gender'], ['common', 'neuter'] as const, null)
      return wanted === 'words'
        ? numberInWords(language, leaf.value, gender ?? undefined)
        : formatNumber(language, leaf.value)
    }
    case 'percent':
      return formatPercent(language, leaf.value)
    case 'amount':
      return formatAmount(language, leaf.value, leaf.currency)
    case 'party':
      return style['field'] === 'short' ? String(leaf.short.value) : String(leaf.name.value)
  }
}

function rawOf(leaf: Leaf): string | number {
  if (leaf.type === 'period') return `${leaf.value.count} ${leaf.value.unit}`
  return leaf.value
}

function oneOf<T extends string, F>(value: unknown, allowed: readonly T[], otherwise: F): T | F {
  return allowed.find((one) => one === value) ?? otherwise
}
