// Every word of content/ in its language: clauses, agreements, words of the languages, and what all instances print.

import { describe, expect, test } from 'vitest'
import { openSpeller, wordsOf } from './spelling.js'
import { proseIn } from './written.js'

describe.each([
  ['sv', 'kommunerna samverkar om hemsjukvårdsbesöken', 'komunerna samverkar om hemsjukvårdsbessöken'],
  ['nb', 'kommunene og sykehuset i helsefellesskapet', 'komunene og sykehuset i helsefelleskapet'],
])('in %s', async (language, right, wrong) => {
  const speller = await openSpeller(language)
  const prose = proseIn(language)

  test('every word is in the dictionary or in our own list', () => {
    expect(speller.unknown(prose)).toEqual([])
  })

  test('our own list has only words that are written and that the dictionary lacks', () => {
    expect(speller.needless(prose)).toEqual([])
  })

  test('our own list is sorted and has each word once', () => {
    const inOrder = [...new Set(speller.ownWords)].sort(new Intl.Collator(language).compare)
    expect(speller.ownWords).toEqual(inOrder)
  })

  test('compounds are known and misspelled words are found', () => {
    expect(speller.unknown([{ file: 'a', text: right }])).toEqual([])
    expect(speller.unknown([{ file: 'a', text: wrong }])).toHaveLength(2)
  })
})

test('figures, addresses and code are no words; hyphens and full stops inside stay', () => {
  const text = 'Hälso- och sjukvård (2017:30), se https://a.se/b och `term.start`: org.nr 232100-0180.'
  expect(wordsOf(text)).toEqual(['Hälso-', 'och', 'sjukvård', 'se', 'och', 'org.nr'])
})
