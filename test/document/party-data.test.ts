// What a document says of single parties: conditions on country and kind, who signs for one of them, and its own figures.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { everything } from '../../src/app/documents/built.js'
import { signatureBlocksOf } from '../../src/model/walk.js'
import { text } from '../../src/text/text.js'
import { inEnglish } from '../support/in-english.js'
import { librarySources, type Files } from '../support/library.js'
import { issueIn } from '../support/register.js'

const norwegian = `- id: trysil-kommune
  name: Trysil kommune
  short: Trysil
  country: "NO"
  kind: municipality
  population: { 2024-01-01: 6566 }
`
const agreement = (parties: string, more = ''): string => `title: { sv: Avtal om samarbete }
short: { sv: Samarbete }
version: "1.0"
date: 2026-01-15
status: ready
authentic: [sv]
signing: paper
parties:
  - role: region
    party: region-dalarna
  - role: municipality
${parties}
term: { start: 2026-02-01, end: 2027-01-31, notice: { period: 3 months, before: end, written: true } }
${more}
clauses:
  - clause: cooperation/purpose
  - clause: signatures
    heading: unnumbered
`

function made(parties: string, clause: string, more = '', changes: Files = {}) {
  const files: Files = {
    'content/parties/others.yaml': norwegian,
    'content/agreements/cooperation.yaml': agreement(parties, more),
    'content/clauses/sv/cooperation/purpose.md': `---\ntitle: Syfte\n---\n\n${clause}\n`,
    ...changes,
  }
  const sources = librarySources(files)
  const { instances, problems } = buildDocuments(sources, { ...everything, agreements: ['cooperation'] })
  const documents = instances.flatMap(({ editions }) => editions.map(({ document }) => document))
  return { sources, documents, texts: documents.map(text), problems: problems.map(inEnglish) }
}

const series = '    series: [falu-kommun, mora-kommun, trysil-kommune]'
const members = '    members: [falu-kommun, trysil-kommune]'

test('a condition on country or kind is met by the counterparty of the instance, and instances of one kind are compared', () => {
  const clause = 'Avtal.{{#if (is country "NO")}} Norsk motpart.{{/if}}{{#if (is kind "municipality")}} Kommun.{{/if}}'
  const { texts, problems } = made(series, clause)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(texts.map((one) => one.includes('Norsk motpart.'))).toEqual([false, false, true])
  expect(texts.every((one) => one.includes('Kommun.'))).toBe(true)
})

test('within a list a condition on country or kind is met by the party of the list', () => {
  const clause =
    '{{#each parties}}\n- {{this}}{{#if (is country "NO")}} i Norge{{/if}}{{#if (is kind "region")}} som region{{/if}}\n{{/each}}'
  const { texts } = made(members, clause)
  expect(texts[0]).toContain('Trysil kommune i Norge')
  expect(texts[0]).toContain('Region Dalarna som region')
  expect(texts[0]).not.toContain('Falu kommun i Norge')
})

test.each([
  ['{{#if (is country "NO")}}a{{/if}}', 'value/unknown', '`country` does not exist'],
  ['{{#if (is region.county "NO")}}a{{/if}}', 'value/unknown', '`region.county` does not exist'],
  [
    '{{#if (is region.country "Norge")}}a{{/if}}',
    'template/argument',
    '`region.country` is never `Norge`, so the condition never holds.',
  ],
  [
    '{{#if (is region.kind "municipalty")}}a{{/if}}',
    'template/argument',
    '`region.kind` is never `municipalty`, so the condition never holds.',
  ],
  [
    '{{#if (is signing "papper")}}a{{/if}}',
    'template/argument',
    '`signing` is never `papper`, so the condition never holds.',
  ],
])('a condition that could never be met is an error: %s', (clause, rule, message) => {
  const found = made(members, `Text. ${clause}`).problems.find((one) => one.rule === rule)
  expect(found?.severity).toBe('error')
  expect(found?.message).toContain(message)
})

