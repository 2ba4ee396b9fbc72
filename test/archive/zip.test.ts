// Zips: the same bytes each time, and nothing of a hostile one gets through.

import fc from 'fast-check'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { phrase } from '../../src/base/phrases/phrases.js'
import { limits } from '../../src/base/limits.js'
import { bytesInMemory } from '../../src/base/foreign/byte-source.js'
import { readZip } from '../../src/archive/package/unzip.js'
import { contentIn, type ZipFault } from '../../src/base/foreign/zip-directory.js'
import { isZipOf, zip } from '../../src/archive/package/zip.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = [
  { path: 'b.txt', bytes: bytes('b') },
  { path: 'a/a.txt', bytes: bytes('a'.repeat(1000)) },
]

function unzip(zipped: Uint8Array): { files: ReadonlyMap<string, Uint8Array>; faults: readonly ZipFault[] } {
  const source = bytesInMemory(zipped)
  const { files: found, faults } = readZip(source)
  const read = [...found].map(([path, { entry }]) => [path, contentIn(source, entry) as Uint8Array] as const)
  return { files: new Map(read), faults }
}

/** Whether a zip of the folder `package` is the one that is made of what it holds. */
function isOurs(zipped: Uint8Array, mostAgain?: number): boolean {
  const source = bytesInMemory(zipped)
  const inFolder = [...readZip(source).files].map(([path, file]) => [path.slice('package/'.length), file] as const)
  return inFolder.length > 0 && isZipOf(source, 'package', new Map(inFolder), '2024-01-01', mostAgain)
}

test('the order in which files come does not matter, nor does the time zone', () => {
  const before = process.env['TZ']
  const first = zip('package', files, '2024-07-01')
  process.env['TZ'] = 'Pacific/Auckland'
  const second = zip('package', [...files].reverse(), '2024-07-01')
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
  expect(second).toEqual(first)
})

test('a date that zip does not know is the nearest that it does', () => {
  expect(zip('package', files, '1975-01-01')).toEqual(zip('package', files, '1980-01-01'))
})

test('what was packed comes out, with its folder', () => {
  const { files: found, faults } = unzip(zip('package', files, '2024-01-01'))
  expect(faults).toEqual([])
  expect([...found.keys()]).toEqual(['package/a/a.txt', 'package/b.txt'])
  expect(found.get('package/b.txt')).toEqual(bytes('b'))
})

test('a zip is the one that its files give, or is not: no byte of it can be another', () => {
  const whole = zip('package', files, '2024-01-01')
  expect(isOurs(whole)).toBe(true)
  expect(isOurs(Uint8Array.from([...whole, 0]))).toBe(false)
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Uint8Array.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect({ at, same: isOurs(changed) }).toEqual({ at, same: false })
  }
})

test('of a large file the zip says where it lies, how large it is and what it sums up to', () => {
  const whole = zip('package', [{ path: 'large', bytes: bytes('large '.repeat(500)) }, ...files], '2024-01-01')
  expect(isOurs(whole, 2000)).toBe(true)
  const from = Buffer.from(whole).indexOf('package/large') - 30
  for (const at of [4, 10, 14]) {
    const changed = Uint8Array.from(whole)
    changed[from + at] = (changed[from + at] ?? 0) ^ 1
    expect({ at, same: isOurs(changed, 2000) }).toEqual({ at, same: false })
  }
})

