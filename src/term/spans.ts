// Periods in which something is to be done on no certain day.

import type { TermData } from '../data/agreement.js'
import type { IsoDate } from '../model/document.js'

/** First and last day of a period in which something is to be done on no certain day. */
export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** How often: a period, or `calendar-year`. */
export type During = NonNullable<NonNullable<TermData['review']>['during']>

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
