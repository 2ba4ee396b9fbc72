// A PDF that is added as an annex in the studio.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAnnex } from '../../src/app/add-annex.js'
import { limits } from '../../src/base/limits.js'
import { readSources } from '../../src/io/sources.js'
import { askedHeader, type AgreementView, type Done, type Fault } from '../../src/studio/protocol.js'
import { projectRoot } from '../support/library.js'
import { smallPdf } from '../support/small-pdf.js'
import { openTestStudio, type Answer, type TestStudio } from '../support/studio.js'

const agreement = 'dalarna-alvdalen-personal'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

const file = (path: string): string => readFileSync(join(studio.content, path), 'utf8')
const title = { sv: 'Bemanningsplan', nb: 'Bemanningsplan' }
/** Sends it as the studio's page does. */
const send = (name: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  studio.sendFile('act/annex', { agreement, title, name }, bytes, headers)
const add = async (name: string, bytes: Uint8Array): Promise<Done> => JSON.parse((await send(name, bytes)).body) as Done

test('a PDF is put into the folder of the agreement and listed as its last annex, and nothing else of its file changes', async () => {
  const before = file(`agreements/${agreement}.yaml`).split('\n')
  const bytes = smallPdf()
  expect(await add('Plan för 2027.PDF', bytes)).toMatchObject({ done: true, problems: [] })
  expect(readFileSync(join(studio.content, `annexes/${agreement}/plan-for-2027.pdf`))).toEqual(Buffer.from(bytes))
  const after = file(`agreements/${agreement}.yaml`)
  expect(after).toContain(`file: annexes/${agreement}/plan-for-2027.pdf`)
  expect(before.filter((line) => !after.split('\n').includes(line))).toEqual([])
})

test('a file of the agreement whose lines end as on Windows keeps them', async () => {
  const path = `agreements/${agreement}.yaml`
  const before = file(path)
  writeFileSync(join(studio.content, path), before.replaceAll('\n', '\r\n'))
  expect(await add('Karta.pdf', smallPdf())).toMatchObject({ done: true })
  const after = file(path)
  expect(after).toContain(`file: annexes/${agreement}/karta.pdf`)
  expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  writeFileSync(join(studio.content, path), before)
})

test('a second one of the same name gets another', async () => {
  expect(await add('Plan för 2027.pdf', smallPdf())).toMatchObject({ done: true })
  expect(existsSync(join(studio.content, `annexes/${agreement}/plan-for-2027-2.pdf`))).toBe(true)
})

test('what no reader opens as a PDF is refused, and nothing is written', async () => {
  const before = file(`agreements/${agreement}.yaml`)
  const done = await add('Fel.pdf', new TextEncoder().encode('%PDF-1.7 and nothing more'))
  expect(done).toMatchObject({ done: false, problems: [{ rule: 'annex/no-pdf' }] })
  expect(file(`agreements/${agreement}.yaml`)).toBe(before)
  expect(existsSync(join(studio.content, `annexes/${agreement}/fel.pdf`))).toBe(false)
})

/** A PDF of the size, which readers open: what is more than a page of words lies in a comment before the table. */
function pdfOf(size: number): Uint8Array {
  const small = Buffer.from(smallPdf()).toString('latin1')
  const table = small.indexOf('xref\n0')
  /* Where the table stands is written at the end, in as many digits as it takes. */
  const [head, tail] = [small.slice(0, table), small.slice(table).replace(/startxref\n\d+/, `startxref\n${size}`)]
  const filler = Buffer.alloc(size - head.length - tail.length, ' ')
  filler.write('%')
  filler.write('\n', filler.length - 1)
  const end = tail.replace(`startxref\n${size}`, `startxref\n${head.length + filler.length}`)
  return Buffer.concat([Buffer.from(head, 'latin1'), filler, Buffer.from(end, 'latin1')])
}

test('a file of the size that annexes can be is taken, byte for byte, and one byte more is refused with the size in words', async () => {
  const most = limits['attachment-size'].most
  expect((await studio.get<AgreementView>(`agreement?id=${agreement}`)).largestAnnex).toBe(most)
  const path = join(studio.content, `annexes/${agreement}/stor.pdf`)
  const bytes = pdfOf(most)
  expect(bytes.length).toBe(most)
  expect(await add('Stor.pdf', bytes)).toMatchObject({ done: true, problems: [] })
  expect(readFileSync(path).equals(bytes)).toBe(true)
  const before = file(`agreements/${agreement}.yaml`)
  const refused = await send('Större.pdf', Buffer.alloc(most + 1))
  expect([refused.status, (JSON.parse(refused.body) as Fault).fault]).toEqual([
    413,
    'The file is larger than 128 MB, which is the most that an annex can be.',
  ])
  expect(file(`agreements/${agreement}.yaml`)).toBe(before)
  rmSync(path)
})

test('a file that is told to be too large is refused before it has come', async () => {
  const told = await studio.ask('POST', '/api/act/annex', undefined, {
    ...{ 'content-type': 'application/octet-stream', [askedHeader]: '%7B%7D', connection: 'close' },
    'content-length': `${limits['attachment-size'].most + 1}`,
  })
  expect(told.status).toBe(413)
})

test('a folder that would be too large to be read is not filled by one more file', () => {
  const sources = readSources(studio.content, join(projectRoot, 'templates'))
  const { content } = sources
  const many = new Map(content.attachments)
  for (let number = 0; number < 8; number += 1)
    many.set(`annexes/x/${number}.pdf`, { length: limits['attachment-size'].most } as Uint8Array)
  const added = addAnnex(
    { ...sources, content: { ...content, attachments: many } },
    { agreement, title, name: 'En till.pdf', bytes: smallPdf() },
  )
  expect(added).toMatchObject({ writes: [], result: null, problems: [{ rule: 'limit/exceeded' }] })
})

test.each([
  ['from another page', { origin: 'https://evil.example' }, 403],
  ['without the header of the studio', { 'avtal-studio': '', cookie: '' }, 403],
  ['as JSON', { 'content-type': 'application/json' }, 403],
  ['as a form', { 'content-type': 'multipart/form-data' }, 403],
  ['with what is asked in another shape', { [askedHeader]: '%7B%7D' }, 400],
  ['with what no address holds', { [askedHeader]: '%E0%A4%A' }, 400],
])('a file that is sent %s is refused, and nothing is written', async (_, headers, status) => {
  const before = file(`agreements/${agreement}.yaml`)
  expect((await send('Plan.pdf', smallPdf(), headers)).status).toBe(status)
  expect(file(`agreements/${agreement}.yaml`)).toBe(before)
})

test('bytes are taken for a file alone: another act is asked in JSON', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ agreement }))
  const answer = await studio.ask('POST', '/api/act/issue', bytes, { 'content-type': 'application/octet-stream' })
  expect(answer.status).toBe(403)
})
