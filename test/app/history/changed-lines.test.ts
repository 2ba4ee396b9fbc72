// The lines in which two states of a text differ, with what stands around them.

import { expect, test } from 'vitest'
import { changedLines } from '../../../src/app/history/changed-lines.js'

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`
const shown = (before: string, after: string) =>
  changedLines(before, after).map(({ kind, line, text: said, count }) =>
    kind === 'left' ? `… ${count}` : `${{ same: ' ', removed: '-', added: '+' }[kind]}${line} ${said}`,
  )

test('texts that are the same have none', () => {
  expect(shown('a\nb\n', 'a\nb\n')).toEqual([])
  expect(shown('', '')).toEqual([])
})

test('a line that was changed stands with two on each side, each with its number; the others are counted', () => {
  const lines = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
  expect(shown(text(lines), text(lines.with(4, 'five')))).toEqual([
    '… 2',
    ' 3 3',
    ' 4 4',
    '-5 5',
    '+5 five',
    ' 6 6',
    ' 7 7',
    '… 2',
  ])
})

test('of two changes with little between them nothing is left out', () => {
  expect(shown('a\nb\nc\nd\n', 'A\nb\nc\nD\n')).toEqual(['-1 a', '+1 A', ' 2 b', ' 3 c', '-4 d', '+4 D'])
})

test('a new text has nothing but lines that were added, one that is gone nothing but lines that were removed', () => {
  expect(shown('', 'a\nb\n')).toEqual(['+1 a', '+2 b'])
  expect(shown('a\nb', '')).toEqual(['-1 a', '-2 b'])
})
