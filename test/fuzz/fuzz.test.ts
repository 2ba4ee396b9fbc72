// A thousand cases from one seed, in processes beside the tests: a result or problems, whatever is written.

import { expect, test } from 'vitest'
import { seedOf } from './random.js'
import { runCases } from './run-cases.js'

test('whatever is written ends in a result or in problems with their places', { timeout: 600_000 }, async () => {
  const questions = Array.from({ length: 1000 }, (_, index) => ({ seed: seedOf(1, index) }))
  const ran = await runCases(questions, { jobs: 2, deadline: 60 })
  const faults = ran.flatMap(({ index, faults: found }) =>
    found.map(({ kind, key }) => `case ${index}: ${kind} ${key}`),
  )
  expect(faults).toEqual([])
})
