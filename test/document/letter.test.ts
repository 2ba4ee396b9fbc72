// Letters: the address stands behind the window of the sender's envelopes, and labels where a sheet of them has them.

import { expect, test } from 'vitest'
import { labelsDocument, letterDocument, type Letter } from '../../src/document/letter.js'
import { reportParagraph } from '../../src/document/report.js'
import { layout } from '../../src/layout/layout.js'
import type { Document } from '../../src/model/document.js'
import { text } from '../../src/text/text.js'
import { opened } from '../docx/opened.js'
import { drawnText, fonts, theme } from '../layout/support.js'
import { sv as forms, typesetting } from '../locale/languages.js'

const letter: Letter = {
  id: 'letter',
  language: 'sv',
  sender: { name: 'Region Dalarna', country: 'SE', address: ['Box 712', '791 29 Falun'] },
  recipient: { name: 'Ås kommune', country: 'NO', address: ['Postboks 195', '1431 Ås'] },
  facts: [
    ['Datum', '2026-06-03'],
    ['Vårt diarienummer', 'RD 2026/14'],
  ],
  subject: 'Avtal om samarbete',
  blocks: [reportParagraph('Härmed översänds avtalet.')],
  closing: ['Med vänlig hälsning', 'Region Dalarna'],
  enclosed: { heading: 'Bilagor', items: ['Avtal om samarbete'] },
  date: '2026-06-03',
}

/** Millimetres from the left and upper edges of the first page at which a text begins. */
function placeOf(document: Document, words: string): [number, number] {
  const [page] = layout(document, theme, fonts, typesetting).pages
  const content = page?.contents.find((one) => one.kind === 'text' && drawnText([one]).startsWith(words))
  if (content === undefined) throw new Error(`no ${words}`)
  return [Math.round((content.x * 25.4) / 72), Math.round((content.y * 25.4) / 72)]
}

test('the address stands to the right of a Swedish letter, and to the left of a Norwegian one', () => {
  const [x, y] = placeOf(letterDocument(letter, forms), 'Ås kommune')
  expect(x).toBe(110)
  expect(y).toBeGreaterThan(45)
  expect(y).toBeLessThan(55)
  const norwegian = { ...letter, sender: { ...letter.sender, country: 'NO' } }
  expect(placeOf(letterDocument(norwegian, forms), 'Ås kommune')[0]).toBe(20)
})

test('it says who sends it, under which number, what is enclosed, and who has written it', () => {
  expect(text(letterDocument(letter, forms)).split('\n')).toEqual([
    ...['Region Dalarna', 'Datum: 2026-06-03', 'Box 712', '791 29 Falun', 'Vårt diarienummer: RD 2026/14'],
    ...['Ås kommune', 'Postboks 195', '1431 Ås', 'Avtal om samarbete', 'Härmed översänds avtalet.'],
    ...['Med vänlig hälsning', 'Region Dalarna', 'Bilagor', 'Avtal om samarbete', ''],
  ])
})

test('Word has what stands at certain places in a table, and no rule over it', async () => {
  const { body, paragraphs } = await opened(letterDocument(letter, forms))
  expect(body).toContain('<w:tbl>')
  const said = paragraphs.map((one) => one.text).filter((one) => one !== '')
  expect(said.slice(0, 2)).toEqual(['Region Dalarna', 'Datum: 2026-06-03'])
  expect(said).toContain('Härmed översänds avtalet.')
})

test('labels stand in three columns and eight rows, on as many sheets as there is need for', () => {
  const recipients = Array.from({ length: 25 }, (_, index) => ({ name: `Mottagare ${index + 1}`, country: 'SE' }))
  const labels = labelsDocument(
    { id: 'labels', language: 'sv', title: 'Etiketter', date: '2026-06-03' },
    recipients,
    forms,
  )
  expect(layout(labels, theme, fonts, typesetting).pages).toHaveLength(2)
  expect(placeOf(labels, 'Mottagare 5')).toEqual([77, 48])
  expect(placeOf(labels, 'Mottagare 24')).toEqual([147, 271])
})
