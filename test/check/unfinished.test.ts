// What a text says of its own making, and open choices, in every language; blanks in data; waivers.

import { describe, expect, test } from 'vitest'
import { issueAgreement } from '../../src/app/issue.js'
import type { Problem } from '../../src/base/problem.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { text } from '../../src/text/text.js'
import {
  agreementFile,
  clauseText,
  edited,
  make,
  nodesOf,
  onlyDocument,
  purposeFile,
  rulesOf,
} from '../support/documents.js'
import { librarySources, type Files } from '../support/library.js'

const last = 'Tiden framgår av punkt {{ref "term"}}. {{region}}, {{list municipalities}}.'
const withText = (line: string): Files => ({ [purposeFile]: clauseText('Syfte', `${line}\n\n${last}`) })
const foundIn = (problems: readonly Problem[]): unknown[] =>
  problems.filter(({ rule }) => rule === 'placeholder/unfinished').map(({ values }) => values['found'])

describe('is found, in the words of every language of the library', () => {
  test.each([
    ['Resten saknas i förlagan.', 'saknas i förlagan'],
    ['Resten mangler i kilden.', 'mangler i kilden'],
    ['Resten manglar i kjelda.', 'manglar i kjelda'],
    ['Beloppet fylls i senare.', 'fylls i senare'],
    ['Beløpet fylles inn senere.', 'fylles inn senere'],
    ['Beløpet fyllast ut seinare.', 'fyllast ut seinare'],
    ['Utkast den 1 mars 2026.', 'Utkast'],
    ['Se *källan* om det.', 'Se källan'],
    ['Se källan.', 'Se källan'],
    ['Sjå kjelda.', 'Sjå kjelda'],
    ['Ev. kostnader delas.', 'Ev.'],
    ['Priset följer LPI eller LPIK.', 'LPI eller LPIK'],
    ['Priset är [fast/rörligt].', '[fast/rörligt]'],
    ['Texten [...] fortsätter.', '[...]'],
    ['Texten […] fortsätter.', '[…]'],
  ])('%s', (line, found) => {
    expect(foundIn(make(withText(line)).problems)).toEqual([found])
  })

  test.each([
    'Källan till kunskap. Kev. Nev.er. Sevärd ev',
    'Skriftligen eller muntligen, a/b, [länk](https://www.example.se/a/b).',
    'Lagen om LSS, HSL och SoL; SU/SSU.',
  ])('but not in: %s', (line) => {
    expect(rulesOf(make(withText(line)))).toEqual([])
  })
})

test('is found in titles, annexes, parameters and the data of the parties, each once', () => {
  const made = make({
    [agreementFile]: `${edited(
      agreementFile,
      ['title: { sv: Avtal om samarbete }', 'title: { sv: Avtal om samarbete (utkast) }'],
      ['  - clause: term\n', '  - clause: term\n    title: { sv: Avtalstid (utkast) }\n'],
    )}
annexes:
  - id: tasks
    title: { sv: Att komplettera }
    content: text
    clauses:
      - clause: tasks
        with: { scope: fylls i senare }
`,
    'content/clauses/sv/tasks.md':
      '---\ntitle: Uppgifter\nparameters: { scope: text }\n---\n\nOmfattning: {{scope}}.\n',
  })
  expect(foundIn(made.problems)).toEqual(['utkast', 'utkast', 'Att komplettera', 'fylls i senare'])
})

const open = `
revision:
  date: 2026-01-10
  changes:
    - text: { sv: Bilagan om utskrivning från }
      blank: { sv: vad ändringen innebar }
information:
  - label: { sv: Diarium }
    value: { blank: { sv: diariets namn } }
`

test('what is open in data is a visible blank with its label, and is told', () => {
  const made = make({ [agreementFile]: edited(agreementFile) + open })
  const document = onlyDocument(made)
  expect(nodesOf(document, 'blank').map(({ label }) => label)).toEqual(['vad ändringen innebar', 'diariets namn'])
  expect(text(document)).toContain('Bilagan om utskrivning från \n')
  expect(made.problems.map(({ rule, values }) => `${rule} ${String(values['blank'])}`)).toEqual([
    'agreement/blank vad ändringen innebar',
    'agreement/blank diariets namn',
  ])
})

const fonts = readFonts()
const issue = (files: Files): { rules: string[]; isIssued: boolean } => {
  const outcome = issueAgreement(
    librarySources(files),
    { agreement: 'cooperation', editions: null },
    { today: '2026-02-01', generator: { name: 'avtal', version: '1' }, fonts },
  )
  if (!('result' in outcome)) throw new Error('refused')
  return { rules: outcome.problems.map(({ rule }) => rule), isIssued: outcome.result !== null }
}

test('a version with it is not issued; with a blank, or with a waiver that says why, it is', () => {
  const allow = (reason: string): string => `
allow:
  - { rule: placeholder/unfinished, text: saknas i förlagan, reason: "${reason}" }
`
  const files = withText('Resten saknas i förlagan.')
  expect(issue(files)).toEqual({ rules: ['placeholder/unfinished'], isIssued: false })
  const why = { ...files, [agreementFile]: edited(agreementFile) + allow('Meningen är ett citat.') }
  expect(issue(why)).toEqual({ rules: [], isIssued: true })
  const other = { ...why, ...withText('Resten saknas i förlagan. Se källan.') }
  expect(issue(other).isIssued).toBe(false)
  expect(issue({ [agreementFile]: edited(agreementFile) + open }).isIssued).toBe(true)
  const silent = issue({ ...files, [agreementFile]: edited(agreementFile) + allow(' - ') })
  expect(silent).toMatchObject({ rules: ['yaml/value'], isIssued: false })
})
