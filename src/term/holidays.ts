// A civil date and countries go in; whether it is a working day there, and the nearest one, come out.
// Days off follow lag (1989:253) om allmänna helgdagar with lag (1930:173) 2 § (the three eves count as such days), and
// lov om helligdager (1995) with lov om 1 og 17 mai (1947). Statutes say which days these are, never what a contract says.

import { Temporal } from 'temporal-polyfill'
import type { HolidayKey } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import type { IsoDate } from '../model/document.js'
import { addDays } from './civil-dates.js'

export type Country = PartyData['country']

/** Why a day is no working day: a holiday by its name, or a Saturday or Sunday. */
export type DayOff = HolidayKey | 'weekend'

/**
 * Why the date is no working day in one of the countries; null for a working day. A day off in one of them is one for
 * the agreement: no party has to act then. Valid from 2005, when the Swedish national day became a holiday.
 */
export function dayOff(date: IsoDate, countries: readonly Country[]): DayOff | null {
  const { year, dayOfWeek } = Temporal.PlainDate.from(date)
  for (const country of countries) {
    const holiday = holidays(country, year).get(date)
    if (holiday !== undefined) return holiday
  }
  return dayOfWeek > 5 ? 'weekend' : null
}

/** The date itself where it is a working day in all the countries, otherwise the last one before it. */
export function workingDayBefore(date: IsoDate, countries: readonly Country[]): IsoDate {
  return dayOff(date, countries) === null ? date : workingDayBefore(addDays(date, -1), countries)
}

/** The date itself where it is a working day in all the countries, otherwise the first one after it. */
export function workingDayAfter(date: IsoDate, countries: readonly Country[]): IsoDate {
  return dayOff(date, countries) === null ? date : workingDayAfter(addDays(date, 1), countries)
}

/** The holidays of a country in a year, Sundays among them, by date. */
export function holidays(country: Country, year: number): ReadonlyMap<IsoDate, HolidayKey> {
  const fixed = (month: number, day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day })
  const easter = easterSunday(year)
  const days: [HolidayKey, Temporal.PlainDate][] = [
    ['newYear', fixed(1, 1)],
    ['goodFriday', easter.subtract({ days: 2 })],
    ['easterSunday', easter],
    ['easterMonday', easter.add({ days: 1 })],
    ['ascension', easter.add({ days: 39 })],
    ['whitSunday', easter.add({ days: 49 })],
    ['mayDay', fixed(5, 1)],
    ['christmasDay', fixed(12, 25)],
    ['boxingDay', fixed(12, 26)],
    ...(country === 'SE' ? swedish(fixed) : norwegian(fixed, easter)),
  ]
  return new Map(days.map(([name, date]) => [date.toString(), name]))
}

type Fixed = (month: number, day: number) => Temporal.PlainDate

/** Midsummer Day is the Saturday of 20–26 June, All Saints’ Day that of 31 October–6 November. */
function swedish(fixed: Fixed): [HolidayKey, Temporal.PlainDate][] {
  const midsummer = saturdayFrom(fixed(6, 20))
  return [
    ['epiphany', fixed(1, 6)],
    ['nationalDay', fixed(6, 6)],
    ['midsummerEve', midsummer.subtract({ days: 1 })],
    ['midsummerDay', midsummer],
    ['allSaints', saturdayFrom(fixed(10, 31))],
    ['christmasEve', fixed(12, 24)],
    ['newYearsEve', fixed(12, 31)],
  ]
}

function norwegian(fixed: Fixed, easter: Temporal.PlainDate): [HolidayKey, Temporal.PlainDate][] {
  return [
    ['maundyThursday', easter.subtract({ days: 3 })],
    ['whitMonday', easter.add({ days: 50 })],
    ['constitutionDay', fixed(5, 17)],
  ]
}

function saturdayFrom(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (13 - date.dayOfWeek) % 7 })
}

/** Easter Sunday of the Gregorian calendar, by the rule of J.-M. Oudin (1940). */
function easterSunday(year: number): Temporal.PlainDate {
  const whole = Math.floor
  const century = whole(year / 100)
  const golden = year % 19
  const correction = whole((century - 17) / 25)
  const solar = (century - whole(century / 4) - whole((century - correction) / 3) + 19 * golden + 15) % 30
  const moon = solar - whole(solar / 28) * (1 - whole(29 / (solar + 1)) * whole((21 - golden) / 11))
  const weekdayOfMoon = (year + whole(year / 4) + moon + 2 - century + whole(century / 4)) % 7
  const afterMoon = moon - weekdayOfMoon
  const month = 3 + whole((afterMoon + 40) / 44)
  return Temporal.PlainDate.from({ year, month, day: afterMoon + 28 - 31 * whole(month / 4) })
}
