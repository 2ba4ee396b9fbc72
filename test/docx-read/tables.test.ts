import { expect, test } from 'vitest'
import { p, r, readBody, seen } from './made.js'

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

test('cells that go over columns and rows say so', () => {
  const docx = readBody(
    `<w:tbl>${row(cell('a', '<w:gridSpan w:val="2"/>'), cell('b', '<w:vMerge w:val="restart"/>'))}${row(cell('c'), cell('d'), cell('', '<w:vMerge/>'))}</w:tbl>` +
      p(''),
  )
  expect(docx.body[0]).toMatchObject({
    kind: 'table',
    rows: [
      {
        cells: [
          { columns: 2, rows: 'alone' },
          { columns: 1, rows: 'begins' },
        ],
      },
      { cells: [{ columns: 1 }, { columns: 1 }, { rows: 'goes-on' }] },
    ],
  })
})

test('cells that are joined as older files say it are one', () => {
  const docx = readBody(
    `<w:tbl>${row(cell('a', '<w:hMerge w:val="restart"/>'), cell('b', '<w:hMerge/>'), cell('c'))}</w:tbl>` + p(''),
  )
  expect(seen(docx)).toEqual(['[a/b][c]', ''])
})

test('a table within a cell stands in it', () => {
  const docx = readBody(
    `<w:tbl>${row(`<w:tc>${p(r('a'))}<w:tbl>${row(cell('b'), cell('c'))}</w:tbl>${p('')}</w:tc>`)}</w:tbl>` + p(''),
  )
  expect(seen(docx)).toEqual(['[a/[b][c]/]', ''])
})

test('rows and cells in content controls are rows and cells', () => {
  const control = (within: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${within}</w:sdtContent></w:sdt>`
  const docx = readBody(`<w:tbl>${control(row(cell('a'), control(cell('b'))))}</w:tbl>` + p(''))
  expect(seen(docx)).toEqual(['[a][b]', ''])
})

test('a number of columns that no table has is held', () => {
  const docx = readBody(
    `<w:tbl>${row(cell('a', '<w:gridSpan w:val="999999999"/>'), cell('b', '<w:gridSpan w:val="-4"/>'))}</w:tbl>` +
      p(''),
  )
  expect(docx.body[0]).toMatchObject({ rows: [{ cells: [{ columns: 1000 }, { columns: 1 }] }] })
})
