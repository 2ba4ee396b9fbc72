// A Word file, or a PDF, that becomes a draft agreement in the studio.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangesView, Done, Home } from '../../src/studio/protocol.js'
import { filesOf, p, packed, r } from '../docx-read/made.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

const said = [
  'Avtal om växel',
  'mellan Falu kommun, 212000-2239, och Mora kommun, 212000-2213',
  '1. Syfte',
  'Parterna delar en växel.',
  '2. Kostnad',
  'Kostnaden är 120 000 kr per år och delas lika.',
]
const word = packed(filesOf(said.map((one) => p(r(one))).join('')))

const take = async (name: string, bytes: Uint8Array, language: string | null = null): Promise<Done> => {
  const { status, body } = await studio.sendFile('act/import', { name, language }, bytes)
  expect(status).toBe(200)
  return JSON.parse(body) as Done
}

test('a Word file becomes a draft, what was found is said, and what is not certain is among its problems', async () => {
  const done = await take('Växelavtal.docx', word)
  expect(done).toMatchObject({ done: true, begun: 'avtal-om-vaxel' })
  expect(done.lines[0]).toBe('Avtal om växel')
  expect(done.lines.some((line) => line.startsWith('2 Kostnad: '))).toBe(true)
  expect(done.problems.map(({ rule }) => rule)).toContain('agreement/to-confirm')
  const file = readFileSync(join(studio.content, 'agreements/avtal-om-vaxel.yaml'), 'utf8')
  expect(file).toContain('falu-kommun')
  expect(file).toContain('mora-kommun')
  expect(file).toContain('status: draft')
  const home = await studio.get<Home>('home')
  expect(home.agreements.find(({ agreement }) => agreement === 'avtal-om-vaxel')).toMatchObject({ status: 'draft' })
  expect(JSON.stringify(await studio.get<ChangesView>('changes'))).toContain('Växelavtal.docx')
})

test('the same file taken in once more gets a name of its own, and nothing is written over', async () => {
  const path = join(studio.content, 'agreements/avtal-om-vaxel.yaml')
  const before = readFileSync(path, 'utf8')
  expect((await take('Växelavtal.docx', word)).begun).not.toBe('avtal-om-vaxel')
  expect(readFileSync(path, 'utf8')).toBe(before)
})

test('what cannot be read is told by its name, and nothing is written', async () => {
  for (const [name, bytes, rule] of [
    ['Inget.docx', new TextEncoder().encode('inget'), /^docx\//],
    ['Trasigt.pdf', new TextEncoder().encode('%PDF-1.7\n'), /^import\/pdf$/],
  ] as const) {
    const done = await take(name, bytes)
    expect(done).toMatchObject({ done: false, lines: [] })
    expect(done.problems.some((one) => rule.test(one.rule))).toBe(true)
    expect(done.begun).toBe(undefined)
  }
  expect(existsSync(join(studio.content, 'agreements/inget.yaml'))).toBe(false)
})

test('a language that the library lacks is refused', async () => {
  const { status } = await studio.sendFile('act/import', { name: 'a.docx', language: 'xx' }, word)
  expect(status).toBe(400)
})
