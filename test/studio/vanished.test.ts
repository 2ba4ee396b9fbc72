// A content folder that is away while the studio is open: what is asked is told so, and nothing makes the folder again.

import { existsSync, renameSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileText } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-03-01' })
})
afterAll(async () => {
  await studio.close()
})

test('nothing is written where the content folder was, until it is there again', async () => {
  const { saved, hash } = await studio.get<FileText>('file?path=glossary.yaml')
  const away = `${studio.content}-away`
  renameSync(studio.content, away)
  const asked = [
    ['save', { path: 'glossary.yaml', text: `${saved}# x\n`, base: hash, was: null }],
    ['save', { path: 'parties/new.yaml', text: 'parties: []\n', base: null, was: null }],
    ['act/new', { id: 'nytt', language: 'sv', series: false }],
    ['act/accept', { term: 'avtal', language: 'nb', word: 'kontrakt' }],
    ['act/confirm', { clauses: ['term'], languages: ['nb'] }],
  ] as const
  for (const [name, body] of asked) {
    const { status, body: said } = await studio.ask('POST', `/api/${name}`, body)
    expect([name, status]).toEqual([name, 409])
    expect(said).toContain('does not exist')
    expect(existsSync(studio.content)).toBe(false)
  }
  renameSync(away, studio.content)
  expect(
    await studio.post('save', { path: 'glossary.yaml', text: `${saved}# x\n`, base: hash, was: null }),
  ).toMatchObject({
    saved: true,
  })
})
