// The term of an agreement as data, and the day of the last signature, go in; its dates come out.

import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addDays, addPeriod, periodEnd, subtractPeriod } from './civil-dates.js'

/** Days of the last signature, as far as they are known: in this instance, and in the whole series. */
export interface LastSignature {
  readonly instance: IsoDate | null
  readonly series: IsoDate | null
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
  /** Renewals that begin within the horizon, in order. */
  readonly renewals: readonly Renewal[]
  /** Last day of all, renewals included; null when open, renewed without limit, or not known yet. */
  readonly finalEnd: IsoDate | null
  /** Last day that renewals and reviews are listed for; null when the start is not known. */
  readonly horizon: IsoDate | null
}

export interface Renewal {
  /** 1 for the first. */
  readonly number: number
  readonly start: IsoDate
  readonly end: IsoDate
  readonly lastNotice: IsoDate | null
  /** Null also for the last renewal there can be. */
  readonly lastNonRenewal: IsoDate | null
}

const horizonYears = 10

/**
 * Computes a term. `signed` is null before signing. Renewals are listed for ten years from the start, or from `today`
 * where that is later. A renewal ends the first end plus so many periods, never counted from a clamped day.
 */
export function resolveTerm(term: TermData, signed: LastSignature | null, today: IsoDate | null = null): ResolvedTerm {
  const start = term.start === 'last-signature' ? (signed?.[term.scope ?? 'instance'] ?? null) : term.start
  const end = firstEnd(term, start)
  const lastNotice = noticeBefore(term)
  const nonRenewal = term.nonRenewal === undefined ? null : parsePeriod(term.nonRenewal.period)
  const from = start !== null && today !== null && today > start ? today : (start ?? end)
  const horizon = from === null ? null : addPeriod(from, { count: horizonYears, unit: 'year' })
  return {
    start,
    end,
    lastNotice: end === null ? null : lastNotice(end),
    lastNonRenewal: end === null || nonRenewal === null ? null : subtractPeriod(end, nonRenewal),
    renewals: end === null || horizon === null ? [] : renewals(term, end, horizon),
    finalEnd: end === null ? null : finalEnd(term, end),
    horizon,
  }
}

/** Last day of renewal `number`, counted from the first end. */
export function renewalEnd(term: TermData, end: IsoDate, number: number): IsoDate {
  return term.renewal === undefined ? end : addPeriod(end, parsePeriod(term.renewal.length), number)
}

function firstEnd(term: TermData, start: IsoDate | null): IsoDate | null {
  if (term.end !== undefined) return term.end
  return term.length === undefined || start === null ? null : periodEnd(start, parsePeriod(term.length))
}

function finalEnd(term: TermData, end: IsoDate): IsoDate | null {
  const times = term.renewal?.times ?? 0
  return times === 'unlimited' ? null : renewalEnd(term, end, times)
}

function renewals(term: TermData, end: IsoDate, horizon: IsoDate): Renewal[] {
  if (term.renewal === undefined) return []
  const limit = term.renewal.times === 'unlimited' ? Infinity : term.renewal.times
  const lastNotice = noticeBefore(term)
  const nonRenewal = term.nonRenewal === undefined ? null : parsePeriod(term.nonRenewal.period)
  const found: Renewal[] = []
  for (let number = 1; number <= limit; number++) {
    const start = addDays(renewalEnd(term, end, number - 1), 1)
    if (start > horizon) break
    const last = renewalEnd(term, end, number)
    found.push({
      number,
      start,
      end: last,
      lastNotice: lastNotice(last),
      lastNonRenewal: nonRenewal === null || number === limit ? null : subtractPeriod(last, nonRenewal),
    })
  }
  return found
}

/** How the last day for notice follows from the end of a period. */
function noticeBefore(term: TermData): (end: IsoDate) => IsoDate | null {
  const { notice } = term
  if (notice === undefined || notice.before === 'any') return () => null
  return (end) => subtractPeriod(end, parsePeriod(notice.period))
}
