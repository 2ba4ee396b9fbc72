// What has happened to an issued version, recorded in the studio.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  askedHeader,
  type AgreementView,
  type Done,
  type ListView,
  type RegisterView,
  type SheetView,
} from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'
import { workbook } from '../support/workbook.js'

const id = 'orebro-ramoverenskommelse'
const folder = `register/${id}/1.0`

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

function onDisk(name: string): string | null {
  const file = join(studio.content, folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const list = (kind: string, text: string): Promise<ListView> =>
  studio.post('list', { agreement: id, kind, text, columns: null, left: [] })

test('nothing can be recorded before a version has been issued, and it is said why', async () => {
  const { version, problems } = await studio.get<RegisterView>(`register?agreement=${id}`)
  expect(version).toBe(null)
  expect(problems.map(({ rule }) => rule)).toEqual(['register/not-issued'])
  const asked = { agreement: id, kind: 'signature', text: '', columns: null, left: [] }
  expect((await studio.ask('POST', '/api/list', asked)).status).toBe(409)
})

test('once it is issued all who sign it can be chosen, with their copies and the deadlines', async () => {
  expect(await studio.post<Done>('act/issue', { agreement: id, editions: null })).toMatchObject({ done: true })
  const register = await studio.get<RegisterView>(`register?agreement=${id}`)
  const { parties } = register
  expect(parties).toHaveLength(13)
  expect(parties.find((one) => one.id === 'kumla-kommun')).toMatchObject({ name: 'Kumla kommun', signed: [] })
  expect(register.copies).toHaveLength(13)
  expect(register.deadlines.every(({ label }) => label !== '')).toBe(true)
  expect(await studio.get<AgreementView>(`agreement?id=${id}`)).toMatchObject({ issued: true })
})

test('a list is told cell by cell, in names, and recorded as it was told', async () => {
  const text = 'Part\tDatum\nKumla\t2026-06-30\nLekebergs kommun\t2026-06-30\n'
  const { rows, isRecordable } = await list('signature', text)
  expect(rows.map(({ cells }) => cells[0]?.said)).toEqual(['Kumla kommun', 'Lekebergs kommun'])
  expect(isRecordable).toBe(true)
  const entries = rows.map(({ entry }) => entry)
  const done = await studio.post<Done>('act/record', { agreement: id, version: null, entries })
  expect(done.lines[0]).toBe('Recorded in version 1.0 of Ramöverenskommelse Örebro län: 2 signatures.')
  expect(done.lines[1]).toContain('Örebro kommun')
  expect(done.lines[1]).not.toContain('Kumla')
  expect(onDisk('signatures.yaml')).toBe(
    'signatures:\n  - { party: kumla-kommun, date: 2026-06-30 }\n  - { party: lekebergs-kommun, date: 2026-06-30 }\n',
  )
})

test('what cannot be recorded is told in names, and nothing of it is written', async () => {
  const before = onDisk('signatures.yaml')
  const of = (party: string) => ({ signature: { party, date: '2026-06-30', instances: [] } })
  const entries = [of('orebro-kommun'), of('kumla-kommun')]
  const done = await studio.post<Done>('act/record', { agreement: id, version: null, entries })
  expect(done.done).toBe(false)
  expect(done.problems[0]?.message).toContain('Kumla kommun')
  expect(done.problems[0]?.message).not.toContain('kumla-kommun')
  expect(onDisk('signatures.yaml')).toBe(before)
})

test('a signature before the decision is final is refused, and recorded with a reason', async () => {
  const decision = { party: 'hallsbergs-kommun', body: 'Kommunfullmäktige', date: '2026-05-12', final: '2026-07-01' }
  const signature = { party: 'hallsbergs-kommun', date: '2026-06-30', instances: [] }
  const record = (...entries: object[]): Promise<Done> =>
    studio.post<Done>('act/record', { agreement: id, version: null, entries })
  const refused = await record({ decision }, { signature })
  expect(refused.done).toBe(false)
  expect(refused.problems.map(({ rule }) => rule)).toEqual(['ready/not-final'])
  const { rows } = await list('signature', 'Part\tDatum\tUndantag\nHallsbergs kommun\t2026-06-30\tGäller genast\n')
  expect(rows[0]?.entry).toMatchObject({ signature: { waived: 'Gäller genast' } })
  expect((await record({ decision }, { signature: { ...signature, waived: 'Gäller genast' } })).done).toBe(true)
  expect(onDisk('signatures.yaml')).toContain('waived: Gäller genast')
})

test('decisions, copies and deadlines met are recorded each in its file', async () => {
  const record = async (entry: object): Promise<boolean> =>
    (await studio.post<Done>('act/record', { agreement: id, version: null, entries: [entry] })).done
  const decision = { party: 'kumla-kommun', body: 'Kommunfullmäktige', date: '2026-05-12', section: '§ 40' }
  expect(await record({ decision })).toBe(true)
  expect(await record({ copy: { number: 3, out: '2026-06-01', returned: '2026-06-12' } })).toBe(true)
  const { deadlines } = await studio.get<RegisterView>(`register?agreement=${id}`)
  const [deadline] = deadlines
  expect(await record({ done: { deadline: deadline?.id, date: '2026-06-20' } })).toBe(true)
  expect(onDisk('decisions.yaml')).toContain('section: § 40')
  expect(onDisk('signatures.yaml')).toContain('- { number: 3, out: 2026-06-01, returned: 2026-06-12 }')
  expect(onDisk('done.yaml')).toContain(`deadline: ${deadline?.id}`)
  const now = await studio.get<RegisterView>(`register?agreement=${id}`)
  expect(now.parties.find((one) => one.id === 'kumla-kommun')).toMatchObject({ decided: '2026-05-12', signed: ['all'] })
})

test('a list in a workbook is read as it would be pasted, and its cells that are wrong are told', async () => {
  const headers = { 'content-type': 'application/octet-stream', [askedHeader]: '%7B%7D' }
  const read = async (bytes: Uint8Array): Promise<SheetView> =>
    JSON.parse((await studio.ask('POST', '/api/sheet', bytes, headers)).body) as SheetView
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Kommun</v></c><c r="B1" t="str"><v>Datum</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>Örebro kommun</v></c><c r="B2" s="1"><v>46204</v></c><c r="C2" t="e"><v>#N/A</v></c></row>'
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
  const { text, notes } = await read(workbook({ rows, styles }))
  expect(notes).toEqual([
    'The sheet “Underskrifter” was read.',
    'Cell C2: the spreadsheet shows the error #N/A; correct it there.',
  ])
  expect(text).toBe('Kommun\tDatum\nÖrebro kommun\t2026-07-01\n')
  expect((await list('signature', text ?? '')).columns).toEqual(['party', 'date'])
  expect(await read(new TextEncoder().encode('no workbook'))).toMatchObject({ text: null })
  const json = { 'content-type': 'application/json' }
  expect((await studio.ask('POST', '/api/sheet', workbook({ rows }), json)).status).toBe(403)
})
