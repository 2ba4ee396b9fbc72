// PDF files: their text in paragraphs, without what stands on every page; what cannot be read is told.

import { expect, test } from 'vitest'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { readPlacedTexts } from '../../src/archive/package/pdf-pages.js'
import { joiningWords, takenFromPdf, type PlacedPieces } from '../../src/intake/from-pdf.js'
import { present } from '../docx/opened.js'
import { projectSources } from '../support/library.js'
import { smallPdf } from '../support/small-pdf.js'
import { layout } from '../../src/layout/layout.js'
import { renderPdf } from '../../src/pdf/pdf.js'
import { fonts, theme } from '../layout/support.js'
import { nb, sv, typesetting } from '../locale/languages.js'

const joining = joiningWords([sv, nb])

/** A page of lines, each with its distance from the top, and its size where it is another than that of the text. */
function page(
  ...lines: readonly (readonly [text: string, from: number, size?: number, width?: number])[]
): PlacedPieces {
  return {
    height: 842,
    texts: lines.map(([text, from, size = 11, width = 420]) => ({ text, x: 70, y: 842 - from, width, size })),
  }
}

const said = (...pages: readonly PlacedPieces[]): string[] =>
  takenFromPdf(pages, joining).blocks.map((block) => (block.kind === 'line' ? block.text : ''))

test('lines that go on are one paragraph, on the next page too', () => {
  const first = page(['Kommunen och regionen ansvarar tillsammans för', 100], ['vården av den som bor i', 114])
  expect(said(first, page(['kommunen och behöver den.', 100, 11, 200]))).toEqual([
    'Kommunen och regionen ansvarar tillsammans för vården av den som bor i kommunen och behöver den.',
  ])
})

test('a word that was divided is one, and a hyphen before “och” stays', () => {
  expect(said(page(['Det gäller all sam-', 100], ['verkan om hälso-', 114], ['och sjukvård.', 128]))).toEqual([
    'Det gäller all samverkan om hälso- och sjukvård.',
  ])
})

test('what stands on every page is left out, and so are numbers of pages', () => {
  const pages = [1, 2, 3].map((number) =>
    page(['Avtal om växel', 30], [`Stycke ${number} i avtalet.`, 300], [`Sida ${number} av 3`, 815]),
  )
  expect(said(...pages)).toEqual(['Stycke 1 i avtalet.', 'Stycke 2 i avtalet.', 'Stycke 3 i avtalet.'])
})

test('items, numbers and larger lines begin paragraphs, and larger lines are strong', () => {
  const lines = page(
    ['Avtal', 80, 18, 60],
    ['1 Syfte', 120, 11, 50],
    ['Parterna ska', 134],
    ['– samverka', 148, 11, 80],
  )
  expect(said(lines)).toEqual(['Avtal', '1 Syfte', 'Parterna ska', '– samverka'])
  const [title] = takenFromPdf([lines], joining).blocks
  expect(title?.kind === 'line' && title.said.every(({ strong }) => strong)).toBe(true)
})

test('the words of an agreement that the program has set come back, in their order', async () => {
  const made = buildDocuments(projectSources, {
    agreements: ['dalarna-alvdalen-personal'],
    editions: null,
    parties: null,
  })
  const document = present(made.instances[0]?.editions[0]?.document)
  const pages = present(
    await readPlacedTexts(await renderPdf(layout(document, theme, fonts, typesetting), document, theme, fonts, {})),
  )
  const words = said(...pages).join(' ')
  for (const one of ['Avtal om gemensamt utnyttjande', 'Gemensamt mål och syfte', 'Sekretess och journalföring'])
    expect(words).toContain(one)
})

test('what is no PDF has no pages', async () => {
  expect(await readPlacedTexts(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBeNull()
  expect(present(await readPlacedTexts(smallPdf('Avtal')))[0]?.texts.map(({ text }) => text)).toEqual(['Avtal'])
})
