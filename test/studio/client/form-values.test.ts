// Values of forms: found, put in, read from what is typed.

import { expect, test } from 'vitest'
import type { Json } from '../../../src/data/edit-yaml/change.js'
import {
  entryName,
  numberIn,
  periodIn,
  periodOf,
  pointerTo,
  valueAt,
  withValue,
} from '../../../src/studio/client/forms/values.js'

const host: Json = { role: 'host', party: 'mora-kommun' }
const partners: Json = { role: 'partners' }
const value: Readonly<Record<string, Json>> = { title: { sv: 'Avtal' }, parties: [host, partners] }

test('a value is found by its path, and there is none where there is nothing', () => {
  expect(valueAt(value, ['parties', 0, 'party'])).toBe('mora-kommun')
  expect(valueAt(value, ['parties', 7, 'party'])).toBeNull()
  expect(valueAt(value, [])).toBe(value)
  expect(valueAt('text', ['a'])).toBeNull()
})

test('a value is put in without a change to what is beside it', () => {
  expect(withValue(value, ['parties', 1, 'party'], 'orsa-kommun')).toEqual({
    ...value,
    parties: [host, { role: 'partners', party: 'orsa-kommun' }],
  })
  expect(withValue(null, ['term', 'start'], '2027-01-01')).toEqual({ term: { start: '2027-01-01' } })
  expect(withValue(null, ['members', 0], 'a')).toEqual({ members: ['a'] })
})

test('a value that is taken away leaves no trace', () => {
  expect(withValue(value, ['parties', 0], null)).toEqual({ ...value, parties: [partners] })
  expect(withValue({ a: 1, b: 2 }, ['a'], null)).toEqual({ b: 2 })
})

test('numbers are read as they are typed in the three languages', () => {
  expect(['900000', '900 000', '12,5', '12.5', '−3', '1e6', '0x10', ''].map(numberIn)).toEqual([
    900_000,
    900_000,
    12.5,
    12.5,
    -3,
    null,
    null,
    null,
  ])
})

test('periods go back and forth', () => {
  expect(['1 year', '12 months', '90 days'].map((one) => periodOf(periodIn(one).count, periodIn(one).unit))).toEqual([
    '1 year',
    '12 months',
    '90 days',
  ])
  expect(periodIn(null)).toEqual({ count: '', unit: '' })
  expect([periodOf('0', 'months'), periodOf('1,5', 'years'), periodOf('', 'months')]).toEqual([null, null, null])
})

test('pointers escape what they are made with', () => {
  expect(pointerTo(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d')
})

test('an entry is called by the first text in it', () => {
  expect(entryName({ id: null, of: [true, { sv: 'Kostnader' }] })).toBe('Kostnader')
  expect(entryName({})).toBe('')
  expect(entryName(2027)).toBe('2027')
})
