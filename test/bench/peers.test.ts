// What the peers are given says what the Document says. The peers themselves are not needed for it.

import { expect, test } from 'vitest'
import { mapKinds } from '../../src/model/map.js'
import { text } from '../../src/text/text.js'
import { everyKind } from '../support/every-kind.js'
import { projectSources } from '../support/library.js'
import { readLibrary } from '../../src/library/library.js'
import type { Theme } from '../../src/theme/theme.js'
import { docxTemplate, type XmlParts } from './peers/docx-template.js'
import { pdfmakeOf, type PdfmakeNode } from './peers/pdfmake.js'
import { typstOf } from './peers/typst.js'

/** Calls of notes and the table of contents are made by the peers themselves, and notes stand elsewhere. */
const plain = mapKinds(everyKind, { note: () => [], contents: () => [] })
const theme = readLibrary(projectSources).theme as Theme

test('the markup for Typst says what the Document says', () => {
  const { header, footer } = plain.furniture
  const running = `${header.left}${header.right}${footer.replace(/\{pages?\}/g, '')}`
  expect(letters(typstText(typstOf(plain)))).toBe(letters(running + text(plain)))
})

test('the markup for Typst says each note once, where it is called first', () => {
  const markup = typstText(typstOf(everyKind))
  for (const { blocks } of everyKind.notes) {
    const said = text({ ...plain, parts: [{ ...plain.parts[0], blocks }] } as typeof plain)
    expect(letters(markup).split(letters(said))).toHaveLength(2)
  }
})

test('the definition for pdfmake says what the Document says', () => {
  const { content } = pdfmakeOf({ ...plain, notes: [] }, theme)
  expect(letters(content.map(nodeText).join(''))).toBe(letters(text(plain)))
})

test('the template for docxtemplater, filled with the values of a package, is that package', () => {
  const packages = [packageOf('Falu kommun', '1'), packageOf('Ås &amp; co', '2'), packageOf('Bø', '3')]
  const { parts, data } = docxTemplate(packages)
  expect(parts.get('word/document.xml')).toBe(
    '<w:p w:id="1"><w:t>För </w:t><w:t xml:space="preserve">{value1}</w:t></w:p>',
  )
  expect(data.map((values) => values?.['value1'])).toEqual(['Falu kommun', 'Ås & co', 'Bø'])
})

test('a package of another shape than the first has no values for the template', () => {
  const other = new Map([['word/document.xml', '<w:t>Falu</w:t><w:t>kommun</w:t>']])
  expect(docxTemplate([packageOf('Falu kommun', '1'), other]).data).toEqual([{}, null])
})

function packageOf(name: string, id: string): XmlParts {
  const core = `<dc:creator>${name}</dc:creator>`
  const document = `<w:p w:id="${id}"><w:t>För </w:t><w:t xml:space="preserve">${name}</w:t></w:p>`
  return new Map([
    ['docProps/core.xml', core],
    ['word/document.xml', document],
  ])
}

/** What stands in the brackets of Typst's markup. */
function typstText(markup: string): string {
  const sign = /\\([^])|#[a-z]+(?:\((?:[^()]|\([^()]*\))*\))?|[[\]]/g
  return markup.replace(/^#import.*|^#set.*/gm, '').replace(sign, (_, written: string | undefined) => written ?? '')
}

function nodeText(node: PdfmakeNode): string {
  if (typeof node === 'string') return node
  const { text: own, stack = [], columns = [], table } = node
  const inner = typeof own === 'string' ? own : (own ?? []).map(nodeText).join('')
  return inner + [...stack, ...columns, ...(table?.body.flat() ?? [])].map(nodeText).join('')
}

/** Without white space, which is no text. */
function letters(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s/g, '')
}
