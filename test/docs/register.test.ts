// docs/register.md against the program: its examples are valid, and every rule and file of the register is in it.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { tellIn } from '../../src/base/phrases/tell.js'
import { statusLines } from '../../src/app/status-lines.js'
import {
  decisionsSchema,
  doneSchema,
  enteredSchema,
  publishedSchema,
  signaturesSchema,
} from '../../src/data/register.js'
import { readYaml } from '../../src/data/yaml.js'
import { readLibrary } from '../../src/library/library.js'
import { agreementStandings } from '../../src/app/documents/standings.js'
import { projectSources } from '../support/library.js'
import { withRegister } from '../support/register.js'
import { findRules } from '../rules/find-rules.js'

const guide = readFileSync('docs/register.md', 'utf8')
const entered = block('## Agreements that were not made here')

function block(after: string): string {
  return /```\w*\n(.*?)^```$/ms.exec(guide.slice(guide.indexOf(after)))?.[1] ?? ''
}

describe('the examples are valid', () => {
  const examples: [string, z.ZodType][] = [
    ['## Decisions', decisionsSchema],
    ['Where the copies are stands in the same file', signaturesSchema],
    ['## Deadlines met', doneSchema],
    ['## Published, and withdrawn', publishedSchema],
    ['## Agreements that were not made here', enteredSchema],
  ]
  test.each(examples)('%s', (after, schema) => {
    expect(block(after)).not.toBe('')
    expect(readYaml(block(after), 'docs/register.md', schema).problems).toEqual([])
  })
})

test('every rule of the register is explained, and no other', () => {
  const explained = [...guide.matchAll(/`(register\/[a-z-]+)`/g)].map(([, rule = '']) => rule)
  expect([...new Set(explained)].sort()).toEqual(findRules().filter((rule) => rule.startsWith('register/')))
})

test('the screen shows the agreement entered by hand as the guide does', () => {
  const sources = withRegister(projectSources, { 'register/skolskjutsavtal/2015/agreement.yaml': entered })
  const standings = agreementStandings(readLibrary(sources), '2027-02-01').filter(({ version }) => version === '2015')
  const shown = block('## The screen').split('\n')
  const [, first = '', next = ''] = statusLines(standings, '2027-02-01', tellIn('en'))
  expect(shown.map((line) => line.replace(/ +/g, ' '))).toContain(first.replace(/ +/g, ' '))
  expect(shown).toContain(next)
})
