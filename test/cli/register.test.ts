// `avtal issue`, `signed` and `status` as people and programs call them: what they print, what they write, how they end.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, args)
}

const version = 'content/register/cooperation/1.0'

test('from issuing to the last signature', async () => {
  const issued = await avtal('issue', 'cooperation', '--date', '2026-01-20')
  expect(issued).toMatchObject({ status: 0, stderr: '' })
  expect(issued.stdout).toContain(`Version 1.0 of cooperation is issued: 1 document in ${version}/\n`)
  expect(existsSync(join(folder.path, version, 'documents/all-sv.json'))).toBe(true)

  const first = await avtal(
    'signed',
    'cooperation',
    '--party',
    'falu-kommun',
    '--date',
    '2026-01-22',
    '--name',
    'Eva Lind',
  )
  expect(first.stdout).toBe('Recorded in version 1.0 of cooperation. Missing: Region Dalarna; Mora kommun\n')
  await avtal('signed', 'cooperation', '--party', 'mora-kommun', '--date', '2026-01-22')
  const last = await avtal('signed', 'cooperation', '--party', 'region-dalarna', '--date', '2026-01-23')
  expect(last).toEqual({ status: 0, stderr: '', stdout: 'Recorded in version 1.0 of cooperation. All have signed.\n' })

  const { stdout } = await avtal('status', '--date', '2026-03-01')
  expect(stdout).toContain('2026-10-31  cooperation  1.0      in force since 2026-02-01, until 2027-01-31\n')
})

test('what is refused ends with 1 and writes nothing', async () => {
  const early = await avtal('signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22')
  expect(early).toMatchObject({ status: 1, stdout: 'Nothing was recorded.\n' })
  expect(existsSync(join(folder.path, 'content/register'))).toBe(false)
  await avtal('issue', 'cooperation', '--date', '2026-01-20')
  const before = readFileSync(join(folder.path, version, 'issued.yaml'), 'utf8')
  const again = await avtal('issue', 'cooperation', '--date', '2026-02-20')
  expect(again).toMatchObject({ status: 1, stdout: 'Nothing was issued.\n' })
  expect(again.stderr).toContain('error register/issued')
  expect(readFileSync(join(folder.path, version, 'issued.yaml'), 'utf8')).toBe(before)
})

test('a signature before the decision is final counts with a reason alone', async () => {
  await avtal('issue', 'cooperation', '--date', '2026-01-20')
  const decision = '- { party: falu-kommun, body: Kommunfullmäktige, date: 2026-01-12, final: 2026-02-04 }\n'
  writeFileSync(join(folder.path, version, 'decisions.yaml'), decision)
  const signed = ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22']
  const refused = await avtal(...signed)
  expect(refused).toMatchObject({ status: 1, stdout: 'Nothing was recorded.\n' })
  expect(refused.stderr).toContain('error ready/not-final')
  expect(refused.stderr).toContain('--waive')
  expect((await avtal(...signed, '--waive', 'Beslutet gäller omedelbart')).status).toBe(0)
  expect(readFileSync(join(folder.path, version, 'signatures.yaml'), 'utf8')).toContain(
    'waived: Beslutet gäller omedelbart',
  )
})

test('a signing round is recorded, and its letters lie in a folder', async () => {
  await avtal('issue', 'cooperation', '--date', '2026-01-20')
  const days = ['--sent', '2026-01-21', '--reply', '2026-02-15', '--remind-on', '2026-02-10', '--date', '2026-01-21']
  const sent = await avtal('round', 'cooperation', ...days, '--to', 'mora-kommun', '--copies', '3', '--out', 'letters')
  expect(sent).toMatchObject({ status: 0, stderr: '' })
  expect(sent.stdout).toContain('Mora kommun')
  expect(readdirSync(join(folder.path, 'letters')).sort()).toEqual([
    ...['labels.pdf', 'reminder-mora-kommun-2026-02-10.docx', 'reminder-mora-kommun-2026-02-10.pdf'],
    ...['round-mora-kommun.docx', 'round-mora-kommun.pdf', 'round.ics'],
  ])
  writeFileSync(join(folder.path, 'scan.pdf'), 'scanned')
  const back = await avtal(
    ...['round', 'cooperation', '--returned', '2026-02-01', '--original', 'scan.pdf', '--file', 'receipt.pdf'],
  )
  expect(back.status).toBe(0)
  expect(readFileSync(join(folder.path, version, 'signatures.yaml'), 'utf8')).toMatch(
    /number: 3, out: 2026-01-21, to: mora-kommun, reply: 2026-02-15, returned: 2026-02-01, sha256: [0-9a-f]{64} /,
  )
  expect(readFileSync(join(folder.path, 'receipt.pdf'), 'latin1')).toMatch(/^%PDF-/)
  const none = await avtal('round', 'cooperation', '--returned', '2026-02-02')
  expect(none).toMatchObject({ status: 1, stdout: 'Nothing was recorded.\n' })
  expect((await avtal('round', 'cooperation', '--sent', '2026-02-02', '--lost', '2026-02-02')).status).toBe(2)
  expect((await avtal('round', 'cooperation', '--file', 'round.csv')).status).toBe(0)
})

