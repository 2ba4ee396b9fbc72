import { inEnglish } from '../support/in-english.js'
import { expect, test } from 'vitest'
import { languageSchema } from '../../src/data/language.js'
import { readYaml } from '../../src/data/yaml.js'
import { slug } from '../../src/base/letters.js'
import { sortByName } from '../../src/locale/names.js'
import { fill, formatList, genitive, languageNames, pieces, sectionSign, word } from '../../src/locale/words.js'
import { nb, sv } from './languages.js'

test('a word has its slots filled', () => {
  expect(word(sv, 'annex', { number: '1' })).toBe('Bilaga 1')
  expect(word(nb, 'annexRunning', { number: '1' })).toBe('vedlegg 1')
  expect(word(sv, 'copy', { number: '3', count: '13', recipient: 'Kumla kommun' })).toBe(
    'Exemplar 3 (13) – Kumla kommun',
  )
})

test('a value that looks like a slot stays as it is', () => {
  expect(word(sv, 'signFor', { party: '{party} & {number}' })).toBe('För {party} & {number}')
})

test('a slot without a value is a mistake of the program', () => {
  expect(() => word(sv, 'annex')).toThrow(RangeError)
  expect(() => fill('{toString}', {})).toThrow(RangeError)
})

test('a pattern comes apart into text and slots', () => {
  expect(pieces(sv.words.signFor)).toEqual([{ text: 'För ' }, { slot: 'party' }])
  expect(pieces('{a}{b} c')).toEqual([{ slot: 'a' }, { slot: 'b' }, { text: ' c' }])
})

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A och B'],
  [['A', 'B', 'C'], 'A, B och C'],
])('the list of %j reads "%s"', (items, text) => {
  expect(formatList(sv, items)).toBe(text)
})

test('a choice is joined by or', () => {
  expect(formatList(nb, ['A', 'B', 'C'], 'or')).toBe('A, B eller C')
})

test.each([
  ['Falu kommun', 'Falu kommuns', 'Falu kommuns'],
  ['Region Örebro län', 'Region Örebro läns', 'Region Örebro läns'],
  ['Borås', 'Borås', 'Borås’'],
  ['Helse Sør-Øst RHF', 'Helse Sør-Øst RHF:s', 'Helse Sør-Øst RHFs'],
  ['SKR', 'SKR:s', 'SKRs'],
])('the genitive of %s is %s and %s', (name, swedish, norwegian) => {
  expect(genitive(sv, name)).toBe(swedish)
  expect(genitive(nb, name)).toBe(norwegian)
})

test('section signs are those of the language', () => {
  expect([sectionSign(sv, '18'), sectionSign(nb, '3-1')]).toEqual(['18\u00a0§', '§\u00a03-1'])
})

test('languages are named in the language', () => {
  expect(languageNames(sv, ['sv', 'nb'])).toBe('svenska och norska (bokmål)')
  expect(languageNames(nb, ['sv', 'fi'])).toBe('svensk og finsk')
  expect(languageNames(nb, ['xx'])).toBe('xx')
})

test('names are sorted by the alphabet of the language', () => {
  const names = ['Östersund', 'Åre', 'Älvdalen', 'Zinkgruvan', 'Avesta']
  expect(sortByName(sv, names, (name) => name)).toEqual(['Avesta', 'Zinkgruvan', 'Åre', 'Älvdalen', 'Östersund'])
  const norwegian = ['Ås', 'Øyer', 'Ærlig', 'Zulu', 'Alta']
  expect(sortByName(nb, norwegian, (name) => name)).toEqual(['Alta', 'Zulu', 'Ærlig', 'Øyer', 'Ås'])
})

test.each([
  ['Älvdalens kommun', 'alvdalens-kommun'],
  ['Kárášjohka', 'karasjohka'],
  ['St. Olavs hospital HF', 'st-olavs-hospital-hf'],
  ['Sør-Ærø đŋŧ', 'sor-aero-dnt'],
])('the id of %s is %s', (name, id) => {
  expect(slug(name)).toBe(id)
})

test('a language file whose slots are wrong is refused at the place', () => {
  const { problems } = readYaml('words:\n  footer: Sida {page}\n', 'sv.yaml', languageSchema)
  const footer = problems.map(inEnglish).find((problem) => problem.message.includes('words.footer'))
  expect(footer?.place).toEqual({ file: 'sv.yaml', line: 2, column: 11 })
  expect(footer?.message).toBe('`words.footer` is `Sida {page}`, expected a text with the slots {page}, {pages}.')
})
