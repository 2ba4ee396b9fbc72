import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { parsePeriod, type Period } from '../../src/data/scalars.js'
import { addDays, addPeriod, isLonger, periodEnd, subtractPeriod } from '../../src/term/civil-dates.js'
import { civilDay } from './civil-day.js'

const period = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom<Period['unit']>('day', 'week', 'month', 'year'),
})
const day = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date)
const isMonthEnd = (date: string): boolean => day(date).day === day(date).daysInMonth

test.each([
  ['2023-01-01', '4 years', '2026-12-31'],
  ['2023-08-31', '12 months', '2024-08-30'],
  ['2024-02-29', '12 months', '2025-02-28'],
  ['2024-02-29', '4 years', '2028-02-28'],
  ['2024-02-28', '1 year', '2025-02-27'],
  ['2023-08-31', '6 months', '2024-02-29'],
  ['2024-01-31', '1 month', '2024-02-29'],
  ['2024-01-01', '1 month', '2024-01-31'],
  ['2024-03-01', '1 day', '2024-03-01'],
  ['2024-02-26', '1 week', '2024-03-03'],
])('a period from and with %s of %s ends on %s', (start, length, end) => {
  expect(periodEnd(start, parsePeriod(length))).toBe(end)
})

test.each([
  ['2024-01-31', '1 month', '2024-02-29'],
  ['2023-01-31', '1 month', '2023-02-28'],
  ['2024-02-29', '1 year', '2025-02-28'],
  ['2024-05-31', '3 months', '2024-08-31'],
  ['2024-02-26', '1 week', '2024-03-04'],
])('a deadline of %s plus %s falls on %s', (event, length, deadline) => {
  expect(addPeriod(event, parsePeriod(length))).toBe(deadline)
})

test.each([
  ['2025-08-31', '6 months', '2025-02-28'],
  ['2026-12-31', '9 months', '2026-03-31'],
  ['2020-12-31', '6 months', '2020-06-30'],
  ['2024-02-29', '1 year', '2023-02-28'],
  ['2024-03-01', '1 day', '2024-02-29'],
])('the last day for notice before %s with %s is %s', (end, length, last) => {
  expect(subtractPeriod(end, parsePeriod(length))).toBe(last)
})

test('several periods are counted from the first day, never from a clamped one', () => {
  expect(addPeriod('2024-08-31', parsePeriod('6 months'), 2)).toBe('2025-08-31')
  expect(addPeriod('2024-02-29', parsePeriod('1 year'), 4)).toBe('2028-02-29')
})

test('a period ends on the day before the corresponding day, or at the end of a month that has none', () => {
  fc.assert(
    fc.property(civilDay, period, (start, length) => {
      const end = periodEnd(start, length)
      const next = addDays(end, 1)
      expect(end >= start).toBe(true)
      if (length.unit === 'month' || length.unit === 'year')
        expect(day(next).day === day(start).day || isMonthEnd(end)).toBe(true)
      else expect(next).toBe(addPeriod(start, length))
    }),
  )
})

test('a later start never ends earlier', () => {
  fc.assert(
    fc.property(civilDay, fc.integer({ min: 1, max: 40 }), period, (start, days, length) => {
      expect(periodEnd(addDays(start, days), length) >= periodEnd(start, length)).toBe(true)
      expect(addPeriod(addDays(start, days), length) >= addPeriod(start, length)).toBe(true)
    }),
  )
})

test('days and weeks added are taken away again; months and years too, but for a clamped day', () => {
  fc.assert(
    fc.property(civilDay, period, (start, length) => {
      const there = addPeriod(start, length)
      const back = subtractPeriod(there, length)
      if (day(there).day === day(start).day || length.unit === 'day' || length.unit === 'week') expect(back).toBe(start)
      else expect(isMonthEnd(there) && back < start).toBe(true)
    }),
  )
})

test('a longer period ends later, and periods of one length are equal', () => {
  expect(isLonger(parsePeriod('1 year'), parsePeriod('9 months'))).toBe(true)
  expect(isLonger(parsePeriod('12 months'), parsePeriod('1 year'))).toBe(false)
  expect(isLonger(parsePeriod('1 year'), parsePeriod('12 months'))).toBe(false)
  expect(isLonger(parsePeriod('5 weeks'), parsePeriod('1 month'))).toBe(true)
})
