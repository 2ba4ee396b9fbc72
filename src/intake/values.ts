// A text -> the dates, amounts, percentages, periods and references in it, and the slots that print the same in their place.

import { typedReferences } from '../check/typed-references.js'
import { anyOf } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { parsePeriod } from '../data/scalars.js'
import { formatDate, formatPeriod, parseWrittenDate } from '../locale/dates.js'
import { formatAmount, formatPercent } from '../locale/numbers.js'
import { genitive } from '../locale/words.js'
import { folded } from '../redline/words.js'
import { periodIn } from './term.js'

export type ValueKind = 'party' | 'section' | 'annex' | 'date' | 'amount' | 'percent' | 'period'

/** Something in a text that data can say. */
export interface FoundValue {
  readonly kind: ValueKind
  readonly from: number
  readonly to: number
  /** What stands in the clause in its place; null where nothing prints just what stands there. */
  readonly slot: Slot | null
}

/** A call of a template. `{{date NAME style="short"}}` of a parameter, whose name is given when it is written. */
export interface Slot {
  readonly write: (name: string) => string
  /** What the agreement gives the clause; null for a call that needs nothing. */
  readonly parameter: {
    readonly type: 'date' | 'amount' | 'percent' | 'period'
    readonly value: string | number
  } | null
}

/** What a text may name. */
export interface Known {
  readonly language: LanguageForms
  /** Roles by the full names of the parties that have one to themselves. */
  readonly roles: ReadonlyMap<string, string>
  /** Ids of sections by their numbers, within the part of the text. */
  readonly sections: ReadonlyMap<string, string>
  /** True where sections are called by their sign: `§ 5`. */
  readonly bySign: boolean
  readonly annexes: ReadonlyMap<string, string>
  readonly currency: string
  /** First and last day, where they are known. */
  readonly term: { readonly start: string | null; readonly end: string | null }
}

/** Finds what data can say, in order; nothing that lies within another. */
export function valuesIn(text: string, known: Known): FoundValue[] {
  const all = [
    ...parties(text, known),
    ...references(text, known),
    ...dates(text, known),
    ...figures(text, known),
    ...periods(text, known.language),
  ]
  const sorted = all.sort((a, b) => a.from - b.from || b.to - a.to)
  const found: FoundValue[] = []
  for (const one of sorted) if (one.from >= (found.at(-1)?.to ?? 0)) found.push(one)
  return found
}

function isSame(printed: string, said: string): boolean {
  return folded(printed) === folded(said)
}

function call(written: string): Slot {
  return { write: () => written, parameter: null }
}

