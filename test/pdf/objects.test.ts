import { expect, test } from 'vitest'
import { pdfText, Reference, written } from '../../src/pdf/objects.js'

test('names, numbers, references and what is nothing are written as ISO 32000-1 has them', () => {
  const value = {
    Type: 'Page',
    Parent: new Reference(7),
    Count: 1.23456789,
    Open: true,
    Kids: [null, -0.0000001],
    A: undefined,
  }
  expect(written(value)).toBe('<<\n/Type /Page\n/Parent 7 0 R\n/Count 1.234568\n/Open true\n/Kids [null 0]\n>>')
})

test('text of ASCII is written as it is, with what would end it escaped', () => {
  expect(written(pdfText('a(b)\\c\nd'))).toBe('(a\\(b\\)\\\\c\\nd)')
})

test('other text is written in UTF-16 with its mark, its bytes escaped too', () => {
  expect(written(pdfText('Å'))).toBe('(\xFE\xFF\0\xC5)')
  expect(written(pdfText('\u0128'))).toBe('(\xFE\xFF\x01\\()')
  expect(written(pdfText('\u{1F600}'))).toBe('(\xFE\xFF\xD8\x3D\xDE\0)')
})

test('bytes are written as digits', () => {
  expect(written(new Uint8Array([0, 255, 16]))).toBe('<00ff10>')
})
