import { expect, test } from 'vitest'
import { phrase } from '../../src/base/phrases/phrases.js'
import { didYouMeanName, editDistance, suggest } from '../../src/base/suggest.js'

test('a swap of neighbours counts once', () => {
  expect(editDistance('titel', 'title')).toBe(1)
  expect(editDistance('confidentiallity', 'confidentiality')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})

test('the nearest word is suggested, whatever its case', () => {
  expect(suggest('Titel', ['table', 'title', 'term'])).toBe('title')
  expect(suggest('falun-kommun', ['falu-kommun', 'halmstads-kommun'])).toBe('falu-kommun')
})

test('nothing is suggested for a word that is far from all others', () => {
  expect(suggest('xyz', ['title', 'term'])).toBeNull()
  expect(didYouMeanName('xyz', [])).toBeNull()
  expect(didYouMeanName('titel', ['title'])).toEqual(phrase('did-you-mean', { name: 'title' }))
})

test('what words have in common does not make them near', () => {
  expect(suggest('falu-kommun', ['are-kommun', 'ale-kommun'])).toBeNull()
  expect(suggest('orsa-kommun', ['mora-kommun'])).toBeNull()
  expect(suggest('annexes/plan.pdf', ['annexes/karta.pdf'])).toBeNull()
  expect(suggest('annexes/bilaga-1.pdf', ['annexes/bilaga-2.pdf'])).toBeNull()
  expect(suggest('annexes/scenarie.pdf', ['annexes/scenario.pdf'])).toBe('annexes/scenario.pdf')
  expect(suggest('region-dalarnas', ['region-dalarna'])).toBe('region-dalarna')
})

test('the beginning of one name alone suggests it', () => {
  expect(suggest('mora', ['falu-kommun', 'mora-kommun'])).toBe('mora-kommun')
  expect(suggest('region', ['region-dalarna', 'region-skane'])).toBeNull()
})

test('a word without end, and candidates without end, are not looked at', () => {
  const endless = function* (): Generator<string> {
    for (;;) yield 'no such word'
  }
  expect(suggest('title', endless())).toBeNull()
  expect(suggest('a'.repeat(100_000), ['title'])).toBeNull()
})
