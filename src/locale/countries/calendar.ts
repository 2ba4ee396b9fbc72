// A year -> the days that holidays are reckoned from.

import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../../model/document.js'

export interface YearDays {
  readonly fixed: (month: number, day: number) => Temporal.PlainDate
  /** The first Saturday on the day or after it. */
  readonly saturdayFrom: (month: number, day: number) => Temporal.PlainDate
  /** So many days after Easter Sunday, before it where negative. */
  readonly easter: (days: number) => Temporal.PlainDate
}

/** The days off of a year by date, from what a country says of them. */
export function daysOff(
  year: number,
  days: (of: YearDays) => Readonly<Record<string, Temporal.PlainDate>>,
): ReadonlyMap<IsoDate, string> {
  const fixed = (month: number, day: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day })
  const sunday = easterSunday(year)
  const of: YearDays = {
    fixed,
    saturdayFrom: (month, day) => {
      const from = fixed(month, day)
      return from.add({ days: (13 - from.dayOfWeek) % 7 })
    },
    easter: (count) => sunday.add({ days: count }),
  }
  return new Map(Object.entries(days(of)).map(([name, date]) => [date.toString(), name]))
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
