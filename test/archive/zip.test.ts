// Zips: the same bytes each time, and nothing of a hostile one gets through.

import { zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { phrase } from '../../src/base/phrases/phrases.js'
import { unzip, zip } from '../../src/archive/package/zip.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = [
  { path: 'b.txt', bytes: bytes('b') },
  { path: 'a/a.txt', bytes: bytes('a'.repeat(1000)) },
]

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
    expect(unzip(zipSync(many)).faults).toMatchObject([{ reason: phrase('zip-entries', {}) }])
  })

  test('cut off anywhere is told, and gives nothing', () => {
    const whole = zip('package', files, '2024-01-01')
    for (let length = 0; length < whole.length; length += 1) {
      const { files: found, faults } = unzip(whole.subarray(0, length))
      expect({ length, found: found.size, faults: faults.length }).toEqual({ length, found: 0, faults: 1 })
    }
  })
})
