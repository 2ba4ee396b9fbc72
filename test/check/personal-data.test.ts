// What counts as personal data that must not be published, and what does not. The identity numbers are made up: Tolvan
// Tolvansson's, and synthetic ones of the Norwegian test registers.

import { inEnglish } from '../support/in-english.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { significantDigits, calledTelephone } from '../../src/check/contact-details.js'
import { phrase } from '../../src/base/phrases/phrases.js'
import { checkData, checkDocument, findPersonalData } from '../../src/check/personal-data.js'
import type { Block, Document, Inline } from '../../src/model/document.js'
import type { Place } from '../../src/base/problem.js'
import { nb, sv } from '../locale/languages.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'

const setting = {
  known: {
    domains: new Set(['falun.se', 'oslo.kommune.no']),
    telephones: new Set([significantDigits('023-830 00')]),
    called: calledTelephone([sv, nb]),
  },
  allowed: [],
}
const rules = (line: string): string[] =>
  findPersonalData(line, setting).map(({ rule }) => rule.replace('publication/', ''))
const place: Place = { file: 'content/agreements/a.yaml', line: 1, column: 1 }

test.each([
  '121212-1212',
  '121212+1212',
  '1212121212',
  '19121212-1212',
  '191212121212',
  '121212 1212',
  '121212 – 1212',
  '121212\u20111212',
  '121212\u22121212',
  '121212-\n1212',
  '121212\u00a01212',
  '19121212\u2009-\u20091212',
  '1912-12-12-1212',
  '12.12.12-1212',
  '12\u00ad1212-1\u200b212',
  '１２１２１２－１２１２',
  '٢١٢١٢١-٢١٢١'.replaceAll('٢١', '١٢'),
  '121272-1219',
  'SE121212121201',
  'p.nr121212-1212,',
  'KS 2024/17 121212-1212-3',
  '121212-1212²',
])('%j holds a Swedish personal identity number', (line) => {
  expect(rules(`Avtalet gäller ${line} från i dag.`)).toEqual(['personal-number'])
})

test.each([
  ['fødselsnummer', '15507600333'],
  ['D-nummer', '55507608360'],
  ['of the test register', '17912099997'],
  ['D-nummer of the test register', '57912075186'],
  ['with a space', '155076 00333'],
  ['with full stops', '15.50.76 00333'],
  ['with a hyphen', '155076-00333'],
  ['with a thin space', '155076\u200900333'],
  ['labelled', 'Fnr.: 15507600333'],
])('a Norwegian personal identity number, %s, is found', (_, line) => {
  expect(rules(`Avtalen gjelder ${line} fra i dag.`)).toEqual(['personal-number'])
})

test('the first check digit of Norwegian numbers given from 2032 may be another', () => {
  /* The same nine digits with the remainders 0 to 3; one of them would give 10, which is no digit. */
  const given = Array.from({ length: 100 }, (_, end) => `155076003${String(end).padStart(2, '0')}`)
  expect(given.filter((number) => rules(number).length > 0)).toHaveLength(3)
})

test.each([
  ['an organisation number', 'org.nr 212000-2239'],
  ['an organisation number without a hyphen', '2120002239'],
  ['an organisation number with 16 before it', '162120002239'],
  ['a Norwegian organisation number', 'org.nr. 983 971 636 og 983971636'],
  ['a number of VAT', 'SE212000223901'],
  ['a Norwegian number of VAT', 'NO 983 971 636 MVA'],
  ['a wrong check digit', '121212-1213'],
  ['a day that does not exist', '121232-1212 og 15327600333'],
  ['dates', '2024-01-31, 2027-01-01–2028-12-31, 31.01.2024 og 1.1.2024–31.12.2025'],
  ['an amount', '8 002 029 991 kr og 1 212 121 212 kronor'],
  ['case numbers', 'KS 2024/311, 2024/12345-6, RD 2023-01234'],
  ['laws', 'offentlighets- och sekretesslagen (2009:400) 18 kap. 13 §, lov 24. juni 2011 nr. 30'],
  ['an account in its groups', 'konto 1550.76.00333 eller 1550 76 00333'],
  ['an account that is called so', 'Kontonummer: 15507600333'],
  ['an account that is called so in a sentence', 'kontonr. er 15507600333'],
  ['a number within a longer one', '9121212121299 og 915507600333'],
  ['a check sum', 'e3b0c4429812121212121212121212121212ae41e4649b934ca495991b7852b855'],
  ['an identifier', '0f8fad5b-d9cb-469f-a165-121212121212'],
  ['a population', '1212121 personer och 60 432'],
])('%s is no personal identity number', (_, line) => {
  expect(rules(line)).toEqual([])
})

// The first digit says which kind of organisation it is, 1 to 9; the third is at least 2 (Skatteverket, SKV 709).
test('no organisation number is taken for a personal identity number', () => {
  const digit = (min: number): fc.Arbitrary<number> => fc.integer({ min, max: 9 })
  const digits = fc.tuple(digit(1), digit(0), digit(2), ...Array.from({ length: 7 }, () => digit(0)))
  fc.assert(
    fc.property(digits, (all) => {
      const number = all.join('')
      return rules(`${number.slice(0, 6)}-${number.slice(6)}`).length === 0
    }),
  )
})

test.each([
  'anna.berg@example.com',
  'Anna Berg <anna@EXAMPLE.com>',
  'anna\u00ad.berg@example\u200b.com',
  'anna＠example.com',
  'anna (at) example.com',
  'mailto:anna%40example.com',
  'anna@inte-falun.se',
])('%j holds a private e-mail address', (line) => {
  expect(rules(line)).toEqual(['email'])
})

