// The net at the end: marks that would be printed are found wherever they come from, and nothing else is.

import { expect, test } from 'vitest'
import { agreementFile, clauseText, edited, make, partiesFile, purposeFile, rulesOf } from '../support/documents.js'

const inTitle = (title: string): string[] =>
  rulesOf(make({ [agreementFile]: edited(agreementFile, ['sv: Avtal om samarbete', `sv: ${JSON.stringify(title)}`]) }))

test.each([
  '**Avtal** nu',
  '__Avtal__',
  '[Avtal](https://a.se)',
  '# Avtal',
  '| a | b |',
  'C:\\Avtal',
  'A &amp; B',
  '<b>Avtal</b>',
])('the title %s is an error', (title) => {
  expect(inTitle(title)).toEqual(['markup/left-over'])
})

test.each(['A & B', 'Avtal [2] (bilaga)', 'snake_case', 'Pris * 2', 'a < b > c', 'Punkt #2', 'R&D; drift'])(
  '%s is text',
  (title) => {
    expect(inTitle(title)).toEqual([])
  },
)

test('the name of a party is reported once, where it stands', () => {
  const made = make({ [partiesFile]: edited(partiesFile, ['name: Mora kommun', "name: '**Mora** kommun'"]) })
  expect(rulesOf(made)).toEqual(['placeholder/markup'])
})

test('a slot in data is reported once', () => {
  expect(inTitle('Avtal med {{region}}')).toEqual(['placeholder/braces'])
})

test('marks that are meant are allowed with a reason', () => {
  const body = '{{region}} och {{list municipalities}}, \\*\\*så\\*\\*.'
  expect(rulesOf(make({ [purposeFile]: clauseText('Syfte', body) }))).toEqual(['markup/left-over'])
  const allowed = clauseText('Syfte\nallow: [{ rule: markup/left-over, reason: Asteriskerna visas. }]', body)
  expect(rulesOf(make({ [purposeFile]: allowed }))).toEqual([])
})
