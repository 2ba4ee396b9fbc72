// Sending on the disk: the file lies where no build takes it away, the record in the register, and each round has its own.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareReturned } from '../../../src/app/negotiation/compare.js'
import { sha256 } from '../../../src/base/hash.js'
import { sendAgreement } from '../../../src/io/negotiation/send.js'
import { unlistedFiles } from '../../../src/io/output.js'
import { readSources } from '../../../src/io/sources.js'
import { present } from '../../docx/opened.js'
import { fonts } from '../../layout/support.js'
import { projectRoot } from '../../support/library.js'

const folder = mkdtempSync(join(tmpdir(), 'avtal-send-'))
const [content, out] = [join(folder, 'content'), join(folder, 'output')]
cpSync(join(projectRoot, 'content'), content, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = () => readSources(content, join(projectRoot, 'templates'))
const asked = { agreement: 'dalarna-rss', recipient: 'falu-kommun', editions: null, parties: null }

async function send() {
  const answer = await sendAgreement(out, content, read, asked, { today: '2026-11-30', fonts })
  if ('refused' in answer) throw new Error('sending was refused')
  expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return present(answer.result[0])
}

test('each round is laid down and remembered, and comes back as it was', async () => {
  const [first, second] = [await send(), await send()]
  expect(first.sent.id).not.toBe(second.sent.id)
  const records = readdirSync(join(content, 'register/dalarna-rss/1.0/sent')).sort()
  expect(records).toEqual([first, second].map(({ sent }) => `${sent.id}.json`).sort())
  for (const { sent, path } of [first, second]) {
    const bytes = new Uint8Array(readFileSync(path))
    expect(sha256(bytes)).toBe(sent.file.sha256)
    const answer = await compareReturned(read(), { returned: { name: path, bytes }, sent: null })
    expect(answer).toMatchObject({ result: { sent: { id: sent.id }, changes: [] }, problems: [] })
  }
  expect(unlistedFiles(out, [])).toEqual([])
})

test('where the agreement does not exist, nothing is written', async () => {
  const other = join(folder, 'other')
  const answer = await sendAgreement(
    other,
    content,
    read,
    { ...asked, agreement: 'nothing' },
    { today: '2026-11-30', fonts },
  )
  expect(answer).toHaveProperty('refused')
  expect(existsSync(other)).toBe(false)
})
