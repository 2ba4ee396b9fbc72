// Numbers are computed: sections, annexes, footnotes, and the references to them.

import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { agreementFile, clauseText, edited, make, nodesOf, onlyDocument, rulesOf } from '../support/documents.js'
import type { Files } from '../support/library.js'

const clauses = (list: string): string =>
  edited(agreementFile, ['  - clause: cooperation/purpose\n  - clause: term\n', list])

function labels(document: Document): string[] {
  return nodesOf(document, 'section').map(({ id, label }) => `${label ?? '–'} ${id}`)
}

function references(document: Document): string[] {
  return nodesOf(document, 'reference').map((reference) => `${reference.target} → ${reference.text}`)
}

test('sections count within their section; an unnumbered one does not count, nor do those below it', () => {
  const made = make({
    [agreementFile]: clauses(`  - clause: cooperation/purpose
    clauses:
      - clause: role
      - clause: duties
  - title: { sv: Utan nummer }
    id: aside
    heading: unnumbered
    clauses:
      - clause: role
        id: role-aside
  - clause: term
`),
    'content/clauses/sv/role.md': clauseText('Roll', 'Text.'),
    'content/clauses/sv/duties.md': clauseText('Uppgifter', 'Text.\n\n## Ansvar {#duty}\n\nText.'),
  })
  expect(rulesOf(made)).toEqual([])
  expect(labels(onlyDocument(made))).toEqual([
    '1 purpose',
    '1.1 role',
    '1.2 duties',
    '1.2.1 duty',
    '– aside',
    '– role-aside',
    '2 term',
    '– signatures',
  ])
})

test('headings below the level that the agreement numbers have no number', () => {
  const text = clauseText(
    'Syfte',
    'Se {{ref "term"}} och {{ref "goals"}}.\n\n## Mål {#goals}\n\nText.\n\n### Delmål {#steps}\n\nText.',
  )
  const numbered = (levels: number): string[] =>
    labels(
      onlyDocument(
        make({
          [agreementFile]: edited(agreementFile, [
            'signing: paper\n',
            `signing: paper\nnumbering: { levels: ${levels} }\n`,
          ]),
          'content/clauses/sv/cooperation/purpose.md': text,
        }),
      ),
    )
  expect(numbered(3)).toEqual(['1 purpose', '1.1 goals', '1.1.1 steps', '2 term', '– signatures'])
  expect(numbered(1)).toEqual(['1 purpose', '– goals', '– steps', '2 term', '– signatures'])
})

const withAnnexes = (purpose: string): Files => ({
  [agreementFile]: `${edited(agreementFile)}
annexes:
  - id: map
    title: { sv: Karta }
    content: listed
  - id: contacts
    number: 1
    title: { sv: Kontaktpersoner }
    content: listed
  - id: routines
    title: { sv: Rutiner }
    content: text
    clauses:
      - clause: routines
        id: daily
      - clause: deviations
  - id: forms
    number: 7
    title: { sv: Blanketter }
    content: listed
  - id: rates
    title: { sv: Taxa }
    content: listed
`,
  'content/clauses/sv/cooperation/purpose.md': clauseText('Syfte', purpose),
  'content/clauses/sv/routines.md': clauseText('Rutiner i vardagen', 'Se {{ref "deviations"}} och {{ref "term"}}.'),
  'content/clauses/sv/deviations.md': clauseText('Avvikelser', 'Text.'),
})

test('annexes with a fixed number keep it, the others take the free numbers in order', () => {
  const document = onlyDocument(make(withAnnexes('Se punkt {{ref "term"}}.')))
  expect(document.parts.map(({ id, label }) => `${label ?? '–'} ${id}`.replace('\u00a0', ' '))).toEqual([
    '– main',
    'Bilaga 2 map',
    'Bilaga 1 contacts',
    'Bilaga 3 routines',
    'Bilaga 7 forms',
    'Bilaga 4 rates',
  ])
})

test('sections of an annex count from 1, and are named with their annex from outside it', () => {
  const made = make(
    withAnnexes('Se {{annex "forms"}}. {{annex "map" capital=true}} och {{ref "deviations"}}, {{ref "signatures"}}.'),
  )
  expect(rulesOf(made)).toEqual([])
  const document = onlyDocument(made)
  expect(labels(document)).toEqual(['1 purpose', '2 term', '– signatures', '1 daily', '2 deviations'])
  expect(references(document).map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
    'forms → bilaga 7',
    'map → Bilaga 2',
    'deviations → 2 i bilaga 3',
    'signatures → Underskrifter',
    'deviations → 2',
    'term → 2 i avtalet',
  ])
})

test('footnotes count through the whole agreement, in the order of their calls, clause by clause', () => {
  const made = make({
    'content/clauses/sv/cooperation/purpose.md': clauseText(
      'Syfte',
      'Andra[^b] och första[^a] och andra igen[^b]. Se punkt {{ref "term"}}.\n\n[^a]: Not A.\n\n[^b]: Not B.',
    ),
    'content/clauses/sv/term.md': clauseText(
      'Avtalstid',
      'Från {{term.start}}[^a] till {{term.end}}.\n\n[^a]: Not C i en annan klausul.',
    ),
  })
  expect(rulesOf(made)).toEqual([])
  const document = onlyDocument(made)
  expect(nodesOf(document, 'note').map(({ label }) => label)).toEqual(['1', '2', '1', '3'])
  const texts = document.notes.map(
    ({ label, blocks }) => `${label} ${JSON.stringify(blocks).match(/Not [ABC]/)?.[0] ?? ''}`,
  )
  expect(texts).toEqual(['1 Not B', '2 Not A', '3 Not C'])
})
