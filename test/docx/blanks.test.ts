import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { sampleDocument } from '../support/sample-document.js'
import { opened, openedSample, present } from './opened.js'

const controls = (xml: string): string[] =>
  [...xml.matchAll(/<w:alias w:val="([^"]+)"\/><w:tag w:val="([^"]+)"/g)].map(([, title, tag]) => `${tag}: ${title}`)

test('every blank is a content control with a title, a tag and a placeholder', async () => {
  const { body } = await openedSample()
  expect(controls(body)).toEqual([
    'seats: Fyll i: Antal platser',
    'region-dalarna.1.placeDate: Fyll i: Ort och datum',
    'region-dalarna.1.signature: Fyll i: Underskrift',
    'hostile.1.placeDate: Fyll i: Ort och datum',
    'hostile.1.signature: Fyll i: Underskrift',
    'hostile.1.name: Fyll i: Namnförtydligande',
    'hostile.1.title: Fyll i: Titel',
    'falu-kommun.1.placeDate: Fyll i: Ort och datum',
    'falu-kommun.1.signature: Fyll i: Underskrift',
    'falu-kommun.1.name: Fyll i: Namnförtydligande',
    'unit: Fyll i: Enhet',
    'scope: Fyll i: Omfattning',
    'urgent: Fyll i: Brådskande',
    'signed: Fyll i: Avropet görs av',
  ])
  expect(body.match(/<w:showingPlcHdr\/>/g)).toHaveLength(13)
  expect(body.match(/<w14:checkbox>/g)).toHaveLength(1)
})

test('what is known is text under its label, without a line to sign on', async () => {
  const { paragraphs } = await openedSample()
  const at = paragraphs.findIndex((each) => each.text === 'Åsa Dederling')
  expect(paragraphs.slice(at - 1, at + 1).map((each) => `${each.style}: ${each.text}`)).toEqual([
    'SignatureValueLabel: Namnförtydligande',
    'SignatureValue: Åsa Dederling',
  ])
})

test('the label of a line to sign on stands right under it', async () => {
  const { paragraphs, parts } = await openedSample()
  const styles = paragraphs.map((each) => each.style)
  const lines = styles.flatMap((style, index) => (/^Signature(Line|Pen)$/.test(style) ? [styles[index + 1]] : []))
  expect(new Set(lines)).toEqual(new Set(['SignatureLabel']))
  expect(lines).toHaveLength(styles.filter((style) => style === 'SignatureLabel').length)
  // Its own line is nearer than the next by far: twentieths of a point.
  const before = (style: string): number =>
    Number(new RegExp(`w:styleId="${style}".*?w:before="(\\d+)"`, 's').exec(parts.get('word/styles.xml') ?? '')?.[1])
  expect(before('SignatureLabel')).toBeLessThanOrEqual(40)
  expect(before('SignatureValueLabel')).toBeGreaterThanOrEqual(14 * 20)
})

test('a document signed by pen has a line with room over it, an electronic one has none', async () => {
  const lines = async (signing: Document['signing']): Promise<number> => {
    const { paragraphs } = await opened({ ...sampleDocument, signing })
    return paragraphs.filter((each) => each.style === 'SignaturePen').length
  }
  expect([await lines('paper'), await lines('mixed'), await lines('electronic')]).toEqual([3, 3, 0])
  const { parts } = await openedSample()
  const pen = /w:styleId="SignaturePen".*?<\/w:style>/s.exec(parts.get('word/styles.xml') ?? '')?.[0] ?? ''
  // Fourteen millimetres are 794 twentieths of a point.
  expect(Number(/w:line="(\d+)"/.exec(pen)?.[1])).toBeGreaterThanOrEqual(794)
})

test('a field to sign has room for a pen, at least 14 millimetres, and takes a picture', async () => {
  const { body } = await openedSample()
  const row = present(body.split('<w:tr>').find((each) => each.includes('w:val="signed"')))
  expect(Number(/w:trHeight w:val="(\d+)"/.exec(row)?.[1])).toBeGreaterThanOrEqual(794)
  expect(row).toContain('<w:richText/>')
})

test('a translation names who signs and has nothing to sign or fill in', async () => {
  const { body, paragraphs } = await opened({ ...sampleDocument, translation: true })
  expect(controls(body).filter((control) => control.includes('.1.'))).toEqual([])
  expect(paragraphs.map((each) => each.text)).toContain('Åsa Dederling')
  expect(paragraphs.filter((each) => /Signature(Pen|Line)/.test(each.style))).toEqual([])
})

test('a title is never longer than Word takes; the label goes before the word that asks for it', async () => {
  const label = 'Kontaktperson hos den part som ställer resursen till förfogande'
  const { body } = await opened({
    ...sampleDocument,
    parts: [
      {
        ...present(sampleDocument.parts[1]),
        blocks: [
          {
            kind: 'form',
            title: null,
            source: null,
            fields: [
              { id: 'contact', label, size: 'line' },
              { id: 'longer', label: `${label} (namn och telefon)`, size: 'line' },
            ],
          },
        ],
      },
    ],
  })
  expect(controls(body)[0]).toBe(`contact: ${label}`)
  expect(controls(body)[1]).toMatch(/^longer: Kontaktperson .*…$/)
  for (const [, title] of body.matchAll(/<w:alias w:val="([^"]+)"/g))
    expect(present(title).length).toBeLessThanOrEqual(64)
})
