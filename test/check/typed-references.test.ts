// References and amounts that were typed by hand are found; what belongs to another text is left alone.

import { expect, test } from 'vitest'
import { inEnglish } from '../support/in-english.js'
import { clauseText, make, purposeFile } from '../support/documents.js'

const told = (body: string): string[] =>
  make({ [purposeFile]: clauseText('Syfte', `{{region}} och {{list municipalities}}.\n\n${body}`) }).problems.map(
    (problem) => `${problem.entry}: ${inEnglish(problem).hint ?? ''}`,
  )

test.each([
  ['Se punkt 2.', 'reference/typed: write {{ref "term"}} in its place'],
  ['Se punkterna 2 och 3.', 'reference/typed: write {{ref "term"}} in its place'],
  [
    'Enligt avsnitt 7.2 gäller detta.',
    'reference/typed: write {{ref "…"}} with the id of the section in place of the number',
  ],
  ['Enligt 2 § i detta avtal gäller detta.', 'reference/typed: write {{ref "term"}} in its place'],
  [
    'Av bilaga 2 framgår det.',
    'reference/typed#annex: write {{annex "…"}} with the id of the annex in place of word and number',
  ],
])('%s', (body, problem) => {
  expect(told(body)).toEqual([problem])
})

test.each([
  'Ersättningen är 4 000 000 kr.',
  'Ersättningen är NOK 100 000 per år.',
  'Ersättningen är 50\u00a0000,50 kronor.',
  'Ersättningen är 900 kr.',
])('%s', (body) => {
  expect(told(body).map((one) => one.split(':')[0])).toEqual(['money/typed'])
})

test.each([
  'Enligt 3 kap. 17 § lagen (2016:1145) om offentlig upphandling gäller detta.',
  'Enligt punkt 2 i dataskyddsförordningen gäller detta.',
  'Enligt punkt 2 i förordningen gäller detta.',
  'Enligt artikel 6 punkt 1 gäller detta.',
  'Enligt 7 § första stycket punkt 2 gäller detta.',
  'Enligt kapitel 3 § 6 gäller detta.',
  'Enligt bilaga 2 till förordningen gäller detta.',
  'Se punkt {{ref "term"}}.',
  'Andelen är 50 %, 10 km och 3 personer.',
  'Tiden är 12 månader, och kravet ställs inom 2 år.',
  '> Se punkt 2.',
])('%s is right', (body) => {
  expect(told(body)).toEqual([])
})
