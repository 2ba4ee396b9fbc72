// What a jurist gets wrong in YAML, front matter and party data: one problem for one cause, at its line.

import { describe, expect, test } from 'vitest'
import { formatProblem } from '../../src/base/problem.js'
import { agreementFile, edited, make, partiesFile, purposeFile } from '../support/documents.js'
import type { Files } from '../support/library.js'

type Change = readonly [before: string, after: string]
const inAgreement = (...changes: readonly Change[]): Files => ({ [agreementFile]: edited(agreementFile, ...changes) })
const inParties = (...changes: readonly Change[]): Files => ({ [partiesFile]: edited(partiesFile, ...changes) })
const inClause = (...changes: readonly Change[]): Files => ({ [purposeFile]: edited(purposeFile, ...changes) })

/** A cost, its total or its first share as written. */
const cost = (total: string, percent = '50'): string =>
  `currency: SEK\ncosts:\n  - id: y\n    year: 2026\n    total: ${total}\n    shares:\n` +
  `      - role: region\n        percent: ${percent}\n      - role: municipalities\n        percent: 50\nterm:\n`
const N = '\u00a0'

const mistakes: readonly (readonly [what: string, files: Files, problem: string])[] = [
  ['space too many', inAgreement(['\nversion:', '\n version:']), '3:2 yaml/syntax#indent'],
  ['space too many nested', inAgreement(['  end: 2027', '   end: 2027']), '17:4 yaml/syntax#indent'],
  ['space too few nested', inAgreement(['  end: 2027', ' end: 2027']), '17:2 yaml/syntax#indent'],
  ['space too few first of map', inAgreement(['  start: 2026', ' start: 2026']), '16:2 yaml/syntax#indent'],
  ['no indent nested', inAgreement(['  end: 2027', 'end: 2027']), '17:1 yaml/syntax#indent'],
  [
    'list item one more',
    inAgreement(['  - role: municipalities', '   - role: municipalities']),
    '12:4 yaml/syntax#indent',
  ],
  [
    'list item one fewer',
    inAgreement(['  - role: municipalities', ' - role: municipalities']),
    '12:2 yaml/syntax#indent',
  ],
  ['item key less', inAgreement(['    party: region', '   party: region']), '11:4 yaml/syntax#indent'],
  ['item key more', inAgreement(['    party: region', '     party: region']), '11:6 yaml/syntax#indent'],
  ['list item no indent', inAgreement(['  - clause: term', '- clause: term']), '22:1 yaml/syntax#indent'],
  ['tab indent', inAgreement(['  start: 2026', '\tstart: 2026']), '16:1 yaml/syntax#tab'],
  ['tab indent all', { [agreementFile]: edited(agreementFile).replace(/^ {2}/gm, '\t') }, '10:1 yaml/syntax#tab'],
  [
    'tab indent all deep',
    { [agreementFile]: edited(agreementFile).replace(/^( {2})+/gm, (m) => '\t'.repeat(m.length / 2)) },
    '10:1 yaml/syntax#tab',
  ],
  ['nbsp indent', inAgreement(['  start: 2026', N + N + 'start: 2026']), '16:1 yaml/syntax#space'],
  ['nbsp indent all', { [agreementFile]: edited(agreementFile).replace(/^ {2}/gm, N + N) }, '10:1 yaml/syntax#space'],
  ['nbsp after dash', inAgreement(['- clause: term', '-' + N + 'clause: term']), '22:4 yaml/syntax#space'],
  ['nbsp after colon', inAgreement(['version: ', 'version:' + N]), '3:9 yaml/syntax#space'],
  ['nbsp after colon nested', inAgreement(['start: 2026', 'start:' + N + '2026']), '16:9 yaml/syntax#space'],
  ['missing colon', inAgreement(['status: ready', 'status ready']), '5:1 yaml/syntax#no-colon'],
  ['missing colon title', inAgreement(['title: {', 'title {']), '1:1 yaml/syntax#no-colon'],
  ['missing colon nested', inAgreement(['start: 2026-02-01', 'start 2026-02-01']), '16:3 yaml/syntax#no-colon'],
  ['missing colon nested end', inAgreement(['end: 2027-01-31', 'end 2027-01-31']), '17:3 yaml/syntax#no-colon'],
  ['missing colon before block', inAgreement(['term:\n', 'term\n']), '15:1 yaml/syntax#no-colon'],
  ['no space after colon', inAgreement(['status: ready', 'status:ready']), '5:1 yaml/syntax#no-space'],
  ['no space after colon nested', inAgreement(['start: 2026', 'start:2026']), '16:3 yaml/syntax#no-space'],
  ['no space after dash', inAgreement(['- clause: term', '-clause: term']), '22:3 yaml/syntax#no-space'],
  [
    'colon in value',
    inAgreement(['title: { sv: Avtal om samarbete }', 'title:\n  sv: Avtal: om samarbete']),
    '2:7 yaml/syntax#colon',
  ],
  ['colon in flow value', inAgreement(['sv: Avtal om', 'sv: Avtal: om']), '1:14 yaml/syntax#in-brackets'],
  ['comma in flow', inAgreement(['Avtal om samarbete', 'Avtal om samarbete, stöd']), '1:34 yaml/value#key'],
  ['curly quotes', inAgreement(['"1.0"', '”1.0”']), '3:10 yaml/syntax#curly'],
  [
    'curly quotes flow',
    inAgreement(['sv: Avtal om samarbete }', 'sv: ”Avtal om samarbete” }']),
    '1:14 yaml/syntax#curly',
  ],
  ['curly and straight', inAgreement(['"1.0"', '”1.0"']), '3:10 yaml/syntax#curly'],
  ['unclosed quote', inAgreement(['"1.0"', '"1.0']), '3:10 yaml/syntax#quote'],
  [
    'quote inside quotes',
    inAgreement(['sv: Avtal om samarbete', 'sv: "Avtal om "samarbete" nu"']),
    '1:25 yaml/syntax#after-quote',
  ],
  ['unclosed brace', inAgreement(['samarbete }', 'samarbete']), '1:8 yaml/syntax#bracket'],
  [
    'unclosed bracket',
    inAgreement(['[falu-kommun, mora-kommun]', '[falu-kommun, mora-kommun']),
    '13:14 yaml/syntax#bracket',
  ],
  ['extra brace', inAgreement(['samarbete }', 'samarbete }}']), '1:34 yaml/syntax#closes'],
  [
    'wrong bracket',
    inAgreement(['[falu-kommun, mora-kommun]', '[falu-kommun, mora-kommun)']),
    '13:14 yaml/syntax#bracket',
  ],
  ['missing comma', inAgreement(['3 months, before', '3 months before']), '18:21 yaml/syntax#in-brackets'],
  ['semicolon', inAgreement(['falu-kommun, mora', 'falu-kommun; mora']), '13:15 yaml/value'],
  ['parens', inAgreement(['[falu-kommun, mora-kommun]', '(falu-kommun, mora-kommun)']), '13:14 yaml/type'],
  ['list without brackets', inAgreement(['[falu-kommun, mora-kommun]', 'falu-kommun, mora-kommun']), '13:14 yaml/type'],
  ['yes', inAgreement(['written: true', 'written: yes']), '18:53 yaml/type'],
  ['ja', inAgreement(['written: true', 'written: ja']), '18:53 yaml/type'],
  ['True', inAgreement(['written: true', 'written: "true"']), '18:53 yaml/type'],
  ['date se', inAgreement(['end: 2027-01-31', 'end: 31.1.2027']), '17:8 yaml/value'],
  ['date slash', inAgreement(['end: 2027-01-31', 'end: 31/1/2027']), '17:8 yaml/value'],
  ['date words', inAgreement(['end: 2027-01-31', 'end: 31 januari 2027']), '17:8 yaml/value'],
  [
    'vat as a fraction',
    inAgreement([
      'term:\n',
      cost('100').replace('    shares:', '    vat: { rate: 0.25, amounts: excluding }\n    shares:'),
    ]),
    '20:18 yaml/value',
  ],
  ['date month 13', inAgreement(['end: 2027-01-31', 'end: 2027-13-01']), '17:8 date/invalid'],
  ['date one digit', inAgreement(['end: 2027-01-31', 'end: 2027-1-31']), '17:8 yaml/value'],
  ['date feb 30', inAgreement(['end: 2027-01-31', 'end: 2027-02-30']), '17:8 date/invalid'],
  ['date endash', inAgreement(['end: 2027-01-31', 'end: 2027–01–31']), '17:8 yaml/value'],
  ['date trailing', inAgreement(['end: 2027-01-31', 'end: 2027-01-31 (preliminärt)']), '17:8 yaml/value'],
  ['date compact', inAgreement(['end: 2027-01-31', 'end: 20270131']), '17:8 yaml/type'],
  ['period words', inAgreement(['3 months', 'tre månader']), '18:21 yaml/value'],
  ['period sv', inAgreement(['3 months', '3 månader']), '18:21 yaml/value'],
  ['version no quotes', inAgreement(['"1.0"', '1.0']), '3:10 yaml/type'],
  ['version 2 numbers', inAgreement(['"1.0"', '1.10']), '3:10 yaml/type'],
  ['duplicate key', inAgreement(['status: ready', 'status: ready\nstatus: draft']), '6:1 yaml/duplicate-key'],
  ['missing dash', inAgreement(['  - clause: term', '    clause: term']), '22:5 yaml/duplicate-key#dash'],
  [
    'missing dash role',
    inAgreement(['  - role: municipalities', '    role: municipalities']),
    '12:5 yaml/duplicate-key#dash',
  ],
  ['en dash list', inAgreement(['  - clause: term', '  – clause: term']), '22:3 yaml/syntax#dash'],
  ['em dash list', inAgreement(['  - clause: term', '  — clause: term']), '22:3 yaml/syntax#dash'],
  ['bullet list', inAgreement(['  - clause: term', '  • clause: term']), '22:3 yaml/syntax#dash'],
  ['minus list', inAgreement(['  - clause: term', '  − clause: term']), '22:3 yaml/syntax#dash'],
  ['trailing text', inAgreement(['"1.0"', '"1.0" preliminär']), '3:16 yaml/syntax#after-quote'],
  ['trailing text brace', inAgreement(['samarbete }', 'samarbete } obs']), '1:35 yaml/syntax#after-bracket'],
  ['full-width colon', inAgreement(['status: ready', 'status： ready']), '5:1 yaml/syntax#colon-sign'],
  ['equals', inAgreement(['status: ready', 'status = ready']), '5:1 yaml/syntax#colon-sign'],
  ['key misspelt', inAgreement(['status:', 'satus:']), '5:1 yaml/unknown-key'],
  ['key swedish', inAgreement(['title:', 'titel:']), '1:1 yaml/unknown-key'],
  ['key capital', inAgreement(['status:', 'Status:']), '5:1 yaml/unknown-key'],
  ['value misspelt', inAgreement(['status: ready', 'status: redy']), '5:9 yaml/value'],
  ['value swedish', inAgreement(['status: ready', 'status: klar']), '5:9 yaml/value'],
  ['no value', inAgreement(['status: ready', 'status:']), '5:1 yaml/missing#value'],
  ['empty string', inAgreement(['status: ready', 'status: ""']), '5:9 yaml/value'],
  [
    'language swapped',
    inAgreement(['{ sv: Avtal om samarbete }', '{ nb: Avtale om samarbeid }']),
    '6:12 agreement/language#authentic',
  ],
  [
    'language se',
    inAgreement(['{ sv: Avtal om samarbete }', '{ se: Avtal om samarbete }']),
    '6:12 agreement/language#authentic',
  ],
  ['authentic se', inAgreement(['[sv]', '[se]']), '6:13 language/unknown'],
  ['authentic text', inAgreement(['[sv]', 'sv']), '6:12 yaml/type'],
  ['title text', inAgreement(['{ sv: Avtal om samarbete }', 'Avtal om samarbete']), '1:8 yaml/type'],
  ['wrong party id', inAgreement(['falu-kommun', 'falun-kommun']), '13:15 party/unknown'],
  ['party name', inAgreement(['region-dalarna', 'Region Dalarna']), '11:12 yaml/value'],
  ['wrong clause id', inAgreement(['cooperation/purpose', 'cooperation/porpose']), '21:13 clause/unknown'],
  ['clause with md', inAgreement(['cooperation/purpose', 'cooperation/purpose.md']), '21:13 yaml/value'],
  ['member nbsp', inAgreement(['falu-kommun, mora', 'falu-kommun,' + N + 'mora']), '13:27 yaml/value'],
  ['hash in value', inAgreement(['Avtal om samarbete', 'Avtal #2 om samarbete']), '1:20 yaml/syntax#remark'],
  [
    'hash block',
    inAgreement(['title: { sv: Avtal om samarbete }', 'title:\n  sv: Avtal #2']),
    '2:13 yaml/syntax#remark',
  ],
  ['number with spaces', inAgreement(['term:\n', cost('900 000')]), '19:12 yaml/type'],
  ['number with nbsp', inAgreement(['term:\n', cost('900' + N + '000')]), '19:12 yaml/type'],
  ['number with dot', inAgreement(['term:\n', cost('900.000,00')]), '19:12 yaml/type'],
  ['percent sign', inAgreement(['term:\n', cost('900000', '50 %')]), '22:18 yaml/type'],
  ['percent comma', inAgreement(['term:\n', cost('900000', '33,3')]), '22:18 yaml/type'],
  ['kr', inAgreement(['term:\n', cost('900000 kr')]), '19:12 yaml/type'],
  ['start of file spaces', { [agreementFile]: '  ' + edited(agreementFile) }, '1:3 yaml/syntax#indent'],
  [
    'front matter dashes in yaml',
    { [agreementFile]: '---\n' + edited(agreementFile) + '---\n' },
    '26:1 yaml/syntax#second-document',
  ],
  ['two docs', { [agreementFile]: edited(agreementFile) + '---\ntitle: x\n' }, '25:1 yaml/syntax#second-document'],
  ['empty agreement', { [agreementFile]: '' }, '1:1 yaml/missing#file'],
  ['word text in agreement', { [agreementFile]: 'Avtal om samarbete\n\nParterna är överens.\n' }, '1:1 yaml/type#file'],
  ['zero width in key', inAgreement(['status:', 'sta\u200btus:']), '5:4 text/character'],
  ['bom mid', inAgreement(['status:', '\uFEFFstatus:']), '5:1 text/character'],
  [
    'utf16',
    { [agreementFile]: Buffer.from('\uFEFF' + edited(agreementFile), 'utf16le').toString('utf8') },
    '1:1 text/encoding#wide',
  ],
  [
    'latin1',
    {
      [partiesFile]: Buffer.from(
        edited(partiesFile).replace('Falu kommun', 'Fålu kommun').replace('Mora kommun', 'Möra kömmun'),
        'latin1',
      ).toString('utf8'),
    },
    '2:10 text/encoding',
  ],
  [
    'utf16 clause',
    { [purposeFile]: Buffer.from('\uFEFF' + edited(purposeFile), 'utf16le').toString('utf8') },
    '1:1 text/encoding#wide',
  ],
  [
    'utf16 parties',
    { [partiesFile]: Buffer.from('\uFEFF' + edited(partiesFile), 'utf16le').toString('utf8') },
    '1:1 text/encoding#wide',
  ],
  [
    'latin1 clause',
    {
      [purposeFile]: Buffer.from(edited(purposeFile).replace('samarbetar.', 'samarbetar på ön.'), 'latin1').toString(
        'utf8',
      ),
    },
    '5:52 text/encoding',
  ],
  ['party tab', inParties(['  name: Region', '\tname: Region']), '16:1 yaml/syntax#tab'],
  ['party number space', inParties(['232100-0180', '232100 0180']), '20:11 party/check-digit#form'],
  ['party number nodash', inParties(['232100-0180', '2321000180']), '20:11 yaml/type'],
  ['party number endash', inParties(['232100-0180', '232100–0180']), '20:11 party/check-digit#form'],
  ['party check digit', inParties(['232100-0180', '232100-0181']), '20:11 party/check-digit'],
  ['party missing dash', inParties(['- id: mora-kommun', '  id: mora-kommun']), '8:3 yaml/duplicate-key#dash'],
  ['party id capitals', inParties(['id: mora-kommun', 'id: Mora-kommun']), '8:7 yaml/value'],
  ['party country', inParties(['country: SE', 'country: Sverige']), '4:12 yaml/value'],
  ['party kind', inParties(['kind: region', 'kind: landsting']), '19:9 yaml/value'],
  ['party nbsp', inParties(['  name: Region', N + N + 'name: Region']), '16:1 yaml/syntax#space'],
  ['fm no first', inClause(['---\ntitle', 'title']), '1:1 front-matter/missing#field'],
  ['fm no end', inClause(['title: Syfte\n---', 'title: Syfte']), '1:1 front-matter/syntax#end'],
  ['fm spaces', inClause(['---\ntitle', ' ---\ntitle']), '1:1 front-matter/missing#above'],
  ['fm colon', inClause(['title: Syfte', 'title: Syfte: mål']), '2:8 yaml/syntax#colon'],
  ['fm missing colon', inClause(['title: Syfte', 'title Syfte']), '2:1 yaml/syntax#no-colon'],
  ['fm tab', inClause(['title: Syfte', 'title: Syfte\nparameters:\n\ta: text']), '4:1 yaml/syntax#tab'],
  ['fm nbsp', inClause(['title: Syfte', 'title:' + N + 'Syfte']), '2:7 yaml/syntax#space'],
  ['fm endash', inClause(['---\ntitle', '–––\ntitle']), '1:1 front-matter/missing#dashes'],
  ['fm emdash', inClause(['---\ntitle', '—\ntitle']), '1:1 front-matter/missing#dashes'],
  ['fm 4 dashes', inClause(['---\ntitle', '----\ntitle']), '1:1 front-matter/missing#dashes'],
  ['fm end 4 dashes', inClause(['Syfte\n---', 'Syfte\n----']), '3:1 front-matter/syntax#end'],
  ['fm end endash', inClause(['Syfte\n---', 'Syfte\n–––']), '3:1 front-matter/syntax#end'],
  ['fm unknown', inClause(['title:', 'titel:']), '2:1 yaml/unknown-key'],
  ['fm curly', inClause(['title: Syfte', 'title: ”Syfte”']), '2:8 yaml/syntax#curly'],
  ['fm by language', inClause(['title: Syfte', 'title: { sv: Syfte }']), '2:8 yaml/type'],
  ['fm dup', inClause(['title: Syfte', 'title: Syfte\ntitle: Mål']), '3:1 yaml/duplicate-key'],
  ['fm text glued', inClause(['---\n\n{{region}}', '--- {{region}}']), '3:1 front-matter/syntax#end'],
]

