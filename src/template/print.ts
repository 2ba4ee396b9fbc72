// A leaf of the data -> what is printed for it in a language, with its type and raw value.

import type { Leaf } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { formatDate, formatPeriod } from '../locale/dates.js'
import {
  capitalised,
  formatAmount,
  formatMinorUnits,
  formatNumber,
  formatPercent,
  numberInWords,
} from '../locale/numbers.js'
import type { FilledValue, Options } from './filled.js'

/** How dates and periods may be written, and which gender a number in words may agree with. */
export const dateStyles = ['long', 'short', 'iso', 'month'] as const
export const periodStyles = ['words', 'digits', 'genitive', 'every'] as const
export const genders = ['common', 'neuter'] as const

/** Prints a leaf in the style that a helper names; without one, and in one that is not its own, in the usual form. */
export function printLeaf(leaf: Leaf, language: LanguageForms, style: Options, path: string): FilledValue {
  const text = printed(leaf, language, style)
  return {
    type: leaf.type === 'reference' ? 'text' : leaf.type,
    raw: leaf.type === 'period' ? `${leaf.value.count} ${leaf.value.unit}` : leaf.value,
    text: style['capital'] === true ? capitalised(language, text) : text,
    path,
    counterparty: leaf.counterparty,
  }
}

function printed(leaf: Leaf, language: LanguageForms, { style, gender }: Options): string {
  switch (leaf.type) {
    case 'text':
    case 'reference':
      return leaf.value
    case 'date':
      return formatDate(language, leaf.value, oneOf(dateStyles, style))
    case 'period':
      return formatPeriod(language, leaf.value, oneOf(periodStyles, style))
    case 'number':
      return style === 'words'
        ? numberInWords(language, leaf.value, oneOf(genders, gender))
        : formatNumber(language, leaf.value)
    case 'percent':
      return formatPercent(language, leaf.value, leaf.decimals)
    case 'amount':
      return leaf.bare === true
        ? formatMinorUnits(language, leaf.value)
        : formatAmount(language, leaf.value, leaf.currency)
    case 'party':
      return String(leaf.name.value)
  }
}

function oneOf<Style extends string>(allowed: readonly Style[], value: unknown): Style | undefined {
  return allowed.find((style) => style === value)
}
