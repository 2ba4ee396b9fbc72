import { expect, test } from 'vitest'
import { checkTypedDates } from '../../src/check/typed-dates.js'
import type { Block, Document } from '../../src/model/document.js'
import { formatProblem } from '../../src/base/problem.js'
import { nb, sv } from '../locale/languages.js'
import { sampleDocument } from '../support/sample-document.js'

const place = { file: 'a.md', line: 1, column: 1 }
const dates = [
  { id: 'start', kind: 'limit', date: '2024-09-12', source: 'term' },
  { id: 'end', kind: 'limit', date: '2028-09-11', source: 'term' },
  { id: 'review-1', kind: 'act', date: '2025-09-12', source: 'follow-up' },
] as const

function section(id: string, text: string): Block {
  const inlines = [{ kind: 'text', text, source: place }] as const
  const blocks: Block[] = [{ kind: 'paragraph', inlines, source: place }]
  return { kind: 'section', id, level: 1, label: '1', title: [], blocks, source: place }
}

function found(id: string, text: string): string[] {
  const part = { kind: 'main', id: 'main', label: null, title: [], date: null, content: 'text' } as const
  const document: Document = { ...sampleDocument, parts: [{ ...part, blocks: [section(id, text)] }] }
  return checkTypedDates(document, dates, new Map([sv, nb].map((language) => [language.code, language])), place).map(
    (one) => formatProblem(one, 'en').split('\n')[1]?.trim() ?? '',
  )
}

test.each([
  '12. september 2024',
  '12.09.2024',
  '12.9.2024',
  '12 september 2024',
  'den 12\u00a0september\u00a02024',
  '2024-09-12',
])('%s is seen as the first day', (written) => {
  const [told] = found('purpose', `Avtalen gjelder fra ${written} og videre.`)
  expect(told).toMatch(/is typed, but computed as well: `start` of the term\.$/)
})

test.each([
  ['11. september 2024', 'is one day away from 2024-09-12, `start` of the term.'],
  ['11. oktober 2028', 'is one month away from 2028-09-11, `end` of the term.'],
  ['11.09.2027', 'is one year away from 2028-09-11, `end` of the term.'],
])('%s is a miss', (written, told) => {
  expect(found('purpose', `til og med ${written}`)[0]).toContain(told)
})

test('reviews count only in the sections of the term', () => {
  expect(found('term', 'Møtet holdes 12. september 2025.')).toHaveLength(1)
  expect(found('history', 'Møtet holdes 13. september 2025.')).toEqual([])
})

test.each([
  '31. desember 2023',
  '1. januar 2025',
  '30. februar 2024',
  '12. mai 2024',
  '2024',
  'lov 12. juni 2009 nr. 44',
])('%s is left alone', (written) => {
  expect(found('purpose', `Loven gjelder fra ${written}.`)).toEqual([])
})