test('who signs for one party stands with it, and the others of its role keep theirs', () => {
  const { documents, problems } = made(
    `${members}
    signatories: [{ title: { sv: Kommundirektör } }]
    signatoriesOf:
      trysil-kommune: [{ name: Kari Nordmann, title: { sv: Kommunedirektør } }, { title: { sv: Ordfører } }]
      trysil-komune: [{ name: Ola }]`,
    'Text.',
  )
  const signers = documents.flatMap(signatureBlocksOf).map(({ party, name, title }) => [party, name, title])
  expect(signers).toEqual([
    ['region-dalarna', null, null],
    ['falu-kommun', null, 'Kommundirektör'],
    ['trysil-kommune', 'Kari Nordmann', 'Kommunedirektør'],
    ['trysil-kommune', null, 'Ordfører'],
  ])
  expect(problems.find(({ rule }) => rule === 'party/unknown')?.message).toBe(
    '`signatoriesOf` names `trysil-komune`, which is no party of the role `municipality`.',
  )
})

const ownCosts = `currency: SEK
costs:
  - { id: yearly, year: 2026, total: 900000, shares: [{ role: region, percent: 50 }, { role: municipality, percent: 50 }] }
`

const costs = `  - role: partner
    party: trysil-kommune
`
const shared = (first: string, second: string): string => `currency: SEK
costs:
  - id: yearly
    year: 2026
    total: 1000
    shares:
      - { role: ${first}, percent: 50, by: population }
      - { role: ${second}, percent: 50, by: population }`
const table = `{{#if costs.yearly.date}}Folkmängd {{costs.yearly.date}}.{{else}}Folkmängd vid olika dagar.{{/if}}

{{#each costs.yearly.rows}}
- {{party}}: {{weight}}{{#unless @root.costs.yearly.date}} ({{date this.date style="short"}}){{/unless}}
{{/each}}`

test.each([
  ['municipality', 'partner'],
  ['partner', 'municipality'],
])('figures of different days stand with each row, %s first', (first, second) => {
  const { texts, problems } = made(`    party: falu-kommun\n${costs}`, table, shared(first, second))
  const plain = (texts[0] ?? '').replaceAll('\u00a0', ' ')
  expect(plain).toContain('Folkmängd vid olika dagar.')
  expect(plain).toContain('Falu kommun: 60 000 (2025-12-31)')
  expect(plain).toContain('Trysil kommune: 6 566 (2024-01-01)')
  expect(problems.map(({ rule }) => rule)).toContain('money/weights-differ')
})

test('a version with an open index, or with figures of a later day, is built and not issued', () => {
  const index = `
    index: { series: [{ id: lpi, name: { sv: LPI } }, { id: lpik, name: { sv: LPIK } }] }`
  const open = `${shared('municipality', 'partner').replace('partner, percent: 50, by: population', 'region, percent: 50')}${index}`
  const { sources, documents, problems } = made('    party: falu-kommun', 'Text.', open)
  expect(documents).toHaveLength(1)
  expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('warning money/index-open')
  const refused = issueIn(sources, 'cooperation', '2026-01-20')
  expect(refused.result).toBeNull()
  expect(refused.problems.map(({ severity, rule }) => `${severity} ${rule}`)).toContain('error money/index-open')
  const allowed = made(
    '    party: falu-kommun',
    'Text.',
    `${open}\nallow: [{ rule: money/index-open, reason: The text names both. }]`,
  )
  expect(issueIn(allowed.sources, 'cooperation', '2026-01-20').result).not.toBeNull()
})

test('amounts between parties with crowns of their own stand by the code of the currency, and by "kr" within one country', () => {
  const amount = (parties: string): string | undefined =>
    made(parties, 'Avgiften är {{costs.yearly.total}}.', ownCosts).texts[0]?.match(/Avgiften är ([^.]*)\./u)?.[1]
  expect(amount('    party: trysil-kommune')).toBe('900\u00a0000\u00a0SEK')
  expect(amount('    party: falu-kommun')).toBe('900\u00a0000\u00a0kr')
})

test('the municipalities of all roles that have many are counted together in the subtitle', () => {
  const members = (letter: string): string => [1, 2, 3, 4].map((number) => `${letter}${number}-kommun`).join(', ')
  const municipalities = ['a', 'b'].flatMap((letter) =>
    [1, 2, 3, 4].map(
      (number) =>
        `- { id: ${letter}${number}-kommun, name: ${letter}${number} kommun, short: X, country: SE, kind: municipality }\n`,
    ),
  )
  const { texts } = made(
    `    members: [${members('a')}]\n  - role: others\n    members: [${members('b')}]`,
    'Text.',
    '',
    { 'content/parties/many.yaml': municipalities.join('') },
  )
  expect(texts[0]).toContain('mellan Region Dalarna och åtta kommuner')
})
