import { expect, test } from 'vitest'
import { z } from 'zod'
import { agreementSchema, termSchema } from '../../src/data/agreement.js'
import { readYaml } from '../../src/data/yaml.js'
import { formatProblem } from '../../src/base/problem.js'
import { checkTerm } from '../../src/term/check.js'

const part = z.strictObject({ term: termSchema, approvals: agreementSchema.shape.approvals })

function problemsOf(...lines: string[]): string[] {
  const { value, problems, placeOf } = readYaml(lines.join('\n'), 'a.yaml', part)
  if (value === null) return problems.map((problem) => formatProblem(problem, 'en'))
  return checkTerm(value, placeOf).map((problem) => formatProblem(problem, 'en'))
}

test('a term without contradictions has no problem', () => {
  const renewal =
    'renewal: { length: 1 year, times: unlimited }, notice: { period: 6 months, before: end, written: true }'
  expect(problemsOf(`term: { start: 2024-01-01, length: 1 year, ${renewal}, review: { every: 1 year } }`)).toEqual([])
  expect(problemsOf(`term: { start: last-signature, length: 12 months, ${renewal} }`)).toEqual([])
})

test('an end before the start is an error', () => {
  expect(problemsOf('term:', '  start: 2024-01-01', '  end: 2023-12-31')).toEqual([
    'a.yaml:3:8 error term/end-before-start\n  The term ends on 2023-12-31, before it starts on 2024-01-01.\n' +
      '  hint: the last day is the same as the first, or later',
  ])
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-01-01 }')).toEqual([])
})

test('notice that is longer than the term, or than the renewed period, is told', () => {
  const notice = 'notice: { period: 2 years, before: end, written: true }'
  expect(problemsOf(`term: { start: 2024-01-01, end: 2024-12-31, ${notice} }`)[0]).toContain(
    'warning term/notice-longer-than-term\n  Notice of `2 years` is longer than the term.',
  )
  expect(problemsOf(`term: { start: last-signature, length: 1 year, ${notice} }`)).toHaveLength(1)
  const renewal = 'renewal: { length: 1 year, times: unlimited }'
  expect(problemsOf(`term: { start: 2020-01-01, length: 4 years, ${renewal}, ${notice} }`)[0]).toContain(
    'is longer than the renewed period of `1 year`.',
  )
})

test('a notice period that pulls against the notice that stops the renewal is told', () => {
  const term = (before: string, period: string): string =>
    `term: { start: 2023-01-01, end: 2026-12-31, renewal: { length: 1 year, times: 1 }, ` +
    `notice: { period: ${period}, before: ${before}, written: true }, nonRenewal: { period: 9 months } }`
  expect(problemsOf(term('any', '1 year'))[0]).toContain(
    'warning term/notice-against-renewal\n  Notice needs `1 year`, but `9 months` before the end stops the renewal.',
  )
  expect(problemsOf(term('end', '6 months'))).toHaveLength(1)
  expect(problemsOf(term('any', '6 months'))).toEqual([])
  expect(problemsOf(term('end', '9 months'))).toEqual([])
})

test('a review or revision after the end is told', () => {
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-12-31, review: { every: 1 year } }')[0]).toContain(
    'warning term/review-after-end\n  The first review comes on 2025-01-01, after the end of the agreement.',
  )
  expect(problemsOf('term: { start: last-signature, length: 6 months, review: { every: 1 year } }')).toHaveLength(1)
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-12-31, nextRevision: { at: "2025" } }')).toHaveLength(1)
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-12-31, nextRevision: { at: "2024" } }')).toEqual([])
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-12-31, nextRevision: { at: 2025-01-01 } }')).toHaveLength(1)
})

test('a renewal that nothing stops is told', () => {
  const endless = 'renewal: { length: 1 year, times: unlimited }'
  expect(problemsOf(`term: { start: 2024-01-01, length: 1 year, ${endless} }`)[0]).toContain(
    'warning term/renewal-endless\n  The agreement is renewed without limit, and nothing stops it.',
  )
  expect(problemsOf(`term: { start: 2024-01-01, length: 1 year, ${endless.replace('unlimited', '3')} }`)).toEqual([])
})

test('a renewal of what has no end, and notice against a renewal that is not there, are told', () => {
  const open = 'open: true, notice: { period: 1 year, before: any, written: true }'
  expect(problemsOf(`term: { start: 2024-01-01, ${open}, renewal: { length: 1 year, times: 1 } }`)[0]).toContain(
    'error term/renewal-of-open',
  )
  expect(problemsOf('term: { start: 2024-01-01, length: 1 year, nonRenewal: { period: 3 months } }')[0]).toContain(
    'error term/renewal-missing',
  )
})

test('an agreement until further notice without a notice period is told', () => {
  expect(problemsOf('term:', '  start: 2019-01-01', '  open: true')).toEqual([
    'a.yaml:3:9 warning term/no-notice\n  The agreement runs until further notice, but states no notice period.\n' +
      '  hint: state a notice period; without one, reasonable notice applies',
  ])
})

test('an approval after the start is told at its date', () => {
  const approvals =
    'approvals: [{ body: { sv: Styrelsen }, date: 2024-02-01 }, { body: { sv: Rådet }, date: 2024-01-01 }]'
  expect(problemsOf('term: { start: 2024-01-01, end: 2024-12-31 }', approvals)).toEqual([
    'a.yaml:2:46 warning term/approved-after-start\n' +
      '  An approval of 2024-02-01 comes after the term starts on 2024-01-01.\n  hint: check both dates',
  ])
})
