// What is offered while somebody writes YAML: what stands at the cursor, and what the form of the file has there.

import { describe, expect, test } from 'vitest'
import { forms } from '../../../src/app/forms/open-form.js'
import { offeredAt, type Known } from '../../../src/studio/client/editor/yaml-completions.js'
import { yamlPlaceAt } from '../../../src/studio/client/editor/yaml-place.js'
import type { FieldView } from '../../../src/studio/protocol.js'
import { inSwedish } from './in-swedish.js'

/** The place of the sign `|` in a text. */
function placeOf(marked: string) {
  return yamlPlaceAt(marked.replace('|', ''), marked.indexOf('|'))
}

const form = inSwedish(forms.agreement) as FieldView
const known: Known = {
  form,
  languages: ['sv', 'nb'],
  nameOfLanguage: (code) => code,
  parametersOf: (clause) =>
    clause === 'invoicing'
      ? [
          { name: 'interval', type: 'text', optional: false, about: 'How often' },
          { name: 'paymentDays', type: 'period', optional: true, about: '' },
          { name: 'perMember', type: 'boolean', optional: true, about: '' },
        ]
      : [],
  referred: (to, typed) => [{ text: `${to}:${typed}`, name: to, help: null }],
}

async function offered(marked: string): Promise<string[]> {
  const place = placeOf(marked)
  return place === null ? [] : (await offeredAt(place, known)).map(({ text }) => text)
}

describe('the keys that lead to a place', () => {
  test.each([
    ['at the top', 'title: a\nsta|', ['key', [], 'sta']],
    ['a value at the top', 'status: rea|', ['value', ['status'], 'rea']],
    ['in a mapping', 'term:\n  start: x\n  no|', ['key', ['term'], 'no']],
    ['deeper in one', 'term:\n  notice:\n    before: e|', ['value', ['term', 'notice', 'before'], 'e']],
    ['back from a deeper one', 'term:\n  notice:\n    before: end\n  re|', ['key', ['term'], 're']],
    ['in the first line of an entry', 'parties:\n  - ro|', ['key', ['parties', '*'], 'ro']],
    ['in a later line of an entry', 'parties:\n  - role: a\n    par|', ['key', ['parties', '*'], 'par']],
    ['in a later entry', 'parties:\n  - role: a\n  - role: |', ['value', ['parties', '*', 'role'], '']],
    ['in an entry in the column of its key', 'parties:\n- role: a\n- par|', ['key', ['parties', '*'], 'par']],
    [
      'in a list of ids',
      'parties:\n  - role: a\n    series:\n      - fa|',
      ['key', ['parties', '*', 'series', '*'], 'fa'],
    ],
    [
      'within clauses of a clause',
      'clauses:\n  - id: a\n    clauses:\n      - clause: b|',
      ['value', ['clauses', '*', 'clauses', '*', 'clause'], 'b'],
    ],
    ['in braces', 'term:\n  notice: { period: 6 months, be|', ['key', ['term', 'notice'], 'be']],
    [
      'a value in braces',
      'term:\n  notice: { period: 6 months, before: e|',
      ['value', ['term', 'notice', 'before'], 'e'],
    ],
    ['in brackets', 'authentic: [sv, n|]', ['value', ['authentic', '*'], 'n']],
    ['behind braces', 'a: { b: c }\nd|', ['key', [], 'd']],
    ['within quotation marks', 'version: "1|"', ['value', ['version'], '1']],
  ] as const)('%s', (_, marked, [kind, path, typed]) => {
    expect(placeOf(marked)).toMatchObject({ kind, path, typed })
  })

  test('in a comment there is none', () => {
    expect(placeOf('status: draft # dra|')).toBeNull()
    expect(placeOf('# sta|')).toBeNull()
  })
})

test('keys are those of the form that are not there yet', async () => {
  const keys = await offered('title: { sv: a }\nversion: "1"\n|')
  expect(keys).toContain('status: ')
  expect(keys).not.toContain('version: ')
  expect(await offered('term:\n  notice: { |')).toEqual(expect.arrayContaining(['period: ', 'before: ']))
  expect(await offered('title: { sv: a, |')).toEqual(['nb: '])
})

test('values are those that can be chosen, and ids of what they lead to', async () => {
  expect(await offered('status: |')).toEqual(['draft', 'ready'])
  expect(await offered('term:\n  notice: { before: |')).toEqual(['end', 'any'])
  expect(await offered('parties:\n  - role: region\n    party: fal|')).toEqual(['party:fal'])
  expect(await offered('parties:\n  - role: region\n    members:\n      - fal|')).toEqual(['party:fal'])
  expect(await offered('clauses:\n  - clause: inv|')).toEqual(['clause:inv'])
  expect(await offered('authentic: [|')).toEqual(['language:'])
})

describe('what a clause asks for is offered where it is given', () => {
  const all = ['interval: ', 'paymentDays: ', 'perMember: ']
  test.each([
    ['below the clause', 'clauses:\n  - clause: invoicing\n    with:\n      |', all],
    ['above the clause', 'clauses:\n  - with:\n      |\n    clause: "invoicing" # of costs\n', all],
    [
      'beside what is given',
      'clauses:\n  - clause: invoicing\n    with:\n      interval: { sv: a }\n      p|',
      all.slice(1),
    ],
    ['in braces', 'clauses:\n  - clause: invoicing\n    with: { |', all],
    ['where all is in braces', 'clauses:\n  - { clause: invoicing, with: { interval: { sv: a }, |', all.slice(1)],
    [
      'of a section below another',
      'clauses:\n  - clause: a\n    clauses:\n      - clause: invoicing\n        with:\n          |',
      all,
    ],
    ['of an annex', 'annexes:\n  - id: a\n    clauses:\n      - clause: invoicing\n        with:\n          |', all],
    [
      'a text in each language',
      'clauses:\n  - clause: invoicing\n    with:\n      interval: { |',
      ['sv', 'nb'].map((code) => `${code}: `),
    ],
    ['yes or no', 'clauses:\n  - clause: invoicing\n    with:\n      perMember: |', ['true', 'false']],
    ['of another clause', 'clauses:\n  - clause: invoicing\n  - clause: b\n    with:\n      |', []],
  ] as const)('%s', async (_, marked, expected) => {
    expect(await offered(marked)).toEqual(expected)
  })
})
