// What is shown before a translation is confirmed: both texts, and what has changed since the last time.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClauseFacts, ConfirmationView, Done } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const clause = 'own-costs'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

function change(path: string, made: (text: string) => string): void {
  const file = join(studio.content, path)
  writeFileSync(file, made(readFileSync(file, 'utf8')))
}

async function shown(): Promise<readonly ConfirmationView[]> {
  const { unconfirmed = [] } = (await studio.get<ClauseFacts[]>('clauses')).find(({ id }) => id === clause) ?? {}
  return studio.get(`confirmation?clause=${clause}&languages=${unconfirmed.join(',')}`)
}

test('nothing is shown of what is confirmed as it stands', async () => {
  expect(await shown()).toEqual([])
})

test('a source that has changed is shown with the words that were put in and taken out', async () => {
  const [known] = await studio.get<ConfirmationView[]>(`confirmation?clause=${clause}&languages=sv,nb`)
  change(`clauses/${known?.source}/${clause}.md`, (text) => `${text.trimEnd()}\n\nNya ord sist.\n`)
  const [now] = await shown()
  expect(now?.confirmed).toMatch(/^\d{4}-/)
  expect(now?.isTranslationChanged).toBe(false)
  expect(now?.changes?.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'added', text: '\n\nNya ord sist.' }])
  expect(now?.changes?.map(({ text }) => text).join(' ')).toContain('Nya ord')
  expect(now?.translationText).not.toContain('Nya ord')
})

test('of a translation that has changed it is said that what it was is not kept', async () => {
  const [before] = await shown()
  change(`clauses/${before?.language}/${clause}.md`, (text) => `${text.trimEnd()}\n\nNye ord til slutt.\n`)
  expect((await shown())[0]).toMatchObject({ isTranslationChanged: true })
})

test('once it is confirmed there is nothing left to show', async () => {
  const [before] = await shown()
  const asked = { clauses: [clause], languages: [before?.language] }
  expect(await studio.post<Done>('act/confirm', asked)).toMatchObject({ done: true })
  expect(await shown()).toEqual([])
})
