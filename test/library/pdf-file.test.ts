import { expect, test } from 'vitest'
import { isReadablePdf } from '../../src/library/pdf-file.js'
import { openPdf } from '../../src/archive/returned/file.js'
import { budget } from '../../src/archive/returned/budget.js'
import { readTexts } from '../../src/archive/package/pdf-pages.js'
import { updated } from '../support/pdf-updates.js'
import { smallPdf } from '../support/small-pdf.js'

const pdf = smallPdf('Karta (1)')
const text = Buffer.from(pdf).toString('latin1')
const bytesOf = (written: string): Uint8Array => new Uint8Array(Buffer.from(written, 'latin1'))

test('the small PDF of the tests is one, for every reader', async () => {
  expect(openPdf(Buffer.from(pdf), budget()).trailer.entries.has('Root')).toBe(true)
  expect(await readTexts(pdf)).toEqual(['Karta(1)'])
})

test.each([
  ['as it was written', pdf],
  ['with an update, its table in the old form', updated(pdf, new Map([[9, '<< >>']]), { table: 'old' })],
  ['with an update, its table a stream', updated(pdf, new Map([[9, '<< >>']]), { table: 'stream' })],
  ['with something before it and after it', bytesOf(`From: mail\n${text}\n\n`)],
])('a PDF %s can be opened', (_, bytes) => expect(isReadablePdf(bytes)).toBe(true))

test.each([
  ['its first line alone', '%PDF-1.7\n'],
  ['half of one', text.slice(0, text.length / 2)],
  ['one without its beginning', text.slice(20)],
  ['one without its table', text.replace(/xref[\s\S]*startxref/u, 'startxref')],
  ['one whose end leads nowhere', text.replace(/startxref\n\d+/u, 'startxref\n99999999')],
  ['one without a catalogue', text.replace('/Root', '/Boot')],
  ['nothing', ''],
  ['a page of HTML', '<!doctype html><title>%PDF-1.7</title>'],
])('%s is no PDF that can be opened', (_, written) => expect(isReadablePdf(bytesOf(written))).toBe(false))
