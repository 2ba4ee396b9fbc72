// The mapper: what is asked to change does, wherever it stands; the rest stays, and is shared.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document } from '../../src/model/document.js'
import { map, mapKinds, withoutPlaces, type PlainNode } from '../../src/model/map.js'
import { blocksOf } from '../../src/model/walk.js'
import { anyBlocks, documentOf } from '../support/any-document.js'
import { everyKind } from '../support/every-kind.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'

test('the identity gives the Document itself', () => {
  expect(map(everyKind, (node, within) => within(node))).toBe(everyKind)
  expect(mapKinds(everyKind, {})).toBe(everyKind)
})

test('for any Document, the identity gives it itself and a copy of every node gives its equal', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const document = documentOf(blocks)
      const before = JSON.stringify(document)
      expect(map(document, (node, within) => within(node))).toBe(document)
      const copied = map(document, (node, within) => within({ ...node }))
      expect(copied).toEqual(document)
      expect(copied).not.toBe(document)
      expect(JSON.stringify(document)).toBe(before)
    }),
    { numRuns: 50 },
  )
})

test('what does not change is shared with the original, and the original stays as it was', () => {
  const before = JSON.stringify(everyKind)
  const changed = mapKinds(everyKind, { table: (table, within) => within({ ...table, id: 'another' }) })
  expect(JSON.stringify(everyKind)).toBe(before)
  expect(blocksOf(changed).find(({ kind }) => kind === 'table')).toMatchObject({ id: 'another' })
  const [main, annex] = everyKind.parts
  expect(changed.parts[1]).toBe(annex)
  expect(changed.parts[0]?.blocks[0]).toBe(main?.blocks[0])
  expect(changed.parts[0]?.blocks.find((block) => block.kind === 'section')).toBe(
    main?.blocks.find((block) => block.kind === 'section'),
  )
  expect(changed.notes).toBe(everyKind.notes)
})

test('every node is seen once, before what is in it', () => {
  const seen: PlainNode[] = []
  map(everyKind, (node, within) => {
    seen.push(node)
    return within(node)
  })
  const blocks = new Set<unknown>(blocksOf(everyKind))
  const seenBlocks = seen.filter((node) => blocks.has(node))
  expect(seenBlocks.findIndex((one, index) => one !== (blocksOf(everyKind)[index] as unknown))).toBe(-1)
  expect(seenBlocks.length).toBe(blocksOf(everyKind).length)
})

test('a change that does not go on stops at the node; one that does maps what is in it', () => {
  const inner: Block = { kind: 'quotation', blocks: [paragraph('inner')], source: null }
  const outer: Block = { kind: 'quotation', blocks: [inner], source: null }
  const seen: string[] = []
  mapKinds([outer], {
    quotation: (block) => {
      seen.push('stopped')
      return block
    },
  })
  mapKinds([outer], {
    quotation: (block, within) => {
      seen.push('gone on')
      return within(block)
    },
  })
  expect(seen).toEqual(['stopped', 'gone on', 'gone on'])
})

test('a list stands in place of a node of a list, member by member; lists within lists stay lists', () => {
  const list = [paragraph('a', { kind: 'strong', inlines: [text('b'), text('c')] }, { kind: 'break' })]
  expect(mapKinds(list, { strong: ({ inlines }) => inlines, break: () => [] })).toEqual([paragraph('a', 'b', 'c')])
  const details = [[text('a')], [text('b')]]
  expect(mapKinds(details, { text: (one) => ({ ...one, text: 'c' }) })).toEqual([[text('c')], [text('c')]])
})

test('what a kind holds that does not exist yet is reached', () => {
  const later = { kind: 'witnesses', hidden: { deep: [[{ kind: 'confidential', ground: 'OSL', blocks: [] }]] } }
  const [main] = sampleDocument.parts
  const document = { ...sampleDocument, parts: [{ ...main, blocks: [later] }] } as unknown as Document
  const changed = mapKinds(document, { confidential: (node) => ({ ...node, ground: 'another' }) })
  expect(JSON.stringify(changed)).toContain('"ground":"another"')
  expect(JSON.stringify(changed)).not.toContain('"ground":"OSL"')
})

test('no place in a source file is left, and nothing else is another', () => {
  const places: unknown[] = []
  const bare = withoutPlaces(everyKind)
  JSON.stringify(bare, (key, value: unknown) => {
    if (key === 'source') places.push(value)
    return value
  })
  expect(new Set(places)).toEqual(new Set([null]))
  const expected = JSON.stringify(everyKind, (key, value: unknown) => (key === 'source' ? null : value))
  expect(JSON.stringify(bare)).toBe(expected)
})
