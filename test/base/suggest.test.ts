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
