// Names that Windows has no file for: what becomes the name of a file or a folder is never called so, by any way in.

import { describe, expect, it, test } from 'vitest'
import { unfitAgreementId } from '../../src/base/agreement-id.js'
import { isDeviceName } from '../../src/base/device-names.js'
import { openMemory } from '../../src/base/memory.js'
import { clausePath, fileId, languageCode, versionName } from '../../src/data/scalars.js'
import { wellNamed } from '../../src/library/file-names.js'
import { librarySources } from '../support/library.js'

it.each(['con', 'nul', 'aux', 'prn', 'com1', 'com0', 'lpt9', 'NUL', 'con.1', 'Com¹', 'nul .x'])(
  '%s is a device',
  (name) => expect(isDeviceName(name)).toBe(true),
)

it.each(['console', 'com', 'com10', 'con-1', '1.con', 'nul_1', 'lpt', 'auxiliary'])('%s is none', (name) =>
  expect(isDeviceName(name)).toBe(false),
)

describe('what becomes the name of a file or a folder is called as no device', () => {
  test.each([
    ['an id of a body', fileId, 'com1', 'com10'],
    ['a clause', clausePath, 'cooperation/aux', 'cooperation/auxiliary'],
    ['a folder of clauses', clausePath, 'con/term', 'con-1/term'],
    ['a language', languageCode, 'nul', 'nb'],
    ['a version', versionName, 'NUL.1', '1.NUL'],
  ])('%s', (_, schema, wrong, right) => {
    expect(schema.safeParse(right).success).toBe(true)
    expect(schema.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual(['a-name-of-no-device'])
  })

  test('an agreement', () => {
    expect(unfitAgreementId('avtal-2027')).toBeNull()
    expect(unfitAgreementId('prn')).toBe('device')
    for (const wrong of ['', 'Avtal', 'avtal--2027', '-avtal', '../avtal', 'a'.repeat(81), 'avtal.', 'avtal '])
      expect(unfitAgreementId(wrong)).toBe('form')
  })

  test.each([
    'clauses/sv/con.md',
    'clauses/sv/aux/term.md',
    'languages/nul.yaml',
    'register/cooperation/con/issued.yaml',
  ])('the file %s is not read', (path) => {
    const { content } = librarySources({ [`content/${path}`]: 'x\n' })
    expect(content.files.has(path)).toBe(true)
    const { files, unread } = wellNamed(content, openMemory())
    expect(files.has(path)).toBe(false)
    expect(
      [...(unread?.values() ?? [])].map(({ rule, values }) => [rule, isDeviceName(String(values['name']))]),
    ).toEqual([['sources/name', true]])
  })
})
