// Files of others travel beside an agreement byte for byte, whatever they are called: what is read as text, as XML or as a
// schema is decided by where a file lies, never by the ending that somebody gave it.

import { expect, test } from 'vitest'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { readRegister } from '../../src/register/register.js'
import { readSources } from '../../src/io/sources.js'
import { join } from 'node:path'
import type { Sources } from '../../src/base/sources.js'
import { packagesOf, thisProgram } from '../support/archive.js'
import { temporaryFolder } from '../support/build.js'
import { issuedSources, withRegister } from '../support/register.js'
import { cooperation } from '../support/register-library.js'
import { writeFilesUnder } from '../support/program.js'

/** No UTF-8, carriage returns, a byte order mark, characters that are not composed: a text would come out otherwise. */
const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x65, 0xcc, 0x81, 0xff, 0x3c, 0x78])
const endings = ['md', 'css', 'hbs', 'yaml', 'yml', 'json', 'xml', 'xsd', 'html']

const annexes = endings.map(
  (ending, index) => `{ id: a${index}, title: { sv: Fil }, content: file, file: annexes/terms.${ending} }`,
)

function withAnnexes(): Sources {
  const files = Object.fromEntries(endings.map((ending) => [`annexes/terms.${ending}`, bytes]))
  return withRegister(cooperation({ annexes: `[${annexes.join(', ')}]` }), files)
}

/** The Sources laid into a folder and read from there, as every command does. */
function readAgain(sources: Sources): Sources {
  const folder = temporaryFolder()
  try {
    for (const { root, files, attachments } of [sources.content, sources.templates])
      for (const set of [files, attachments]) writeFilesUnder(join(folder.path, root), set)
    return readSources(join(folder.path, 'content'), join(folder.path, 'templates'))
  } finally {
    folder.close()
  }
}

test('an issued version with such annexes is as it was issued, when it is read from disk again', () => {
  const issued = readAgain(issuedSources(withAnnexes(), 'cooperation', '2026-01-20'))
  const { versions, problems } = readRegister(issued.content)
  expect([...problems, ...versions.flatMap((version) => version.problems)]).toEqual([])
  expect(versions[0]?.frozen?.agreement.annexes).toHaveLength(endings.length)
})

test.each(['folder', 'noark5', 'eark-sip'] as const)(
  'a package of profile %s with such annexes is right, made again from its sources, and judged by none of them',
  async (profile) => {
    const issued = issuedSources(withAnnexes(), 'cooperation', '2026-01-20')
    const { packages } = await packagesOf(issued, { profiles: [profile] })
    const files = packages[0]?.files ?? new Map<string, Uint8Array>()
    const enclosed = [...files].filter(([path]) => path.includes('terms'))
    expect(enclosed.length).toBeGreaterThan(endings.length)
    for (const [, content] of enclosed) expect(content).toEqual(bytes)
    expect((await verifyPackage(files, 'p', thisProgram)).problems).toEqual([])
  },
)

test('a schema that a package encloses judges nothing', async () => {
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.arkivverket.no/standarder/noark5/arkivmelding"><xs:element name="film"/></xs:schema>`
  const fields = { annexes: '[{ id: a, title: { sv: Fil }, content: file, file: annexes/arkivmelding.xsd }]' }
  const sources = withRegister(cooperation(fields), { 'annexes/arkivmelding.xsd': schema })
  const { packages } = await packagesOf(sources, { profiles: ['eformidling'] })
  const verified = await verifyPackage(packages[0]?.files ?? new Map(), 'p', null)
  expect(verified).toMatchObject({ problems: [], xml: { bySchema: 0, wellFormed: 1 } })
})
