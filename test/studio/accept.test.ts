// A word that a translation has for a term, accepted in the glossary from the studio.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChangesView, Done, Undone } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

let studio: TestStudio
const asked = { term: 'avtal', language: 'nb', word: 'kontrakt' }
const glossary = () => readFileSync(join(studio.content, 'glossary.yaml'), 'utf8')

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-03-01' })
})
afterAll(async () => {
  await studio.close()
})

test('the word is written into the entry of the term, and that can be undone', async () => {
  const before = glossary()
  expect(await studio.post<Done>('act/accept', asked)).toMatchObject({
    done: true,
    lines: ['`kontrakt` is accepted for `avtal` in the glossary.'],
  })
  const lines = glossary().split('\n')
  const changed = before.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [lines[index]]))
  expect(changed).toEqual([expect.stringMatching(/^ {2}- \{ sv: avtal, .*accepted: \{ nb: \[kontrakt\] \} \}$/)])
  const { session } = await studio.get<ChangesView>('changes')
  expect(session).toMatchObject([{ did: 'Accepted in the glossary: kontrakt for avtal', isAsLeft: true }])
  expect(await studio.post<Undone>('undo', { id: 1 })).toMatchObject({ done: true })
  expect(glossary()).toBe(before)
})

test('a glossary that has been written in and not saved is not changed on the disk', async () => {
  const before = glossary()
  await studio.post('edit', {
    path: 'glossary.yaml',
    text: `${before}# x\n`,
    base: null,
    was: await studio.drafted('glossary.yaml'),
    viewed: null,
  })
  expect((await studio.ask('POST', '/api/act/accept', asked)).status).toBe(409)
  await studio.post('edit', {
    path: 'glossary.yaml',
    text: null,
    base: null,
    was: await studio.drafted('glossary.yaml'),
    viewed: null,
  })
  expect(glossary()).toBe(before)
})

test('a glossary that cannot be read is told, and left as it is', async () => {
  writeFileSync(join(studio.content, 'glossary.yaml'), 'terms: [\n')
  const done = await studio.post<Done>('act/accept', asked)
  expect([done.done, done.problems.length > 0, glossary()]).toEqual([false, true, 'terms: [\n'])
})
