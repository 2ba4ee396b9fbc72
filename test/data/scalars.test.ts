// The small values of data files: which spellings pass.

import { expect, test } from 'vitest'
import { locale, localized, versionName, words } from '../../src/data/scalars.js'

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

test.each(['', ' ', '\u00A0\u2003', '\t\n', '\u200B', '\u00AD', '\u2800', '\u3164'])('%j is no name', (name) => {
  expect(words.safeParse(name).success).toBe(false)
  expect(localized.safeParse({ sv: name }).success).toBe(false)
})

test.each(['Falu kommun', '"', '§ 112', '李'])('%j is a name', (name) => {
  expect(words.safeParse(name).success).toBe(true)
})

test.each(['sv-SE', 'nb-NO', 'se-NO', 'zh-Hant-TW'])('%s is a locale', (tag) => {
  expect(locale.safeParse(tag).success).toBe(true)
})

test.each(['not_a_locale', 'x-private', 'sv', '', 'xx-XX', 'qaa-QM', 's'.repeat(200), 'sv-SE\n', '../sv-SE'])(
  '%j is no locale whose order of letters is known',
  (tag) => {
    expect(locale.safeParse(tag).success).toBe(false)
  },
)
