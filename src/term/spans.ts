// How often something is to be done on no certain day, and the term, go in; the periods in which it is to be done come out.

import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addDays, periodEnd } from './civil-dates.js'
import { earlier } from './notice.js'
import type { ResolvedTerm } from './resolve.js'

/** First and last day of a period in which something is to be done on no certain day. */
export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** How often: a period, or `calendar-year`. */
export type During = NonNullable<NonNullable<TermData['review']>['during']>

/**
 * The periods that begin while the agreement runs, as far as the horizon; the first and the last are cut where the
 * agreement begins and ends. None as long as the start is not known.
 */
export function spansOf(during: During, { start, finalEnd, horizon }: ResolvedTerm): Span[] {
  const last = earlier(finalEnd, horizon)
  if (start === null || last === null) return []
  const spans: Span[] = []
  for (let from = start; from <= last;) {
    const to = during === 'calendar-year' ? yearOf(from).to : periodEnd(start, times(during, spans.length + 1))
    spans.push({ from, to: earlier(to, finalEnd) ?? to })
    from = addDays(to, 1)
  }
  return spans
}

/** The calendar year of a day, or of a year. */
export function yearOf(day: string): Span {
  const year = day.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** True for a whole calendar year. */
export function isYear({ from, to }: Span): boolean {
  const year = yearOf(from)
  return year.from === from && year.to === to
}

function times(period: string, number: number): ReturnType<typeof parsePeriod> {
  const { count, unit } = parsePeriod(period)
  return { count: count * number, unit }
}