function parties(text: string, { roles, language }: Known): FoundValue[] {
  if (roles.size === 0) return []
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${anyOf(roles.keys()).replaceAll(' ', String.raw`[ \u00a0]`)})`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap((match): FoundValue[] => {
    const role = roles.get(folded(match[0]))
    if (role === undefined) return []
    const to = match.index + match[0].length
    const of = genitive(language, folded(match[0])).slice(folded(match[0]).length)
    const rest = text.slice(to)
    const isLetter = (at: number): boolean => /^[\p{L}\p{N}]/u.test(rest.slice(at))
    if (of !== '' && rest.startsWith(of) && !isLetter(of.length))
      return [{ kind: 'party', from: match.index, to: to + of.length, slot: call(`{{genitive ${role}}}`) }]
    return isLetter(0) ? [] : [{ kind: 'party', from: match.index, to, slot: call(`{{${role}}}`) }]
  })
}

function references(text: string, { language, sections, annexes, bySign }: Known): FoundValue[] {
  const typed = typedReferences(text, language).flatMap(({ kind, written, number, at }): FoundValue[] => {
    if (kind === 'amount') return []
    const id = (kind === 'section' ? sections : annexes).get(number)
    const isRunning = /^\p{Ll}/u.test(written)
    const end = at + written.length
    if (kind === 'annex') {
      const slot = id === undefined ? null : call(isRunning ? `{{annex "${id}"}}` : `{{annex "${id}" capital=true}}`)
      const printed = language.words.annexRunning.replace('{number}', number)
      return [{ kind, from: at, to: end, slot: isSame(printed.toLowerCase(), written.toLowerCase()) ? slot : null }]
    }
    const from = at + written.lastIndexOf(number)
    return [{ kind, from, to: from + number.length, slot: id === undefined ? null : call(`{{ref "${id}"}}`) }]
  })
  if (!bySign) return typed
  const elsewhere = anyOf((language.typed?.elsewhere ?? []).map((word) => word.toLowerCase()))
  const signs = [...text.matchAll(/§\s?(?<number>\d{1,2}(?:\.\d{1,2})?)(?![\d-])|(?<before>\d{1,2})\s?§/gu)].flatMap(
    (match): FoundValue[] => {
      const number = match.groups?.['number'] ?? match.groups?.['before'] ?? ''
      const id = sections.get(number)
      const around = text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 40).toLowerCase()
      if (id === undefined || new RegExp(elsewhere, 'u').test(around)) return []
      const from = match.index + match[0].indexOf(number)
      return [{ kind: 'section', from, to: from + number.length, slot: call(`{{ref "${id}"}}`) }]
    },
  )
  return [...typed, ...signs]
}

function dates(text: string, { language, term }: Known): FoundValue[] {
  const { date } = patternsOf(language)
  return [...text.matchAll(date)].flatMap((match): FoundValue[] => {
    const written = match[0].replace(/\s/g, ' ')
    const value = parseWrittenDate([language], written)
    if (value === null) return []
    const lead = language.date.long.slice(0, language.date.long.indexOf('{day}'))
    const begins = lead !== '' && text.slice(0, match.index).endsWith(lead) ? match.index - lead.length : match.index
    const to = match.index + match[0].length
    const path = value === term.start ? 'term.start' : value === term.end ? 'term.end' : null
    for (const style of ['long', 'short', 'iso'] as const)
      for (const from of new Set([begins, match.index])) {
        if (!isSame(formatDate(language, value, style), text.slice(from, to))) continue
        const write = (name: string): string =>
          style === 'long' ? `{{${path ?? name}}}` : `{{date ${path ?? name} style="${style}"}}`
        return [{ kind: 'date', from, to, slot: { write, parameter: path === null ? { type: 'date', value } : null } }]
      }
    return [{ kind: 'date', from: match.index, to, slot: null }]
  })
}

function figures(text: string, { language, currency }: Known): FoundValue[] {
  const { percent, amount, group } = patternsOf(language)
  const numberOf = (digits: string): number =>
    Number(digits.replace(group, '').replace(language.number.decimal, '.').replace(/\s/g, ''))
  const percents = [...text.matchAll(percent)].map((match): FoundValue => {
    const value = numberOf(match.groups?.['digits'] ?? '')
    const isPrinted = value <= 100 && isSame(formatPercent(language, value), match[0])
    const parameter = { type: 'percent', value } as const
    const slot = isPrinted ? { write: (name: string) => `{{${name}}}`, parameter } : null
    return { kind: 'percent', from: match.index, to: match.index + match[0].length, slot }
  })
  const amounts = [...text.matchAll(amount)].map((match): FoundValue => {
    const value = numberOf(match.groups?.['digits'] ?? '')
    const isPrinted =
      value > 0 && value < 1e12 && isSame(formatAmount(language, Math.round(value * 100), currency), match[0])
    const parameter = { type: 'amount', value } as const
    const slot = isPrinted ? { write: (name: string) => `{{${name}}}`, parameter } : null
    return { kind: 'amount', from: match.index, to: match.index + match[0].length, slot }
  })
  return [...percents, ...amounts]
}

function periods(text: string, language: LanguageForms): FoundValue[] {
  return [...text.matchAll(patternsOf(language).period)].flatMap((match): FoundValue[] => {
    const value = periodIn(match[0], language)
    if (value === null) return []
    const [from, to] = [match.index, match.index + match[0].length]
    for (const style of ['words', 'digits', 'genitive'] as const) {
      if (!isSame(formatPeriod(language, parsePeriod(value), style), match[0])) continue
      const write = (name: string): string =>
        style === 'words' ? `{{${name}}}` : `{{period ${name} style="${style}"}}`
      return [{ kind: 'period', from, to, slot: { write, parameter: { type: 'period', value } } }]
    }
    return [{ kind: 'period', from, to, slot: null }]
  })
}

const patternsOf = oncePer((language: LanguageForms) => {
  const { date, number, period, typed } = language
  const units = anyOf(
    Object.values(period).flatMap(({ one, many, genitiveOne, genitiveMany }) => [one, many, genitiveOne, genitiveMany]),
  )
  const counts = anyOf([...number.below20.slice(1), number.one.common, number.one.neuter ?? number.one.common])
  const group = `(?:${anyOf([' ', '\u00a0', '.', number.group].filter((one) => one !== number.decimal))})`
  const digits = String.raw`(?<digits>\d{1,3}(?:${group}\d{3})+(?:${anyOf([number.decimal])}\d+)?|\d+(?:${anyOf([number.decimal])}\d+)?)`
  const free = String.raw`(?<![\p{L}\p{N}.,:])`
  return {
    date: new RegExp(
      String.raw`(?<![\d-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.?\s(?:${anyOf(date.months)})\s\d{4})(?![\d-])`,
      'giu',
    ),
    percent: new RegExp(String.raw`${free}${digits}[ \u00a0]?(?:%|procent|prosent)(?!\p{L})`, 'gu'),
    amount: new RegExp(String.raw`${free}${digits}[ \u00a0](?:${anyOf(typed?.amount ?? [])})(?!\p{L})`, 'gu'),
    period: new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,3}|${counts})[ \u00a0](?:${units})(?!\p{L})`, 'gu'),
    group: new RegExp(group, 'gu'),
  }
})
