// A term, computed, goes in; what recurs in it comes out as series, whose days are computed when they are asked for.

import { limits } from '../base/limits.js'
import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addDays, addPeriod, lastDayBefore, periodEnd } from './civil-dates.js'
import { earlier } from './notice.js'
import { noticeBefore, renewalEnd, type ResolvedTerm } from './resolve.js'
import { yearOf, type During } from './spans.js'
import { listed, numbersOf, type Asked, type Listed, type Series } from './window.js'

export interface Renewal {
  /** 1 for the first. */
  readonly number: number
  readonly start: IsoDate
  readonly end: IsoDate
  readonly lastNotice: IsoDate | null
  /** Null also for the last renewal there can be. */
  readonly lastNonRenewal: IsoDate | null
}

/** The renewals that are asked for, in order; none as long as the end of the first period is not known. */
export function renewalsOf(term: TermData, resolved: ResolvedTerm, asked: Asked = {}): Renewal[] {
  const series = renewalSeries(term, resolved)
  if (series === null || resolved.horizon === null) return []
  const lastNotice = noticeBefore(term)
  const nonRenewal = term.nonRenewal === undefined ? null : parsePeriod(term.nonRenewal.period)
  return numbersOf(listed(series, resolved.horizon, asked)).map((number) => {
    const end = series.to(number)
    return {
      number,
      start: series.from(number),
      end,
      lastNotice: lastNotice(end),
      lastNonRenewal: nonRenewal === null || number === series.count ? null : lastDayBefore(end, nonRenewal).safe,
    }
  })
}

/** A series of a term, with the field of the term that it comes from. */
export interface TermSeries {
  readonly path: readonly (string | number)[]
  readonly series: Series
}

/** All series of a term whose days can be computed. */
export function seriesOf(term: TermData, resolved: ResolvedTerm): TermSeries[] {
  const { review, duties = [] } = term
  const of = (path: TermSeries['path'], series: Series | null): TermSeries[] =>
    series === null ? [] : [{ path, series }]
  return [
    ...of(['renewal', 'length'], renewalSeries(term, resolved)),
    ...(review?.every === undefined ? [] : of(['review', 'every'], reviewSeries(review.every, resolved))),
    ...(review?.during === undefined ? [] : of(['review', 'during'], spanSeries(review.during, resolved))),
    ...duties.flatMap(({ during }, index) =>
      during === undefined ? [] : of(['duties', index, 'during'], spanSeries(during, resolved)),
    ),
  ]
}

/** The most that is listed of each series of a term, so that all of them together stay within a limit. */
export function mostOfEach({ renewal, review, duties = [] }: TermData): number {
  const recurring = [renewal, review, ...duties.map(({ during }) => during)].filter((one) => one !== undefined).length
  const share = Math.floor(limits['occurrences-together'].most / Math.max(1, recurring))
  return Math.max(1, Math.min(limits['occurrences'].most, share))
}

/** What is listed of each series of a term. */
export function listedSeries(
  term: TermData,
  resolved: ResolvedTerm,
  asked: Asked = {},
): (TermSeries & { readonly listed: Listed })[] {
  const { horizon } = resolved
  if (horizon === null) return []
  return seriesOf(term, resolved).map((one) => ({ ...one, listed: listed(one.series, horizon, asked) }))
}

/** The renewals; null without any, and as long as the end of the first period is not known. */
function renewalSeries(term: TermData, { start, end, ended }: ResolvedTerm): Series | null {
  if (term.renewal === undefined || end === null) return null
  const first = { start, end }
  return {
    from: (number) => addDays(renewalEnd(term, first, number - 1), 1),
    to: (number) => renewalEnd(term, first, number),
    count: term.renewal.times === 'unlimited' ? Infinity : term.renewal.times,
    last: ended,
  }
}

/** The days one, two, three … periods after the start, each counted from the start. */
export function reviewSeries(every: string, { start, finalEnd }: ResolvedTerm): Series | null {
  if (start === null) return null
  const period = parsePeriod(every)
  const day = (number: number): IsoDate => addPeriod(start, period, number)
  return { from: day, to: day, count: Infinity, last: finalEnd }
}

/** The periods from the start on, or the calendar years; the first and the last are cut where the agreement begins and ends. */
export function spanSeries(during: During, { start, finalEnd }: ResolvedTerm): Series | null {
  if (start === null) return null
  const end = (number: number): IsoDate => {
    if (during === 'calendar-year') return addPeriod(yearOf(start).to, { count: number - 1, unit: 'year' })
    const { count, unit } = parsePeriod(during)
    return periodEnd(start, { count: count * number, unit })
  }
  return {
    from: (number) => (number === 1 ? start : addDays(end(number - 1), 1)),
    to: (number) => earlier(end(number), finalEnd) ?? end(number),
    count: Infinity,
    last: finalEnd,
  }
}
