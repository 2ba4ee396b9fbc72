// What recurs is listed lazily: within its days the list is that of all occurrences, however many there are, and it takes few
// steps to find.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn, sentencesOf } from '../../src/base/problem.js'
import type { TermData } from '../../src/data/agreement.js'
import { checkTerm } from '../../src/term/check.js'
import { addDays, addPeriod, subtractPeriod } from '../../src/term/civil-dates.js'
import { schedule, scheduleWindow, type ScheduleInput } from '../../src/term/schedule.js'
import { firstNumber } from '../../src/term/search.js'
import { listed, numbersOf, type Series } from '../../src/term/window.js'

const input = (term: TermData, more: Partial<ScheduleInput> = {}): ScheduleInput => {
  return { term, countries: ['SE'], signed: null, today: null, languages: [], ...more }
}
const limitsPassed = (term: unknown, date = '2026-01-01', annexes: readonly unknown[] = []): string[] =>
  checkTerm({ term, date, annexes } as Parameters<typeof checkTerm>[0], (path) => placeIn(path.join('.')))
    .filter(({ rule }) => rule === 'limit/exceeded')
    .map((problem) => `${problem.place.file} ${sentencesOf(problem, 'en').message}`)

/** A series that counts how often its days are asked for. */
function counted(days: number, count: number, last: string | null): { series: Series; asked: () => number } {
  let asked = 0
  const from = (number: number): string => {
    asked += 1
    return addDays('1900-01-01', (number - 1) * days)
  }
  const to = (number: number): string => addDays(from(number), days - 1)
  return { series: { from, to, count, last }, asked: () => asked }
}

test('the list is that of all occurrences between the two days, up to the most', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('1900-01-01', days))
  const some = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(
      some,
      fc.option(fc.integer({ min: 1, max: 80 })),
      fc.option(day),
      day,
      day,
      some,
      (days, count, last, from, until, most) => {
        const { series } = counted(days, count ?? Infinity, last)
        const all: number[] = []
        for (let number = 1; number <= series.count && series.from(number) <= until; number++)
          if ((last === null || series.from(number) <= last) && series.to(number) >= from) all.push(number)
        const found = listed(series, until, { from, most })
        expect(numbersOf(found)).toEqual(all.slice(0, most))
        expect(found.isCut).toBe(all.length > most)
      },
    ),
  )
})

test('what is found by halves is found in a number of steps that grows with the digits alone', () => {
  for (const goal of [1, 2, 1000, 1_000_000, 100_000_000]) {
    let steps = 0
    const found = firstNumber((number) => {
      steps += 1
      return number >= goal
    })
    expect(found).toBe(goal)
    expect(steps).toBeLessThan(2 * Math.log2(goal) + 4)
  }
  const { series, asked } = counted(1, Infinity, null)
  listed(series, '2036-01-01', { today: '2026-01-01', most: 60 })
  expect(asked()).toBeLessThan(250)
})

describe('a term of daily renewals since 1900, on a day of 2026,', () => {
  const term: TermData = {
    start: '1900-01-01',
    length: '1 day',
    renewal: { length: '1 day', times: 'unlimited' },
    notice: { period: '1 day', before: 'end', written: true },
  }
  const today = '2026-06-01'

  test('has the renewals around that day with their own numbers, and says between which days', () => {
    const rows = schedule(input(term, { today, most: 3 })).filter(({ id }) => /^renewal-\d+$/.test(id))
    expect(rows.map(({ id, date }) => `${id} ${date}`)).toEqual([
      'renewal-46171 2026-05-31',
      'renewal-46172 2026-06-01',
      'renewal-46173 2026-06-02',
    ])
    expect(scheduleWindow(input(term, { today, most: 3 }))).toEqual({
      from: '2026-05-31',
      until: '2026-06-02',
      isCut: true,
    })
  })

  test('has those of the days asked for', () => {
    const asked = { today, from: '2100-01-01', until: '2100-01-02' }
    const rows = schedule(input(term, asked)).filter(({ id }) => /^renewal-\d+$/.test(id))
    expect(rows.map(({ date }) => date)).toEqual(['2100-01-01', '2100-01-02'])
  })

  test('ends by a notice on the day before its last', () => {
    const notice = { kind: 'notice', date: '2026-05-30', period: 0 } as const
    const rows = schedule(input(term, { today, signed: { instance: null, series: null, notice } }))
    expect(rows.find(({ id }) => id === 'terminated')?.date).toBe('2026-05-31')
  })
})

test('a term that has more than ten years of yearly dates says to which day they are listed', () => {
  const term: TermData = { start: '2020-01-01', open: true, review: { every: '1 year' } }
  expect(scheduleWindow(input(term, { today: '2026-06-01' }))).toEqual({
    from: null,
    until: '2036-06-01',
    isCut: false,
  })
  expect(scheduleWindow(input({ ...term, open: undefined, length: '3 years' }))).toMatchObject({ until: null })
})

test.each<[string, unknown, readonly string[]]>([
  ['starts in the year 1000', { start: '1000-01-01', open: true, review: { every: '1 year' } }, ['term.start']],
  ['ends in the year 9999', { start: '2026-01-01', end: '9999-12-31' }, ['term.end']],
  [
    'is renewed a thousand million times',
    { start: '2026-01-01', length: '1 day', renewal: { length: '1 day', times: 1e9 } },
    ['term.renewal.times'],
  ],
  ['lasts 200 years from a signature', { start: 'last-signature', length: '200 years' }, ['term.length']],
  ['is revised in 2300', { start: '2026-01-01', open: true, nextRevision: { at: '2300' } }, ['term.nextRevision.at']],
])('a term that %s leaves the years reckoned with (`year`), at its place', (_, term, places) => {
  expect(limitsPassed(term).map((line) => line.split(' ')[0])).toEqual(places)
  expect(limitsPassed(term)[0]).toContain('is not within 1900–2199 (`year`)')
  expect(schedule(input(term as TermData)).length).toBeLessThan(1300)
})

test('an annex with all dates holds no more of a series than is listed (`occurrences`)', () => {
  const term = {
    start: '2026-01-01',
    open: true,
    review: { every: '1 day' },
    notice: { period: '1 month', before: 'any', written: true },
  }
  expect(limitsPassed(term)).toEqual([])
  expect(limitsPassed(term, '2026-01-01', [{ content: 'schedule' }])).toEqual([
    expect.stringMatching(/^term\.review\.every .*\(`occurrences`\)/),
  ])
})

test('of many series so much less is listed of each that all of them stay within a limit (`occurrences-together`)', () => {
  const duties = Array.from({ length: 100 }, (_, index) => ({ id: `d${index}`, label: {}, during: '1 day' }))
  const term = { start: '2026-01-01', open: true, duties } as unknown as TermData
  const rows = schedule(input(term))
  expect(rows.filter(({ id }) => id.startsWith('duty-d7-'))).toHaveLength(60)
  expect(rows.filter(({ during }) => during !== null)).toHaveLength(6_000)
  expect(scheduleWindow(input(term))).toEqual({ from: '2026-01-01', until: '2026-03-01', isCut: true })
  expect(limitsPassed(term, '2026-01-01', [{ content: 'schedule' }])[0]).toMatch(
    /^term\.duties\.0\.during .*\(`occurrences-together`\)/,
  )
})

test('days that would leave the calendar stay on its last and first day', () => {
  expect(addPeriod('9999-12-31', { count: 200, unit: 'year' }, 1e12)).toBe('9999-12-31')
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
  expect(subtractPeriod('1000-01-01', { count: 9999, unit: 'year' })).toBe('0001-01-01')
})
