// Suggestions, characters and problems cost in proportion to their number.

import { expect, test } from 'vitest'
import { checkCharacters, longWordAt } from '../../src/base/characters.js'
import { limits } from '../../src/base/limits.js'
import { largest, lastAtOrBefore } from '../../src/base/lists.js'
import { positionsIn } from '../../src/base/positions.js'
import { placeIn, problem, sortProblems, type Problem } from '../../src/base/problem.js'
import { countedAlike } from '../../src/base/problems-alike.js'
import { editDistance, suggester } from '../../src/base/suggest.js'
import { growth, proportional } from '../support/steps.js'

const numbered = (count: number, text: string): string[] => Array.from({ length: count }, (_, index) => text + index)

test('misspelt words cost twice as much for twice as many words and names', () => {
  const ask = (count: number): void => {
    const nearest = suggester(numbered(count, 'a-name-'))
    for (const word of numbered(count, 'a-nmae-')) nearest(word)
  }
  expect(growth(ask, 400)).toBeLessThan(proportional)
})

test('of so many misspelt words as are shown one by one each gets its hint', () => {
  const nearest = suggester(['title'])
  const hints = numbered(101, 'titl').map(() => nearest('titel'))
  expect(hints.filter((hint) => hint !== null)).toHaveLength(100)
})

test('a distance past the most that is asked for is infinite', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3)
  expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity)
  expect(editDistance('ab', 'ba', 1)).toBe(1)
})

test('characters that nobody sees cost twice as much for twice as many, alike or each another', () => {
  const alike = (count: number): unknown => checkCharacters('a\u200b\n'.repeat(count), 'a.md')
  const different = (count: number): unknown =>
    checkCharacters(
      numbered(count, '')
        .map((_, index) => String.fromCodePoint(0xf0000 + index))
        .join('\n'),
      'a.md',
    )
  expect(growth(alike, 300)).toBeLessThan(proportional)
  expect(growth(different, 300)).toBeLessThan(proportional)
})

test('a character is reported where it stands first, with its count', () => {
  const [first, second] = checkCharacters('ab\nc\u200bd\n\u200b\ue000', 'a.md')
  expect(first).toMatchObject({ values: { character: 'U+200B', count: 2 }, place: { line: 2, column: 2 } })
  expect(second).toMatchObject({ values: { character: 'U+E000' }, place: { line: 3, column: 2 } })
})

test('problems are sorted in steps that hardly grow faster than their number', () => {
  const problems = (count: number): Problem[] =>
    numbered(count, 'k').map((key, index) =>
      problem('yaml/duplicate-key', { key }, placeIn('a.yaml', ((index * 7919) % count) + 1, 1)),
    )
  expect(growth((count) => sortProblems(problems(count)), 400)).toBeLessThan(proportional)
})

test('of problems of one rule in a file no more than the limit are shown, and the rest counted in one of the same severity', () => {
  const many = (file: string, count: number): Problem[] =>
    numbered(count, 'k').map((key, index) => problem('yaml/duplicate-key', { key }, placeIn(file, index + 1, 1)))
  const shown = countedAlike([...many('a.yaml', 250), ...many('b.yaml', 100)])
  expect(limits['problems-alike'].most).toBe(100)
  expect(shown).toHaveLength(201)
  expect(shown.at(-1)).toMatchObject({
    rule: 'limit/exceeded',
    severity: 'error',
    values: { count: 150, broken: 'yaml/duplicate-key' },
    place: { file: 'a.yaml', line: 101 },
  })
})

test('positions count lines and columns from 1', () => {
  const positionOf = positionsIn('ab\n\nc')
  expect([0, 2, 3, 4, 5].map(positionOf).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:1',
    '1:3',
    '2:1',
    '3:1',
    '3:2',
  ])
})

test('the last that begins at a place or before it is found, also of none', () => {
  expect(lastAtOrBefore(3, (index) => index * 10, 15)).toBe(1)
  expect(lastAtOrBefore(3, (index) => index * 10, -1)).toBe(-1)
  expect(lastAtOrBefore(0, () => 0, 5)).toBe(-1)
})

test('the largest of more numbers than a call takes is found', () => {
  expect(largest(Array.from({ length: 300_000 }, (_, index) => index))).toBe(299_999)
  expect(largest([], 4)).toBe(4)
})

test('a word past the limit is found where it begins; braces and bars divide words', () => {
  expect(longWordAt(`a ${'b'.repeat(1001)}`)).toBe(2)
  expect(longWordAt(`a ${'b'.repeat(1000)}`)).toBe(-1)
  expect(longWordAt('{{ab}}|'.repeat(400))).toBe(-1)
})
