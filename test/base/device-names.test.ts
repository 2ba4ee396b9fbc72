// Names that Windows has no file for: what becomes the name of a file or a folder is never called so, by any way in.

import { describe, expect, it, test } from 'vitest'
import { addAnnex } from '../../src/app/add-annex.js'
import { checkAgreements } from '../../src/app/check.js'
import { everything } from '../../src/app/documents/built.js'
import { accepted } from '../../src/cli/load.js'
import { unfitAgreementId } from '../../src/base/agreement-id.js'
import { isDeviceName, isNameEverywhere } from '../../src/base/device-names.js'
import { openMemory } from '../../src/base/memory.js'
import { clausePath, fileId, languageCode, versionName } from '../../src/data/scalars.js'
import { wellNamed } from '../../src/library/file-names.js'
import { readFonts } from '../../src/io/open-fonts.js'
import { librarySources } from '../support/library.js'
import { smallPdf } from '../support/small-pdf.js'

it.each(['con', 'nul', 'aux', 'prn', 'com1', 'com0', 'lpt9', 'NUL', 'con.1', 'Com¹', 'nul .x'])(
  '%s is a device',
  (name) => expect(isDeviceName(name)).toBe(true),
)

it.each(['console', 'com', 'com10', 'con-1', '1.con', 'nul_1', 'lpt', 'auxiliary'])('%s is none', (name) =>
  expect(isDeviceName(name)).toBe(false),
)

it.each(['con.pdf', 'plan?.pdf', 'a:b.pdf', 'plan.', 'plan ', '"plan".pdf', 'a\\b.pdf'])(
  '%s is no name in Windows',
  (name) => expect(isNameEverywhere(name)).toBe(false),
)

it.each(['Plan för 2027.pdf', 'karta (1), del 2.pdf', '.plan', '–.pdf'])('%s is a name everywhere', (name) =>
  expect(isNameEverywhere(name)).toBe(true),
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

describe('a file that somebody has chosen has a name that Windows has', () => {
  const warned = (files: Readonly<Record<string, string>>): string[] =>
    accepted(checkAgreements(librarySources(files), everything, readFonts())).problems.flatMap(
      ({ entry, values, place }) =>
        entry === 'sources/name#windows' ? [`${place.file} ${String(values['name'])}`] : [],
    )

  test('or an annex is told to have another', () => {
    const agreement = librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
    const annexes = ['annexes/con.pdf', 'annexes/Vad?/karta.pdf', 'annexes/karta.pdf'].map(
      (file, index) => `  - { id: a${index}, title: { sv: Karta }, content: file, file: '${file}' }`,
    )
    const text = `${agreement}annexes:\n${annexes.join('\n')}\n`
    expect(warned({ 'content/agreements/cooperation.yaml': text })).toEqual([
      'content/agreements/cooperation.yaml con.pdf',
      'content/agreements/cooperation.yaml Vad?',
    ])
  })

  test('or a logo is', () => {
    const theme = librarySources().templates.files.get('theme.yaml') ?? ''
    const logo = "logo: { file: 'aux.png', width: 120, height: 40, alternative: Vapen }\n"
    expect(warned({ 'templates/theme.yaml': `${theme.replace(/^logo:.*\n/m, '')}${logo}` })).toEqual([
      'templates/theme.yaml aux.png',
    ])
  })

  test('and one that is added in the studio gets such a name', () => {
    const asked = { agreement: 'cooperation', title: { sv: 'Plan' }, name: 'CON.pdf', bytes: smallPdf() }
    expect(addAnnex(librarySources(), asked)).toMatchObject({ result: { file: 'annexes/cooperation/con-2.pdf' } })
  })
})
