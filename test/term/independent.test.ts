// Thirty made-up terms with all their dates, held against a computation that shares nothing with the program: days are
// whole numbers, months are counted from year 0, and the rules are those of docs/content.md read anew.

import { expect, test } from 'vitest'
import type { TermData } from '../../src/data/agreement.js'
import { schedule } from '../../src/term/schedule.js'

/** A day as year, month from 0, and day. */
type Ymd = readonly [number, number, number]

const parse = (date: string): Ymd => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month - 1, day]
}
const print = ([year, month, day]: Ymd): string =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const daysIn = (year: number, month: number): number =>
  month === 1
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [3, 5, 8, 10].includes(month)
      ? 30
      : 31

/** One day on or back, by the calendar alone. */
function stepped([year, month, day]: Ymd, by: 1 | -1): Ymd {
  if (by === 1) {
    if (day < daysIn(year, month)) return [year, month, day + 1]
    return month === 11 ? [year + 1, 0, 1] : [year, month + 1, 1]
  }
  if (day > 1) return [year, month, day - 1]
  return month === 0 ? [year - 1, 11, 31] : [year, month - 1, daysIn(year, month - 1)]
}

interface Length {
  readonly days: number
  readonly months: number
}

function lengthOf(period: string, times = 1): Length {
  const [count = '', unit = ''] = period.split(' ')
  const number = Number(count) * times
  if (unit.startsWith('day')) return { days: number, months: 0 }
  if (unit.startsWith('week')) return { days: number * 7, months: 0 }
  return { days: 0, months: unit.startsWith('year') ? number * 12 : number }
}

/** The corresponding day, or the last of its month. */
function moved(day: Ymd, { days, months }: Length, sign: 1 | -1): { readonly day: Ymd; readonly isLast: boolean } {
  const index = day[0] * 12 + day[1] + sign * months
  const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12]
  const last = daysIn(year, month)
  let result: Ymd = [year, month, Math.min(day[2], last)]
  for (let left = days; left > 0; left--) result = stepped(result, sign)
  return { day: result, isLast: months > 0 && day[2] > last }
}

/** Last day of a period from and with a day. */
function lastOf(start: Ymd, length: Length): Ymd {
  const { day, isLast } = moved(start, length, 1)
  return isLast ? day : stepped(day, -1)
}

/** The earlier of the two days on which notice can be said to be in time. */
function noticeBefore(end: Ymd, length: Length): string {
  const byDay = print(moved(end, length, -1).day)
  const byPeriod = print(stepped(moved(stepped(end, 1), length, -1).day, -1))
  return byDay < byPeriod ? byDay : byPeriod
}

