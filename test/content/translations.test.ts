// The translations of the project's own agreements: they say what their sources say, and somebody has confirmed it.

import { expect, test } from 'vitest'
import { formatProblem } from '../../src/base/problem.js'
import { makeFrom } from '../support/documents.js'
import { projectSources } from '../support/library.js'

test('every agreement says the same in both languages, by the agreed words, and is confirmed', () => {
  const { problems } = makeFrom(projectSources, { translations: 'all' })
  const found = problems.filter(({ rule }) => /^(?:parity|translation|clause|edition)\//.test(rule))
  expect(found.map((problem) => formatProblem(problem, 'en'))).toEqual([])
})
