// A PDF that is added as an annex in the studio.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Done } from '../../src/studio/protocol.js'
import { smallPdf } from '../support/small-pdf.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

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
const add = (name: string, bytes: Uint8Array): Promise<Done> =>
  studio.post('act/annex', { agreement, title, name, data: Buffer.from(bytes).toString('base64') })

test('a PDF is put into the folder of the agreement and listed as its last annex, and nothing else of its file changes', async () => {
  const before = file(`agreements/${agreement}.yaml`).split('\n')
  const bytes = smallPdf()
  expect(await add('Plan för 2027.PDF', bytes)).toMatchObject({ done: true, problems: [] })
  expect(readFileSync(join(studio.content, `annexes/${agreement}/plan-for-2027.pdf`))).toEqual(Buffer.from(bytes))
  const after = file(`agreements/${agreement}.yaml`)
  expect(after).toContain(`file: annexes/${agreement}/plan-for-2027.pdf`)
  expect(before.filter((line) => !after.split('\n').includes(line))).toEqual([])
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
