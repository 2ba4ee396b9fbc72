// The language of templates where it is easily got wrong: inverse blocks, names given by `as`, depth, text without end.

import { describe, expect, it } from 'vitest'
import { bodyOf, madeWith, told } from '../support/clause.js'

const clause = (body: string): string => `---\ntitle: Syfte\n---\n\nPunkt {{ref "term"}}.\n\n${body}\n`
const rules = (body: string, files: Record<string, string> = {}): string[] => told(madeWith(clause(body), files))
const printed = (body: string): string[] => {
  const made = madeWith(clause(body))
  expect(told(made)).toEqual([])
  return bodyOf(made).slice(1)
}

describe('a block that begins with ^ prints where its condition is not met', () => {
  it.each([
    ['{{^if term.open}}nej{{/if}}', 'nej'],
    ['{{^if term.open}}nej{{else}}ja{{/if}}', 'nej'],
    ['{{^unless region}}ja{{/unless}}', 'ja'],
    ['{{^each term.conditions}}inga{{/each}}', 'inga'],
    ['{{^with term.renewal}}ingen{{/with}}', 'ingen'],
    ['{{#if term.open}}a{{else if term.renewal}}b{{else if region}}c{{else}}d{{/if}}', 'c'],
  ])('%s', (body, text) => expect(printed(body)).toEqual([text]))
})

describe('a name given by as', () => {
  it.each([
    ['{{#each municipalities as |one|}}{{one}}; {{one.short}}. {{/each}}', 'Falu kommun; Falun. Mora kommun; Mora.'],
    ['{{#each municipalities as |one at|}}{{#if at}}{{at}} {{one}}{{/if}}{{/each}}', '1 Mora kommun'],
    ['{{#each municipalities as |$text|}}text {{$text}} {{/each}}', 'text Falu kommun text Mora kommun'],
    ['{{#with region as |host|}}{{#each municipalities}}x{{else}}{{host}}{{/each}}{{/with}}', null],
    [
      '{{#with region as |host|}}{{#each ../municipalities}}{{host}} {{/each}}{{/with}}',
      'Region Dalarna Region Dalarna',
    ],
  ])('is found within the block: %s', (body, text) => {
    if (text === null) expect(rules(body)).toEqual(['value/unknown 7:35'])
    else expect(printed(body)).toEqual([text])
  })

  it.each(['ref', 'date', 'if', 'signatures'])('is not that of a helper: %s', (name) =>
    expect(rules(`{{#each municipalities as |${name}|}}a{{/each}}`)).toContain('template/construct 7:1'),
  )

  it.each(['{{#if region as |x|}}a{{/if}}', '{{#remark as |x|}}\na\n{{/remark}}'])(
    'stands in no other block: %s',
    (body) => expect(rules(body)).toContain('template/construct 7:1'),
  )
})

describe('a condition on what a party is', () => {
  it.each([
    ['{{#each parties}}{{#if (is country "SE")}}{{short}} {{/if}}{{/each}}', 'Dalarna Falun Mora'],
    ['{{#each parties}}{{#if (is kind "municipality")}}{{short}} {{/if}}{{/each}}', 'Falun Mora'],
    [
      '{{#each parties as |party|}}{{#unless (is "region" party.kind)}}{{party}} {{/unless}}{{/each}}',
      'Falu kommun Mora kommun',
    ],
    ['{{#if (and (is region.country "SE") (is region.kind "region"))}}ja{{/if}}', 'ja'],
    ['{{#if (is region.country "NO")}}ja{{else}}nej{{/if}}', 'nej'],
  ])('%s', (body, text) => expect(printed(body)).toEqual([text]))

  it.each([
    ['{{#if (is region.country "Norge")}}ja{{/if}}', 'template/argument 7:7'],
    ['{{#if (is region.kind "kommun")}}ja{{/if}}', 'template/argument 7:7'],
    ['{{#if (is "papper" signing)}}ja{{/if}}', 'template/argument 7:7'],
    ['{{#if (is region.land "NO")}}ja{{/if}}', 'value/unknown 7:11'],
    ['{{#if (is country "NO")}}ja{{/if}}', 'value/unknown 7:11'],
  ])('that could never hold is told: %s', (body, rule) => expect(rules(body)).toEqual([rule]))

  it.each(['{{signing}}', '{{region.country}}', '{{list region.kind}}', '{{genitive region.kind}}'])(
    'is not printed: %s',
    (body) => expect(rules(body)).toHaveLength(1),
  )
})

describe('paths', () => {
  it.each([
    ['{{#each municipalities}}{{#if this}}{{../region}} {{@index}}{{#unless @last}}, {{/unless}}{{/if}}{{/each}}'],
    ['{{#each municipalities}}{{@root.region}} {{@key}}{{#if @first}}, {{/if}}{{/each}}'],
    [
      '{{#with term}}{{#each @root.municipalities}}{{../../region}} {{@index}}{{#if @first}}, {{/if}}{{/each}}{{/with}}',
    ],
  ])('lead out of blocks: %s', (body) => expect(printed(body)).toEqual(['Region Dalarna 0, Region Dalarna 1']))

  it.each(['{{../region}}', '{{@index}}', '{{this.constructor}}', '{{__proto__}}', '{{region.counterparty}}'])(
    'lead nowhere: %s',
    (body) => expect(rules(body)).toEqual(['value/unknown 7:1']),
  )
})

describe('an argument of the wrong kind is told', () => {
  it.each([
    '{{word "annex" number=municipalities}}',
    '{{date region}}',
    '{{period term.start}}',
    '{{blank "Antal" size=region}}',
    '{{annex "a" capital=region}}',
  ])('%s', (body) => expect(rules(body)).toContain('template/argument 7:1'))

  it('and one that is nothing', () => expect(rules('{{list null}}')).toEqual(['value/missing 7:8']))
})

describe('what would not end, or not in time, is told', () => {
  const partials = (count: number, body: (index: number) => string): Record<string, string> => ({
    'templates/agreement.hbs': '{{title}}\n\n{{> p0}}\n\n{{sections}}\n',
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`templates/partials/p${index}.hbs`, body(index)]),
    ),
  })

  it('partials that each use the next one twice', () => {
    const files = partials(40, (index) => (index === 39 ? 'x' : `{{> p${index + 1}}}{{> p${index + 1}}}`))
    expect(rules('Text.', files)).toEqual([expect.stringMatching(/^template\/fill /)])
  })

  it('partials that use each other in a circle', () => {
    const files = partials(2, (index) => `{{> p${1 - index}}}`)
    expect(rules('Text.', files)).toEqual([expect.stringMatching(/^template\/fill /)])
  })

  it.each([
    ['{{#if region}}', '{{/if}}', 20_000],
    ['{{#if region}}', '{{/if}}', 1000],
    ['{{#if region}}a{{else if term}}', '{{/if}}', 1000],
    ['{{#each municipalities}}', '{{/each}}', 300],
  ])('%s within each other', (open, close, times) => {
    expect(rules(open.repeat(times) + close.repeat(times))).toContainEqual(expect.stringMatching(/^template\/nesting /))
  })

  it('brackets within each other', () => {
    const nested = `${'(not '.repeat(20_000)}region${')'.repeat(20_000)}`
    expect(rules(`{{#if ${nested}}}a{{/if}}`)).toEqual([expect.stringMatching(/^limit\/exceeded 7:/)])
  })
})
