import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePeriod } from '../../src/data/scalars.js'
import { formatDate, formatPeriod, parseDate, weekday } from '../../src/locale/dates.js'
import { civilDay } from '../term/civil-day.js'
import { nb, sv } from './languages.js'

const tied = (text: string): string => text.replaceAll(' ', '\u00a0')

test('a date is printed in the forms of the language, and never breaks between day, month and year', () => {
  expect(formatDate(sv, '2023-01-01')).toBe(`den ${tied('1 januari 2023')}`)
  expect(formatDate(nb, '2023-01-01')).toBe(tied('1. januar 2023'))
  expect([formatDate(sv, '2023-01-01', 'short'), formatDate(nb, '2023-01-01', 'short')]).toEqual([
    '2023-01-01',
    '01.01.2023',
  ])
  expect([formatDate(sv, '2023-01-01', 'iso'), formatDate(nb, '2023-01-01', 'iso')]).toEqual([
    '2023-01-01',
    '2023-01-01',
  ])
  expect(formatDate(nb, '2024-09-12', 'month')).toBe(tied('september 2024'))
})

test('a day that does not exist is refused', () => {
  expect(() => formatDate(sv, '2023-02-30')).toThrow(RangeError)
})

test('every month and weekday has a name of its own', () => {
  for (const language of [sv, nb]) {
    expect(new Set(language.date.months).size).toBe(12)
    expect(weekday(language, '2026-11-22')).toBe(language.code === 'sv' ? 'söndag' : 'søndag')
  }
})

test('a printed date is read back, in both languages and all forms', () => {
  fc.assert(
    fc.property(civilDay, fc.constantFrom(sv, nb), fc.constantFrom('long', 'short', 'iso'), (day, language, style) => {
      expect(parseDate(language, formatDate(language, day, style))).toBe(day)
    }),
    { numRuns: 300 },
  )
})

test.each(['den 30 februari 2023', 'den 1 januar 2023', '1. januar 2023 ', 'den 1 januari', '2023-13-01', ''])(
  'in Swedish "%s" is no date',
  (text) => {
    expect(parseDate(sv, text)).toBeNull()
  },
)

test.each([
  ['12 months', 'tolv månader', 'tolv måneder'],
  ['1 month', 'en månad', 'én måned'],
  ['1 year', 'ett år', 'ett år'],
  ['2 weeks', 'två veckor', 'to uker'],
  ['1 day', 'en dag', 'én dag'],
  ['18 months', tied('18 månader'), tied('18 måneder')],
])('%s reads "%s" and "%s"', (period, swedish, norwegian) => {
  expect(formatPeriod(sv, parsePeriod(period))).toBe(swedish)
  expect(formatPeriod(nb, parsePeriod(period))).toBe(norwegian)
})

test('a period before a noun stands in the genitive', () => {
  expect(formatPeriod(sv, parsePeriod('6 months'), 'genitive')).toBe('sex månaders')
  expect(formatPeriod(nb, parsePeriod('1 year'), 'genitive')).toBe('ett års')
  expect(formatPeriod(nb, parsePeriod('30 days'), 'genitive')).toBe(tied('30 dagers'))
})

test('a period in digits is tied to its unit', () => {
  expect(formatPeriod(sv, parsePeriod('12 months'), 'digits')).toBe(tied('12 månader'))
})
