// Comments of a Word file, each told once with its answers.

import { expect, test } from 'vitest'
import type { ReadComment, ReadDocx } from '../../src/docx/read/types.js'
import { commentsOf } from '../../src/redline/comments.js'

const comment = (id: string, answers: string | null = null): ReadComment =>
  ({ id, answers, author: `Person ${id}`, date: null, blocks: [] }) as unknown as ReadComment

const told = (...comments: ReadComment[]): string[][] =>
  commentsOf({ comments } as unknown as ReadDocx)
    .left()
    .map(({ ids }) => [...ids])

test('a comment is told with its answers, and with theirs', () => {
  expect(told(comment('1'), comment('2', '1'), comment('3', '2'), comment('4'))).toEqual([['1', '2', '3'], ['4']])
})

test('an answer to what there is not stands by itself, and one that leads back to itself is not lost', () => {
  expect(told(comment('1', '9'), comment('2', '3'), comment('3', '2'), comment('4', '4'))).toEqual([
    ['1'],
    ['2', '3'],
    ['4'],
  ])
})

test('ten thousand answers one under the other are told, and what has been taken is not told again', () => {
  const long = Array.from({ length: 10_000 }, (_, index) =>
    comment(String(index), index === 0 ? null : String(index - 1)),
  )
  const open = commentsOf({ comments: long } as unknown as ReadDocx)
  expect(open.left()[0]?.ids.length).toBe(10_000)
  open.take(['5000'])
  expect(open.left()).toEqual([])
})
