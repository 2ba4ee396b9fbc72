// Days from 1900 to 2199, for property tests; month ends and leap days more often than chance would have them.

import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

const first = Temporal.PlainDate.from('1900-01-01')
const anyDay = fc.integer({ min: 0, max: 109_571 }).map((days) => first.add({ days }))
const monthEnd = anyDay.map((day) => day.with({ day: day.daysInMonth }))
const leapDay = fc
  .integer({ min: 1, max: 74 })
  .map((n) => Temporal.PlainDate.from({ year: 1900 + 4 * n, month: 2, day: 29 }))

export const civilDay = fc.oneof(anyDay, monthEnd, leapDay).map((day) => day.toString())
