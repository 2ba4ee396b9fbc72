// The same path from several editions, and names that many systems take for one: one file, or a problem before anything is
// written.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { twins } from '../../src/base/twins.js'
import { writeContent } from '../../src/io/content.js'
import { listedFiles } from '../../src/app/artefacts/manifest.js'
import { sha256 } from '../../src/base/hash.js'
import type { Sources } from '../../src/base/sources.js'
import { buildInto, filesIn, temporaryFolder } from '../support/build.js'
import { inEnglish } from '../support/in-english.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { withRegister } from '../support/register.js'
import { agreementFile } from '../support/register-library.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The base agreement in both languages, with a map that travels beside it. */
function withMap(map: string): Sources {
  const annexes = 'annexes: [{ id: map, title: { sv: Karta, nb: Kart }, content: file, file: annexes/map.txt }]\n'
  const agreement = (bilingual[agreementFile] ?? '').replace('clauses:', `${annexes}clauses:`)
  return withRegister(librarySources({ ...bilingual, [agreementFile]: agreement }), { 'annexes/map.txt': bytes(map) })
}

const annex = 'cooperation/all/bilaga-1-map.txt'
const all = [['sv'], ['nb'], ['sv', 'nb']]

test('an annex that several editions have is one file, which each of them lists', async () => {
  const { manifest, problems, written, files } = await buildInto(folder.path, withMap('Här.'), { editions: all })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  const editions = manifest?.instances[0]?.editions ?? []
  const annexesOf = (index: number) =>
    editions[index]?.files.filter(({ format }) => format === 'annex').map((file) => [file.path, file.sha256])
  const hash = sha256(bytes('Här.'))
  expect(editions.map(({ language }) => language)).toEqual(['sv', 'nb', 'sv+nb'])
  expect([0, 1, 2].map(annexesOf)).toEqual([
    [[annex, hash]],
    [['cooperation/all/vedlegg-1-map.txt', hash]],
    [[annex, hash]],
  ])
  const paths = [...new Set((manifest === null ? [] : listedFiles(manifest)).map(({ path }) => path))]
  expect([...written.keys()].filter((path) => path !== 'manifest.json')).toEqual(paths.sort())
  expect(files).toBe(paths.length)
})

test('building one edition again with the same annex keeps the other', async () => {
  await buildInto(folder.path, withMap('Här.'), { editions: all })
  const before = filesIn(folder.path)
  const { problems } = await buildInto(folder.path, withMap('Här.'), { editions: [['sv']] })
  expect(problems.filter(({ rule }) => rule.startsWith('output/'))).toEqual([])
  const withoutManifest = (files: ReadonlyMap<string, Uint8Array>) =>
    [...files].filter(([path]) => path !== 'manifest.json')
  expect(withoutManifest(filesIn(folder.path))).toEqual(withoutManifest(before))
})

test('an annex that has changed is not put under another edition, whose print of its hash would be wrong', async () => {
  await buildInto(folder.path, withMap('Här.'), { editions: all })
  const before = filesIn(folder.path)
  const { manifest, problems } = await buildInto(folder.path, withMap('Där.'), { editions: [['sv']] })
  expect(problems.filter(({ severity }) => severity === 'error').map(inEnglish)).toMatchObject([
    {
      rule: 'output/twins',
      message: `\`${annex}\` would be two files with different content.`,
      place: { file: `output/${annex}` },
    },
  ])
  expect(manifest).toBeNull()
  expect(filesIn(folder.path)).toEqual(before)
  expect((await buildInto(folder.path, withMap('Där.'), { editions: all })).manifest).not.toBeNull()
})

test.each([
  ['capital letters', 'a/Å.html', 'a/å.html'],
  ['how letters are composed', 'a/\u00e5.html', 'a/a\u030a.html'],
])('two paths that differ in %s alone are one file on many systems', (_, first, second) => {
  const files = [first, second].map((path) => ({ path, sha256: 'x' }))
  const place = { file: second, line: 1, column: 1 }
  expect(twins(files, () => place)).toMatchObject([{ rule: 'output/twins', place }])
  const written = [first, second].map((path) => ({ path, bytes: bytes('x') }))
  expect(writeContent(folder.path, written)).toMatchObject([{ rule: 'output/twins' }])
  expect(readdirSync(folder.path)).toEqual([])
})

test('a file is not written beside another that only capital letters tell it from', () => {
  mkdirSync(join(folder.path, 'a'))
  writeFileSync(join(folder.path, 'a/KOST.yaml'), 'x')
  const place = { file: join(folder.path, 'a/kost.yaml') }
  const written = [{ path: 'a/kost.yaml', bytes: bytes('y') }]
  expect(writeContent(folder.path, written)).toMatchObject([{ rule: 'output/twins', place }])
  expect(readdirSync(join(folder.path, 'a'))).toEqual(['KOST.yaml'])
})

test('the same file twice is written once, and another under its name not at all', () => {
  const file = (text: string) => ({ path: 'a.txt', bytes: bytes(text) })
  expect(writeContent(folder.path, [file('x'), file('y')])).toMatchObject([{ rule: 'output/twins' }])
  expect(readdirSync(folder.path)).toEqual([])
  expect(writeContent(folder.path, [file('x'), file('x')])).toEqual([])
  expect(readdirSync(folder.path)).toEqual(['a.txt'])
})
