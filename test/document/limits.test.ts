// Footnotes that call each other, and tables within each other, end with a problem and never with the program.

import { expect, it } from 'vitest'
import { madeWith } from '../support/clause.js'

const times = (text: string, count: number): string => text.repeat(count)
const limitsPast = (body: string): unknown[] =>
  madeWith(`---\ntitle: Syfte\n---\n\nPunkt {{ref "term"}}.\n\n${body}\n`).problems.map(
    ({ rule, values }) => values['limit'] ?? rule,
  )
const chain = (count: number): string =>
  `Ord[^0].\n\n${Array.from({ length: count }, (_, index) => `[^${index}]: Not[^${index + 1}] och[^${index + 1}].`).join('\n\n')}\n\n[^${count}]: Slut.`
const tables = (count: number): string =>
  times('{{#table}}{{#row}}{{#cell}}\n', count) + 'a' + times('\n{{/cell}}{{/row}}{{/table}}', count)

it.each([
  ['a chain of footnotes', chain(1_500), ['footnote-nesting']],
  ['a short chain', chain(8), []],
  ['tables within each other', tables(60), ['nested-blocks']],
  ['three tables within each other', tables(3), []],
])('%s', (_, body, expected) => expect(limitsPast(body)).toEqual(expected))
