// Documents made with what was remembered are those that are made afresh.

import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { buildDocuments } from '../../../src/app/documents/build-documents.js'
import { everything } from '../../../src/app/documents/built.js'
import { openMemory } from '../../../src/base/memory.js'
import { agreementFile, edited, purposeFile } from '../../support/documents.js'
import { blocksOf } from '../../../src/model/walk.js'
import { librarySources, type Files } from '../../support/library.js'
import { issuedSources } from '../../support/register.js'
import { series } from '../../support/register-library.js'

const clauses: Files = {
  'content/clauses/sv/noted.md': '---\ntitle: Noter\n---\n\nEtt.[^a] Två.[^b]\n\n[^a]: Först.\n\n[^b]: Sedan.\n',
  [agreementFile]: edited(agreementFile, [
    'clauses:\n',
    'clauses:\n  - { clause: noted, id: first }\n  - { clause: noted, id: second }\n',
  ]),
}

/** Documents and problems, as far as they are told. */
function madeOf(files: Files, memory = openMemory()): unknown {
  const { instances, problems } = buildDocuments(librarySources(files), everything, memory)
  return JSON.parse(JSON.stringify([instances.map(({ editions }) => editions), problems]))
}

test.each([
  ['the same content', {}],
  ['a clause with footnotes that stands twice', clauses],
  ['a clause that has moved down in its file', { [purposeFile]: edited(purposeFile, ['---\n\n', '---\n\n\n\n']) }],
  ['the same text in another file', { 'content/clauses/sv/cooperation/other.md': edited(purposeFile) }],
  [
    'a text with something that it has no use for',
    { [purposeFile]: edited(purposeFile, ['---\n\n', '---\n\n`x`\n\n']) },
  ],
])('%s, after other content that the memory has met', (_, files) => {
  const memory = openMemory()
  for (const before of [{}, clauses, files]) madeOf(before, memory)
  expect(madeOf(files, memory)).toEqual(madeOf(files))
})

test('notes of a clause that stands twice are counted on', () => {
  const { instances } = buildDocuments(librarySources(clauses), everything)
  expect(instances[0]?.editions[0]?.document.notes.map(({ label }) => label)).toEqual(['1', '2', '3', '4'])
})

test('paragraphs that say the same in two copies of a series are the same blocks, and no others', () => {
  const { instances } = buildDocuments(series(), everything)
  const [first, second] = instances.map(({ editions }) => editions.flatMap(({ document }) => blocksOf(document)))
  const shared = (first ?? []).filter((block) => second?.includes(block))
  const alike = (first ?? []).filter(
    (block) => block.kind === 'paragraph' && second?.some((other) => JSON.stringify(other) === JSON.stringify(block)),
  )
  expect(alike.length).toBeGreaterThan(0)
  expect(shared.filter(({ kind }) => kind === 'paragraph')).toEqual(alike)
})

test('paragraphs that say the same in two copies of a series that has been issued are the same blocks', () => {
  const issued = issuedSources(series(), 'cooperation', '2026-01-20')
  const { instances } = buildDocuments(issued, everything)
  expect(instances.map(({ editions }) => editions.length)).toEqual([1, 1])
  const [first, second] = instances.map(({ editions }) => editions.flatMap(({ document }) => blocksOf(document)))
  const alike = (first ?? []).filter((block) => second?.some((other) => isDeepStrictEqual(block, other)))
  expect(alike.length).toBeGreaterThan(0)
  expect((first ?? []).filter((block) => second?.includes(block))).toEqual(alike)
})
