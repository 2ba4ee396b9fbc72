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

test.each([
  ['=HYPERLINK("http://a.example")', `"'=HYPERLINK(""http://a.example"")"`],
  ['+46 63 14 75 00', "'+46 63 14 75 00"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', `"'\r=1+1"`],
  ['\n=1+1', `"'\n=1+1"`],
  ['"=1+1"', `"'""=1+1"""`],
  [' =1+1', "' =1+1"],
  ['\uFF1D1+1', "'\uFF1D1+1"],
  ['=1;2', `"'=1;2"`],
])('the text %j is no formula in a spreadsheet', (text, shown) => {
  expect(csv([[text]])).toBe(`\uFEFF${shown}\r\n`)
})

test('a negative number stays a number, and a hyphen or an equals sign within a text stays as it is', () => {
  expect(csv([['-1234,50', csvNumber(-3), 'a=b', 'x-y', '2026-01-01', '']])).toBe(
    '\uFEFF-1234,50;-3;a=b;x-y;2026-01-01;\r\n',
  )
})
