// Cases that once failed, each a file: what is done, and what is told of it. They run in processes beside the tests, since a case that
// hangs would keep all others waiting.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import type { FuzzCase } from './case.js'
import { runCases, type Ran } from './run-cases.js'

const folder = join(projectRoot, 'test/fuzz/cases')
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const cases = names.map((name) => ({ given: JSON.parse(readFileSync(join(folder, name), 'utf8')) as FuzzCase }))

let ran: readonly Ran[] = []
beforeAll(async () => {
  ran = await runCases(cases, { jobs: 2, deadline: 60 })
}, 1_800_000)

test.each(names.map((name, index) => ({ name, index })))('$name ends well', ({ index }) => {
  const { faults = [] } = ran[index] ?? {}
  expect(faults.map(({ kind, key, detail }) => `${kind} ${key}: ${detail}`)).toEqual([])
})
