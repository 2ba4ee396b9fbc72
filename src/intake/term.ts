// The head and the sections of a text -> from when until when the agreement is valid, as far as it says so.

import { anyOf } from '../base/letters.js'
import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'
import { formatPeriod, parseWrittenDate } from '../locale/dates.js'
import type { IsoDate } from '../model/document.js'
import { folded } from '../redline/words.js'

export interface TakenTerm {
  readonly start: IsoDate | 'last-signature'
  readonly scope: 'series' | null
  readonly lasts:
    | { readonly kind: 'open' }
    | { readonly kind: 'length'; readonly length: string }
    | { readonly kind: 'end'; readonly end: IsoDate }
  /** True where the text does not say it so that it could not mean something else. */
  readonly isGuessed: boolean
}

/** What the head of the file says, in the words in which this program says it; null where it says something else. */
export function termOfFact(said: string, language: LanguageForms): TakenTerm | null {
  const { words } = language
  const text = folded(said)
  const signed = [words.lastSignature, words.lastSignatureSeries].map(folded)
  const scopeOf = (value: string | undefined): 'series' | null => (value === signed[1] ? 'series' : null)
  const isSigned = (value: string | undefined): boolean => value !== undefined && signed.includes(value)
  const sure = { isGuessed: false, scope: null }
  const until = fitted(words.fromLastSignatureTo, text)
  const end = dateIn(until?.['end'], language)
  if (isSigned(until?.['signed']) && end !== null)
    return { ...sure, start: 'last-signature', scope: scopeOf(until?.['signed']), lasts: { kind: 'end', end } }
  const lasting = fitted(words.fromLastSignatureFor, text)
  const length = periodIn(lasting?.['period'] ?? '', language)
  if (isSigned(lasting?.['signed']) && length !== null)
    return { ...sure, start: 'last-signature', scope: scopeOf(lasting?.['signed']), lasts: { kind: 'length', length } }
  const open = fitted(words.fromLastSignature, text)
  if (isSigned(open?.['signed']))
    return { ...sure, start: 'last-signature', scope: scopeOf(open?.['signed']), lasts: { kind: 'open' } }
  const both = fitted(words.fromTo, text)
  const [first, last] = [dateIn(both?.['start'], language), dateIn(both?.['end'], language)]
  if (first !== null && last !== null) return { ...sure, start: first, lasts: { kind: 'end', end: last } }
  const start = dateIn(fitted(words.fromOpen, text)?.['start'], language)
  return start === null ? null : { ...sure, start, lasts: { kind: 'open' } }
}

/** What sentences say; of several the first that names a day. */
export function termOfText(text: string, language: LanguageForms): TakenTerm | null {
  const { valid, open, period, date } = patternsOf(language)
  if (valid === null) return null
  const sentences = folded(text.replace(/\n+/g, '\n'))
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .filter((one) => valid.test(one))
  let best: TakenTerm | null = null
  for (const sentence of sentences) {
    const dates = [...sentence.matchAll(date)].flatMap(([written]) => parseWrittenDate([language], written) ?? [])
    const [first, second] = dates
    const isOpen = open.test(sentence)
    const length = [...sentence.matchAll(period)].flatMap(([written]) => periodIn(written, language) ?? [])[0]
    const guessed = { isGuessed: true, scope: null }
    if (first !== undefined && second !== undefined && first < second)
      return { ...guessed, start: first, lasts: { kind: 'end', end: second } }
    if (first !== undefined && isOpen) return { ...guessed, start: first, lasts: { kind: 'open' } }
    if (first !== undefined && length !== undefined)
      return { ...guessed, start: first, lasts: { kind: 'length', length } }
    best ??=
      first !== undefined
        ? { ...guessed, start: first, lasts: { kind: 'open' } }
        : isOpen
          ? { ...guessed, start: 'last-signature', lasts: { kind: 'open' } }
          : length !== undefined
            ? { ...guessed, start: 'last-signature', lasts: { kind: 'length', length } }
            : null
  }
  return best
}

/** The period that a text states, as data have it: `6 months`; null for another text. */
export function periodIn(said: string, language: LanguageForms): string | null {
  const text = folded(said).toLowerCase()
  for (const unit of ['day', 'week', 'month', 'year'] as const) {
    const forms = language.period[unit]
    if (![forms.one, forms.many, forms.genitiveOne, forms.genitiveMany].some((form) => text.endsWith(form))) continue
    const digits = /^(\d{1,3}) /.exec(text)?.[1]
    const counts = digits === undefined ? Array.from({ length: 60 }, (_, index) => index + 1) : [Number(digits)]
    for (const count of counts)
      for (const style of ['words', 'digits', 'genitive'] as const)
        if (count > 0 && folded(formatPeriod(language, { count, unit }, style)).toLowerCase() === text)
          return `${count} ${unit}${count === 1 ? '' : 's'}`
    if (digits !== undefined && Number(digits) > 0) return `${Number(digits)} ${unit}${digits === '1' ? '' : 's'}`
  }
  return null
}

/** What stands in the slots of a pattern; null where a text does not fit it. */
function fitted(pattern: string, text: string): Readonly<Record<string, string>> | null {
  const parts = pattern.split(/\{([a-zA-Z]+)\}/)
  const expression = parts
    .map((part, index) =>
      index % 2 === 1 ? `(?<${part}>.+?)` : anyOf(part === '' ? [] : [folded(` ${part} `).trim()]),
    )
    .map((part, index) => (index % 2 === 0 && parts[index] === '' ? '' : part))
    .map((part, index) => (index % 2 === 0 && part !== '' ? `\\s*${part}\\s*` : part))
    .join('')
  return new RegExp(`^${expression}$`, 'u').exec(text)?.groups ?? null
}

function dateIn(said: string | undefined, language: LanguageForms): IsoDate | null {
  return said === undefined ? null : parseWrittenDate([language], said)
}

const patternsOf = oncePer(({ words, imported, period, number, date }: LanguageForms) => {
  const valid = imported?.valid ?? []
  const units = anyOf(Object.values(period).flatMap(({ one, many }) => [one, many]))
  const counts = anyOf([...number.below20.slice(1), number.one.common, number.one.neuter ?? number.one.common])
  return {
    valid: valid.length === 0 ? null : new RegExp(String.raw`(?<!\p{L})(?:${anyOf(valid)})`, 'iu'),
    open: new RegExp(anyOf([words.untilFurtherNotice]), 'iu'),
    period: new RegExp(String.raw`(?<![\p{L}\d])(?:\d{1,3}|${counts}) (?:${units})(?!\p{L})`, 'giu'),
    date: new RegExp(
      String.raw`(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.? (?:${anyOf(date.months)}) \d{4})(?!\d)`,
      'giu',
    ),
  }
})
