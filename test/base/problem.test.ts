// What may be waived, as the catalogue says, and what a user reads of a problem.

import { expect, test } from 'vitest'
import { formatProblem, isWaivable, problem } from '../../src/base/problem.js'

const place = { file: 'a.md', line: 1, column: 1 }

test('an error may be waived where a pattern has found it, and nowhere else', () => {
  expect(isWaivable(problem('parity/figure#source', { source: ['12'] }, place))).toBe(true)
  expect(isWaivable(problem('parity/note', { source: 1, text: 2 }, place))).toBe(false)
})

test('a warning may be waived, also when it is taken for an error', () => {
  const found = problem('edition/missing', { agreement: 'a', languages: ['nb'] }, place)
  expect(isWaivable(found)).toBe(true)
  expect(isWaivable({ ...found, severity: 'error' })).toBe(true)
})

test('a name of a file forges no line of a message, and a value no colour or direction', () => {
  const value = 'red\u001B[31m\u202Eback\nFORGED'
  const found = problem(
    'edition/missing',
    { agreement: value, languages: ['\u0007nb', 'för\u00ADord'] },
    {
      file: 'a\nFORGED:1:1 error b/c',
      line: 1,
      column: 1,
    },
  )
  const told = formatProblem(found, 'en')
  expect(told).toMatch(/^aU\+000AFORGED:1:1 error b\/c:1:1 warning edition\/missing\n/)
  expect(told).toContain('redU+001B[31mU+202EbackU+000AFORGED')
  expect(told).toContain('`U+0007nb`, `för\u00ADord`')
  expect(told.split('\n').filter((line) => line.startsWith('FORGED'))).toEqual([])
})
