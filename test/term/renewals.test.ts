// Periods that follow one another: all are counted from the first day of the first one, and none leaves a gap.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TermData } from '../../src/data/agreement.js'
import { lastDayBefore } from '../../src/term/civil-dates.js'
import { resolveTerm } from '../../src/term/resolve.js'
import { renewalsOf } from '../../src/term/series.js'
import { schedule } from '../../src/term/schedule.js'
import { nb, sv } from '../locale/languages.js'

function renewed(start: string, length: string, renewal: string, times: number | 'unlimited' = 'unlimited'): TermData {
  return { start, length, renewal: { length: renewal, times } }
}

/** First and last days of the periods, the first one included. */
function periodsOf(term: TermData): string[] {
  const resolved = resolveTerm(term, null)
  const { start, end } = resolved
  return [`${start} ${end}`, ...renewalsOf(term, resolved).map((one) => `${one.start} ${one.end}`)]
}

test.each<[string, TermData, readonly string[]]>([
  [
    'six months, renewed by six',
    renewed('2027-01-01', '6 months', '6 months', 2),
    ['2027-01-01 2027-06-30', '2027-07-01 2027-12-31', '2028-01-01 2028-06-30'],
  ],
  [
    'a year that ends before a leap day',
    renewed('2026-03-01', '1 year', '1 year', 1),
    ['2026-03-01 2027-02-28', '2027-03-01 2028-02-29'],
  ],
  [
    'three months from autumn',
    renewed('2026-09-01', '3 months', '3 months', 2),
    ['2026-09-01 2026-11-30', '2026-12-01 2027-02-28', '2027-03-01 2027-05-31'],
  ],
  [
    'six months that end in February',
    renewed('2024-09-01', '6 months', '6 months', 1),
    ['2024-09-01 2025-02-28', '2025-03-01 2025-08-31'],
  ],
  [
    'signed on a leap day',
    renewed('2024-02-29', '12 months', '12 months', 3),
    ['2024-02-29 2025-02-28', '2025-03-01 2026-02-28', '2026-03-01 2027-02-28', '2027-03-01 2028-02-28'],
  ],
  [
    'months and years together',
    renewed('2024-08-31', '6 months', '1 year', 1),
    ['2024-08-31 2025-02-28', '2025-03-01 2026-02-28'],
  ],
  [
    'months, renewed by days',
    renewed('2027-01-01', '6 months', '90 days', 1),
    ['2027-01-01 2027-06-30', '2027-07-01 2027-09-28'],
  ],
  [
    'an end that is typed',
    { start: '2026-01-15', end: '2026-06-30', renewal: { length: '6 months', times: 2 } },
    ['2026-01-15 2026-06-30', '2026-07-01 2026-12-31', '2027-01-01 2027-06-30'],
  ],
])('%s', (_, term, periods) => {
  expect(periodsOf(term)).toEqual(periods)
})

/** A day and so many months later, without the program's own arithmetic: the last day of the month where there is none. */
function monthsLater(date: string, months: number): { readonly date: string; readonly isClamped: boolean } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), index % 12]
  const isLeap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth] ?? 0
  const two = (number: number): string => String(number).padStart(2, '0')
  return { date: `${toYear}-${two(toMonth + 1)}-${two(Math.min(day, days))}`, isClamped: day > days }
}

const startDay = fc
  .record({
    year: fc.integer({ min: 2000, max: 2090 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ year, month, day }) => new Date(Date.UTC(year, month, 1 + day)).toISOString().slice(0, 10))
const monthCount = fc.integer({ min: 1, max: 30 })

describe('whatever the first day and the lengths in months', () => {
  test('each period begins on the day after the one before, and ends before the corresponding day of the first day', () => {
    fc.assert(
      fc.property(startDay, monthCount, monthCount, (start, length, renewal) => {
        const periods = periodsOf(renewed(start, `${length} months`, `${renewal} months`))
        periods.forEach((period, number) => {
          const [first = '', last = ''] = period.split(' ')
          const { date, isClamped } = monthsLater(start, length + number * renewal)
          const dayAfter = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
          expect(isClamped ? last : dayAfter).toBe(date)
          const before = periods[number - 1]?.split(' ')[1]
          if (before !== undefined) expect(Date.parse(first) - Date.parse(before)).toBe(86_400_000)
        })
      }),
    )
  })

  test('years count as twelve months', () => {
    fc.assert(
      fc.property(
        startDay,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (start, length, renewal) => {
          const inMonths = periodsOf(renewed(start, `${length * 12} months`, `${renewal * 12} months`))
          expect(periodsOf(renewed(start, `${length} years`, `${renewal} years`))).toEqual(inMonths)
          expect(periodsOf(renewed(start, `${length} years`, `${renewal * 12} months`))).toEqual(inMonths)
        },
      ),
    )
  })
})

test.each([
  ['2024-09-30', 6, '2024-03-30', '2024-03-31'],
  ['2025-02-28', 6, '2024-08-28', '2024-08-31'],
  ['2026-12-31', 12, '2025-12-31', null],
  ['2024-03-30', 1, '2024-02-28', '2024-02-29'],
])('notice before %s, %i months: the day that is safe by either count', (end, count, safe, other) => {
  expect(lastDayBefore(end, { count, unit: 'month' })).toEqual({ safe, other })
})

test('the schedule shows the safe day for notice and tells the other, in both languages', () => {
  const term: TermData = {
    start: '2023-10-01',
    end: '2024-09-30',
    notice: { period: '6 months', before: 'end', written: true },
  }
  const rows = schedule({ term, countries: ['SE'], signed: null, today: null, languages: [sv, nb] })
  const row = rows.find(({ id }) => id === 'notice')
  expect(row?.date).toBe('2024-03-30')
  expect(row?.steps['sv']?.map((step) => step.replaceAll('\u00a0', ' '))).toContain(
    'Räknat på annat sätt blir sista dagen söndag den 31 mars 2024. Den tidigare dagen är säker enligt båda sätten: lördag den 30 mars 2024.',
  )
  expect(row?.steps['nb']?.map((step) => step.replaceAll('\u00a0', ' '))).toContain(
    'Regnet på en annen måte blir siste dag søndag 31. mars 2024. Den tidligste dagen er sikker etter begge måter: lørdag 30. mars 2024.',
  )
})
