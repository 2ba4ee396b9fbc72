// Of a package on disk no more is held in memory than is looked at: sizes and hashes are known without its bytes.

import { expect, test } from 'vitest'
import { checkPackage } from '../../src/archive/check.js'
import { digestOf, lazyFiles } from '../../src/archive/package/files.js'
import { sha256 } from '../../src/base/hash.js'
import { packagesOf } from '../support/archive.js'
import { librarySources } from '../support/library.js'

test('of a package that is checked only the lists are read', async () => {
  const [made] = (await packagesOf(librarySources(), { profiles: ['noark5'] })).packages
  if (made === undefined) throw new Error('the library gives no package')
  const digests = new Map(
    [...made.files].map(([path, bytes]) => [path, { sha256: sha256(bytes), bytes: bytes.length }]),
  )
  const read = new Set<string>()
  const files = lazyFiles(digests, (path) => {
    read.add(path)
    return made.files.get(path)
  })
  expect(checkPackage(files).faults).toEqual([])
  expect([...read].sort()).toEqual(['checksums.sha256', 'manifest.json'])
  expect(new Map(files)).toEqual(new Map(made.files))
})

test('a list that is larger than any is not read', () => {
  const files = lazyFiles(new Map([['manifest.json', { sha256: '', bytes: 1e9 }]]), () => {
    throw new Error('read')
  })
  expect(checkPackage(files).faults).toContainEqual({ kind: 'past-limit', path: 'manifest.json', limit: 'list-size' })
})

test('what is gone since it was listed is passed over, and what was never there has no digest', () => {
  const files = lazyFiles(new Map([['a', { sha256: 'x', bytes: 1 }]]), () => undefined)
  expect([...files]).toEqual([])
  expect(digestOf(files, 'a')).toEqual({ sha256: 'x', bytes: 1 })
  expect(digestOf(files, 'b')).toBeNull()
})