test.each(mistakes)('%s: one message, at its line', (_, files, expected) => {
  const told = make(files).problems.map(({ place, entry }) => `${place.line}:${place.column} ${entry}`)
  expect(told).toEqual([expected])
})

describe('set right without a word', () => {
  test.each([
    ['a tab after a colon', inAgreement(['version: ', 'version:\t'])],
    ['every line indented alike', { [agreementFile]: edited(agreementFile).replace(/^(?=.)/gm, '  ') }],
    ['a soft hyphen in a key', inAgreement(['status:', 'sta\u00adtus:'])],
  ])('%s', (_, files) => {
    expect(make(files).problems).toEqual([])
  })
})

test.each([
  ['date se', inAgreement(['end: 2027-01-31', 'end: 31.1.2027']), 'did you mean `2027-01-31`?'],
  [
    'list',
    inAgreement(['falu-kommun, mora', 'falu-kommun; mora']),
    'a list has `- ` before each item, or brackets: `[a, b]`',
  ],
  ['indent', inAgreement(['  end: 2027', ' end: 2027']), 'indent it by 2 spaces'],
])('the hint works when it is followed: %s', (_, files, hint) => {
  const [problem] = make(files).problems
  expect(problem && formatProblem(problem, 'en')).toContain(`hint: ${hint}`)
})
