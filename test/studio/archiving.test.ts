// What the archives of an agreement will ask for, asked and filled in before packages are made.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArchivingView, ChangedByForm } from '../../src/studio/protocol.js'
import { openTestStudio, type TestStudio } from '../support/studio.js'

const id = 'dalarna-rss'

let studio: TestStudio

beforeAll(async () => {
  studio = await openTestStudio({ today: '2026-06-30' })
})

afterAll(async () => {
  await studio.close()
})

const asked = (...profiles: string[]): Promise<ArchivingView> =>
  studio.get(`archiving?agreement=${id}&profiles=${profiles.join(',')}`)

test('an archive asks for what its kind of package needs, by party, and for nothing where it needs nothing', async () => {
  const [noark] = await asked('noark5')
  expect(noark).toMatchObject({ party: 'region-dalarna', name: 'Region Dalarna' })
  expect(noark?.fields).toContainEqual({ field: 'case', from: null })
  const [both] = await asked('noark5', 'eark-sip')
  expect(both?.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['responsible', 'retention']))
  expect((await asked('folder')).flatMap(({ fields }) => fields)).toEqual([])
})

test('what is filled in by form is there at once', async () => {
  const change = { kind: 'set', path: ['archive', 'region-dalarna', 'case'], value: 'RD 2026/17' }
  const changed = await studio.post<ChangedByForm>('form', { of: { form: 'agreement', id }, change, viewed: null })
  expect(changed.changed).toBe(true)
  const [noark] = await asked('noark5')
  expect(noark?.fields).toContainEqual({ field: 'case', from: 'agreement' })
})