describe('a hostile zip', () => {
  test.each(['../evil.txt', '/evil.txt', 'p/../../evil.txt', 'p\\evil.txt', 'C:evil', 'p/con', '__proto__/../x'])(
    'has no entry that leads outside: %s',
    (name) => {
      const { files: found, faults } = unzip(zipSync({ [name]: bytes('evil') }))
      expect(found.size).toBe(0)
      expect(faults).toMatchObject([{ entry: name }])
    },
  )

  test('has no two entries that are one where case does not count', () => {
    const { faults } = unzip(zipSync({ 'p/a': bytes('1'), 'p/A': bytes('2') }))
    expect(faults).toMatchObject([{ entry: 'p/A', reason: phrase('zip-entry-twice', {}) }])
  })

  test('that says it holds gigabytes is not unpacked', () => {
    const small = zipSync({ 'p/a': bytes('0'.repeat(100_000)) })
    const view = new DataView(small.buffer)
    const directory = small.length - 22 - (46 + 3)
    expect(view.getUint32(directory, true)).toBe(0x02014b50)
    view.setUint32(directory + 24, 0xf0000000, true)
    const { files: found, faults } = unzip(small)
    expect({ found: found.size, faults: faults.length }).toEqual({ found: 0, faults: 1 })
  })

  test('with very many entries is not unpacked', () => {
    const many: Zippable = {}
    for (let index = 0; index < 20_001; index += 1) many[`p/${index}`] = [new Uint8Array(), { level: 0 }]
    expect(unzip(zipSync(many)).faults).toEqual([{ limit: 'package-files' }])
  })

  test('cut off anywhere is told, and gives nothing', () => {
    const whole = zip('package', files, '2024-01-01')
    for (let length = 0; length < whole.length; length += 1) {
      const { files: found, faults } = unzip(whole.subarray(0, length))
      expect({ length, found: found.size, faults: faults.length }).toEqual({ length, found: 0, faults: 1 })
    }
  })

  test('whose entries share bytes is refused before anything is unpacked', () => {
    expect(unzip(overlapping(1_000, 40_000)).faults).toMatchObject([{ reason: phrase('zip-overlap', {}) }])
  })

  test.each([
    ['encrypted', 8, 1, 'zip-encrypted'],
    ['packed otherwise', 10, 12, 'zip-method'],
    ['as zip64', 24, 0xffff, 'zip-large-form'],
  ] as const)('%s is refused', (_, field, value, reason) => {
    const one = Buffer.from(zipSync({ 'p/a': bytes('a'.repeat(100)) }))
    const directory = one.readUInt32LE(one.length - 6)
    one.writeUInt16LE(value, directory + field)
    if (reason === 'zip-large-form') one.writeUInt16LE(0xffff, directory + field + 2)
    expect(unzip(one).faults).toEqual([{ entry: 'p/a', reason: phrase(reason, {}) }])
  })

  test('that says other things in its directory than before its files is refused, whatever it is', () => {
    const whole = Buffer.from(zipSync({ 'p/a': bytes('a'.repeat(100)) }))
    const directory = whole.readUInt32LE(whole.length - 6)
    for (const [field, local] of [
      [10, 8],
      [20, 18],
      [24, 22],
      [28, 26],
      [46, 30],
    ] as const) {
      for (const at of [directory + field, local]) {
        const changed = Buffer.from(whole)
        changed[at] = (changed[at] ?? 0) ^ 8
        expect({ at, ...unzip(changed), faults: unzip(changed).faults.length }).toEqual({
          at,
          files: new Map(),
          faults: 1,
        })
      }
    }
  })

  test('with something before its files, between them or behind them gives what its entries hold, and is not the one that was written', () => {
    const whole = Buffer.from(zip('package', files, '2024-01-01'))
    const commented = Buffer.concat([whole, Buffer.from('hello')])
    commented.writeUInt16LE(5, whole.length - 2)
    expect(unzip(commented).files.size).toBe(2)
    expect(isOurs(commented)).toBe(false)
  })

  test('that unpacks to a thousand times its size is refused, however small its entries are', () => {
    const many: Zippable = {}
    const blank = new Uint8Array(1024 * 1024)
    for (let index = 0; index <= limits['zip-expansion'].most / blank.length; index += 1) many[`p/${index}`] = blank
    expect(unzip(zipSync(many, { level: 9 })).faults).toEqual([{ limit: 'zip-expansion' }])
  })

  test('whose file is larger than its directory says gets no more room than that', () => {
    const whole = Buffer.from(zipSync({ 'p/a': [new Uint8Array(1_000_000), { level: 9 }] }))
    const directory = whole.readUInt32LE(whole.length - 6)
    whole.writeUInt32LE(1000, directory + 24)
    whole.writeUInt32LE(1000, 22)
    expect(unzip(whole).faults).toEqual([{ entry: 'p/a', reason: phrase('zip-broken', {}) }])
  })

  test('that is made up of anything at all ends in faults or in files', () => {
    const whole = zip('package', files, '2024-01-01')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (edits) => {
          const changed = Uint8Array.from(whole)
          for (const [at, value] of edits) changed[at] = value
          const { files: found, faults } = unzip(changed)
          expect(found.size === 0 || faults.length === 0).toBe(true)
        },
      ),
      { numRuns: 2000, seed: 21 },
    )
  })
})

/** A zip whose entries all lead to the same packed bytes. */
function overlapping(count: number, size: number): Uint8Array {
  const one = Buffer.from(zipSync({ 'p/0000': [new Uint8Array(size), { level: 9 }] }))
  const directory = one.readUInt32LE(one.length - 6)
  const entry = one.subarray(directory, -22)
  const entries = Array.from({ length: count }, () => entry)
  const end = Buffer.from(one.subarray(-22))
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(count * entry.length, 12)
  return Buffer.concat([one.subarray(0, directory), ...entries, end])
}