/** Every date of a term, by the ids of the schedule, as far as ten years from the start. */
function datesOf(term: TermData): Record<string, string> {
  const start = parse(term.start)
  const found: Record<string, string> = { start: term.start }
  const horizon = print(moved(start, { days: 0, months: 120 }, 1).day)
  const { length, end: typed, renewal, notice, nonRenewal, review, duties } = term
  const first = typed === undefined ? lastOf(start, lengthOf(length ?? '')) : parse(typed)
  const endOf = (number: number): Ymd => {
    if (number === 0 || renewal === undefined) return first
    const extra = lengthOf(renewal.length, number)
    const base = lengthOf(length ?? '0 days')
    const isSameKind = typed === undefined && base.months > 0 === extra.months > 0
    return isSameKind
      ? lastOf(start, { days: base.days + extra.days, months: base.months + extra.months })
      : lastOf(stepped(first, 1), extra)
  }
  found['end'] = print(first)
  if (notice?.before === 'end') found['notice'] = noticeBefore(first, lengthOf(notice.period))
  if (nonRenewal !== undefined) found['non-renewal'] = noticeBefore(first, lengthOf(nonRenewal.period))
  const times = renewal === undefined ? 0 : renewal.times === 'unlimited' ? Infinity : renewal.times
  for (let number = 1; number <= times; number++) {
    const from = print(stepped(endOf(number - 1), 1))
    if (from > horizon) break
    const end = endOf(number)
    found[`renewal-${number}`] = from
    found[`renewal-${number}-end`] = print(end)
    if (number === times) break
    if (notice?.before === 'end') found[`renewal-${number}-notice`] = noticeBefore(end, lengthOf(notice.period))
    if (nonRenewal !== undefined)
      found[`renewal-${number}-non-renewal`] = noticeBefore(end, lengthOf(nonRenewal.period))
  }
  const final = times === Infinity ? null : print(endOf(times))
  const last = final !== null && final < horizon ? final : horizon
  if (review?.every !== undefined)
    for (let number = 1; ; number++) {
      const day = print(moved(start, lengthOf(review.every, number), 1).day)
      if (day > last) break
      found[`review-${number}`] = day
    }
  for (const { id, within, after, during } of duties ?? []) {
    const event = after === 'start' ? term.start : after === 'end' ? final : null
    if (within !== undefined && event !== null)
      found[`duty-${id}`] = print(moved(parse(event), lengthOf(within), 1).day)
    if (during === 'calendar-year')
      for (let year = start[0], number = 1; `${year}-01-01` <= last; year++, number++) {
        found[`duty-${id}-${number} from`] = number === 1 ? term.start : `${year}-01-01`
        found[`duty-${id}-${number} to`] = final !== null && final < `${year}-12-31` ? final : `${year}-12-31`
      }
  }
  return found
}

const starts = [
  '2024-02-29',
  '2023-08-31',
  '2026-01-01',
  '2025-05-15',
  '2024-12-31',
  '2027-10-30',
  '2026-03-01',
  '2099-11-30',
  '2026-12-01',
  '2028-01-31',
]
const lengths = ['1 year', '18 months', '6 months', '90 days', '26 weeks', '3 years', '2 years', '13 months']
const renewals = ['1 year', '6 months', '3 months', '30 days', '1 month', '2 years', '8 weeks']
const notices = ['3 months', '6 months', '30 days', '2 weeks', '1 month']

function madeUp(index: number): TermData {
  const pick = <T>(from: readonly T[], step: number): T => from[(index * step) % from.length] as T
  const start = pick(starts, 1)
  const isTyped = index % 4 === 3
  return {
    start,
    ...(isTyped
      ? { end: `${Number(start.slice(0, 4)) + 1}-0${1 + (index % 9)}-${index % 2 === 0 ? '28' : '15'}` }
      : { length: pick(lengths, 3) }),
    renewal: { length: pick(renewals, 5), times: index % 3 === 0 ? 'unlimited' : 1 + (index % 4) },
    notice: { period: pick(notices, 2), before: index % 5 === 0 ? 'any' : 'end', written: true },
    ...(index % 2 === 0 ? { nonRenewal: { period: pick(notices, 3) } } : {}),
    review: { every: index % 2 === 0 ? '1 year' : '7 months' },
    duties: [
      { id: 'plan', label: { sv: 'Plan' }, within: pick(notices, 1), after: 'start' },
      { id: 'report', label: { sv: 'Rapport' }, within: pick(notices, 4), after: 'end' },
      { id: 'accounts', label: { sv: 'Redovisning' }, during: 'calendar-year' },
    ],
  }
}

const terms = Array.from({ length: 30 }, (_, index) => madeUp(index))

test('the dates of thirty made-up terms are those of an independent computation', () => {
  let count = 0
  for (const term of terms) {
    const rows = schedule({ term, countries: ['SE'], signed: null, today: null, languages: [] })
    const own = rows.flatMap(({ id, date, during }): [string, string][] => {
      if (during !== null)
        return [
          [`${id} from`, during.from],
          [`${id} to`, during.to],
        ]
      return date === null ? [] : [[id, date]]
    })
    const expected = datesOf(term)
    expect({ term, dates: Object.fromEntries(own) }).toEqual({ term, dates: expected })
    count += Object.keys(expected).length
  }
  expect(count).toBeGreaterThan(300)
})
