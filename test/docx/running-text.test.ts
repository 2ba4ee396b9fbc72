import { expect, test } from 'vitest'
import type { Document } from '../../src/model/document.js'
import { sampleDocument } from '../support/sample-document.js'
import { opened, paragraphsOf, textOf } from './opened.js'

const furnished = (furniture: Partial<Document['furniture']>): Document => ({
  ...sampleDocument,
  furniture: { ...sampleDocument.furniture, ...furniture },
})

/** The text of the header or footer of a kind, paragraph by paragraph. */
async function page(document: Document, part: 'header' | 'footer', kind: 'first' | 'default'): Promise<string[]> {
  const { body, parts } = await opened(document)
  const id = new RegExp(`<w:${part}Reference w:type="${kind}" r:id="(\\w+)"`).exec(body)?.[1]
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  const relation = relations.match(/<Relationship [^>]*>/g)?.find((each) => each.includes(`Id="${id}"`)) ?? ''
  const target = /Target="([^"]+)"/.exec(relation)?.[1]
  return paragraphsOf(parts.get(`word/${target}`) ?? '').map((each) => textOf(each.xml).trim())
}

test('the running header has title, version and marks; the first page, which shows its title, the rest', async () => {
  expect(await page(sampleDocument, 'header', 'default')).toEqual([
    'Utkast Exemplar 1 (2) – Region Dalarna',
    'Avtal om provning Version 1.0',
  ])
  expect(await page(sampleDocument, 'header', 'first')).toEqual([
    'Utkast Exemplar 1 (2) – Region Dalarna',
    'Version 1.0',
  ])
})

test('a title that is too long for one line with the version stands under it', async () => {
  const left = 'Samarbetsavtal för hälsogemenskapen Ahus / Samarbeidsavtale for Helsefellesskapet Ahus'
  const long = furnished({ mark: null, copy: null, header: { left, right: 'Version 2.0 / Versjon 2.0' } })
  expect(await page(long, 'header', 'default')).toEqual(['Version 2.0 / Versjon 2.0', left])
  expect(await page(long, 'header', 'first')).toEqual(['', 'Version 2.0 / Versjon 2.0'])
})

test('without marks the header is one line', async () => {
  const plain = furnished({ mark: null, copy: null })
  expect(await page(plain, 'header', 'default')).toEqual(['Avtal om provning Version 1.0'])
})

test('page x of y are fields, with the words around them', async () => {
  const { parts } = await opened(furnished({ initials: null, footer: 'Side {page} av {pages}' }))
  const footer = parts.get('word/footer1.xml') ?? ''
  expect(textOf(footer)).toBe('Side 1 av 1')
  expect([...footer.matchAll(/> (\w+) <\/w:instrText>/g)].map(([, name]) => name)).toEqual(['PAGE', 'NUMPAGES'])
})

test('the box for initials stands in its corner on every page, the number in the other', async () => {
  const right = ['', 'Sign.', 'Sida 1 av 1', '', '']
  expect(await page(sampleDocument, 'footer', 'first')).toEqual(right)
  expect(await page(sampleDocument, 'footer', 'default')).toEqual(right)
  const left = furnished({ initials: { corner: 'left', label: 'Sign.', fields: false } })
  expect(await page(left, 'footer', 'default')).toEqual(['Sign.', '', '', 'Sida 1 av 1', ''])
})
