// Every option of every command with values that nobody would mean: each ends in a result, in problems or in wrong usage, and nothing
// is written but where it was asked for.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { writeFilesUnder } from '../support/program.js'

const folder = temporaryFolder()
const here = join(folder.path, 'in')

beforeAll(() => {
  const { content, templates } = librarySources()
  writeFilesUnder(join(here, 'content'), content.files)
  writeFilesUnder(join(here, 'templates'), templates.files)
  mkdirSync(join(here, 'folder'))
  writeFileSync(join(here, 'file'), 'Text\n')
  execFileSync('mkfifo', [join(here, 'pipe')])
})
afterAll(() => folder.close())

/** Each command with what it needs to run at all; options that are given twice count the last time. */
const commands: readonly (readonly string[])[] = [
  ['build', '--format', 'html', '--jobs', '1'],
  ['check'],
  ['dates', 'cooperation'],
  ['costs', 'cooperation', '--year', '2026'],
  ['confirm', '--lang', 'nb', '--all'],
  ['list'],
  ['issue', 'cooperation'],
  ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-01'],
  ['archive', '--jobs', '1'],
  ['verify', 'file', '--jobs', '1'],
  ['status'],
  ['publish', '--jobs', '1'],
  ['new', 'library', 'folder'],
  ['new', 'agreement', 'cooperation'],
]

const values = [
  ...[
    '',
    ' ',
    '\u00A0',
    '\0',
    'a\nFORGED:1:1 error \u001B[31m',
    '[',
    '../x',
    'a'.repeat(10_000),
    'folder',
    'file',
    'pipe',
  ],
  ...['-1', '1e309'],
]

test.each(commands.map((words) => [words.filter((word) => !word.startsWith('-')).join(' '), words]))(
  'avtal %s ends well whatever its options are given',
  async (_, words) => {
    const name = words.slice(0, words[0] === 'new' ? 2 : 1)
    const help = (await runIn(here, [...name, '--help'])).stdout
    const options = [...help.matchAll(/^ +(--[a-z-]+) </gm)].map((match) => match[1] ?? '')
    expect(options.length).toBeGreaterThan(0)
    const faults: string[] = []
    for (const option of options)
      for (const value of values) {
        const { status, stdout, stderr } = await runIn(here, [...words, `${option}=${value}`])
        const ended = `${stdout}\n${stderr}`
        const isWell =
          [0, 1, 2].includes(status ?? -1) && !/a fault of the program|^FORGED|\u001B|undefined|\[object/m.test(ended)
        if (!isWell || (status !== 0 && ended.trim() === ''))
          faults.push(`${option}=${value.slice(0, 30)}: ${ended.slice(0, 300)}`)
      }
    expect(faults).toEqual([])
    expect(readdirSync(folder.path).filter((name) => name !== 'x')).toEqual(['in'])
  },
  600_000,
)

test.each([
  ['build', '--out', ''],
  ['check', '--content', ' '],
  ['costs', 'cooperation', '--year', '2026', '--file', ''],
  ['dates', 'cooperation', '--format', 'csv', '--file', ''],
  ['verify', ''],
  ['verify', 'file', '--schemas', ''],
  ['verify', 'content', '--schemas', 'file'],
  ['verify', 'pipe'],
  ['verify', '/dev/zero'],
  ['archive', '--signed', 'pipe'],
  ['archive', '--signed', '/dev/zero'],
  ['check', '--content', 'pipe'],
  ['publish', '--base', 'https://[x/'],
  ['publish', '--base', 'https://user:word@falun.se/'],
  ['publish', '--base', 'javascript:alert(1)'],
  ['build', '--jobs', '1e9'],
  ['build', '--jobs', '129'],
  ['new', 'library', ''],
])('avtal %s %s %s is wrong usage', async (...words) => {
  const { status, stderr } = await runIn(here, words)
  expect(stderr).not.toBe('')
  expect(status).toBe(2)
})
