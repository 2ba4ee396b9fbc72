// How a date follows from another, step by step, as values; and the same in words, for `avtal dates --explain`.

import type { LanguageForms, StepKey } from '../data/language.js'
import type { Period } from '../data/scalars.js'
import { formatDate, formatPeriod, weekday } from '../locale/dates.js'
import { fill } from '../locale/words.js'
import { unreachable, type IsoDate } from '../model/document.js'
import { addDays, addPeriod, isClamped, subtractPeriod, lastDayBefore } from './civil-dates.js'
import { holidayName, type DayOff } from './holidays.js'

/** What is stated or on record, and needs no computation. */
type Stated = 'given' | 'signed' | 'signedSeries' | 'approved' | 'noticeGiven' | 'endsWithPeriod' | 'recorded'

/** One step. `date` is what it leads to; the last step of a row leads to the row's date. */
export type Step =
  | { readonly kind: Stated; readonly date: IsoDate }
  | { readonly kind: 'during'; readonly from: IsoDate; readonly date: IsoDate }
  | { readonly kind: 'after' | 'before'; readonly from: IsoDate; readonly period: Period; readonly date: IsoDate }
  | { readonly kind: 'dayBefore' | 'dayAfter'; readonly from: IsoDate; readonly date: IsoDate }
  | { readonly kind: 'safer'; readonly other: IsoDate; readonly date: IsoDate }
  | { readonly kind: 'dayOff'; readonly date: IsoDate; readonly reason: DayOff }
  | { readonly kind: 'notMoved' | 'movedForward'; readonly date: IsoDate }

/** The corresponding day some periods later. */
export function stepAfter(from: IsoDate, period: Period, times = 1): Step {
  const counted = { count: period.count * times, unit: period.unit }
  return { kind: 'after', from, period: counted, date: addPeriod(from, counted) }
}

/** To the last day on which an act is in time so long before a period's last day, with the other count where it differs. */
export function stepsBefore(end: IsoDate, period: Period): Step[] {
  const { safe, other } = lastDayBefore(end, period)
  const step: Step = { kind: 'before', from: end, period, date: subtractPeriod(end, period) }
  return other === null ? [step] : [step, { kind: 'safer', other: step.date === safe ? other : step.date, date: safe }]
}

export function stepDayAfter(from: IsoDate): Step {
  return { kind: 'dayAfter', from, date: addDays(from, 1) }
}

/** The last day of a period that runs from and with `start`. */
export function stepsToEnd(start: IsoDate, period: Period): Step[] {
  const corresponding = stepAfter(start, period)
  if (isClamped(start, corresponding.date, period)) return [corresponding]
  return [corresponding, { kind: 'dayBefore', from: corresponding.date, date: addDays(corresponding.date, -1) }]
}

/** A step in words, dates with their weekday: "fredag den 31 mars 2023 + ett år = söndag den 31 mars 2024." */
export function stepInWords(language: LanguageForms, step: Step): string {
  const say = (key: StepKey, values: Readonly<Record<string, string>>): string => {
    const text = fill(language.steps[key], values)
    return text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1)
  }
  const date = dayInWords(language, step.date)
  switch (step.kind) {
    case 'after':
    case 'before': {
      const values = {
        date,
        from: dayInWords(language, step.from),
        period: formatPeriod(language, step.period),
      }
      if (!isClamped(step.from, step.date, step.period)) return say(step.kind, values)
      const day = String(Number(step.from.slice(-2)))
      return say(`${step.kind}Clamped`, { ...values, day })
    }
    case 'dayBefore':
    case 'dayAfter':
    case 'during':
      return say(step.kind, { date, from: dayInWords(language, step.from) })
    case 'safer':
      return say('safer', { date, other: dayInWords(language, step.other) })
    case 'dayOff':
      return say('dayOff', { date, day: dayOffInWords(language, step.date, step.reason) })
    case 'given':
    case 'signed':
    case 'signedSeries':
    case 'approved':
    case 'noticeGiven':
    case 'endsWithPeriod':
    case 'recorded':
    case 'notMoved':
    case 'movedForward':
      return say(step.kind, { date })
    default:
      return unreachable(step)
  }
}

/** "fredag den 31 mars 2023". */
export function dayInWords(language: LanguageForms, date: IsoDate): string {
  return `${weekday(language, date)} ${formatDate(language, date)}`
}

/** "lördag", "midsommarafton". */
export function dayOffInWords(language: LanguageForms, date: IsoDate, reason: DayOff): string {
  return reason === 'weekend' ? weekday(language, date) : holidayName(language, reason)
}
