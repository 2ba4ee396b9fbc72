import { expect, test } from 'vitest'
import { information, xmp } from '../../src/pdf/metadata.js'
import { sampleDocument } from '../support/sample-document.js'

const packet = (document = sampleDocument) => Buffer.from(xmp(document, '2a')).toString('utf8')

test('metadata names the standards that the file keeps', () => {
  expect(packet()).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(packet()).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(packet()).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(packet()).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>')
})

test('signs of markup in titles and names are escaped, control characters fall away', () => {
  const metadata = { ...sampleDocument.metadata, title: 'A & B <i> "x"\u0001', author: "O'Neill" }
  const text = packet({ ...sampleDocument, metadata })
  expect(text).toContain('>A &#38; B &#60;i&#62; &#34;x&#34;<')
  expect(text).toContain('>O&#39;Neill<')
})

test('an empty property is left out in both places', () => {
  const metadata = { title: 'Avtal', subject: '', author: '', keywords: [], caseNumber: null }
  const document = { ...sampleDocument, metadata }
  expect(packet(document)).not.toMatch(/dc:creator|dc:description|pdf:Keywords/)
  expect(Object.keys(information(document))).toEqual(['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate'])
})

test('the information dictionary says the same as the packet', () => {
  const entries = information(sampleDocument)
  expect(entries).toMatchObject({
    Author: 'Region Dalarna',
    Keywords: 'sample, 1.0',
    CreationDate: 'D:20240131000000Z',
  })
  expect(packet()).toContain('<pdf:Keywords>sample, 1.0</pdf:Keywords>')
  expect(packet()).toContain('<xmp:CreateDate>2024-01-31T00:00:00Z</xmp:CreateDate>')
})
