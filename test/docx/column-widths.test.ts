import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '../../src/docx/column-widths.js'
import { estimatedWidth } from '../../src/docx/measure.js'
import type { Table } from '../../src/model/document.js'
import { paragraph } from '../support/sample-document.js'
import { theme } from './opened.js'

const tableOf = (words: readonly string[], shares: readonly number[]): Table => ({
  kind: 'table',
  id: null,
  caption: null,
  columns: shares.map((width) => ({ width, align: 'start' })),
  header: [],
  rows: [{ total: false, cells: words.map((word) => ({ heading: false, blocks: [paragraph(word)] })) }],
  source: null,
})

test('columns that hold their words have the shares of the document', () => {
  expect(columnWidths(tableOf(['a', 'b'], [0.25, 0.75]), 400, theme)).toEqual([100, 300])
})

test('a column too narrow for its longest word is widened at the cost of those with room', () => {
  const word = 'Prioriteringsgrupp'
  const [first, second] = columnWidths(tableOf([`en ${word}`, 'kort'], [0.1, 0.9]), 400, theme)
  expect(first).toBeGreaterThan(estimatedWidth(word, theme.text.small.size))
  expect((first ?? 0) + (second ?? 0)).toBeCloseTo(400)
})

test('words that a no-break space joins have to stand on one line', () => {
  const date = '12.\u00a0september\u00a02024'
  const [first] = columnWidths(tableOf([date, 'kort'], [0.1, 0.9]), 400, theme)
  expect(first).toBeGreaterThan(estimatedWidth(date, theme.text.small.size))
})

test('columns always fill the table and none is without width', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'm', 'Å', ' '), maxLength: 60 })
  const columns = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(columns, (list) => {
      const all = list.reduce((total, [, share]) => total + share, 0)
      const shares = list.map(([, share]) => share / all)
      const widths = columnWidths(
        tableOf(
          list.map(([text]) => text),
          shares,
        ),
        380,
        theme,
      )
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(380)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})
