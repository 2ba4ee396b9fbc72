// `avtal new library`: what it lays out, that an agreement comes of it, and that nothing is overwritten.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesIn, temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { writeFilesUnder, type Run } from '../support/program.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const avtal = (...args: string[]): Promise<Run> => runIn(folder.path, args)
const read = (file: string): string => readFileSync(join(folder.path, file), 'utf8')
const namesIn = (name: string): string[] => [...filesIn(join(folder.path, name)).keys()]

test.each([
  ['sv', 'Vårt klausulbibliotek'],
  ['nb', 'Vårt klausulbibliotek'],
  ['nn', 'Klausulbiblioteket vårt'],
])('a new library with a guide in %s is laid out, from which an agreement is built', async (language, guide) => {
  const own = ['--content', 'own']
  const laid = await avtal('new', 'library', 'own', '--language', language)
  expect(laid.status).toBe(0)
  expect(laid.stdout).toContain('avtal new agreement ID --content own')
  expect(read('own/README.md')).toContain(guide)

  expect((await avtal('new', 'agreement', 'loan', '--language', language, ...own)).status).toBe(0)
  for (const file of ['own/agreements/loan.yaml', `own/clauses/${language}/loan/background.md`])
    writeFileSync(join(folder.path, file), read(file).replaceAll(/TODO:? ?/g, ''))
  const signatures = join(folder.path, `own/clauses/${language}/signatures.md`)
  if (!existsSync(signatures)) writeFileSync(signatures, read('own/clauses/nb/signatures.md'))
  const built = await avtal('build', 'loan', '--format', 'html', ...own)
  expect(built.stderr).toBe('')
  expect(built.status).toBe(0)
})

test('a new library holds no agreement, and no clause that belongs to one', async () => {
  await avtal('new', 'library', 'own')
  const files = namesIn('own')
  expect(files).toContain('clauses/nb/signatures.md')
  expect(files.filter((file) => /^(?:agreements|register)\/|^(?:clauses|confirmed)\/[a-z]+\/.+\//.test(file))).toEqual(
    [],
  )
  expect(await avtal('list', '--content', 'own')).toMatchObject({ status: 0 })
})

test('a new library overwrites nothing: where a file of it exists, none is written', async () => {
  writeFilesUnder(join(folder.path, 'own'), new Map([['glossary.yaml', 'mine']]))
  const { status, stderr } = await avtal('new', 'library', 'own')
  expect(status).toBe(2)
  expect(stderr).toContain('own/glossary.yaml exists already')
  expect(namesIn('own')).toEqual(['glossary.yaml'])
})

test('a language without a guide is wrong usage, and the others are named', async () => {
  const { status, stderr } = await avtal('new', 'library', 'own', '--language', 'fi')
  expect(status).toBe(2)
  expect(stderr).toContain('there are some in nb, nn, sv')
})
