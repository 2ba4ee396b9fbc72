import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.js'
import type { Attachment } from '../../src/pdf/attachments.js'
import { renderPdf, type PdfOptions } from '../../src/pdf/pdf.js'
import { fonts, theme } from '../layout/support.js'
import { sampleDocument } from '../support/sample-document.js'
import { objectsWith, textOf } from './support.js'
import { typesetting } from '../locale/languages.js'

const data: Attachment = {
  name: 'document.json',
  mimeType: 'application/json',
  bytes: new TextEncoder().encode('{"document":1}'),
  description: 'Avtalets innehåll som data',
  relationship: 'Source',
}

const render = (options: PdfOptions) =>
  renderPdf(layout(sampleDocument, theme, fonts, typesetting), sampleDocument, theme, fonts, options)

test('an attachment is an associated file of the document, found by its name', async () => {
  const bytes = await render({ pdfa: '3a', attachments: [data] })
  const [file] = objectsWith(bytes, /\/Type \/Filespec/)
  expect(textOf(file?.dictionary ?? '', 'UF')).toBe('document.json')
  expect(textOf(file?.dictionary ?? '', 'Desc')).toBe('Avtalets innehåll som data')
  expect(file?.dictionary).toContain('/AFRelationship /Source')
  const [catalogue] = objectsWith(bytes, /\/Type \/Catalog/)
  expect(catalogue?.dictionary).toContain(`/AF [${file?.id} 0 R]`)
  expect(objectsWith(bytes, /\/EmbeddedFiles \d+ 0 R/)).toHaveLength(1)
  const [stream] = objectsWith(bytes, /\/Type \/EmbeddedFile/)
  expect(stream?.stream).toBe('{"document":1}')
  expect(stream?.dictionary).toContain('/Subtype /application#2Fjson')
  expect(stream?.dictionary).toContain('/Size 14')
})

test('the metadata names part 3', async () => {
  const [metadata] = objectsWith(await render({ pdfa: '3a', attachments: [data] }), /\/Type \/Metadata/)
  expect(metadata?.stream).toContain('<pdfaid:part>3</pdfaid:part>')
})

test('PDF/A-2 takes no attachments', async () => {
  await expect(render({ attachments: [data] })).rejects.toThrow('3a')
})
