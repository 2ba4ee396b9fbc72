// Templates that say what nobody means: misspelt arguments, blocks in the middle of a line, text that would be lost.

import { describe, expect, it } from 'vitest'
import { bodyOf, madeWith, told } from '../support/clause.js'

const clause = (body: string): string => `---\ntitle: Syfte\n---\n\n${body}\n`
const rules = (body: string): string[] => told(madeWith(clause(body)))

describe('an argument that a helper does not know is told', () => {
  it.each([
    '{{genitive region "short"}}',
    '{{date term.start style="shrt"}}',
    '{{words copies.count gendr="neuter"}}',
    '{{blank "Belopp" size="huge"}}',
    '{{annex "a" capital="yes"}}',
    '{{#if (is signing)}}x{{/if}}',
    '{{ref "term" "purpose"}}',
  ])('%s', (text) => {
    expect(rules(text)).toContainEqual(expect.stringMatching(/^template\/argument 5:/))
  })

  it('in a table, in its row and in its cell', () => {
    const table = '{{#table colums="1"}}\n{{#row hedaer=true}}{{#cell head=true}}x{{/cell}}{{/row}}\n{{/table}}'
    expect(rules(table)).toEqual(['template/argument 5:1', 'template/argument 6:1', 'template/argument 6:21'])
    expect(rules('{{#table align="right"}}\n{{#row}}{{#cell}}x{{/cell}}{{/row}}\n{{/table}}')).toHaveLength(1)
  })
})

it('lists within lists that would never end are told', () => {
  const [open, close] = ['{{#each municipalities}}', '{{/each}}']
  const nested = `${open.replaceAll('municipalities', '@root.municipalities').repeat(40)}x${close.repeat(40)}`
  expect(rules(nested)).toContainEqual(expect.stringMatching(/^template\/fill /))
})

describe('nothing is lost without a word', () => {
  it('an {{else}} where none is read', () => {
    expect(rules('{{#remark title="A"}}\na\n{{else}}\nb\n{{/remark}}')).toEqual(['template/construct 7:9'])
  })

  it('a heading in a template', () => {
    const files = { 'templates/agreement.hbs': '{{title}}\n\n## Rubrik\n\n{{sections}}\n' }
    expect(told(madeWith(clause('Text.\n\nPunkt {{ref "term"}}.'), files))).toEqual(['heading/place 3:1'])
  })

  it('a table without rows', () => {
    expect(rules('{{#table}}{{/table}}')).toEqual(['table/empty 5:1'])
  })

  it('cells beyond those of the first row', () => {
    expect(rules('| a | b |\n|---|---|\n| c |\n| d | e | f |')).toEqual(['table/cells 7:1', 'table/cells 8:1'])
  })
})

describe('a block within a line', () => {
  it.each([
    'Före {{#remark title="A"}}a{{/remark}}',
    '{{#remark title="A"}}a{{/remark}} efter',
    '- {{#remark}}a{{/remark}}',
  ])('is told: %s', (text) =>
    expect(rules(text)).toContainEqual(expect.stringMatching(/^template\/component-place 5:/)),
  )

  it('on a line of its own within {{#if}} and after another is right', () => {
    const body = '{{#if region}}{{#remark title="A"}}a{{/remark}}{{/if}}\n{{#remark title="B"}}b{{/remark}}\n'
    const made = madeWith(clause(body))
    expect(told(made)).toEqual([])
    expect(bodyOf(made)).toEqual(['A', 'a', 'B', 'b'])
  })
})

describe('the inside of a value', () => {
  it.each(['region.type', 'region.value', 'term.start.value', 'municipalities.length'])('is no value: %s', (path) => {
    expect(rules(`{{${path}}}`)).toEqual(['value/unknown 5:1'])
    expect(rules(`{{genitive ${path}}}`)).toEqual(['value/unknown 5:12'])
  })

  it.each(['region', 'term', 'term.start'])('is nothing to go through: %s', (path) => {
    expect(rules(`{{#each ${path}}}\n\n{{this}}\n\n{{/each}}`)).toEqual(['template/argument 5:9'])
  })
})

describe('what only a template says', () => {
  it.each(['sections', 'title', 'contents'])('is refused in a clause: %s', (name) => {
    expect(rules(`{{${name}}}`)).toContain('template/component-place 5:1')
  })

  it('the sections stand once', () => {
    const files = { 'templates/agreement.hbs': '{{title}}\n\n{{sections}}\n\n{{sections}}\n' }
    expect(told(madeWith(clause('Text.'), files))).toEqual(['template/sections 5:1'])
  })
})

it('a text or a number in braces is refused, and a word that is none of the words', () => {
  expect(rules('{{"text"}} {{12}}')).toEqual(['template/construct 5:1', 'template/construct 5:12'])
  expect(rules('{{word "constructor"}}')).toEqual(['template/argument 5:1'])
})

it('text nested deeper than a page can show is told, however deep', () => {
  expect(rules(`${'>'.repeat(3000)} text`)).toEqual(['limit/exceeded 5:1'])
  expect(rules('- a\n  - b\n    - c\n      - d\n        - e')).toEqual([])
})
