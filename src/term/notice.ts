// A notice that has been given -> the last day of the agreement that follows from it.

import type { TermData } from '../data/agreement.js'
import { parsePeriod } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod, lastDayBefore } from './civil-dates.js'
import { firstNumber } from './search.js'

/** What is on record of the end of an agreement before its term has run out. */
export interface NoticeGiven {
  /** `notice` ends the agreement, `non-renewal` stops its renewal; `end` when the last day itself is on record. */
  readonly kind: 'notice' | 'non-renewal' | 'end'
  /** The day on which notice was given; for `end`, the last day. */
  readonly date: IsoDate
  /** The period before whose end it was given, as it is on record: 0 for the first, then the number of the renewal. */
  readonly period: number
}

/**
 * The last day by a notice. Notice at any time ends the agreement so long after the day on which it was given, and no
 * later than the period in which it also stopped the renewal. Notice before the end of a period ends the agreement with
 * the period it is on record for, or the first later one that it was in time for by either way to count. Null where the
 * end of the first period is not known.
 * @param ends last day of a period by its number, 0 for the first; null where there is none
 */
export function endByNotice(
  term: TermData,
  { kind, date, period }: NoticeGiven,
  ends: (number: number) => IsoDate | null,
): IsoDate | null {
  if (kind === 'end') return date
  const { notice, nonRenewal } = term
  const endOfPeriod = (length: string | undefined): IsoDate | null => {
    if (length === undefined) return null
    const inTime = (end: IsoDate): boolean => {
      const { safe, other } = lastDayBefore(end, parsePeriod(length))
      return date <= (other !== null && other > safe ? other : safe)
    }
    const isMeant = (end: IsoDate | null): boolean => end === null || inTime(end)
    return ends(firstNumber((number) => isMeant(ends(number)), period))
  }
  if (kind === 'non-renewal') return endOfPeriod(nonRenewal?.period)
  if (notice?.before !== 'any') return endOfPeriod(notice?.period)
  return earlier(addPeriod(date, parsePeriod(notice.period)), endOfPeriod(nonRenewal?.period))
}

/** The earlier of two days; the other where one is not known. */
export function earlier(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
