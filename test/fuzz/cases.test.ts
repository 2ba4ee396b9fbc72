// Cases that once failed, each a file: what is done, and what is told of it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import type { FuzzCase } from './case.js'
import { faultsOf } from './run-case.js'

const folder = join(projectRoot, 'test/fuzz/cases')

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('%s ends well', async (name) => {
  const one = JSON.parse(readFileSync(join(folder, name), 'utf8')) as FuzzCase
  expect((await faultsOf(one)).map(({ kind, key, detail }) => `${kind} ${key}: ${detail}`)).toEqual([])
})
