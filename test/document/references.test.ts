// References between the parts of a document say which part is meant; within a part the number alone does.

import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { text } from '../../src/text/text.js'
import { agreementFile, clauseText, edited, make, nodesOf, onlyDocument, rulesOf } from '../support/documents.js'
import type { Files } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'

const twoAnnexes = `
annexes:
  - id: tasks
    title: { sv: Uppgifter, nb: Oppgaver }
    content: text
    clauses:
      - clause: scope
      - clause: payment
  - id: routines
    title: { sv: Rutiner, nb: Rutiner }
    content: text
    clauses:
      - clause: steps
`

/** The base agreement with two annexes: Uppgifter (1 scope, 2 payment) and Rutiner (1 steps). */
function withAnnexes(texts: Readonly<Record<'purpose' | 'payment' | 'steps', string>>): Files {
  return {
    [agreementFile]: edited(agreementFile) + twoAnnexes,
    'content/clauses/sv/cooperation/purpose.md': clauseText('Syfte', texts.purpose),
    'content/clauses/sv/scope.md': clauseText('Omfattning', 'Timmar.'),
    'content/clauses/sv/payment.md': clauseText('Betalning', texts.payment),
    'content/clauses/sv/steps.md': clauseText('Steg', texts.steps),
  }
}

function madeWith(texts: Partial<Parameters<typeof withAnnexes>[0]>): Document {
  const made = make(withAnnexes({ purpose: 'Text.', payment: 'Text.', steps: 'Text.', ...texts }))
  expect(rulesOf(made)).toEqual([])
  return onlyDocument(made)
}

function line(document: Document, start: string): string {
  const found = text(document)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .find((one) => one.startsWith(start))
  return found ?? ''
}

test('a section of the agreement, of another annex and of the same annex are told apart', () => {
  const document = madeWith({
    purpose: 'Syfte: punkt {{ref "payment"}}, se punkt {{ref "term"}}.',
    payment: 'Betalning: punkt {{ref "term"}}, se punkt {{ref "scope"}} och punkt {{ref "steps"}}.',
  })
  expect(line(document, 'Syfte:')).toBe('Syfte: punkt 2 i bilaga 1, se punkt 2.')
  expect(line(document, 'Betalning:')).toBe('Betalning: punkt 2 i avtalet, se punkt 1 och punkt 1 i bilaga 2.')
})

test('where the text itself says which part is meant, the words are not doubled', () => {
  const document = madeWith({
    purpose: 'Syfte: punkt {{ref "payment"}} i {{annex "tasks"}}.',
    payment: 'Betalning: punkt {{ref "term"}} i avtalet mellan parterna.',
    steps: 'Steg: punkt {{ref "term" alone=true}} i ramavtalet, punkt {{ref "purpose"}} i avtalets text.',
  })
  expect(line(document, 'Syfte:')).toBe('Syfte: punkt 2 i bilaga 1.')
  expect(line(document, 'Betalning:')).toBe('Betalning: punkt 2 i avtalet mellan parterna.')
  expect(line(document, 'Steg:')).toBe('Steg: punkt 2 i ramavtalet, punkt 1 i avtalet i avtalets text.')
})

test('several sections of the same part in a row have the words once, after the last', () => {
  const document = madeWith({
    payment:
      'Betalning: punkterna {{ref "purpose"}} och {{ref "term"}}, {{ref "steps"}}; {{ref "purpose"}} - {{ref "term"}}.',
    steps: 'Steg: {{ref "scope"}}, {{ref "payment"}} eller {{ref "term"}}.',
  })
  expect(line(document, 'Betalning:')).toBe('Betalning: punkterna 1 och 2 i avtalet, 1 i bilaga 2; 1 – 2 i avtalet.')
  expect(line(document, 'Steg:')).toBe('Steg: 1, 2 i bilaga 1 eller 2 i avtalet.')
})

test('tables, lists, emphasis and footnotes of an annex say so too, and a section without number by its title', () => {
  const document = madeWith({
    payment: [
      '- Lista: **punkt {{ref "term"}}**',
      '',
      '{{#table columns="1"}}{{#row}}{{#cell}}Cell: {{ref "term"}}{{/cell}}{{/row}}{{/table}}',
      '',
      'Not[^a]. Avsnittet {{ref "signatures"}}.',
      '',
      '[^a]: Noten: {{ref "term"}}.',
    ].join('\n'),
  })
  const targets = nodesOf(document, 'reference').map((one) => one.text)
  expect(targets.filter((one) => one === '2 i avtalet')).toHaveLength(3)
  expect(targets).toContain('Underskrifter i avtalet')
})

test('the words are those of the language of each edition, side by side too', () => {
  const files = withAnnexes({ purpose: 'Text.', payment: 'Punkt {{ref "term"}}.', steps: 'Text.' })
  const nb = Object.fromEntries(
    ['scope', 'payment', 'steps'].map((name) => [
      `content/clauses/nb/${name}.md`,
      clauseText('Punkt', name === 'payment' ? 'Punkt {{ref "term"}}.' : 'Text.'),
    ]),
  )
  const editions = [['sv', 'nb'], ['nb']]
  const made = make(
    {
      ...files,
      ...bilingual,
      [agreementFile]: String(bilingual[agreementFile]) + twoAnnexes,
      'content/clauses/sv/cooperation/purpose.md': edited('content/clauses/sv/cooperation/purpose.md'),
      ...nb,
    },
    { editions },
  )
  const [both, norwegian] = (made.instances[0]?.editions ?? []).map(({ document }) =>
    nodesOf(document, 'reference').map((one) => `${one.target} ${one.text}`),
  )
  expect(both).toEqual(expect.arrayContaining(['term 2 i avtalet', 'term.nb 2 i avtalen']))
  expect(norwegian).toContain('term 2 i avtalen')
})
