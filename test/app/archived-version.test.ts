// An issued version in an archive: it holds what it came from, not what has become of that since.

import { expect, test } from 'vitest'
import { verifyPackage } from '../../src/app/packages/verify-package.js'
import { packagesOf, thisProgram } from '../support/archive.js'
import { librarySources } from '../support/library.js'
import { issuedSources } from '../support/register.js'

test('a clause that has changed since the version was issued is not enclosed, and the package comes out of its sources', async () => {
  const issued = issuedSources(librarySources(), 'cooperation', '2026-01-20')
  const path = 'clauses/sv/cooperation/purpose.md'
  const enclosed = async (text: string | undefined): Promise<ReadonlyMap<string, Uint8Array>> => {
    const files = new Map([...issued.content.files, [path, text ?? '']])
    const { packages } = await packagesOf({ ...issued, content: { ...issued.content, files } })
    return packages[0]?.files ?? new Map<string, Uint8Array>()
  }
  const before = issued.content.files.get(path)
  const [same, changed] = [await enclosed(before), await enclosed(`${before}\nNy mening.\n`)]
  expect(same.has(`sources/content/${path}`)).toBe(true)
  expect(changed.has(`sources/content/${path}`)).toBe(false)
  for (const name of ['documents/cooperation-all-sv.pdf', 'data/cooperation-all-sv.json'])
    expect(changed.get(name)).toEqual(same.get(name))
  expect(await verifyPackage(changed, 'p', thisProgram)).toMatchObject({ rebuilt: true, problems: [] })
})
