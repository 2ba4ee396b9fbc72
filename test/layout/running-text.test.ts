// The running header of titles, case numbers and copy marks of any length.

import { expect, test } from 'vitest'
import { runningTextOf } from '../../src/layout/running-text.js'
import { sampleDocument } from '../support/sample-document.js'
import { drawnText, fonts, theme } from './support.js'

const long = 'Samverkansöverenskommelse om gemensam ambulanssjukvårdsdirigering och beredskap '.repeat(4).trim()

test.each([
  ['Exemplar 1 (2) – Region Dalarna', 'Bilaga 1'],
  [`Exemplar 1 (2) – ${long}`, null],
])('a title that is too long gives way, and nothing leaves the page: %s', (copy, annex) => {
  const header = { left: long, right: 'Version 1.0 · Dnr RD 2026/00117-0001 HSN' }
  const document = { ...sampleDocument, furniture: { ...sampleDocument.furniture, header, mark: 'Utkast', copy } }
  const { header: set } = runningTextOf(document, theme, fonts, {}, { page: 2, pages: 3, annex })
  const texts = set.filter((content) => content.kind === 'text')
  expect(Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(theme.text.running.size)
  expect(drawnText(texts)).toContain(header.right)
  expect(drawnText(texts)).toContain(annex === null ? '…' : `… · ${annex}`)
})
