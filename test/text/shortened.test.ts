// Texts that are too long for where they stand.

import { expect, test } from 'vitest'
import { shortened } from '../../src/text/shortened.js'

const within =
  (length: number) =>
  (candidate: string): boolean =>
    candidate.length <= length

test.each([
  ['Avtal om sidhuvud', 17, 'Avtal om sidhuvud'],
  ['Avtal om sidhuvud', 16, 'Avtal om…'],
  ['Hälsoinformation, vård och omsorg', 20, 'Hälsoinformation…'],
  ['Hälsoinformationsförsörjning', 8, 'Hälsoin…'],
  ['Avtal', 0, '…'],
])('%s in %d characters is %s', (text, length, expected) => {
  expect(shortened(text, within(length))).toBe(expected)
})
