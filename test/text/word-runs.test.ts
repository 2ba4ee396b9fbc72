// Words of two texts are compared in work that grows with their number, and what is said of them stays short.

import { describe, expect, test } from 'vitest'
import { changedWords } from '../../src/check/staleness.js'
import { differences, textOfWords } from '../../src/redline/differences.js'
import { lineOf } from '../../src/redline/unit.js'
import { wordRuns } from '../../src/text/word-runs.js'
import { growth, proportional } from '../support/steps.js'

const words = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`)

test('runs are those that both have, and those that one has', () => {
  expect(wordRuns(['inom', 'tre', 'månader'], ['inom', 'fem', 'månader'])).toEqual([
    { kind: 'same', words: ['inom'] },
    { kind: 'removed', words: ['tre'] },
    { kind: 'added', words: ['fem'] },
    { kind: 'same', words: ['månader'] },
  ])
})

describe('texts of which hardly a word is the same', () => {
  const around = (inner: string[]): string[] => ['först', ...inner, 'sist']

  test('differ in all between their beginning and their end', () => {
    const runs = wordRuns(around(words(2_000, 'a')), around(words(2_000, 'b')))
    expect(runs.map(({ kind, words: { length } }) => `${kind} ${length}`)).toEqual([
      'same 1',
      'removed 2000',
      'added 2000',
      'same 1',
    ])
  })

  test('cost twice as much for twice as many words', () => {
    expect(growth((count) => wordRuns(words(count, 'a'), words(count, 'b')), 4_000)).toBeLessThan(proportional)
  })

  test('are told in the beginning and the end of each run', () => {
    const told = changedWords(words(4_000, 'a').join(' '), words(4_000, 'b').join(' '))
    expect(told).toMatch(/^\[-a0 a1 .* … .* a3999-\] \{\+b0 .* … .* b3999\+\}$/u)
    expect(told.length).toBeLessThan(500)
  })

  test('are told of many places in the first', () => {
    const before = words(6_000, 'a')
    const after = before.map((word, index) => (index % 20 === 10 ? 'b' : word))
    const told = changedWords(before.join(' '), after.join(' '))
    expect(told).toMatch(/ …$/u)
    expect(told.length).toBeLessThan(3_000)
  })

  test('keep every word on the page of changes', () => {
    const [before, after] = [lineOf(words(4_000, 'a').join(' ')), lineOf(words(4_000, 'b').join(' '))]
    const counts = differences(before, after, true).map((run) =>
      [run.before, run.after].map((side) => textOfWords(side).split(' ').length),
    )
    expect(counts).toEqual([[4000, 4000]])
  })
})
