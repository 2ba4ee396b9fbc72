// The small values of data files: which spellings pass.

import { expect, test } from 'vitest'
import { versionName } from '../../src/data/scalars.js'

test.each(['1.0', '2', '2.0-rev1', '1.0 utkast 2', '2024_1', 'Årsversion 3'])('%s is a version', (name) => {
  expect(versionName.safeParse(name).success).toBe(true)
})

test.each([
  '../../../../PWNED',
  '..',
  '.',
  '',
  ' ',
  '1..0',
  '1.0.',
  '/etc',
  'C:1',
  'a\\b',
  '1.0 ',
  '-1',
  '1\n2',
  '2.0\u0000',
  'x'.repeat(41),
])('%j is no version, so that it leads out of no folder', (name) => {
  expect(versionName.safeParse(name).success).toBe(false)
})
