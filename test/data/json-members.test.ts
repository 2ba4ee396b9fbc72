// A mapping in JSON that is read piece by piece says what it says when it is read as a whole.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { readMembers, type LongLists, type ReadMembers } from '../../src/data/json-members.js'
import { withLimit } from '../support/limits.js'

/** The bytes in pieces of a size, which are overwritten one after another as those of a file are. */
function* pieces(text: string, size: number): Generator<Uint8Array, undefined> {
  const all = new TextEncoder().encode(text)
  const own = new Uint8Array(size)
  for (let at = 0; at < all.length; at += size) {
    const piece = all.subarray(at, at + size)
    own.set(piece)
    yield own.subarray(0, piece.length)
  }
}

function read(
  text: string,
  size = 7,
  take: LongLists['take'] = () => null,
): { readonly members: unknown[]; readonly found: ReadMembers } {
  const members: unknown[] = []
  const found = readMembers(pieces(text, size), {
    lists: ['long'],
    take: (member, list) => {
      members.push(member)
      return take(member, list)
    },
  })
  return { members, found }
}

test('a mapping is read as the parser of the engine reads it, wherever its pieces end', () => {
  const mapping = fc.record({ a: fc.jsonValue(), long: fc.array(fc.jsonValue()), 'b"\\': fc.jsonValue() })
  fc.assert(
    fc.property(mapping, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 2), (value, size, indent) => {
      fc.pre(!JSON.stringify(value).includes('__proto__'))
      const { members, found } = read(JSON.stringify(value, null, indent), size)
      const right = JSON.parse(JSON.stringify(value)) as typeof value
      expect(members).toEqual(right.long)
      expect(found).toEqual({ kind: 'value', value: { ...right, long: [] } })
    }),
  )
})

test('what is no JSON for the engine is broken, wherever one of its letters is taken away or put in', () => {
  const right = '{"a": 1, "long": [ {"b": [1, "]"]}, 2 ], "c": "x,\\\\"}'
  const signs = ['', ',', '[', ']', '{', '}', '"', ':', ' ', '\\', '7']
  for (let at = 0; at <= right.length; at += 1)
    for (const sign of signs)
      for (const text of [
        right.slice(0, at) + sign + right.slice(at),
        right.slice(0, at) + sign + right.slice(at + 1),
      ]) {
        const value = parsed(text)
        const isRight = value !== null && keysIn(text) === Object.keys(value).length
        expect({ text, kind: read(text, 5).found.kind }).toEqual({ text, kind: isRight ? 'value' : 'broken' })
      }
})

/** Null for what is no mapping. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** How many keys the mapping has as it is written, those that stand twice counted twice. */
function keysIn(text: string): number {
  let count = 0
  let depth = 0
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]|:/g)) {
    if (sign === '{' || sign === '[') depth += 1
    if (sign === '}' || sign === ']') depth -= 1
    if (sign === ':' && depth === 1) count += 1
  }
  return count
}

/** Entries of a mapping, as many as are asked for. */
function upTo(count: number): string {
  return Array.from({ length: count }, (_, index) => `"k${index}":0`).join()
}

describe('the reading ends', () => {
  test('at a member that is not as it should be', () => {
    const { members, found } = read('{"long":[1,2,3]}', 4, (member) => (member === 2 ? 'wrong' : null))
    expect({ members, found }).toEqual({ members: [1, 2], found: { kind: 'broken' } })
  })

  test('at one too many', () => {
    const { found } = read('{"long":[1,2,3]}', 4, (member) => (member === 3 ? 'output-files' : null))
    expect(found).toEqual({ kind: 'past-limit', limit: 'output-files' })
  })

  test('at a member that is larger, deeper or more than any', () => {
    const large = read(`{"long":["${'x'.repeat(limits['list-size'].most)}"]}`, 1 << 20)
    expect(large.found).toEqual({ kind: 'past-limit', limit: 'list-size' })
    const deep = read(`{"long":[${'['.repeat(1000)}${']'.repeat(1000)}]}`)
    expect(deep.found).toEqual({ kind: 'past-limit', limit: 'data-nesting' })
    const many = read(`{"long":[[${'0,'.repeat(limits['list-values'].most)}0]]}`, 1 << 20)
    expect(many.found).toEqual({ kind: 'past-limit', limit: 'list-values' })
  })

  test('at other entries that are larger together, or more, than one may be', () => {
    const half = `"${'x'.repeat(limits['list-size'].most / 2)}"`
    expect(read(`{"a":${half},"b":${half}}`, 1 << 20).found).toEqual({ kind: 'past-limit', limit: 'list-size' })
    const many = withLimit('list-values', 10, () => read(`{${upTo(11)}}`).found)
    expect(many).toEqual({ kind: 'past-limit', limit: 'list-values' })
    expect(withLimit('list-values', 10, () => read(`{${upTo(10)}}`).found)).toMatchObject({ kind: 'value' })
  })

  test('at a key that stands twice, or would change what objects are', () => {
    for (const text of ['{"a":1,"a":1}', '{"long":[],"long":[1]}', '{"__proto__":1}', '{"long":[{"__proto__":1}]}'])
      expect({ text, found: read(text).found }).toEqual({ text, found: { kind: 'broken' } })
  })
})
