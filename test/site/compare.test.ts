import { expect, test } from 'vitest'
import { compareTexts } from '../../src/site/compare.js'

const changes = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

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

test('the sign after a value is no part of it', () => {
  expect(changes('senast 1\u00A0maj\u00A02024, eller', 'senast 2\u00A0maj\u00A02024, eller')).toBe(
    'senast[- 1\u00A0maj\u00A02024-]{+ 2\u00A0maj\u00A02024+}, eller',
  )
})

test('of both texts nothing is lost', () => {
  const [before, after] = ['a  b\u00A0, c.\u00A0 d \u00A0', 'a b\u00A0c , e.\n\u00A0f']
  const runs = compareTexts(before, after)
  const side = (other: string): string => runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('')
  expect([side('added'), side('removed')]).toEqual([before, after])
})
