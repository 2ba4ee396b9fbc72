// Nynorsk: forms of its own, and clauses in bokmål where it has none, marked as such.

import { describe, expect, test } from 'vitest'
import { formatDate, formatPeriod } from '../../src/locale/dates.js'
import { formatAmount, numberInWords, ordinal } from '../../src/locale/numbers.js'
import { formatList } from '../../src/locale/words.js'
import { text } from '../../src/text/text.js'
import { makeFrom, onlyDocument } from '../support/documents.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { nn } from './languages.js'

describe('forms of nynorsk', () => {
  test.each([
    [formatDate(nn, '2023-01-01'), '1. januar 2023'],
    [formatDate(nn, '2023-01-01', 'short'), '01.01.2023'],
    [formatPeriod(nn, { count: 1, unit: 'week' }), 'ei veke'],
    [formatPeriod(nn, { count: 1, unit: 'year' }), 'eitt år'],
    [formatPeriod(nn, { count: 6, unit: 'month' }), 'seks månader'],
    [formatAmount(nn, 400_000_000, 'NOK'), '4 000 000 kr'],
    [formatAmount(nn, 400_000_000, 'SEK'), '4 000 000 SEK'],
    [numberInWords(nn, 21), 'tjueein'],
    [ordinal(nn, 7), 'sjuande'],
    [formatList(nn, ['A', 'B', 'C']), 'A, B og C'],
  ])('%s', (formed, expected) => {
    expect(formed.replaceAll('\u00a0', ' ')).toBe(expected)
  })
})

describe('an edition in nynorsk of an agreement without clauses in it', () => {
  const made = makeFrom(librarySources(bilingual), { editions: [['nn']] })
  const document = onlyDocument(made)

  test('has its own labels around the clauses in bokmål', () => {
    const lines = text(document).replaceAll('\u00a0', ' ').split('\n')
    expect(lines).toContain('Partar')
    expect(lines).toContain('Avtalen gjelder fra og med 1. februar 2026 til og med 31. januar 2027.')
  })

  test('is marked as a preview on every page, and says in the title block what it is', () => {
    expect(document.furniture.mark).toBe('Førehandsvising · Omsetjing')
    expect(text(document)).toContain(
      'Avtalen er bindande på svensk. Førehandsvising. Klausular som manglar på nynorsk, står på bokmål.',
    )
  })

  test('keeps its mark beside the text that binds', () => {
    const parallel = onlyDocument(makeFrom(librarySources(bilingual), { editions: [['sv', 'nn']] }))
    expect(parallel.furniture.mark).toBe('Førehandsvising')
  })

  test('marks the clauses as bokmål', () => {
    const section = document.parts[0]?.blocks.find((block) => block.kind === 'section' && block.id === 'term')
    const [paragraph] = section?.kind === 'section' ? section.blocks : []
    const [inline] = paragraph?.kind === 'paragraph' ? paragraph.inlines : []
    expect(inline).toMatchObject({ kind: 'foreign', language: 'nb' })
  })

  test('says so once', () => {
    expect(made.problems.map(({ rule }) => rule)).toEqual(['edition/fallback'])
  })
})
