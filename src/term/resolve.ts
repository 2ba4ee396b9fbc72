// The term of an agreement as data, and the day of the last signature, go in; its dates come out.

import { oncePer } from '../base/memory.js'
import type { TermData } from '../data/agreement.js'
import { parsePeriod, type Period } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addDays, addedPeriods, addPeriod, lastDayBefore, periodEnd } from './civil-dates.js'
import { earlier, endByNotice, type NoticeGiven } from './notice.js'

/** Days of the last signature, as far as they are known: in this instance, and in the whole series; and notice given since. */
export interface LastSignature {
  readonly instance: IsoDate | null
  readonly series: IsoDate | null
  readonly notice?: NoticeGiven | undefined
}

export interface ResolvedTerm {
  /** First day; null until signed, where the term runs from the last signature. */
  readonly start: IsoDate | null
  /** Last day of the first period; null when open, or not known yet. */
  readonly end: IsoDate | null
  /** Last day for notice that takes effect at `end`; null where notice may be given at any time, or none. */
  readonly lastNotice: IsoDate | null
  /** Last day for the notice that only stops the first renewal. */
  readonly lastNonRenewal: IsoDate | null
  /** Last day of all, renewals included; null when open, renewed without limit, or not known yet. */
  readonly finalEnd: IsoDate | null
  /** Last day where notice has been given; null otherwise. No later than the last day of all by the term. */
  readonly ended: IsoDate | null
  /** Last day that renewals and reviews are listed for; null when the start is not known. */
  readonly horizon: IsoDate | null
}

const horizonYears = 10

/**
 * Computes a term. `signed` is null before signing. What recurs is listed as far as `until`, or else for ten years from the start, or
 * from `today` where that is later. All periods are counted from the first day of the first one, so that none is counted from a day
 * that stood in for one that its month has not got.
 */
export function resolveTerm(
  term: TermData,
  signed: LastSignature | null,
  today: IsoDate | null = null,
  until: IsoDate | null = null,
): ResolvedTerm {
  return signed === null && today === null && until === null
    ? beforeSigning(term)
    : resolved(term, signed, today, until)
}

const beforeSigning = oncePer((term: TermData) => resolved(term, null, null, null))

function resolved(
  term: TermData,
  signed: LastSignature | null,
  today: IsoDate | null,
  until: IsoDate | null,
): ResolvedTerm {
  const start = term.start === 'last-signature' ? (signed?.[term.scope ?? 'instance'] ?? null) : term.start
  const end = firstEnd(term, start)
  const lastNotice = noticeBefore(term)
  const nonRenewal = term.nonRenewal === undefined ? null : parsePeriod(term.nonRenewal.period)
  const from = start !== null && today !== null && today > start ? today : (start ?? end)
  const horizon = from === null ? null : (until ?? addPeriod(from, { count: horizonYears, unit: 'year' }))
  const first = end === null ? null : { start, end }
  const last = first === null ? null : finalEnd(term, first)
  const ended =
    signed?.notice === undefined ? null : earlier(endByNotice(term, signed.notice, endOf(term, first)), last)
  return {
    start,
    end,
    lastNotice: end === null ? null : lastNotice(end),
    lastNonRenewal: end === null || nonRenewal === null ? null : lastDayBefore(end, nonRenewal).safe,
    finalEnd: ended ?? last,
    ended,
    horizon,
  }
}

/** Last days of the periods by their numbers, as far as there are periods. */
function endOf(term: TermData, first: FirstPeriod | null): (number: number) => IsoDate | null {
  const times = term.renewal?.times ?? 0
  return (number) =>
    first === null || (times !== 'unlimited' && number > times) ? null : renewalEnd(term, first, number)
}

/** The first period. */
export interface FirstPeriod {
  readonly start: IsoDate | null
  readonly end: IsoDate
}

/** From which day the end of a renewal is counted, and how long: the last day is the one that a period ends on. */
export interface Counted {
  /** `start`: the first day of the first period. `end`: the day after its last. */
  readonly from: 'start' | 'end'
  readonly period: Period
}

/**
 * How renewal `number` is counted: from the first day of the first period; where its end is typed, or one length counts
 * months and the other days, from the day after that end.
 */
export function countedRenewal(
  { length, end }: TermData,
  renewal: NonNullable<TermData['renewal']>,
  number: number,
): Counted {
  const { count, unit } = parsePeriod(renewal.length)
  const renewals: Period = { count: count * number, unit }
  const all = end === undefined && length !== undefined ? addedPeriods(parsePeriod(length), renewals) : null
  return all === null ? { from: 'end', period: renewals } : { from: 'start', period: all }
}

/** Last day of renewal `number`; 0 for the first period. */
export function renewalEnd(term: TermData, { start, end }: FirstPeriod, number: number): IsoDate {
  if (number === 0 || term.renewal === undefined) return end
  const counted = countedRenewal(term, term.renewal, number)
  return periodEnd(counted.from === 'start' && start !== null ? start : addDays(end, 1), counted.period)
}

function firstEnd(term: TermData, start: IsoDate | null): IsoDate | null {
  if (term.end !== undefined) return term.end
  return term.length === undefined || start === null ? null : periodEnd(start, parsePeriod(term.length))
}

function finalEnd(term: TermData, first: FirstPeriod): IsoDate | null {
  const times = term.renewal?.times ?? 0
  return times === 'unlimited' ? null : renewalEnd(term, first, times)
}

/** How the last day for notice follows from the end of a period. */
export function noticeBefore(term: TermData): (end: IsoDate) => IsoDate | null {
  const { notice } = term
  if (notice === undefined || notice.before === 'any') return () => null
  return (end) => lastDayBefore(end, parsePeriod(notice.period)).safe
}