test('decisions and deadlines are recorded one by one, and all of it from lists', async () => {
  await avtal('issue', 'cooperation', '--date', '2026-01-20')
  const read = (name: string): string => readFileSync(join(folder.path, version, name), 'utf8')
  const decision = ['--party', 'mora-kommun', '--body', 'Kommunfullmäktige', '--date', '2026-01-12', '--section', '§ 4']
  expect((await avtal('decided', 'cooperation', ...decision)).status).toBe(0)
  expect(read('decisions.yaml')).toContain(
    '- { party: mora-kommun, body: Kommunfullmäktige, date: 2026-01-12, section: § 4 }\n',
  )
  expect((await avtal('done', 'cooperation', '--deadline', 'notice', '--date', '2026-03-01')).status).toBe(0)
  expect(read('done.yaml')).toBe('- { deadline: notice, date: 2026-03-01 }\n')
  /* What is told once more is not recorded twice. */
  const again = await avtal('decided', 'cooperation', ...decision)
  expect(again).toMatchObject({ status: 1, stdout: 'Nothing was recorded.\n' })
  expect(again.stderr.match(/register\/decision/g)).toHaveLength(1)
  const met = await avtal('done', 'cooperation', '--deadline', 'notice', '--date', '2026-03-01')
  expect(met.stderr.match(/register\/deadline/g)).toHaveLength(1)
  expect(read('decisions.yaml').match(/mora-kommun/g)).toHaveLength(1)
  expect(read('done.yaml')).toBe('- { deadline: notice, date: 2026-03-01 }\n')
  writeFileSync(join(folder.path, 'signed.csv'), 'Part;Datum\nFalu kommun;2026-01-22\nMora kommun;2026-01-22\n')
  expect((await avtal('signed', 'cooperation', '--from', 'signed.csv')).stdout).toContain('Missing: Region Dalarna')
  writeFileSync(join(folder.path, 'wrong.csv'), 'Part;Datum\nRegion Dalarna;2026-02-30\n')
  const wrong = await avtal('signed', 'cooperation', '--from', 'wrong.csv')
  expect(wrong.status).toBe(1)
  expect(wrong.stderr).toContain('wrong.csv:2:2 error list/cell')
  expect((await avtal('signed', 'cooperation', '--from', 'signed.csv', '--party', 'falu-kommun')).status).toBe(2)
  expect((await avtal('signed', 'cooperation', '--from', 'missing.csv')).status).toBe(2)
  expect((await avtal('decided', 'cooperation', '--party', 'falu-kommun')).status).toBe(2)
})

test('notice is shown, written as letters, and recorded', async () => {
  await avtal('issue', 'cooperation', '--date', '2026-01-20')
  for (const party of ['region-dalarna', 'falu-kommun', 'mora-kommun'])
    await avtal('signed', 'cooperation', '--party', party, '--date', '2026-01-22')
  const notice = ['notice', 'cooperation', '--from', 'falu-kommun']
  const shown = await avtal(...notice, '--date', '2026-02-10', '--out', 'letters')
  expect(shown).toMatchObject({ status: 0, stderr: '' })
  expect(shown.stdout).toContain('The last day of the agreement is 2027-01-31.')
  expect(existsSync(join(folder.path, version, 'done.yaml'))).toBe(false)
  expect(readdirSync(join(folder.path, 'letters')).sort()).toEqual([
    ...['notice-mora-kommun.docx', 'notice-mora-kommun.pdf', 'notice-region-dalarna.docx', 'notice-region-dalarna.pdf'],
  ])
  const late = await avtal(...notice, '--date', '2026-12-01')
  expect(late.status).toBe(1)
  expect(late.stderr).toContain('error notice/late')
  expect((await avtal(...notice, '--given', '2026-02-10')).status).toBe(0)
  expect(readFileSync(join(folder.path, version, 'done.yaml'), 'utf8')).toContain('deadline: notice, date: 2026-02-10')
  expect((await avtal('notice', 'cooperation')).status).toBe(2)
})

test('wrong usage ends with 2', async () => {
  expect((await avtal('issue', 'cooperatio')).status).toBe(2)
  expect((await avtal('signed', 'cooperatio', '--party', 'falu-kommun', '--date', '2026-01-22')).status).toBe(2)
  expect((await avtal('signed', 'cooperation', '--party', 'falu-kommun')).status).toBe(2)
  expect((await avtal('signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-02-30')).status).toBe(2)
})

test('--json prints one object', async () => {
  const issued = JSON.parse((await avtal('issue', 'cooperation', '--date', '2026-01-20', '--json')).stdout) as unknown
  expect(issued).toEqual({
    ok: true,
    result: { agreement: 'cooperation', version: '1.0', folder: version, documents: 1 },
    problems: [],
  })
  const signed = await avtal('signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22', '--json')
  expect(JSON.parse(signed.stdout)).toMatchObject({
    result: { missing: { all: [{ party: 'region-dalarna' }, { party: 'mora-kommun' }] } },
  })
  const status = JSON.parse((await avtal('status', '--date', '2026-01-23', '--json')).stdout) as unknown
  expect(status).toMatchObject({
    ok: true,
    result: {
      date: '2026-01-23',
      agreements: [{ agreement: 'cooperation', issued: '2026-01-20', instances: [{ state: 'not-signed' }] }],
    },
  })
})

test('an agreement entered by hand has dates', async () => {
  const file = join(folder.path, 'content/register/gamla-avtalet/2015/agreement.yaml')
  writeFilesUnder(join(folder.path, 'content'), new Map([['register/gamla-avtalet/2015/agreement.yaml', '']]))
  writeFileSync(
    file,
    'title: { sv: Gamla avtalet }\nparties: [falu-kommun]\nterm: { start: 2015-01-01, length: 2 years }\n',
  )
  const { status, stdout } = await avtal('dates', 'gamla-avtalet')
  expect(status).toBe(0)
  expect(stdout).toMatch(/den\s31\sdecember\s2016/)
})
