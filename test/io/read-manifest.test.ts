// Manifests of any size: what they list is held packed, what is more than any that is written holds is refused.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mergeManifests, type ListedInstance, type Manifest } from '../../src/app/artefacts/manifest.js'
import { manifestContent } from '../../src/io/output.js'
import { readManifest } from '../../src/io/read-manifest.js'
import { temporaryFolder } from '../support/build.js'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const generator = { name: 'avtal', version: '0', node: '20', zlib: '1' }

/** Many instances, each with a field that this program does not know. */
function manifestOf(count: number): Manifest {
  const instances = Array.from({ length: count }, (_, number) => ({
    agreement: 'a',
    version: '1',
    instance: `i-${String(number).padStart(5, '0')}`,
    date: '2026-01-01',
    parties: ['å'],
    term: [],
    editions: [{ language: 'sv', translation: false, inputs: String(number), files: [] }],
    problems: [],
    later: { 7: null, b: [number] },
  }))
  return { manifest: 1, generator, instances: instances as ListedInstance[] }
}

function written(manifest: object): string {
  return Buffer.concat([...manifestContent(manifest).pieces()]).toString()
}

const put = (text: string): void => writeFileSync(join(folder.path, 'manifest.json'), text)

it('that is read piece by piece says what it said, to the byte', () => {
  const manifest = manifestOf(3000)
  put(written(manifest))
  const read = readManifest(folder.path).manifest
  expect(read).toEqual(manifest)
  expect(written(read ?? {})).toBe(written(manifest))
  expect({ ...read?.instances[2999] }).toEqual(manifest.instances[2999])
})

it('whose instances are kept names the generator of each where that is another', () => {
  const manifest = manifestOf(300)
  put(written(manifest))
  const before = readManifest(folder.path).manifest
  for (const now of [generator, { ...generator, version: '2' }]) {
    const merged = mergeManifests(before, now, [], true)
    expect(written(merged)).toBe(written(mergeManifests(manifest, now, [], true)))
  }
})

it.each([
  ['a list of four million empty lists in an instance', '', `"x":[${'[],'.repeat(4_000_000)}[]],`],
  ['the same beside the instances', `"x":[${'[],'.repeat(4_000_000)}[]],`, ''],
])('with %s is refused', (_, beside, inside) => {
  put(
    `{"manifest":1,${beside}"instances":[{${inside}"agreement":"a","instance":"i","version":"1","editions":[],"problems":[]}]}`,
  )
  const { manifest, problems } = readManifest(folder.path)
  expect(manifest).toBeNull()
  expect(problems.map(({ rule }) => rule)).toEqual(['limit/exceeded'])
})

it.each([
  ['no JSON', '{"manifest":1,"instances":[}'],
  ['a list in it that is none', '{"manifest":1,"instances":{}}'],
  ['a key that stands twice', '{"manifest":1,"manifest":1,"instances":[]}'],
  ['no list', '{"manifest":1}'],
  ['another number', '{"manifest":2,"instances":[]}'],
])('with %s is broken', (_, text) => {
  put(text)
  expect(readManifest(folder.path).problems.map(({ rule }) => rule)).toEqual(['output/manifest'])
})
