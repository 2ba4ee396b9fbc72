// `build --for negotiation`, `compare` and `redline`: what is sent, what comes back, and what differs, as they are told.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { present } from '../docx/opened.js'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { writeFilesUnder, type Run } from '../support/program.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFilesUnder(join(folder.path, 'content'), librarySources().content.files)
})
afterEach(() => folder.close())

const avtal = (...args: string[]): Promise<Run> => runIn(folder.path, args)
const inFolder = (path: string): string => join(folder.path, path)

/** Sends the agreement, and gives what its ID is. */
async function send(): Promise<string> {
  const { status } = await avtal(
    'build',
    'cooperation',
    '--for',
    'negotiation',
    '--to',
    'Mora kommun',
    '--date',
    '2026-01-20',
  )
  expect(status).toBe(0)
  const [record = ''] = readdirSync(inFolder('content/register/cooperation/1.0/sent'))
  return record.replace(/\.json$/, '')
}

/** Lays what came back, with one word in place of another, changed without tracking. */
function layReturned(before: string, after: string): void {
  const [name] = readdirSync(inFolder('output/sent')).filter((one) => one.endsWith('.docx'))
  const files = unzipSync(readFileSync(inFolder(`output/sent/${present(name)}`)))
  const body = strFromU8(present(files['word/document.xml']))
  expect(body).toContain(before)
  writeFileSync(inFolder('svar.docx'), zipSync({ ...files, 'word/document.xml': strToU8(body.replace(before, after)) }))
}

test('what is sent is a Word file, and is remembered with whom it was sent to', async () => {
  const id = await send()
  const record = JSON.parse(
    readFileSync(inFolder(`content/register/cooperation/1.0/sent/${id}.json`), 'utf8'),
  ) as object
  expect(record).toMatchObject({ recipient: 'Mora kommun', date: '2026-01-20' })
  expect((await avtal('check')).status).toBe(0)
})

test('a change without tracking is told first, under its section, and a file that was not changed has none', async () => {
  await send()
  layReturned('samarbetar', 'samverkar')
  const { status, stdout } = await avtal('compare', 'svar.docx', '--messages', 'sv')
  expect(status).toBe(0)
  expect(stdout).toContain('samarbetar')
  expect(stdout).toContain('samverkar')
  const { result } = JSON.parse((await avtal('compare', 'svar.docx', '--json')).stdout) as {
    result: { changes: { kind: string; tracked: boolean; before: string; after: string }[] }
  }
  expect(result.changes).toHaveLength(1)
  expect(result.changes[0]).toMatchObject({ kind: 'changed', tracked: false })
  layReturned('samarbetar', 'samarbetar')
  const same = JSON.parse((await avtal('compare', 'svar.docx', '--json')).stdout) as { result: { changes: object[] } }
  expect(same.result.changes).toEqual([])
})

test('what differs is told in words, and written as a Word file with tracked changes and as a page', async () => {
  const id = await send()
  layReturned('samarbetar', 'samverkar')
  const { status, stdout } = await avtal('redline', id, 'svar.docx')
  expect({ status, has: stdout.includes('samverkar') }).toEqual({ status: 0, has: true })
  expect((await avtal('redline', id, 'svar.docx', '--file', 'skillnad.docx')).status).toBe(0)
  const body = strFromU8(present(unzipSync(readFileSync(inFolder('skillnad.docx')))['word/document.xml']))
  expect(body).toMatch(/<w:ins /)
  expect(body).toMatch(/<w:del /)
  expect((await avtal('redline', id, 'svar.docx', '--file', 'skillnad.html')).status).toBe(0)
  expect(readFileSync(inFolder('skillnad.html'), 'utf8')).toMatch(/<ins>|<ins /)
})

test('what cannot be asked, or read, is told, and nothing is written', async () => {
  expect((await avtal('build', 'cooperation', '--for', 'something', '--to', 'x')).status).toBe(2)
  expect((await avtal('build', 'cooperation', '--for', 'negotiation')).status).toBe(2)
  expect((await avtal('compare', 'nothing.docx')).status).toBe(2)
  writeFileSync(inFolder('svar.docx'), 'no Word file')
  expect((await avtal('compare', 'svar.docx')).status).not.toBe(0)
  expect((await avtal('redline', 'cooperation', 'nothing@1.0')).status).toBe(2)
  expect((await avtal('redline', 'cooperation', 'cooperation', '--file', 'skillnad.txt')).status).toBe(2)
  expect(existsSync(inFolder('content/register'))).toBe(false)
  expect(existsSync(inFolder('skillnad.txt'))).toBe(false)
})
