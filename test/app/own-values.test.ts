// A case number belongs to a party: its package holds its own, and nothing of what the archives of others know.

import { describe, expect, test } from 'vitest'
import type { Sources } from '../../src/base/sources.js'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { packagesOf, thisProgram } from '../support/archive.js'
import { librarySources } from '../support/library.js'
import { issuedSources } from '../support/register.js'
import { profiles } from '../../src/archive/package/profile.js'

const agreement = librarySources().content.files.get('agreements/cooperation.yaml') ?? ''
const parties = librarySources().content.files.get('parties/parties.yaml') ?? ''

/** Each party has a case number in the agreement's file, and a unit in its own entry. */
const sources = librarySources({
  'content/agreements/cooperation.yaml': `${agreement}
archive: # for the registrars
  falu-kommun: { case: FALU-1, access: { code: OFFL, ground: FALU-2 } }
  mora-kommun:
    case: MORA-1 # as in our case system
    retention: { action: keep, ground: MORA-2 }
  region-dalarna: { case: REGION-1 }
editorNotes: [the last word]
`,
  'content/parties/parties.yaml': parties.replace(
    /^( {2}short: (\w+))$/gm,
    (line, _, name: string) => `${line}\n  archive: { unit: ${name.toUpperCase()}-UNIT }`,
  ),
})

const marks: Readonly<Record<string, readonly string[]>> = {
  'falu-kommun': ['FALU-1', 'FALU-2', 'FALUN-UNIT'],
  'mora-kommun': ['MORA-1', 'MORA-2', 'MORA-UNIT'],
  'region-dalarna': ['REGION-1', 'DALARNA-UNIT'],
}

describe.each([
  ['before it is issued', (): Sources => sources],
  ['after it has been issued', (): Sources => issuedSources(sources, 'cooperation', '2026-01-20')],
])('%s', (_, make) => {
  test.each(Object.keys(marks))('the packages of %s hold its own values and no others', async (party) => {
    const { packages } = await packagesOf(make(), { profiles, parties: [party] })
    expect(packages).toHaveLength(profiles.length)
    for (const { name, files } of packages) {
      const texts = [...files].map(([path, bytes]) => ({ path, text: Buffer.from(bytes).toString('utf8') }))
      const found = Object.values(marks)
        .flat()
        .filter((mark) => texts.some(({ text }) => text.includes(mark)))
      expect({ name, found }).toEqual({ name, found: marks[party] })
    }
  })

  test('a package without the values of others comes out of its sources again', async () => {
    const { packages } = await packagesOf(make(), { parties: ['mora-kommun'] })
    const verified = await verifyPackage(packages[0]?.files ?? new Map<string, Uint8Array>(), 'p', thisProgram)
    expect(verified).toMatchObject({ rebuilt: true, problems: [] })
  })
})

test('the agreement stays as it was written where nothing has to be left out', async () => {
  const own = librarySources({
    'content/agreements/cooperation.yaml': `${agreement}\narchive:   { region-dalarna: { case:   "1" } } # ours\n`,
  })
  const { packages } = await packagesOf(own)
  const path = 'agreements/cooperation.yaml'
  const enclosed = new TextDecoder().decode(packages[0]?.files.get(`sources/content/${path}`))
  expect(enclosed).toBe(own.content.files.get(path))
})
