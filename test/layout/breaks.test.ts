import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, type BreakItem } from '../../src/layout/breaks.js'

const glue: BreakItem = { kind: 'glue', width: 3, stretch: 2, shrink: 1 }
const paragraph = (widths: readonly number[]): BreakItem[] =>
  widths.flatMap((width, index): BreakItem[] =>
    index === 0
      ? [{ kind: 'box', width, stretch: 0, shrink: 0 }]
      : [glue, { kind: 'box', width, stretch: 0, shrink: 0 }],
  )

const natural = (items: readonly BreakItem[], from: number, to: number): number => {
  const line = items.slice(from, to)
  while (line[0]?.kind !== 'box' && line.length > 0) line.shift()
  return line.reduce((width, item) => width + (item.kind === 'penalty' ? 0 : item.width), 0)
}

test('lines end in order, the last at the end, and none is wider than its spaces can shrink to', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
      fc.constantFrom('justified', 'ragged', 'balanced'),
      (widths, setting) => {
        const items = paragraph(widths)
        const ends = breakLines(items, 60, setting as 'justified')
        expect(ends.at(-1)).toBe(items.length)
        expect([...ends].sort((a, b) => a - b)).toEqual(ends)
        ends.forEach((end, index) => {
          const from = index === 0 ? 0 : (ends[index - 1] ?? 0)
          const spaces = items.slice(from + 1, end).filter((item) => item.kind === 'glue').length
          expect(natural(items, from, end)).toBeLessThanOrEqual(60 + (setting === 'justified' ? spaces : 0) + 0.01)
        })
      },
    ),
    { numRuns: 150 },
  )
})

test('the whole paragraph is weighed: a line gives up a word so that the next is not stretched', () => {
  // First fit would take three words, and leave 20 alone on a line before 38.
  const items = paragraph([14, 14, 14, 20, 38])
  expect(breakLines(items, 50, 'ragged')).toEqual([3, 7, 9])
})

test('glue after an infinite penalty never ends a line', () => {
  const never: BreakItem = { kind: 'penalty', width: 0, cost: Infinity, hyphen: false }
  const items: BreakItem[] = [
    { kind: 'box', width: 30, stretch: 0, shrink: 0 },
    glue,
    { kind: 'box', width: 20, stretch: 0, shrink: 0 },
    never,
    glue,
    { kind: 'box', width: 20, stretch: 0, shrink: 0 },
  ]
  expect(breakLines(items, 55, 'justified')).toEqual([1, 6])
})

test('a box that is wider than the measure stands on a line of its own', () => {
  expect(breakLines(paragraph([10, 90, 10]), 50, 'justified')).toEqual([1, 3, 5])
})

const hyphen: BreakItem = { kind: 'penalty', width: 2, cost: 65, hyphen: true }

test('three lines in a row do not end with a hyphen where the words can be set otherwise', () => {
  const divided: BreakItem[] = [
    { kind: 'box', width: 18, stretch: 0, shrink: 0 },
    hyphen,
    { kind: 'box', width: 18, stretch: 0, shrink: 0 },
  ]
  const items = Array.from({ length: 24 }, (_, index) => (index === 0 ? divided : [glue, ...divided])).flat()
  for (let measure = 60; measure < 120; measure += 3) {
    const ends = breakLines(items, measure, 'ragged').map((end) => items[end]?.kind === 'penalty')
    expect(ends.some((end, index) => end && ends[index + 1] === true && ends[index + 2] === true)).toBe(false)
  }
})

test('the last line is not the rest of a divided word alone', () => {
  const items: BreakItem[] = [...paragraph([20, 20, 5]), hyphen, { kind: 'box', width: 30, stretch: 0, shrink: 0 }]
  expect(breakLines(items, 52, 'justified')).toEqual([3, items.length])
})

test('a balanced heading does not leave a short word alone on its last line', () => {
  expect(breakLines(paragraph([20, 20, 20, 20, 20]), 100, 'balanced')).toEqual([5, 9])
})
