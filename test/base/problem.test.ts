// What may be waived, as the catalogue says.

import { expect, test } from 'vitest'
import { isWaivable, problem } from '../../src/base/problem.js'

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
