// A series: one instance for each counterparty, all alike but for the counterparty, and that is proved.

import { expect, test } from 'vitest'
import { text } from '../../src/text/text.js'
import { agreementFile, clauseText, edited, make, partiesFile, purposeFile, rulesOf } from '../support/documents.js'
import type { Files } from '../support/library.js'

const counterparties: Files = { [agreementFile]: edited(agreementFile, ['    members:', '    series:']) }

function series(body: string, files: Files = {}) {
  return make({
    ...counterparties,
    [purposeFile]: clauseText('Syfte', `${body}\n\nSe punkt {{ref "term"}}.`),
    ...files,
  })
}

test('each counterparty has an instance of its own, called by its id', () => {
  const { instances } = series('{{region}} och {{municipalities}} samarbetar.')
  expect(instances.map((one) => one.instance.id)).toEqual(['falu-kommun', 'mora-kommun'])
  expect(instances.map((one) => one.instance.signers.map(({ party }) => party.id))).toEqual([
    ['region-dalarna', 'falu-kommun'],
    ['region-dalarna', 'mora-kommun'],
  ])
})

test('the instances are alike but for the counterparty, in every form in which it is printed', () => {
  const made = series(
    '{{counterparty}}, {{counterparty.short}}, {{counterparty.number}}, {{genitive municipalities}} sak, {{list parties}}.',
  )
  expect(rulesOf(made)).toEqual([])
  const [falun, mora] = made.instances.map(({ editions: [edition] }) =>
    edition === undefined ? '' : text(edition.document),
  )
  const others: readonly (readonly [string, string])[] = [
    ['Falu kommun', 'Mora kommun'],
    ['Falun', 'Mora'],
    ['212000-2239', '212000-2213'],
  ]
  expect(others.reduce((result, [one, other]) => result.replaceAll(one, other), falun ?? '')).toBe(mora)
})

test.each([
  ['a sentence on a condition', '{{#if (is counterparty.number "212000-2213")}}Kommunen lånar ut sina lokaler.{{/if}}'],
  [
    'another value on a condition',
    '{{#if (is counterparty.short "Mora")}}{{counterparty}}{{else}}{{counterparty.short}}{{/if}}',
  ],
  ['a word on a condition', 'Kommunen är {{#if (is counterparty.short "Mora")}}liten{{else}}stor{{/if}}.'],
])('%s of the counterparty is found, at its place in the clause', (_, body) => {
  const { problems } = series(body)
  expect(problems).toMatchObject([{ rule: 'series/differs', place: { file: purposeFile, line: 5 } }])
})

test('how many sign for a counterparty may differ', () => {
  const two = '  signatories:\n    - { name: Anna Andersson }\n    - { name: Bo Berg, title: { sv: Kommundirektör } }\n'
  const parties = edited(partiesFile, ['  number: 212000-2213\n', `  number: 212000-2213\n${two}`])
  expect(rulesOf(series('{{counterparty}} samarbetar.', { [partiesFile]: parties }))).toEqual([])
})

test('a condition on what all counterparties share is right', () => {
  expect(
    rulesOf(
      series('{{#if counterparty.number}}{{counterparty.number}}{{/if}} {{#if (is signing "paper")}}På papper.{{/if}}'),
    ),
  ).toEqual([])
})
