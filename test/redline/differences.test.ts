// What differs between two lines: words, amounts, dates and values, each whole.

import { expect, test } from 'vitest'
import { differences, textOfWords } from '../../src/redline/differences.js'
import { lineOf, type Line } from '../../src/redline/unit.js'
import { wordsOf, type Stretch } from '../../src/redline/words.js'

const shown = (before: Line, after: Line, joins = true): string =>
  differences(before, after, joins)
    .map((run) => {
      if (run.kind === 'same') return textOfWords(run.after)
      const [old, now] = [textOfWords(run.before), textOfWords(run.after)]
      return `${old === '' ? '' : `[-${old}-]`}${now === '' ? '' : `{+${now}+}`}`
    })
    .join('')

const changes = (before: string, after: string): string => shown(lineOf(before), lineOf(after))

test.each([
  ['an amount', 'Avgiften är 1\u00A0000\u00A0kr per år.', 'Avgiften är 1\u00A0200\u00A0kr per år.'],
  [
    'the smallest part of an amount',
    'Avgiften är 12\u202F345,50\u00A0kr per år.',
    'Avgiften är 12\u202F345,55\u00A0kr per år.',
  ],
  ['the unit of an amount', 'Avgiften är 100\u00A0SEK per år.', 'Avgiften är 100\u00A0NOK per år.'],
  ['a date', 'Gjelder fra 12.\u00A0september\u00A02024 og ut.', 'Gjelder fra 12.\u00A0september\u00A02025 og ut.'],
  [
    'a date in Swedish',
    'Gäller från 12\u00A0maj\u00A02024 till vidare.',
    'Gäller från 1\u00A0maj\u00A02024 till vidare.',
  ],
])('%s that has changed is shown whole', (_, before, after) => {
  const [was, is] = [before, after].map((text) => text.split(' ').find((word) => /\d/.test(word)))
  expect(changes(before, after)).toContain(`[- ${was}-]{+ ${is}+}`)
  expect(changes(before, after).match(/\[-|\{\+/g)).toHaveLength(2)
})

test.each([
  ['1 000 kr', '1 200 kr'],
  ['12 345 678,50 SEK', '12 345 679,50 SEK'],
  ['4 %', '5 %'],
  ['12 maj 2024', '13 maj 2024'],
  ['12. september 2024', '12. oktober 2024'],
  ['2026-03-02', '2026-03-12'],
  ['232100-0180', '232100-0181'],
  ['(1 000 kr)', '(2 000 kr)'],
])('typed with ordinary spaces, %s is another or the same as a whole', (was, is) => {
  expect(changes(`Avtalat är ${was} från nu.`, `Avtalat är ${is} från nu.`)).toContain(`[- ${was}-]{+ ${is}+}`)
})

test('a year is no part of the number after it', () => {
  expect(wordsOf('under 2024 100 000 kr').map(({ text }) => text)).toEqual(['under', ' 2024', ' 100 000 kr'])
})

test('the sign after a value is no part of it', () => {
  expect(changes('senast 1\u00A0maj\u00A02024, eller', 'senast 2\u00A0maj\u00A02024, eller')).toBe(
    'senast[- 1\u00A0maj\u00A02024-]{+ 2\u00A0maj\u00A02024+}, eller',
  )
})

test('other spaces, and places at which a word may be divided, are no change', () => {
  expect(changes('Avgiften är 1\u00A0000\u00A0kr, sam\u00ADlat.', 'Avgiften är  1 000 kr, samlat.')).not.toMatch(
    /\[-|\{\+/,
  )
  expect(changes('inom 30\u00A0dagar', 'inom 30 dagar')).not.toMatch(/\[-|\{\+/)
})

test('of both texts nothing is lost', () => {
  const [before, after] = ['a  b\u00A0, c.\u00A0 d \u00A0', 'a b\u00A0c , e.\n\u00A0f']
  const runs = differences(lineOf(before), lineOf(after), true)
  expect(runs.map((run) => textOfWords(run.before)).join('')).toBe(before)
  expect(runs.map((run) => textOfWords(run.after)).join('')).toBe(after)
})

test('a value of several words is another as a whole, wherever it is marked', () => {
  const value = (text: string, said: string): Stretch => {
    const from = text.indexOf(said)
    return { from, to: from + said.length, path: 'party.name', target: null }
  }
  const [was, is] = ['Mellan Region Dalarna och Falun.', 'Mellan Region Gävleborg och Falun.']
  const whole = 'Mellan[- Region Dalarna-]{+ Region Gävleborg+} och Falun.'
  expect(shown(lineOf(was, [value(was, 'Region Dalarna')]), lineOf(is, [value(is, 'Region Gävleborg')]))).toBe(whole)
  expect(shown(lineOf(was, [value(was, 'Region Dalarna')]), lineOf(is))).toBe(whole)
})

test('a number that refers to the same place has only shifted', () => {
  const to = (text: string, target: string): Line =>
    lineOf(text, [{ from: text.indexOf('4'), to: text.indexOf('4') + 3, path: null, target }])
  expect(shown(to('Se avsnitt 4.1).', 'costs'), to('Se avsnitt 4.2).', 'costs'))).toBe('Se avsnitt 4.2).')
  expect(shown(to('Se avsnitt 4.1).', 'costs'), to('Se avsnitt 4.2).', 'term'))).toContain('[-')
  expect(shown(to('Se avsnitt 4.1).', 'costs'), lineOf('Se avsnitt 4.1).'))).toBe('Se avsnitt 4.1).')
})

test('a sentence written anew is one change, where that is asked for', () => {
  const [before, after] = [
    lineOf('Parterna ska årligen samråda skriftligen'),
    lineOf('Parterna bör årligen mötas skriftligen'),
  ]
  expect(shown(before, after, true)).toBe('Parterna[- ska årligen samråda-]{+ bör årligen mötas+} skriftligen')
  expect(shown(before, after, false)).toBe('Parterna[- ska-]{+ bör+} årligen[- samråda-]{+ mötas+} skriftligen')
})
