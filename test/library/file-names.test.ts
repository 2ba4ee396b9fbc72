// Names of files become codes, ids and versions, and with them paths and addresses: those of another form are not read.

import { expect, test } from 'vitest'
import { formatProblem } from '../../src/base/problem.js'
import { readLibrary } from '../../src/library/library.js'
import { librarySources, type Files } from '../support/library.js'

function told(files: Files): string[] {
  const library = readLibrary(librarySources(files))
  const problems = [...[...library.problems.values()].flat(), ...library.register.problems]
  return problems.map((one) => formatProblem(one, 'en').split('\n').slice(0, 2).join(' ').replace(/ {2,}/g, ' '))
}

test.each([
  ['languages/SV.yaml', 'languages/SV.yaml', '`SV`, expected a language code such as `sv` or `nb`'],
  ['languages/sv.old.yaml', 'languages/sv.old.yaml', '`sv.old`, expected a language code such as `sv` or `nb`'],
  ['languages/more/sv.yaml', 'languages/more', '`more`, expected a language code such as `sv` or `nb`'],
  ['clauses/sv_SE/a.md', 'clauses/sv_SE', '`sv_SE`, expected a language code such as `sv` or `nb`'],
  ['clauses/sv/Köp & sälj.md', 'clauses/sv/Köp & sälj.md', '`Köp & sälj`, expected an id of a–z, 0–9 and hyphens'],
  ['clauses/sv/"onclick=x/a.md', 'clauses/sv/"onclick=x', '`"onclick=x`, expected an id of a–z, 0–9 and hyphens'],
  ['confirmed/nb/A.yaml', 'confirmed/nb/A.yaml', '`A`, expected an id of a–z, 0–9 and hyphens'],
  ['register/Avtal/1.0/done.yaml', 'register/Avtal', '`Avtal`, expected an id of a–z, 0–9 and hyphens'],
])('content/%s is one problem, and is not read', (path, at, message) => {
  expect(told({ [`content/${path}`]: 'x: 1\n' })).toEqual([
    `content/${at}:1:1 error sources/name The file or folder is not read: its name is ${message}.`,
  ])
})

test('a folder of the register that is no version is one problem, however much lies in it', () => {
  const folder = 'content/register/cooperation/1..0'
  expect(told({ [`${folder}/issued.yaml`]: 'x: 1\n', [`${folder}/done.yaml`]: 'x: 1\n' })).toEqual([
    expect.stringMatching(
      /^content\/register\/cooperation\/1\.\.0:1:1 error sources\/name .*expected a version such as/,
    ),
  ])
})

test('a file that is misnamed says nothing about one that is not', () => {
  const library = readLibrary(librarySources({ 'content/languages/a/../b.yaml': 'x: 1\n' }))
  expect([...library.languages.keys()]).toEqual([...readLibrary(librarySources()).languages.keys()])
})
