// The day that counts as today: a clock that shows a year in which nobody uses the program is wrong usage, and nothing is dated
// by it.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { join } from 'node:path'
import { dayToday } from '../../src/io/clock.js'
import { filesIn, temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { writeFilesUnder } from '../support/program.js'

const before = process.env['SOURCE_DATE_EPOCH']
let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFilesUnder(join(folder.path, 'content'), librarySources().content.files)
})
afterEach(() => {
  if (before === undefined) delete process.env['SOURCE_DATE_EPOCH']
  else process.env['SOURCE_DATE_EPOCH'] = before
  folder.close()
})

test.each(['253402300800', '99999999999999999', '7258118400'])(
  'a clock beyond the year 2199 dates nothing: %s',
  async (seconds) => {
    process.env['SOURCE_DATE_EPOCH'] = seconds
    expect(typeof dayToday()).toBe('object')
    const lay = [...filesIn(folder.path).keys()]
    for (const args of [['issue', 'cooperation'], ['status'], ['confirm', '--all'], ['publish', '--record']]) {
      const { status, stderr } = await runIn(folder.path, [...args, '--messages', 'en'])
      expect([args, status]).toEqual([args, 2])
      expect(stderr).toMatch(/^avtal: the clock of this machine shows .+: set it right, or give the day with --date\n$/)
    }
    expect([...filesIn(folder.path).keys()]).toEqual(lay)
  },
)

test('the day that is given counts, whatever the clock shows', () => {
  process.env['SOURCE_DATE_EPOCH'] = '253402300800'
  expect(dayToday('2026-01-20')).toBe('2026-01-20')
  process.env['SOURCE_DATE_EPOCH'] = '1768867200'
  expect(dayToday()).toBe('2026-01-20')
})
