// In which order the files of a package are laid: a run that is stopped in between leaves no list of what has not come yet.

import { expect, test } from 'vitest'
import { profiles } from '../../src/archive/package/profile.js'
import { layoutOf } from '../../src/archive/profiles.js'
import { packagesOf } from '../support/archive.js'
import { librarySources } from '../support/library.js'

test.each(profiles)('in a package of the profile %s what names files comes after them', async (profile) => {
  const { packages } = await packagesOf(librarySources(), { profiles: [profile] })
  const layout = layoutOf(profile)
  const names = [...(packages[0]?.files.keys() ?? [])]
  const lists = [layout('list', 'manifest.json'), layout('list', 'checksums.sha256')]
  const parts = ['docx', 'html', 'pdf', 'resolved', 'sources'].map((part) => `representations/${part}/METS.xml`)
  const last = profile === 'eark-sip' ? [...parts, ...lists, 'METS.xml'] : lists
  expect(names.length).toBeGreaterThan(last.length + 5)
  expect(names.slice(-last.length)).toEqual(last)
})
