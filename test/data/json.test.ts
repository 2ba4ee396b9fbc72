// JSON that anybody may have written: a value, or why there is none, before anything walks through it.

import { expect, test } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { jsonPointer, readJson } from '../../src/data/json.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('what is right is the value', () => {
  expect(readJson(bytes('{"a":[1,null]}'), 'list-size')).toEqual({ kind: 'value', value: { a: [1, null] } })
})

test.each(['document-size', 'list-size', 'manifest-size'] as const)('more bytes than %s are not read', (limit) => {
  expect(readJson(new Uint8Array(limits[limit].most + 1), limit)).toEqual({ kind: 'past-limit', limit })
})

test('a list within a list a hundred thousand times is not walked', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000)
  expect(readJson(bytes(deep), 'list-size')).toEqual({ kind: 'past-limit', limit: 'data-nesting' })
})

test('more values than any file has are not counted to the end', () => {
  const many = `[${'0,'.repeat(limits['data-values'].most)}0]`
  expect(readJson(bytes(many), 'list-size')).toEqual({ kind: 'past-limit', limit: 'data-values' })
})

test('a list of a package has fewer values than a Document may have', () => {
  const many = `[${'0,'.repeat(limits['list-values'].most)}0]`
  expect(readJson(bytes(many), 'list-size', 'list-values')).toEqual({ kind: 'past-limit', limit: 'list-values' })
})

test('marks within a text are no values', () => {
  const text = '[[,{"\\'.repeat(100)
  expect(readJson(bytes(JSON.stringify([text])), 'list-size')).toEqual({ kind: 'value', value: [text] })
})

test('a key that would change what objects are is told with its place', () => {
  const read = readJson(bytes('{"a":[{"b/c":{"__proto__":{}}}]}'), 'list-size')
  expect(read).toEqual({ kind: 'broken', at: ['a', 0, 'b/c', '__proto__'] })
  expect(jsonPointer(['a', 0, 'b/c'])).toBe('/a/0/b~1c')
})

test('what is no UTF-8, or no JSON, is broken', () => {
  for (const broken of [Uint8Array.from([0x22, 0xff, 0x22]), bytes(''), bytes('{'), bytes('NaN')])
    expect(readJson(broken, 'list-size')).toEqual({ kind: 'broken', at: [] })
})
