// Packages that somebody made to do harm, or that were damaged on their way: each is told, none is run, fetched or waited for.

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { readDocx } from '../../src/docx/read/read-docx.js'
import { hostileDocx, packedAs } from '../support/returned-docx.js'
import { entriesOf, filesOf, p, packed, r, relations, seen } from './made.js'
import { present } from '../docx/opened.js'

test.each(Object.entries(hostileDocx))('%s', (_, { bytes, told }) => {
  expect(entriesOf(bytes())).toEqual(told)
})

test('a file of nothing, of one byte, or cut off anywhere is told', () => {
  const whole = packed(filesOf(p(r('x'))))
  for (let length = 0; length < whole.length; length += 7) expect(entriesOf(whole.subarray(0, length))).toHaveLength(1)
})

test('what is past `docx-size` is not looked at', () => {
  expect(entriesOf(new Uint8Array(limits['docx-size'].most + 1))).toEqual(['limit/exceeded'])
})

test('what a part unpacks to is known before it is unpacked', () => {
  const spaces = ' '.repeat(limits['docx-part-size'].most)
  const { value, problems } = readDocx(packed(filesOf(p(r('x')) + spaces)), 'returned.docx')
  expect(value).toBeNull()
  expect(problems.map(({ values }) => values['limit'])).toEqual(['docx-part-size'])
})

test('elements within each other have an end, those that libxml2 takes as well', () => {
  const nested = (depth: number): string => '<w:smartTag>'.repeat(depth) + r('x') + '</w:smartTag>'.repeat(depth)
  const { problems } = readDocx(packed(filesOf(p(nested(248)))), 'returned.docx')
  expect(problems.map(({ values }) => values['limit'])).toEqual(['docx-nesting'])
  expect(entriesOf(packed(filesOf(p(nested(5_000)))))).toEqual(['docx/damaged#part'])
  expect(entriesOf(packed(filesOf(p(nested(200)))))).toEqual([])
})

test('elements are counted over all parts', () => {
  const paragraph = p(`<w:smartTagPr>${'<w:attr/>'.repeat(limits['docx-elements'].most - 20)}</w:smartTagPr>`)
  const { problems } = readDocx(packed(filesOf(paragraph, { header: '<w:p/>'.repeat(20) })), 'returned.docx')
  expect(problems.map(({ values }) => values['limit'])).toEqual(['docx-elements'])
})

test('styles and lists that lead back to themselves end', () => {
  const { value } = readDocx(
    packed(
      filesOf(p(r('x'), '<w:pStyle w:val="A"/>'), {
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    ),
    'returned.docx',
  )
  expect(seen(present(value))).toEqual(['x'])
})

test('a field without an end is told, and what stands in it is kept', () => {
  const { value, problems } = readDocx(
    packed(filesOf(p(r('<w:fldChar w:fldCharType="begin"/>') + r('x')))),
    'returned.docx',
  )
  expect(problems.map(({ entry }) => entry)).toEqual(['docx/incomplete#field'])
  expect(JSON.stringify(present(value).body)).toContain('"x"')
})

test('XML in two bytes a character is read, and cannot hide names of its own', () => {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
  const files = filesOf(p(r('å')))
  const main = `<?xml version="1.0" encoding="UTF-16"?>${files['word/document.xml'] ?? ''}`
  const read = readDocx(packedAs({ ...files, 'word/document.xml': wide(main) }), 'returned.docx')
  expect(seen(present(read.value))).toEqual(['å'])
  const forged = main.replace('?>', '?><!DOCTYPE d [<!ENTITY e "x">]>')
  expect(entriesOf(packedAs({ ...files, 'word/document.xml': wide(forged) }))).toEqual(['docx/damaged#names'])
})

test('signs that XML can write and a text of many bytes come through whole', () => {
  const long = 'åäö – “€” 𝔸 '.repeat(20_000)
  const { value } = readDocx(packed(filesOf(p(r(long)))), 'returned.docx')
  expect(seen(present(value))).toEqual([long])
})

test('parts are found whatever case their names are in', () => {
  const { 'word/document.xml': main = '', ...files } = filesOf(p(r('x')))
  const { value } = readDocx(
    zipSync(
      Object.fromEntries(
        Object.entries({ ...files, 'Word/Document.xml': main }).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
    'x',
  )
  expect(seen(present(value))).toEqual(['x'])
})

test('a target above the root of the package leads to its root', () => {
  const files = filesOf(
    p(r('x')),
    {},
    { 'word/_rels/document.xml.rels': relations(['r1', 'styles', '../../../../etc/passwd']) },
  )
  expect(entriesOf(packed(files))).toEqual(['docx/incomplete'])
})
