// Reading data costs in proportion to its length, whatever is wrong with it.

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../src/base/problem.js'
import { readYaml } from '../../src/data/yaml.js'
import { agreementSchema, partiesSchema } from '../../src/locale/schemas.js'
import { languageSchema } from '../../src/data/language.js'
import { growth, proportional } from '../support/steps.js'

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('')
}

const party = (index: number): string => `- { id: a-${index}x, name: A, short: A, country: SE, kind: other }\n`

describe.each([
  ['unknown keys', (count: number) => lines(count, (index) => `unknown${index}: 1\n`), agreementSchema],
  ['keys that are nearly right', (count: number) => lines(count, (index) => `statu${index}: 1\n`), agreementSchema],
  ['repeated keys', (count: number) => lines(count, () => 'case: "1"\n'), agreementSchema],
  ['unknown keys in a language', (count: number) => lines(count, (index) => `wrod${index}: 1\n`), languageSchema],
  ['right parties', (count: number) => lines(count, party), partiesSchema],
  [
    'parties with a misspelt key',
    (count: number) => lines(count, (index) => `- { id: a-${index}x, nmae: A, short: A, country: SE }\n`),
    partiesSchema,
  ],
  [
    'population figures of no day',
    (count: number) => `- id: a\n  population:\n${lines(count, (index) => `    x${index}: 1\n`)}`,
    partiesSchema,
  ],
  ['brackets that nobody closes', (count: number) => `a: x\n${lines(count, () => '  [ a\n')}`, agreementSchema],
  ['quotation marks that nobody closes', (count: number) => lines(count, () => 'a: "b\n'), agreementSchema],
  ['dashes in a row', (count: number) => `${lines(count, () => '- ')}x: [\n`, agreementSchema],
] as const)('%s', (_, text, schema) => {
  test('cost twice as much for twice as many', () => {
    const read = (count: number): unknown => readYaml<unknown>(text(count), 'a.yaml', schema)
    expect(growth(read, 150)).toBeLessThan(proportional)
  })
})

const pastLimits = (problems: readonly Problem[]): unknown[] =>
  problems.map(({ values, place }) => [values['limit'], place.line, place.column])

test('a list past the limit is one problem, at its place', () => {
  const numbers = z.strictObject({ a: z.array(z.number()) })
  const read = readYaml(`a: [${lines(20_001, () => '1, ')}]\n`, 'numbers.yaml', numbers)
  expect(read.value).toBeNull()
  expect(pastLimits(read.problems)).toEqual([['entries', 1, 4]])
  expect(readYaml(`a: [${lines(20_000, () => '1, ')}]\n`, 'numbers.yaml', numbers).value?.a).toHaveLength(20_000)
})

test('keys past the limit are one problem, also where all of them are the same', () => {
  const repeated = readYaml(
    lines(20_001, () => 'case: "1"\n'),
    'agreements/a.yaml',
    agreementSchema,
  )
  expect(repeated.value).toBeNull()
  expect(pastLimits(repeated.problems)).toEqual([['entries', 1, 1]])
})

test('a word past the limit is a problem at its value', () => {
  const read = readYaml(`- id: a\n  name: A ${'b'.repeat(1001)}\n`, 'parties.yaml', partiesSchema)
  expect(pastLimits(read.problems)).toEqual([['word-length', 2, 9]])
})
