// Texts of the data have the quotation marks and dashes of their language, wherever they are printed.

import { expect, test } from 'vitest'
import { text } from '../../src/text/text.js'
import { agreementFile, clauseText, edited, make, onlyDocument, purposeFile } from '../support/documents.js'

test('titles, headings, captions, remarks, labels and parameters are set like running text', () => {
  const made = make({
    [agreementFile]: edited(agreementFile, ['title: { sv: ', `title: { sv: 'Avtal om "Nära vård" - steg 2', da: `]),
    [purposeFile]: clauseText(
      `'Om "vård" - mål'`,
      '{{region}} och {{list municipalities}}, punkt {{ref "term"}} och {{ref "sub"}}.\n\n## Under "vård" - mål {#sub}\n\n' +
        `{{#table caption='Tabell "x" - y'}}{{#row}}{{#cell}}Cell "c" - d{{/cell}}{{/row}}{{/table}}\n\n` +
        `{{#remark title='Anm "x" - y'}}Text "q" - r.{{/remark}}\n\n{{blank 'Den "andra" - om någon'}}`,
    ),
  })
  const document = onlyDocument(made)
  const printed = text(document).replaceAll('\u00a0', ' ')
  for (const one of ['Avtal om ”Nära vård” – steg 2', 'Om ”vård” – mål', 'Under ”vård” – mål', 'Tabell ”x” – y'])
    expect(printed).toContain(one)
  expect(printed).toContain('Anm ”x” – y')
  expect(printed).not.toMatch(/["]| - /)
  expect(JSON.stringify([document.metadata, document.furniture])).not.toMatch(/\\"| - /)
})
