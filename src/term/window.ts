// What recurs, and the days that are asked for, go in; the numbers of the occurrences that are listed come out. No occurrence
// is computed that is not listed, but for those that a search by halves looks at.

import { limits } from '../base/limits.js'
import type { IsoDate } from '../model/document.js'
import { earlier } from './notice.js'
import { firstNumber } from './search.js'

/** What recurs: its occurrences have numbers from 1 on, and days that never fall as numbers rise. */
export interface Series {
  /** First and last day of an occurrence: the same for what is to be done on a day. */
  readonly from: (number: number) => IsoDate
  readonly to: (number: number) => IsoDate
  /** How many there can be. */
  readonly count: number
  /** The day after which none begins; null where none is known. */
  readonly last: IsoDate | null
}

/** Which occurrences are asked for. */
export interface Asked {
  /** The day from which on they are listed; from the first on unless given. */
  readonly from?: IsoDate | null | undefined
  /** Where there are too many, they are listed from the last one before this day on; from the first on unless given. */
  readonly today?: IsoDate | null | undefined
  /** The most that are listed of one series. */
  readonly most?: number | undefined
}

/** Numbers that are listed. */
export interface Listed {
  /** The first, and the one after the last. */
  readonly first: number
  readonly beyond: number
  /** True where the series goes on after them. */
  readonly goesOn: boolean
  /** True where others that were asked for are left out, since there are too many. */
  readonly isCut: boolean
}

/**
 * What is listed of a series: the occurrences that begin by `until` and end on `from` or later, at most `most` of them.
 * @param until the last day; of what begins later nothing is listed
 */
export function listed(series: Series, until: IsoDate, asked: Asked = {}): Listed {
  const { from = null, today = null, most = limits['occurrences'].most } = asked
  const exists = (number: number): boolean =>
    number <= series.count && (series.last === null || series.from(number) <= series.last)
  const end = earlier(series.last, until) ?? until
  const after = firstNumber((number) => number > series.count || series.from(number) > end)
  const notBefore = (day: IsoDate): number =>
    Math.min(
      after,
      firstNumber((number) => series.to(number) >= day),
    )
  const asOf = from === null ? 1 : notBefore(from)
  const isCut = after - asOf > most
  const current = isCut && from === null && today !== null ? Math.max(asOf, notBefore(today) - 1) : asOf
  const first = Math.max(asOf, Math.min(current, after - most))
  const beyond = Math.min(after, first + most)
  return { first, beyond, goesOn: exists(beyond), isCut }
}

/** The numbers themselves, in order. */
export function numbersOf({ first, beyond }: Listed): number[] {
  return Array.from({ length: Math.max(beyond - first, 0) }, (_, index) => first + index)
}
