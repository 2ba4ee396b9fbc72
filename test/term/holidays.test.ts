import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { addDays } from '../../src/term/civil-dates.js'
import { dayOff, holidays, workingDayAfter, workingDayBefore } from '../../src/term/holidays.js'
import { sv } from '../locale/languages.js'

const eves = ['midsummerEve', 'christmasEve', 'newYearsEve']

/** The public holidays of a year by another library, which counts the Swedish eves as bank holidays. */
function oracle(country: string, year: number): string[] {
  const found = new Holidays(country).getHolidays(year, 'en')
  const all = found.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10))
  return [...new Set(all)].sort()
}

function ours(country: string, year: number): string[] {
  return [...holidays(country, year)].flatMap(([date, name]) => (eves.includes(name) ? [] : [date])).sort()
}

test.each(['SE', 'NO'])('the holidays of %s are those that another library knows, 2005 to 2100', (country) => {
  for (let year = 2005; year <= 2100; year++) expect(ours(country, year), String(year)).toEqual(oracle(country, year))
})

test('midsummer eve, Christmas eve and New Year’s eve count as days off in Sweden, not in Norway', () => {
  expect(dayOff('2026-06-19', ['SE'])).toBe('midsummerEve')
  expect(dayOff('2026-12-24', ['SE'])).toBe('christmasEve')
  expect(dayOff('2026-12-31', ['SE'])).toBe('newYearsEve')
  for (const date of ['2026-06-19', '2026-12-24', '2026-12-31']) expect(dayOff(date, ['NO'])).toBeNull()
})

test('a day off in one country is one for an agreement between both', () => {
  expect(dayOff('2027-05-17', ['SE'])).toBeNull()
  expect(dayOff('2027-05-17', ['SE', 'NO'])).toBe('constitutionDay')
  expect(dayOff('2028-06-06', ['SE', 'NO'])).toBe('nationalDay')
  expect(dayOff('2026-11-21', ['SE', 'NO'])).toBe('weekend')
})

test.each([
  ['2026-04-03', '2026-04-02', '2026-04-07'],
  ['2026-06-20', '2026-06-18', '2026-06-22'],
  ['2026-12-25', '2026-12-23', '2026-12-28'],
  ['2027-01-01', '2026-12-30', '2027-01-04'],
  ['2026-11-23', '2026-11-23', '2026-11-23'],
])('around %s the working days in Sweden are %s and %s', (date, before, after) => {
  expect([workingDayBefore(date, ['SE']), workingDayAfter(date, ['SE'])]).toEqual([before, after])
})

test('the working days before and after a day off have only days off between them', () => {
  for (let date = '2025-12-01'; date < '2027-02-01'; date = addDays(date, 1)) {
    const [before, after] = [workingDayBefore(date, ['SE', 'NO']), workingDayAfter(date, ['SE', 'NO'])]
    expect(before <= date && date <= after).toBe(true)
    for (let between = addDays(before, 1); between < after; between = addDays(between, 1))
      expect(dayOff(between, ['SE', 'NO'])).not.toBeNull()
  }
})

test('every holiday has a name in the languages', () => {
  const names = new Set((['SE', 'NO'] as const).flatMap((country) => [...holidays(country, 2026).values()]))
  expect([...names].sort()).toEqual(Object.keys(sv.holidays).sort())
})
