// What the studio remembers of a session: which writes, how many, and where each can be undone.

import { expect, test } from 'vitest'
import {
  emptyHistory,
  isAsLeft,
  turned,
  turnOf,
  withWrite,
  type FileWrite,
  type SessionHistory,
} from '../../../src/app/history/session.js'
import { limits } from '../../../src/base/limits.js'
import { phrase } from '../../../src/base/phrases/phrases.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const did = phrase('studio-changes', {})

function written(history: SessionHistory, ...files: readonly FileWrite[]): SessionHistory {
  return withWrite(history, { at: 0, did, files })
}

test('undoing puts back what stood there, over what the write left; done again, the other way', () => {
  const history = written(emptyHistory, { path: 'a.md', before: bytes('1'), after: bytes('2') })
  const [write] = history.writes
  const [again] = turned(history, 1).writes
  expect(write && turnOf(write)).toEqual([{ path: 'a.md', over: bytes('2'), to: bytes('1') }])
  expect(again && turnOf(again)).toEqual([{ path: 'a.md', over: bytes('1'), to: bytes('2') }])
})

test('a file is as it was left by its bytes, and where it is to be missing by there being none', () => {
  expect(isAsLeft(bytes('2'), { over: bytes('2') })).toBe(true)
  expect(isAsLeft(bytes('3'), { over: bytes('2') })).toBe(false)
  expect(isAsLeft(null, { over: bytes('2') })).toBe(false)
  expect(isAsLeft(null, { over: null })).toBe(true)
  expect(isAsLeft(bytes(''), { over: null })).toBe(false)
})

test('what goes into the register is not kept, nor what changed nothing', () => {
  const register = { path: 'register/a/1.0/issued.yaml', before: null, after: bytes('x') }
  expect(written(emptyHistory, register)).toEqual(emptyHistory)
  expect(written(emptyHistory, { path: 'a.md', before: bytes('1'), after: bytes('1') })).toEqual(emptyHistory)
})

test('of more writes than `session-writes` the oldest are forgotten, and counted', () => {
  const { most } = limits['session-writes']
  let history = emptyHistory
  for (let index = 0; index < most + 3; index += 1)
    history = written(history, { path: 'a.md', before: bytes(`${index}`), after: bytes(`${index + 1}`) })
  expect([history.writes.length, history.forgotten]).toEqual([most, 3])
  expect([history.writes[0]?.id, history.writes.at(-1)?.id]).toEqual([4, most + 3])
})

test('of writes that are larger together than `session-size` the oldest are forgotten', () => {
  const half = new Uint8Array(limits['session-size'].most / 2)
  let history = written(emptyHistory, { path: 'a.pdf', before: null, after: half })
  history = written(history, { path: 'b.pdf', before: null, after: half })
  expect(history.forgotten).toBe(0)
  history = written(history, { path: 'c.md', before: null, after: bytes('x') })
  expect([history.writes.map(({ id }) => id), history.forgotten]).toEqual([[2, 3], 1])
})
