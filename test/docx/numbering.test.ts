import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headingNumbers } from '../../src/docx/headings.js'
import { listNumbering, listPattern } from '../../src/docx/lists.js'
import type { Block, List, Section } from '../../src/model/document.js'
import { paragraph } from '../support/sample-document.js'
import { opened, openedSample, present, theme, withBlocks } from './opened.js'

const section = (label: string | null, ...blocks: Block[]): Section => ({
  kind: 'section',
  id: `s${label}`,
  level: (label ?? '').split('.').length,
  label,
  title: [],
  blocks,
  source: null,
})

const numbersOf = (...blocks: Block[]) => headingNumbers(withBlocks(...blocks))

test('sections that follow each other are counted by their styles alone', () => {
  const numbers = numbersOf(section('1', section('1.1'), section('1.2')), section('2', section('2.1')), section(null))
  expect(Object.fromEntries(numbers)).toEqual({
    s1: 'style',
    's1.1': 'style',
    's1.2': 'style',
    s2: 'style',
    's2.1': 'style',
  })
})

test('sections that begin anew are counted anew, in a list of their own', () => {
  const annex = { ...section('1'), id: 'annex' }
  const within = { ...section('1.1'), id: 'within' }
  const numbers = numbersOf(section('1'), section('2'), annex, within)
  expect(numbers.get('s2')).toBe('style')
  expect(numbers.get('annex')).toEqual({ reference: 'headings', instance: 1, level: 0 })
  expect(numbers.get('within')).toEqual({ reference: 'headings', instance: 1, level: 1 })
})

test('annexes are counted for themselves, one step below their titles, in the colour of the theme', async () => {
  const document = withBlocks(section('1'), section('2'))
  const annex = { ...present(document.parts[0]), kind: 'annex', id: 'annex', label: 'Bilaga 1' } as const
  const inAnnex = { ...section('1', { ...section('1.1'), id: 'a1.1' }), id: 'a1' }
  const whole = { ...document, parts: [...document.parts, { ...annex, blocks: [inAnnex] }] }
  const numbers = headingNumbers(whole)
  expect(numbers.get('s2')).toBe('style')
  expect(numbers.get('a1')).toEqual({ reference: 'headings in annexes', instance: 0, level: 0 })
  expect(numbers.get('a1.1')).toEqual({ reference: 'headings in annexes', instance: 0, level: 1 })
  const { paragraphs, parts } = await opened(whole)
  const styles = paragraphs.flatMap(({ style }) => (style.startsWith('Heading') ? [style] : []))
  expect(styles).toEqual(['Heading1', 'Heading1', 'Heading1', 'Heading2', 'Heading3'])
  const coloured = `<w:color w:val="${theme.colour.accent.slice(1).toUpperCase()}"/>`
  expect((parts.get('word/numbering.xml') ?? '').toUpperCase()).toContain(coloured.toUpperCase())
})

test('a label that counting cannot reach is text, and disturbs no other', () => {
  const numbers = numbersOf(section('1'), section('4'), section('B'), section('2'))
  expect([...numbers.values()]).toEqual(['style', 'typed', 'typed', 'style'])
})

test('a typed label stands in the heading, in the column of numbers', async () => {
  const { paragraphs } = await opened(
    withBlocks({ ...section('7'), title: [{ kind: 'text', text: 'Sju', source: null }] }),
  )
  const heading = present(paragraphs.find((each) => each.style === 'Heading1'))
  expect(heading.text).toBe('7 Sju')
  expect(heading.xml).toContain('<w:numId w:val="0"/>')
})

test('heading styles are bound to one multilevel definition', async () => {
  const { parts } = await openedSample()
  const numbering = parts.get('word/numbering.xml') ?? ''
  const bound = numbering.split('<w:abstractNum ').find((each) => each.includes('w:pStyle')) ?? ''
  expect(
    [...bound.matchAll(/<w:pStyle w:val="(\w+)"\/>(?:(?!w:lvlText).)*<w:lvlText w:val="([^"]+)"/g)]
      .map((m) => `${m[1]} ${m[2]}`)
      .slice(0, 3),
  ).toEqual(['Heading1 %1', 'Heading2 %1.%2', 'Heading3 %1.%2.%3'])
  expect(bound).toContain('<w:multiLevelType w:val="multilevel"/>')
})

test.each([
  [['1.', '2.', '3.'], 'decimal', '%LEVEL.', 1],
  [['3.', '4.'], 'decimal', '%LEVEL.', 3],
  [['a)', 'b)'], 'lowerLetter', '%LEVEL)', 1],
  [['(A)', '(B)'], 'upperLetter', '(%LEVEL)', 1],
  [['i.', 'ii.', 'iii.'], 'lowerRoman', '%LEVEL.', 1],
  [['IV', 'V'], 'upperRoman', '%LEVEL', 4],
  [['–', '–'], 'bullet', '–', 1],
])('labels %j are counted as %s', (labels, format, text, start) => {
  expect(listPattern(labels)).toEqual({ format, text, start })
})

test('labels that nothing counts are no pattern, and each item keeps its own', () => {
  expect(listPattern(['1.', '3.'])).toBeNull()
  const lists = listNumbering(theme)
  const { numbers } = lists.number(listOf(['1.', '3.']), 0, 0)
  expect(new Set(numbers.map((each) => each.reference)).size).toBe(2)
  expect(lists.definitions().map((each) => each.levels[0]?.text)).toEqual(['1.', '3.'])
})

test('any run of decimal labels is found again with its signs and its start', () => {
  const sign = fc.constantFrom('', '(', '§ ')
  const end = fc.constantFrom('', '.', ')', ' §')
  fc.assert(
    fc.property(
      sign,
      end,
      fc.integer({ min: 1, max: 26 }),
      fc.integer({ min: 1, max: 12 }),
      (before, after, start, count) => {
        const labels = Array.from({ length: count }, (_, index) => `${before}${start + index}${after}`)
        expect(listPattern(labels)).toEqual({ format: 'decimal', text: `${before}%LEVEL${after}`, start })
      },
    ),
    { numRuns: 40 },
  )
})

test('each ordered list counts anew; bullets share a list', () => {
  const lists = listNumbering(theme)
  const instance = (labels: string[]): number => lists.number(listOf(labels), 0, 0).numbers[0]?.instance ?? -1
  expect(instance(['1.', '2.'])).not.toBe(instance(['1.', '2.']))
  expect(instance(['•'])).toBe(instance(['•', '•']))
})

test('the column of labels grows with the widest of them', () => {
  const hang = (count: number): number =>
    listNumbering(theme).number(listOf(Array.from({ length: count }, (_, index) => `${index + 1}.`)), 0, 0).hang
  expect(hang(9)).toBe(theme.list.indent)
  expect(hang(10)).toBeGreaterThan(theme.list.indent)
  expect(hang(100)).toBeGreaterThan(hang(10))
})

test('a list within a list stands one level deeper', async () => {
  const { paragraphs } = await openedSample()
  const items = paragraphs.filter((each) => /<w:numId w:val="[1-9]/.test(each.xml))
  expect(items.map((each) => `${/<w:ilvl w:val="(\d)"/.exec(each.xml)?.[1]} ${each.text.slice(0, 12)}`)).toEqual([
    '0 gemensamt an',
    '0 en punkt med',
    '1 Parterna är ',
    '1 kort',
    '0 första',
    '0 andra',
  ])
})

function listOf(labels: readonly string[]): List {
  return {
    kind: 'list',
    ordered: true,
    items: labels.map((label) => ({ label, blocks: [paragraph('x')] })),
    source: null,
  }
}
