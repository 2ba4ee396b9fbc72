// `avtal confirm`: what a translation was read against is kept, and told when it changes.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

const day = ['--date', '2026-11-22']

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, args)
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(folder.path, 'content', path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

async function warningsOfCheck(): Promise<string[]> {
  const { stderr } = await avtal('check', '--details')
  return stderr.split('\n').filter((line) => line.startsWith('content/'))
}

test('`--all` confirms every translation, and then nothing is left to confirm', async () => {
  expect(await warningsOfCheck()).toEqual([
    'content/clauses/nb/cooperation/purpose.md:1:1 warning translation/unconfirmed',
    'content/clauses/nb/signatures.md:1:1 warning translation/unconfirmed',
    'content/clauses/nb/term.md:1:1 warning translation/unconfirmed',
  ])
  const { status, stdout } = await avtal('confirm', '--all', ...day)
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'nb/cooperation/purpose\nnb/term\nnb/signatures\n3 translations confirmed.\n',
  })
  expect(await warningsOfCheck()).toEqual([])
  expect((await avtal('confirm', '--all', ...day)).stdout).toBe('0 translations confirmed.\n')
})

test('translations that nobody has confirmed are one line at the end, unless each is asked for', async () => {
  const { stderr } = await avtal('check')
  expect(stderr).toBe(
    '3 translations to be read again (0 because the source has changed): `nb/cooperation/purpose`, `nb/signatures`, `nb/term`. ' +
      'Each with what has changed: avtal check --details\n\n3 warnings\n',
  )
})

test('the record is text that a jurist can read', async () => {
  await avtal('confirm', 'term', '--lang', 'nb', ...day)
  const text = readFileSync(join(folder.path, 'content/confirmed/nb/term.yaml'), 'utf8')
  expect(text.replace(/[0-9a-f]{64}/g, '…')).toBe(
    '# Written by `avtal confirm`: the text that the translation was read against.\n' +
      'clause: term\nsource: sv\nconfirmed: 2026-11-22\nsourceHash: …\ntranslationHash: …\n' +
      'text: |\n  Avtalstid\n\n  Avtalet gäller från och med {{term.start}} till och med {{term.end}}.\n',
  )
})

test('a change of the source makes the translation stale until it is confirmed again', async () => {
  await avtal('confirm', '--all', ...day)
  edit('clauses/sv/term.md', (text) => text.replace('Avtalet gäller', 'Överenskommelsen gäller'))
  const { status, stderr } = await avtal('check')
  expect(status).toBe(0)
  expect(stderr).toContain('content/clauses/nb/term.md:1:1 warning translation/stale\n')
  expect(stderr).toContain('confirmed on 2026-11-22: Avtalstid [-Avtalet-] {+Överenskommelsen+} gäller från och …')
  await avtal('confirm', 'term', '--lang', 'nb', ...day)
  expect(await warningsOfCheck()).toEqual([])
})

test('a change of the translation has to be confirmed too; lines that are broken elsewhere do not', async () => {
  await avtal('confirm', '--all', ...day)
  edit('clauses/nb/term.md', (text) => text.replace(' til og', '\ntil og'))
  expect(await warningsOfCheck()).toEqual([])
  edit('clauses/nb/term.md', (text) => text.replace('gjelder', 'varer'))
  expect(await warningsOfCheck()).toEqual(['content/clauses/nb/term.md:1:1 warning translation/unconfirmed'])
})

test('a translation with an error is not confirmed, the others are', async () => {
  edit('clauses/nb/term.md', (text) => `${text}\nDet føres referat.\n`)
  const { status, stdout, stderr } = await avtal('confirm', '--all', '--json', ...day)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  const { result, problems } = JSON.parse(stdout) as { result: object; problems: readonly { rule: string }[] }
  expect(result).toEqual({ date: '2026-11-22', confirmed: ['nb/cooperation/purpose', 'nb/signatures'] })
  expect(problems.map(({ rule }) => rule)).toEqual(['translation/faulty'])
})

test.each([
  [['confirm'], 'name the clauses to be confirmed, or write --all'],
  [['confirm', 'term'], 'say which translation is confirmed, for example --lang nb'],
  [['confirm', 'trem', '--lang', 'nb'], 'clause trem does not exist; did you mean term?'],
  [['confirm', 'term', '--lang', 'sv'], 'no agreement has clause term as a translation into sv'],
  [['confirm', 'term', '--lang', 'nbb'], 'language nbb does not exist; did you mean nb?'],
])('%j is wrong usage', async (args, message) => {
  const { status, stderr } = await avtal(...args)
  expect({ status, stderr }).toEqual({ status: 2, stderr: `avtal: ${message}\n` })
})