test.each(['kommun@falun.se', 'Anna.Berg@social.falun.se', 'post@oslo.kommune.no', '@falun på nätet', 'anna@'])(
  '%j holds no private e-mail address',
  (line) => {
    expect(rules(line)).toEqual([])
  },
)

test.each([
  '+46 70 123 45 67',
  '+46 (0)70-123 45 67',
  '0046 70 123 45 67',
  '+47 912 34 567',
  '＋47\u00a091234567',
  'tfn 0250-265 00',
  'Telefon: 12 34 56 78',
  'tlf. 12345678',
  'Mobilnummer 0701234567 2026-11-02',
  '070-123 45 67',
  '0250-265 00',
  '912 34 567',
  'tel:+46701234567',
])('%j holds a telephone number', (line) => {
  expect(rules(line)).toContain('telephone')
})

test.each([
  'tfn 023-830 00',
  '+46 23 830 00',
  'ring 112, 1177 eller 116 117',
  'Tlf. 116117',
  'Telefon, 2026-11-02',
  '1 234 567 kr',
  '900 000 kr og 1 912 345 678 kr',
  '+ 5 %',
  '212000-2239',
  'dnr 2024-123 45 67',
])('%j holds no telephone number that is not a party’s own', (line) => {
  expect(rules(line)).toEqual([])
})

test('what the agreement allows with a reason is left alone, however it is written', () => {
  const allowed = [{ rule: 'publication/personal-number', text: '121212–1212' }]
  expect(findPersonalData('Dnr 121212-1212', { ...setting, allowed })).toEqual([])
  expect(
    findPersonalData('Dnr 121212-1212', { ...setting, allowed: [{ rule: 'publication/email', text: '121212-1212' }] }),
  ).toHaveLength(1)
  expect(
    findPersonalData('Dnr 121212-1212', { ...setting, allowed: [{ rule: 'publication/personal-number' }] }),
  ).toHaveLength(1)
})

const part = sampleDocument.parts[0] as Document['parts'][number]
const withBlocks = (...blocks: Block[]): Document => ({ ...sampleDocument, parts: [{ ...part, blocks }], notes: [] })
const messages = (document: Document): string[] =>
  checkDocument(document, setting, place)
    .map(inEnglish)
    .map(({ message }) => message)
const at = (line: number, value: string): Inline => ({
  kind: 'text',
  text: value,
  source: { file: 'a.md', line, column: 1 },
})

test('the sample has no personal data', () => {
  expect(messages(sampleDocument)).toEqual([])
})

test('a number that is spread over pieces of a line is found at its first piece', () => {
  const document = withBlocks(
    paragraph(at(1, 'Se 12'), { kind: 'strong', inlines: [at(2, '1212-1')] }, at(3, '212.'), {
      kind: 'note',
      note: 'n',
      label: '1',
      source: null,
    }),
  )
  const [problem] = checkDocument(document, setting, place)
  expect(problem?.place.line).toBe(1)
  expect(problem === undefined ? null : inEnglish(problem).message).toBe(
    'A Swedish personal identity number stands in the agreement.',
  )
})

test('a note’s number, a blank or the next paragraph is no part of a number', () => {
  const note: Inline = { kind: 'note', note: 'n', label: '2', source: null }
  expect(messages(withBlocks(paragraph('121212-121', note), paragraph('121212-'), paragraph('1212')))).toEqual([])
})

test('the head of a column and a label say that a number is a telephone number', () => {
  const cell = (words: string) => ({ heading: false, blocks: [paragraph(words)] })
  const table: Block = {
    kind: 'table',
    id: null,
    caption: null,
    columns: [],
    header: [{ total: false, cells: [cell('Namn'), cell('Telefon')] }],
    rows: [{ total: false, cells: [cell('Växeln'), cell('12 34 56')] }],
    source: null,
  }
  const facts: Block = {
    kind: 'facts',
    title: null,
    rows: [{ id: null, label: 'Tfn', value: [text('12 34 56')] }],
    source: null,
  }
  expect(messages(withBlocks(table))).toHaveLength(1)
  expect(messages(withBlocks(facts))).toHaveLength(1)
})

test('every text of a Document is read', () => {
  const places = JSON.stringify(sampleDocument, (key, value: unknown) => (key === 'source' ? undefined : value))
  const strings = [...places.matchAll(/"(?!kind|source)[a-zA-Z]+":"((?:[^"\\]|\\.)+)"/g)].filter(
    ([whole]) => !/^"(?:kind|type)"/.test(whole),
  )
  expect(strings.length).toBeGreaterThan(150)
  const missed = strings.filter(([whole, value = '']) => {
    const at = places.indexOf(whole)
    const changed = places.slice(0, at) + whole.replace(value, 'x 121212-1212 x') + places.slice(at + whole.length)
    return messages(JSON.parse(changed) as Document).length === 0
  })
  expect(missed.map(([whole]) => whole)).toEqual([])
})

test('every text and number of data is read, and its path told', () => {
  const data = { title: { sv: 'Avtal 121212-1212' }, list: ['a', { note: 15507600333 }] }
  expect(
    checkData(data, phrase('where-data', {}), setting, () => place)
      .map(inEnglish)
      .map(({ message }) => message),
  ).toEqual([
    'A Swedish personal identity number stands in the data of the agreement, at `title.sv`.',
    'A Norwegian personal identity number stands in the data of the agreement, at `list.1.note`.',
  ])
})
