// Terms at random, for property tests: every combination of start, end, renewal, notice, review and renegotiation.

import fc from 'fast-check'
import type { TermData } from '../../src/data/agreement.js'

const least = { day: 40, week: 6, month: 1, year: 1 } as const
const most = { day: 120, week: 40, month: 30, year: 9 } as const

/** No shorter than a month or so, since every period of ten years has a row of its own. */
export const anyPeriod = fc
  .constantFrom('day', 'week', 'month', 'year')
  .chain((unit) =>
    fc.integer({ min: least[unit], max: most[unit] }).map((count) => `${count} ${unit}${count === 1 ? '' : 's'}`),
  )

/** A day from 2000 to 2060, by its number. */
export const anyDay = fc
  .integer({ min: 0, max: 21_900 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10))

const kindOfEnd = fc.oneof(
  anyPeriod.map((length): Partial<TermData> => ({ length })),
  fc.constant<Partial<TermData>>({ open: true }),
  fc.integer({ min: 1, max: 8 }).map((years) => ({ years })),
)

const kindOfStart = fc.oneof(
  anyDay.map((start): Pick<TermData, 'start' | 'scope'> => ({ start })),
  fc
    .constantFrom<TermData['scope']>(undefined, 'instance', 'series')
    .map((scope): Pick<TermData, 'start' | 'scope'> => ({
      start: 'last-signature',
      ...(scope === undefined ? {} : { scope }),
    })),
)

const often = fc.oneof(
  anyPeriod.map((every) => ({ every })),
  anyPeriod.map((during) => ({ during })),
  fc.constant({ during: 'calendar-year' as const }),
)

const rules = fc.record(
  {
    renewal: fc.record({
      length: anyPeriod,
      times: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant('unlimited' as const)),
    }),
    notice: fc.record({ period: anyPeriod, before: fc.constantFrom('end', 'any'), written: fc.boolean() }),
    nonRenewal: fc.record({ period: anyPeriod, written: fc.boolean() }, { requiredKeys: ['period'] }),
    renegotiation: fc.record({ notice: anyPeriod, written: fc.boolean() }),
    review: often,
    nextRevision: fc
      .oneof(
        anyDay,
        anyDay.map((day) => day.slice(0, 4)),
      )
      .map((at) => ({ at, clause: 'term' })),
    approval: fc.record({ by: anyDay }, { requiredKeys: [] }),
    weekends: fc.constant('forward' as const),
  },
  { requiredKeys: [] },
)

/** Any term that the schema admits, contradictions included. */
export const anyTerm: fc.Arbitrary<TermData> = fc.tuple(kindOfStart, kindOfEnd, rules).map(([start, end, rest]) => ({
  ...start,
  ...('years' in end ? typedEnd(start.start, end.years) : end),
  ...rest,
  clause: 'term',
}))

/** An end that is typed, some years after the start. */
function typedEnd(start: string, years: number): Pick<TermData, 'end'> {
  const day = start === 'last-signature' ? '2061-06-30' : start
  return { end: `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('02-29', '02-28')}` }
}
