// What an error stops: all files of the agreement, and of no other. Earlier files of it go; the manifest says why.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasErrors } from '../../src/base/problem.js'
import { readClause } from '../../src/library/clause.js'
import { buildInto, temporaryFolder } from '../support/build.js'
import { librarySources, overlaidSources } from '../support/library.js'

const here = fileURLToPath(new URL('.//', import.meta.url))
let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const page = 'cooperation/all/cooperation-all-sv.html'

describe.each(['several-in-one-agreement', 'several-unreadable', 'several-languages'])('%s', (name) => {
  test('nothing of the agreement is written, its earlier files go, and the manifest has the problems', async () => {
    const before = await buildInto(folder.path, librarySources())
    expect([...before.written.keys()]).toEqual([page, 'manifest.json'])
    const { manifest, problems, written } = await buildInto(folder.path, overlaidSources(join(here, name)))
    expect([...written.keys()]).toEqual(['manifest.json'])
    const [entry] = manifest?.instances ?? []
    expect(manifest?.instances).toHaveLength(1)
    expect(entry).toMatchObject({ agreement: 'cooperation', instance: 'all', editions: [] })
    expect(hasErrors(entry?.problems ?? [])).toBe(true)
    expect(hasErrors(problems)).toBe(true)
  })
})

test('without an earlier build, an agreement that cannot be read stands in the manifest too', async () => {
  const { manifest } = await buildInto(folder.path, overlaidSources(join(here, 'several-unreadable')))
  expect(manifest?.instances).toMatchObject([{ agreement: 'cooperation', editions: [] }])
})

test('an agreement that is named and cannot be read loses its earlier files', async () => {
  await buildInto(folder.path, librarySources())
  const { written } = await buildInto(folder.path, overlaidSources(join(here, 'several-unreadable')), {
    agreements: ['cooperation'],
  })
  expect([...written.keys()]).toEqual(['manifest.json'])
})

test('a fault in one agreement, its clauses and its parties does not keep another from being written', async () => {
  const { manifest, written } = await buildInto(folder.path, overlaidSources(join(here, 'several-agreements')))
  expect([...written.keys()]).toEqual(['joint-procurement/all/joint-procurement-all-sv.html', 'manifest.json'])
  expect(manifest?.instances).toMatchObject([
    { agreement: 'cooperation', editions: [] },
    { agreement: 'joint-procurement', editions: [{ language: 'sv' }], problems: [] },
  ])
})

test('an agreement that is named alone hears nothing of the faults of others', async () => {
  const sources = overlaidSources(join(here, 'several-agreements'))
  const { problems } = await buildInto(folder.path, sources, { agreements: ['joint-procurement'] })
  expect(problems).toEqual([])
})

test('front matter that is code is refused and never run', () => {
  const mark = join(folder.path, 'hacked.txt')
  const payload = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'run')`
  for (const opening of ['---js', '--- js', '---javascript', '---coffee'])
    for (const code of [`module.exports = { title: ${payload} }`, `{ title: ${payload} }`, payload]) {
      const { value, problems } = readClause(`${opening}\n${code}\n---\n\nText.\n`, 'a', 'sv', 'a.md')
      expect(value).toBeNull()
      expect(problems.map(({ rule }) => rule)).toEqual(['front-matter/language'])
    }
  expect(existsSync(mark)).toBe(false)
})
