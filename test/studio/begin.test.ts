// A new agreement, begun in the studio from one that there is.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgreementView, Done, StartView } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const from = 'orebro-ramoverenskommelse'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

test('what is asked comes from the agreement that it begins from, or from the template', async () => {
  const start = await studio.get<StartView>(`start?from=${from}`)
  expect(start).toMatchObject({
    languages: ['sv', 'nb'],
    authentic: ['sv'],
    term: { start: null, lasts: { kind: 'open' } },
  })
  expect(start.possible).toEqual(expect.arrayContaining(['nb', 'sv']))
  expect(start.roles.map(({ kind, parties }) => [kind, parties.length])).toEqual([
    ['party', 1],
    ['members', 12],
  ])
  const template = await studio.get<StartView>('start?language=nb&series=true')
  expect(template).toMatchObject({ languages: ['nb'], roles: [{ kind: 'party' }, { kind: 'series' }] })
  expect((await studio.ask('GET', '/api/start?from=none')).status).toBe(404)
})

test('it is laid out with what was chosen and can be looked at, and what its texts keep of the old one is told', async () => {
  const choices = {
    titles: { sv: 'Ramavtal om tolktjänster', nb: 'Rammeavtale om tolketjenester' },
    parties: [{ index: 0, parties: ['region-dalarna'] }],
    term: { start: '2027-01-01', lasts: { kind: 'length', length: '2 years' } },
  }
  const asked = { id: 'tolkar', language: 'sv', series: false, from, choices }
  const done = await studio.post<Done>('act/new', asked)
  expect(done).toMatchObject({ done: true, problems: [] })
  expect(done.lines[0]).toContain('earlier versions')
  const text = readFileSync(join(studio.content, 'agreements/tolkar.yaml'), 'utf8')
  expect(text).toContain('party: region-dalarna')
  expect(text).toContain('length: 2 years')
  expect(existsSync(join(studio.content, 'clauses/nb/tolkar/background.md'))).toBe(true)
  const view = await studio.get<AgreementView>('agreement?id=tolkar')
  expect(view).toMatchObject({ title: 'Ramavtal om tolktjänster', version: '0.1', status: 'draft' })
  expect((await studio.ask('POST', '/api/act/new', asked)).status).toBe(400)
})
