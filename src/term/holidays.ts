// A civil date and countries go in; whether it is a working day there, and the nearest one, come out.
// Statutes of the countries say which days these are, never what a contract says.

import { Temporal } from 'temporal-polyfill'
import type { LanguageForms } from '../data/language.js'
import { countries, countryOf } from '../locale/countries.js'
import type { IsoDate } from '../model/document.js'
import { addDays } from './civil-dates.js'

/** Why a day is no working day: the key of a holiday, or `weekend` for a Saturday or Sunday. */
export type DayOff = string

/**
 * Why the date is no working day in one of the countries; null for a working day. A day off in one of them is one for
 * the agreement: no party has to act then.
 */
export function dayOff(date: IsoDate, codes: readonly string[]): DayOff | null {
  const { year, dayOfWeek } = Temporal.PlainDate.from(date)
  for (const country of codes) {
    const holiday = holidays(country, year).get(date)
    if (holiday !== undefined) return holiday
  }
  return dayOfWeek > 5 ? 'weekend' : null
}

/** The date itself where it is a working day in all the countries, otherwise the last one before it. */
export function workingDayBefore(date: IsoDate, codes: readonly string[]): IsoDate {
  return nearestWorkingDay(date, codes, -1)
}

/** The date itself where it is a working day in all the countries, otherwise the first one after it. */
export function workingDayAfter(date: IsoDate, codes: readonly string[]): IsoDate {
  return nearestWorkingDay(date, codes, 1)
}

/** No country has a year of days off in a row: the last day of the calendar is taken as it is. */
function nearestWorkingDay(date: IsoDate, codes: readonly string[], step: 1 | -1): IsoDate {
  let day = date
  for (let left = 366; left > 0 && dayOff(day, codes) !== null; left--) day = addDays(day, step)
  return day
}

/** The holidays of a country in a year, Sundays among them, by date. */
export function holidays(country: string, year: number): ReadonlyMap<IsoDate, string> {
  return countryOf(country)?.holidays(year) ?? new Map()
}

/** "midsommarafton": as the language calls the day off, or else its own country. */
export function holidayName(language: Pick<LanguageForms, 'holidays'>, key: string): string {
  return language.holidays[key] ?? countries.find(({ holidayNames }) => holidayNames[key])?.holidayNames[key] ?? key
}
