import { expect, test } from 'vitest'
import { csv, csvNumber } from '../../src/text/csv.js'

test('a table opens in a Swedish or Norwegian spreadsheet: byte order mark, semicolons, CRLF', () => {
  expect(
    csv([
      ['År', 'Belopp'],
      ['2025', '1,50'],
    ]),
  ).toBe('\uFEFFÅr;Belopp\r\n2025;1,50\r\n')
})

test('a cell with a semicolon, a quotation mark or a line feed is quoted', () => {
  expect(csv([['a;b', 'say "x"', 'c\nd', 'e, f']])).toBe('\uFEFF"a;b";"say ""x""";"c\nd";e, f\r\n')
})

test('a number has a decimal comma and no groups', () => {
  expect([csvNumber(1234567.5, 2), csvNumber(3.27), csvNumber(25)]).toEqual(['1234567,50', '3,27', '25'])
})
