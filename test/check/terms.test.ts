// Words of the glossary in running text: their forms, their compounds, and what only looks like them.

import { inEnglish } from '../support/in-english.js'
import { describe, expect, test } from 'vitest'
import { findTerm, holdsTerm, wordsIn } from '../../src/check/stems.js'
import { makeFrom } from '../support/documents.js'
import { projectSources } from '../support/library.js'
import { nb, sv } from '../locale/languages.js'

describe('a Swedish term is found', () => {
  test.each([
    ['avtal', 'Avtalets innehåll', 'in the genitive'],
    ['avtal', 'samverkansavtalet', 'at the end of a compound'],
    ['bilaga', 'enligt bilagorna', 'with the vowel that its plural changes'],
    ['ordförande', 'Utskottets ordförande', 'as it stands'],
    ['allmän domstol', 'Tvister prövas av allmän domstol.', 'in several words'],
    ['allmän domstol', 'prövas av allmänna domstolar', 'in several words, each inflected'],
  ])('%s in "%s", %s', (term, text) => {
    expect(findTerm(wordsIn(text), term, sv)).toBeGreaterThanOrEqual(0)
  })
})

describe('a term is not found', () => {
  test.each([
    ['part', 'partiet', 'in another word that begins alike'],
    ['ändring', 'förändring', 'after a prefix'],
    ['samverkan', 'www.regionjh.se/samverkan', 'in an address'],
    ['allmän domstol', 'domstol som är allmän', 'in another order'],
  ])('%s in "%s", %s', (term, text) => {
    expect(findTerm(wordsIn(text), term, sv)).toBe(-1)
  })

  test('at the end of a compound, where it has to stand alone', () => {
    expect(findTerm(wordsIn('avdelningsleder'), 'leder', nb)).toBe(0)
    expect(findTerm(wordsIn('avdelningsleder'), 'leder', nb, true)).toBe(-1)
  })
})

test('a counterpart may be a part of any compound', () => {
  expect(holdsTerm(wordsIn('saksnummeret'), 'sak', nb)).toBe(true)
  expect(holdsTerm(wordsIn('pasientsaker'), 'sak', nb)).toBe(true)
  expect(holdsTerm(wordsIn('usaklig'), 'sak', nb)).toBe(false)
})

describe('in the agreements of the project', () => {
  const file = 'clauses/nb/amendments.md'
  const { content } = projectSources
  const told = (text: string): string[] =>
    makeFrom(
      { ...projectSources, content: { ...content, files: new Map([...content.files, [file, text]]) } },
      { agreements: ['dalarna-rss'], translations: 'all' },
    )
      .problems.filter(({ rule, place }) => rule === 'translation/term' && place.file.endsWith(file))
      .map(inEnglish)
      .map(({ message }) => message)

  test('a term that is swapped is told once', () => {
    const text = content.files.get(file) ?? ''
    expect(told(text)).toEqual([])
    expect(text).toMatch(/\bEndringer\b/)
    expect(told(text.replace(/\b[Ee]ndringer\b/g, 'Justeringer'))).toEqual([
      '`ändring` of the source is `endring`, which is not here.',
    ])
  })
})
