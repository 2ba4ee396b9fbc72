// `avtal import`: a Word file becomes a draft that is checked and built; what cannot be read is told, and nothing is written.

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesOf, p, packed, r } from '../docx-read/made.js'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { writeFilesUnder, type Run } from '../support/program.js'

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFilesUnder(join(folder.path, 'content'), librarySources(bilingual).content.files)
})
afterEach(() => folder.close())

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, [...args, '--date', '2026-11-30'])
}

const strong = '<w:b/>'
const file = packed(
  filesOf(
    [
      p(r('Avtal om gemensam växel', strong)),
      p(r('mellan Falu kommun och Mora kommun')),
      p(r('1 Syfte', strong)),
      p(r('Falu kommun och Mora kommun ska ha en gemensam växel.')),
      p(r('2 Avtalstid', strong)),
      p(r('Avtalet gäller från och med den 1 januari 2027 och tills vidare.')),
    ].join(''),
  ),
)

test('a file becomes a draft, which is told in words, and which check and build accept', async () => {
  writeFileSync(join(folder.path, 'avtal.docx'), file)
  const { status, stdout, stderr } = await avtal('import', 'avtal.docx', '--id', 'vaxel', '--messages', 'sv')
  expect({ status, stderr: stderr.includes('agreement/to-confirm') }).toEqual({ status: 0, stderr: true })
  expect(stdout).toContain('Avtal om gemensam växel')
  expect(stdout).toContain('Parter: Falu kommun, Mora kommun.')
  expect(stdout).toContain('content/clauses/sv/vaxel/syfte.md')
  expect((await avtal('check', 'vaxel')).status).toBe(0)
  expect((await avtal('build', 'vaxel', '--format', 'html')).status).toBe(0)
  const again = await avtal('import', 'avtal.docx', '--id', 'vaxel')
  expect(again.status).toBe(2)
  expect(again.stderr).toContain('agreements/vaxel.yaml')
})

test('the answer as JSON has parties, sections and what is to be confirmed', async () => {
  writeFileSync(join(folder.path, 'avtal.docx'), file)
  const { stdout } = await avtal('import', 'avtal.docx', '--json')
  const { result } = JSON.parse(stdout) as { result: Record<string, unknown> }
  expect(result).toMatchObject({
    id: 'avtal-om-gemensam-vaxel',
    language: 'sv',
    parties: ['falu-kommun', 'mora-kommun'],
  })
})

test('what is no Word file is told, and nothing is written', async () => {
  writeFileSync(join(folder.path, 'avtal.docx'), 'text')
  const before = readdirSync(join(folder.path, 'content'), { recursive: true })
  const { status, stderr } = await avtal('import', 'avtal.docx')
  expect({ status, told: stderr.includes('docx/format') }).toEqual({ status: 1, told: true })
  expect(readdirSync(join(folder.path, 'content'), { recursive: true })).toEqual(before)
  expect((await avtal('import', 'nowhere.docx')).status).toBe(2)
  expect(existsSync(join(folder.path, 'output'))).toBe(false)
})
