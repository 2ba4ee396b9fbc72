// Arithmetic on civil dates: ends of periods, and deadlines. Dates go in and come out as YYYY-MM-DD.
// Swedish lag (1930:173) om beräkning av lagstadgad tid and Norwegian domstolloven §§ 148–149 are the pattern followed;
// both govern statutory and procedural time only, so a contractual date rests on the agreement's own words.

import { Temporal } from 'temporal-polyfill'
import type { Period } from '../data/scalars.js'
import type { IsoDate } from '../model/document.js'

/**
 * Last day of a period that runs from and with `start`: the day before the corresponding day. 2023-01-01 and four years
 * end 2026-12-31. Where the month has no corresponding day, the month's last: 2024-02-29 and twelve months end 2025-02-28.
 */
export function periodEnd(start: IsoDate, period: Period): IsoDate {
  const corresponding = addPeriod(start, period)
  return isClamped(start, corresponding, period) ? corresponding : addDays(corresponding, -1)
}

/**
 * Two periods as one, so that both are counted from the same day: 6 months and 1 year are 18 months. Null where one counts
 * months or years and the other days or weeks: how many days a month has depends on where it begins.
 */
export function addedPeriods(first: Period, second: Period): Period | null {
  if (first.unit === second.unit) return { count: first.count + second.count, unit: first.unit }
  const [one, other] = [inSmallerUnit(first), inSmallerUnit(second)]
  return one.unit === other.unit ? { count: one.count + other.count, unit: one.unit } : null
}

function inSmallerUnit({ count, unit }: Period): Period {
  if (unit === 'year') return { count: count * 12, unit: 'month' }
  return unit === 'week' ? { count: count * 7, unit: 'day' } : { count, unit }
}

/**
 * The day that corresponds to `date` one period later, or the month's last: one month after 2024-01-31 is 2024-02-29.
 * A deadline counted from an event falls on this day.
 */
export function addPeriod(date: IsoDate, period: Period, times = 1): IsoDate {
  return moved(date, period, times)
}

/**
 * The last day on which an act is in time that has to be done so long before the end of a period, `end` being its last day.
 * Counted by the day, six months before 2024-09-30 are 2024-03-30; counted by the period, which ends as 1 October begins,
 * they are 2024-03-31. Whoever acts on the earlier day is in time by either count.
 */
export function lastDayBefore(
  end: IsoDate,
  period: Period,
): { readonly safe: IsoDate; readonly other: IsoDate | null } {
  const byDay = subtractPeriod(end, period)
  const byPeriod = addDays(subtractPeriod(addDays(end, 1), period), -1)
  if (byDay === byPeriod) return { safe: byDay, other: null }
  return byDay < byPeriod ? { safe: byDay, other: byPeriod } : { safe: byPeriod, other: byDay }
}

/** The corresponding day one period earlier, or the month's last: six months before 2025-08-31 is 2025-02-28. */
export function subtractPeriod(date: IsoDate, period: Period): IsoDate {
  return moved(date, period, -1)
}

/** Days from 1970-01-01 to the date, 0 to 65535; 0 where there is no date. */
export function daysSince1970(date: IsoDate): number {
  if (date === '') return 0
  const { days } = Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' })
  return Math.min(Math.max(days, 0), 65_535)
}

/** A date some days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return moved(date, { count: days, unit: 'day' }, 1)
}

/** True when the first period is longer, whatever day it is counted from: 13 months and 1 year, 29 days and 4 weeks. */
export function isLonger(first: Period, second: Period): boolean {
  return daysAtLeast(first) > daysAtLeast(second)
}

/** True when the month of `to` has no day that corresponds to `from`, so that its last day stands in. */
export function isClamped(from: IsoDate, to: IsoDate, { unit }: Period): boolean {
  return (unit === 'month' || unit === 'year') && from.slice(-2) !== to.slice(-2)
}

/** Days in a period counted from 2001-01-01: enough to compare what agreements state. */
function daysAtLeast(period: Period): number {
  const start = Temporal.PlainDate.from('2001-01-01')
  return start.until(moved('2001-01-01', period, 1), { largestUnit: 'days' }).days
}

/** The last day that can be written with four digits of a year, and the first. */
const [lastDay, firstDay] = ['9999-12-31', '0001-01-01'] as const

/** As many of each as there are between the two, and some more: whatever is counted further leaves them. */
const mostCounted: Readonly<Record<Period['unit'], number>> = {
  day: 3_660_000,
  week: 523_000,
  month: 120_000,
  year: 10_000,
}

/**
 * The corresponding day so many periods later, or earlier for a negative number. What would leave the years 1 to 9999 stays on
 * their last or first day, so that days can always be compared as text; `checkTerm` reports what comes near.
 */
function moved(date: IsoDate, { count, unit }: Period, times: number): IsoDate {
  const counted = count * times
  if (Math.abs(counted) > mostCounted[unit]) return counted > 0 ? lastDay : firstDay
  const result = Temporal.PlainDate.from(date).add({ [`${unit}s`]: counted }, { overflow: 'constrain' })
  return result.year > 9999 ? lastDay : result.year < 1 ? firstDay : result.toString()
}
