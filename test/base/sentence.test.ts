import { expect, test } from 'vitest'
import { say, type Sentence } from '../../src/base/sentence.js'

const quoted = (what: Sentence['values'][string]): string =>
  say({ texts: { en: '<what> is wrong.', sv: '<what> är fel.', nb: '<what> er feil.' }, values: { what } }, 'en')

test('a value of a few thousand signs is told whole', () => {
  expect(quoted('x'.repeat(4_000))).toBe(`${'x'.repeat(4_000)} is wrong.`)
})

test('of one that is as long as a file the beginning is told, by itself and in a list', () => {
  expect(quoted('x'.repeat(300_000))).toBe(`${'x'.repeat(4_000)}… is wrong.`)
  expect(quoted(['a', 'x'.repeat(300_000)])).toBe(`\`a\`, \`${'x'.repeat(4_000)}…\` is wrong.`)
})

test('a sign that a terminal obeys is told by its name', () => {
  expect(quoted('a\u001Bb')).toBe('aU+001Bb is wrong.')
})
