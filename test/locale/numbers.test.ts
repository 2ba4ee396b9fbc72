import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  capitalised,
  formatAmount,
  formatNumber,
  formatPercent,
  numberInWords,
  ordinal,
} from '../../src/locale/numbers.js'
import { nb, sv } from './languages.js'

const tied = (text: string): string => text.replaceAll(' ', '\u00a0')

test.each([
  [0, '0'],
  [999, '999'],
  [1000, tied('1 000')],
  [4000000, tied('4 000 000')],
  [-1234.5, `−${tied('1 234')},5`],
  [0.1 + 0.2, '0,3'],
  [1e-9, '0'],
])('%d is printed %s', (value, text) => {
  expect(formatNumber(sv, value)).toBe(text)
  expect(formatNumber(nb, value)).toBe(text)
})

test('decimals are as many as asked for, halves rounded away from zero', () => {
  expect(formatNumber(sv, 1.005, 2)).toBe('1,01')
  expect(formatNumber(sv, -2.5, 0)).toBe('−3')
  expect(formatNumber(sv, 2, 2)).toBe('2,00')
  expect(formatNumber(sv, -0.001, 2)).toBe('0,00')
})

test('what has no sensible digits is refused', () => {
  for (const value of [NaN, Infinity, 1e15]) expect(() => formatNumber(sv, value)).toThrow(RangeError)
})

test('amounts come from minor units; a foreign currency stands by its code', () => {
  expect(formatAmount(sv, 400000000, 'SEK')).toBe(tied('4 000 000 kr'))
  expect(formatAmount(nb, 400000000n, 'SEK')).toBe(tied('4 000 000 SEK'))
  expect(formatAmount(nb, 123450, 'NOK')).toBe(tied('1 234,50 kr'))
  expect(formatAmount(sv, -5, 'NOK')).toBe(tied('−0,05 NOK'))
})

test('percent is tied to its number', () => {
  expect(formatPercent(sv, 50)).toBe(tied('50 %'))
  expect(formatPercent(sv, 3.5, 2)).toBe(tied('3,50 %'))
})

test('numbers in words agree with their noun', () => {
  expect([0, 1, 12, 15, 20, 21, 99, 100].map((value) => numberInWords(sv, value))).toEqual([
    'noll',
    'ett',
    'tolv',
    'femton',
    'tjugo',
    'tjugoett',
    'nittionio',
    'hundra',
  ])
  expect([0, 1, 7, 21, 40, 100].map((value) => numberInWords(nb, value))).toEqual([
    'null',
    'en',
    'sju',
    'tjueen',
    'førti',
    'hundre',
  ])
  expect([numberInWords(sv, 1, 'common'), numberInWords(sv, 31, 'common'), numberInWords(nb, 1, 'neuter')]).toEqual([
    'en',
    'trettioen',
    'ett',
  ])
})

test('numbers beyond the words stand in digits', () => {
  expect([101, -1, 2.5].map((value) => numberInWords(sv, value))).toEqual(['101', '−1', '2,5'])
})

test('no two numbers to a hundred read the same', () => {
  for (const language of [sv, nb])
    expect(new Set(Array.from({ length: 101 }, (_, value) => numberInWords(language, value))).size).toBe(101)
})

test('ordinals follow the language', () => {
  expect([1, 3, 12].map((value) => ordinal(sv, value))).toEqual(['första', 'tredje', 'tolfte'])
  expect([1, 2, 3, 11, 12, 21, 111].map((value) => ordinal(sv, value, 'digits'))).toEqual([
    '1:a',
    '2:a',
    '3:e',
    '11:e',
    '12:e',
    '21:a',
    '111:e',
  ])
  expect([ordinal(nb, 2), ordinal(nb, 13), ordinal(nb, 2, 'digits')]).toEqual(['andre', '13.', '2.'])
})

test('a first letter is made a capital', () => {
  expect([capitalised(sv, 'åtta'), capitalised(sv, '')]).toEqual(['Åtta', ''])
})

test('a printed amount holds the digits of its minor units', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), (minor) => {
      const printed = formatAmount(sv, minor, 'SEK')
      const [whole = '', cents = '00'] = printed.replace(/[^\d,−]/g, '').split(',')
      expect(BigInt((whole + cents).replace('−', '-'))).toBe(minor)
      expect(printed).not.toContain(' ')
    }),
    { numRuns: 200 },
  )
})
