// What the schedule of dates says, as functions from a language to its text: labels, and rules in words.

import type { TermData } from '../data/agreement.js'
import type { LanguageForms, TermKey } from '../data/language.js'
import { parsePeriod } from '../data/scalars.js'
import { formatDate, formatPeriod, type PeriodStyle } from '../locale/dates.js'
import { numberInWords } from '../locale/numbers.js'
import { termWord, word } from '../locale/words.js'
import type { Language } from '../model/document.js'
import type { Counted } from './resolve.js'
import { isYear, type During, type Span } from './spans.js'

/** A text, said in a language. */
export type Phrase = (language: LanguageForms) => string
export type Texts = Readonly<Record<Language, string>>

/** A label or rule of the language's own. */
export function phrase(key: TermKey): Phrase {
  return (language) => termWord(language, key)
}

/** The same with its slot {period} filled. */
export function withPeriod(key: TermKey, period: string, style: PeriodStyle = 'words'): Phrase {
  return (language) => termWord(language, key, { period: formatPeriod(language, parsePeriod(period), style) })
}

/** The same with its slot {number} filled. */
export function withNumber(key: TermKey, number: number): Phrase {
  return (language) => termWord(language, key, { number: String(number) })
}

/** A text from the agreement. */
export function fromData(texts: Texts): Phrase {
  return (language) => textOf(texts, language)
}

/** A text in a language; where it lacks it, in the one that stands in for that, or in the first there is. */
export function textOf(texts: Texts, { code, fallback = '' }: Pick<LanguageForms, 'code' | 'fallback'>): string {
  return texts[code] ?? texts[fallback] ?? Object.values(texts)[0] ?? ''
}

/* Rules in words, each from its part of the term. */

export function noticeRule({ period, before, written }: NonNullable<TermData['notice']>): Phrase {
  if (before === 'any') return withPeriod(written ? 'noticeAnyWritten' : 'noticeAny', period, 'genitive')
  return withPeriod(written ? 'noticeEndWritten' : 'noticeEnd', period)
}

export function nonRenewalRule({ period, written }: NonNullable<TermData['nonRenewal']>): Phrase {
  return withPeriod(written === true ? 'nonRenewalRuleWritten' : 'nonRenewalRule', period)
}

/** How often the agreement is renewed, and by what that is stopped. */
export function renewalRule(term: TermData, { length, times }: NonNullable<TermData['renewal']>): Phrase {
  return (language) => {
    const values = {
      period: formatPeriod(language, parsePeriod(length)),
      unless: unlessStopped(term)(language),
    }
    if (times === 'unlimited') return termWord(language, 'renewalUnlimited', values)
    if (times === 1) return termWord(language, 'renewalOnce', values)
    return termWord(language, 'renewalTimes', { ...values, times: numberInWords(language, times) })
  }
}

/** Notice before the end of a period stops its renewal; notice at any time ends the agreement and its renewals with it. */
function unlessStopped({ notice, nonRenewal }: TermData): Phrase {
  if (nonRenewal !== undefined || notice?.before === 'end') return phrase('unlessInTime')
  return notice === undefined ? () => '' : phrase('unlessEnded')
}

/** How often something is to be done on no certain day. */
export function duringRule(during: During): Phrase {
  return during === 'calendar-year' ? phrase('onceInCalendarYear') : withPeriod('onceIn', during, 'every')
}

/** "under 2026", or the first and the last day. */
export function spanInWords(span: Span): Phrase {
  return (language) =>
    isYear(span)
      ? termWord(language, 'inYear', { year: span.from.slice(0, 4) })
      : word(language, 'fromTo', { start: formatDate(language, span.from), end: formatDate(language, span.to) })
}

export function renewalEndRule({ from, period }: Counted, number: number): Phrase {
  const key = from === 'start' ? 'renewalEndRule' : 'renewalEndRuleAfter'
  return (language) => termWord(language, key, { number: String(number), period: formatPeriod(language, period) })
}
