// The walker: every block and every inline once, in reading order, and no further than it is asked to.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Document, Inline } from '../../src/model/document.js'
import {
  blocksIn,
  blocksOf,
  childrenOf,
  flattened,
  inlinesWithin,
  noteCallsOf,
  sectionsBelow,
  sectionsIn,
  signatureBlocksOf,
  targetsIn,
} from '../../src/model/walk.js'
import { anyBlocks, documentOf } from '../support/any-document.js'
import { everyKind } from '../support/every-kind.js'
import { paragraph, sampleDocument, text } from '../support/sample-document.js'

const blockKinds: Record<Block['kind'], true> = {
  title: true,
  facts: true,
  parties: true,
  contents: true,
  section: true,
  paragraph: true,
  list: true,
  table: true,
  quotation: true,
  remark: true,
  form: true,
  confidential: true,
  signatures: true,
  parallel: true,
  placed: true,
}
const inlineKinds: Record<Inline['kind'], true> = {
  text: true,
  value: true,
  foreign: true,
  emphasis: true,
  strong: true,
  link: true,
  confidential: true,
  reference: true,
  note: true,
  blank: true,
  break: true,
}

/** Every node of some kinds, found by its shape: what the walker has to find by what it knows. Lines to sign are none. */
function byShape(value: unknown, isOne: (kind: string, node: object) => boolean): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'kind' in value && typeof value.kind === 'string' && isOne(value.kind, value) ? [value] : []
  const inner = Object.entries(value).filter(([key]) => key !== 'lines')
  return [...own, ...inner.flatMap(([, one]) => byShape(one, isOne))]
}

const partBlocks = ({ parts }: Document): unknown => parts.map(({ blocks }) => blocks)
const blocksByShape = (document: Document): unknown[] =>
  byShape(partBlocks(document), (kind, node) => kind in blockKinds && !(kind === 'confidential' && 'inlines' in node))
const leavesByShape = (document: Document): unknown[] =>
  byShape(partBlocks(document), (kind, node) => kind in inlineKinds && !('inlines' in node || 'blocks' in node))
const linesOf = (document: Document): (readonly Inline[])[] =>
  blocksOf(document).flatMap((block) => childrenOf(block).lines)

/** The same nodes in the same order: by identity, since many are alike. */
function expectSame(found: readonly unknown[], expected: readonly unknown[]): void {
  expect(found.length).toBe(expected.length)
  expect(found.findIndex((one, index) => one !== expected[index])).toBe(-1)
}

test('the Document of these tests has every kind', () => {
  expect(new Set(blocksOf(everyKind).map(({ kind }) => kind))).toEqual(new Set(Object.keys(blockKinds)))
  const inlines = byShape(everyKind.parts, (kind, node) => kind in inlineKinds && !('blocks' in node)) as Inline[]
  expect(new Set(inlines.map(({ kind }) => kind))).toEqual(new Set(Object.keys(inlineKinds)))
})

test('every block is visited once, before what it holds, in reading order', () => {
  expectSame(blocksOf(everyKind), blocksByShape(everyKind))
})

test('every inline is visited once, in reading order', () => {
  expectSame(
    linesOf(everyKind).flatMap((line) => flattened(line)),
    leavesByShape(everyKind),
  )
})

test('in any Document every block and every inline is visited once, in reading order', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const document = documentOf(blocks)
      expectSame(blocksOf(document), blocksByShape(document))
      expectSame(
        linesOf(document).flatMap((line) => flattened(line)),
        leavesByShape(document),
      )
    }),
    { numRuns: 50 },
  )
})

test('a block that is not entered is visited itself, and nothing within it', () => {
  const inner = paragraph('inner')
  const quotation: Block = { kind: 'quotation', blocks: [inner], source: null }
  const last = paragraph('last')
  expect(blocksIn([quotation, last])).toEqual([quotation, inner, last])
  expect(blocksIn([quotation, last], ({ kind }) => kind !== 'quotation')).toEqual([quotation, last])
})

test('an inline that is not opened stays with what it holds', () => {
  const strong: Inline = { kind: 'strong', inlines: [text('b'), { kind: 'emphasis', inlines: [text('c')] }] }
  expect(flattened([text('a'), strong])).toEqual([text('a'), text('b'), text('c')])
  expect(flattened([text('a'), strong], ({ kind }) => kind !== 'emphasis')).toEqual([
    text('a'),
    text('b'),
    { kind: 'emphasis', inlines: [text('c')] },
  ])
  expect(flattened([{ kind: 'strong', inlines: [] }])).toEqual([])
  expect(inlinesWithin(text('a'))).toBeNull()
})

test('a thousand blocks within each other or after each other are visited in one go', () => {
  const deep = Array.from({ length: 1000 }).reduce<Block>(
    (inner) => ({ kind: 'quotation', blocks: [inner], source: null }),
    paragraph('innermost'),
  )
  expect(blocksIn([deep]).length).toBe(1001)
})

test('sections are found with the side that they stand on', () => {
  const found = everyKind.parts.flatMap((part) => sectionsIn(part.blocks))
  expect(found.map(({ section, side }) => `${section.id} ${side}`)).toEqual([
    'background 0',
    'money 0',
    'costs 0',
    'composition 0',
    'signatures 0',
    'term 0',
    'term.nb 1',
    'term 0',
    'term.nb 1',
  ])
  const [main] = everyKind.parts
  expect(sectionsBelow(main?.blocks ?? []).map(({ id }) => id)).toEqual(['background', 'money', 'signatures', 'term'])
})

test('signature blocks are those that stand in sections, and none in a list', () => {
  expect(signatureBlocksOf(sampleDocument).map(({ party }) => party)).toEqual([
    'region-dalarna',
    'hostile',
    'falu-kommun',
  ])
  const blocks = sampleDocument.parts[0]?.blocks ?? []
  const list: Block = { kind: 'list', ordered: false, items: [{ label: '•', blocks }], source: null }
  const listed = { ...sampleDocument, parts: sampleDocument.parts.map((part) => ({ ...part, blocks: [list] })) }
  expect(signatureBlocksOf(listed)).toEqual([])
})

test('references may lead to sections, tables and facts that have an id', () => {
  expect(targetsIn(sampleDocument.parts[0]?.blocks ?? [])).toEqual([
    { id: 'annex-9', label: 'Bilaga 9' },
    { id: 'background', label: '1' },
    { id: 'money', label: '2' },
    { id: 'costs', label: '2.1' },
    { id: 'shares', label: null },
    { id: 'composition', label: null },
    { id: 'signatures', label: '3' },
  ])
})

test('calls of notes are those of the text, not those of headings that the table of contents repeats', () => {
  const call: Inline = { kind: 'note', note: 'n1', label: '1', source: null }
  const contents: Block = {
    kind: 'contents',
    title: 'Innehåll',
    entries: [{ level: 1, label: '1', title: [call], target: 'a' }],
    source: null,
  }
  const document = documentOf([])
  const blocks = [contents, paragraph('a', { kind: 'emphasis', inlines: [call] })]
  expect(noteCallsOf({ ...document, parts: document.parts.map((part) => ({ ...part, blocks })) })).toEqual([call])
})
