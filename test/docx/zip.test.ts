// A package put together of entries that were deflated before has the bytes that the library gives for all files together.

import fc from 'fast-check'
import { zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import { zipEntry, zipped } from '../../src/docx/zip.js'

const options = { mtime: new Date(1980, 0, 1, 12), level: 9, os: 0 } as const

test('whatever files there are, the bytes are those of the library', () => {
  const name = fc.stringMatching(/^[a-zåäö/]{1,20}\.xml$/)
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.constant(new TextEncoder().encode('<w:p/>'.repeat(500))),
  )
  fc.assert(
    fc.property(fc.dictionary(name, content, { maxKeys: 8 }), (files) => {
      const all: Zippable = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, options]]))
      const entries = Object.entries(files).map(([path, bytes]) => zipEntry(path, bytes, options))
      expect(Buffer.from(zipped(entries)).equals(zipSync(all))).toBe(true)
    }),
  )
})
