// A package put together of files that were deflated one by one is one that others can read.

import fc from 'fast-check'
import { unzipSync, zipSync, type Zippable } from 'fflate'
import { expect, test } from 'vitest'
import { zipEntry, zipped } from '../../src/docx/zip.js'

const options = { mtime: new Date(1980, 0, 1, 12), os: 0 } as const

const name = fc.stringMatching(/^[a-zåäö/]{1,20}\.xml$/)
const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new TextEncoder().encode('<w:p/>'.repeat(500))))
const packageOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipped(Object.entries(files).map(([path, bytes]) => zipEntry(path, bytes, options)))

test('whatever files there are, they come out as they went in, in their order', () => {
  fc.assert(
    fc.property(fc.dictionary(name, content, { maxKeys: 8 }), (files) => {
      const read = unzipSync(packageOf(files))
      expect(Object.keys(read)).toEqual(Object.keys(files))
      for (const [path, bytes] of Object.entries(files)) expect(Buffer.from(read[path] ?? []).equals(bytes)).toBe(true)
    }),
  )
})

test('what is told of each file is what the library tells, but for its size after deflating', () => {
  const files = { 'a.xml': new TextEncoder().encode('<w:p/>'.repeat(500)), 'ö.xml': new Uint8Array([0, 1, 2]) }
  const all: Zippable = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, options]]))
  expect(listOf(packageOf(files))).toEqual(listOf(zipSync(all)))
})

/** The entries of the list at the end, without sizes after deflating and offsets (APPNOTE.TXT 4.3.12). */
function listOf(bytes: Uint8Array): string[] {
  const read = Buffer.from(bytes)
  let at = read.readUInt32LE(read.length - 6)
  return Array.from({ length: read.readUInt16LE(read.length - 12) }, () => {
    const length = 46 + read.readUInt16LE(at + 28) + read.readUInt16LE(at + 30) + read.readUInt16LE(at + 32)
    const entry = Buffer.from(read.subarray(at, at + length))
    at += length
    entry.writeUInt32LE(0, 20)
    entry.writeUInt32LE(0, 42)
    return entry.toString('hex')
  })
}
