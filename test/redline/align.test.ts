// Which units stand for which: what was kept, changed, split, joined, moved, added and removed.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../src/redline/align.js'
import { compareUnits } from '../../src/redline/compare-units.js'
import { lineOf, textOfUnit, type Unit } from '../../src/redline/unit.js'

const unit = (text: string, mark: string | null = null): Unit => ({
  kind: text.startsWith('#') ? 'heading' : text.includes('|') ? 'row' : 'text',
  label: null,
  cells: text.split('|').map((cell) => lineOf(cell)),
  mark,
  source: null,
})

/** What has become of texts, `|` between cells. */
const compared = (before: readonly string[], after: readonly string[]): string[] =>
  compareUnits(
    before.map((text) => unit(text)),
    after.map((text) => unit(text)),
    true,
  ).map(({ kind, isMoved, before: old, after: now }) => {
    const said = (units: readonly Unit[]): string => units.map(textOfUnit).join(' + ')
    return `${kind}${isMoved ? ', moved' : ''}: ${said(old)} → ${said(now)}`
  })

const [first, second, third] = [
  'Parterna ska samråda om kostnaderna varje år.',
  'Varje part bär sina egna kostnader för arbetet.',
  'Avtalet gäller till och med den sista december.',
] as const

test('what was added and what was removed stands alone', () => {
  expect(compared([first, third], [first, second, third])).toEqual([
    `same: ${first} → ${first}`,
    `added:  → ${second}`,
    `same: ${third} → ${third}`,
  ])
  expect(compared([first, second, third], [first, third])[1]).toBe(`removed: ${second} → `)
})

test('a paragraph whose words have changed is the same paragraph', () => {
  const changed = second.replace('sina egna', 'hälften av sina')
  expect(compared([first, second, third], [first, changed, third])[1]).toBe(`changed: ${second} → ${changed}`)
})

test('a paragraph that has become two is one that was split, and the other way', () => {
  const whole = `${first} ${second}`
  expect(compared([whole, third], [first, second, third])[0]).toBe(`split: ${whole} → ${first} + ${second}`)
  expect(compared([first, second, third], [whole, third])[0]).toBe(`joined: ${first} + ${second} → ${whole}`)
})

test('what stands at another place has moved, even where a word of it has changed', () => {
  expect(compared([first, second, third], [second, third, first])).toContain(`same, moved: ${first} → ${first}`)
  const long = 'Varje part bär sina egna kostnader för arbetet i de grupper som parterna tillsätter.'
  const changed = long.replace('tillsätter', 'utser')
  expect(compared([long, first, third], [first, third, changed])).toContain(`changed, moved: ${long} → ${changed}`)
})

test('of two paragraphs that changed places one has moved', () => {
  expect(compared([first, second], [second, first]).filter((line) => line.includes('moved'))).toHaveLength(1)
})

test('rows are compared with rows, cell by cell', () => {
  const rows = ['Kommun|Avgift', 'Falu kommun|1 000 kr', 'Summa|1 000 kr']
  const more = ['Kommun|Avgift', 'Falu kommun|1 000 kr', 'Säters kommun|500 kr', 'Summa|1 500 kr']
  expect(compared(rows, more)).toEqual([
    'same: Kommun\nAvgift → Kommun\nAvgift',
    'same: Falu kommun\n1 000 kr → Falu kommun\n1 000 kr',
    'added:  → Säters kommun\n500 kr',
    'changed: Summa\n1 000 kr → Summa\n1 500 kr',
  ])
})

test('a mark is believed only where the text agrees', () => {
  const marked = (text: string, mark: string): Unit => unit(text, mark)
  const kinds = compareUnits([marked(first, 'a'), marked(second, 'b')], [marked(second, 'a'), marked(first, 'b')], true)
  expect(kinds.every(({ kind }) => kind === 'same')).toBe(true)
})

test('a paragraph that stands twice is taken in order', () => {
  expect(
    compared([first, second, first, third], [first, second, first, third]).every((line) => line.startsWith('same:')),
  ).toBe(true)
})

test('each unit of both sides is told once, those that are there in order', () => {
  const texts = fc.array(
    fc
      .tuple(fc.constantFrom(first, second, third, '# Kostnader', 'A|B', 'A|C', 'Ja.'), fc.integer({ min: 0, max: 3 }))
      .map(([text, number]) => (number === 0 ? text : `${text} ${number}`)),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const steps = align(
        before.map((text) => unit(text)),
        after.map((text) => unit(text)),
      )
      expect(steps.flatMap((step) => step.before).sort((a, b) => a - b)).toEqual(before.map((_, index) => index))
      expect(steps.flatMap((step) => step.after)).toEqual(after.map((_, index) => index))
      const stayed = steps.filter((step) => !step.isMoved && step.after.length > 0).flatMap((step) => step.before)
      expect(stayed).toEqual(stayed.toSorted((a, b) => a - b))
    }),
    { seed: 20261130, numRuns: 300 },
  )
})

test('two long texts in which every paragraph is another are compared without weighing each against each', () => {
  const lines = Array.from(
    { length: 4_000 },
    (_, index) => `Punkt ${index} om ärende ${(index * 31) % 997} och fråga ${(index * 7) % 89}`,
  )
  const changed = lines.map((line) => `${line} samt mer`)
  const found = compareUnits(
    lines.map((text) => unit(text)),
    changed.map((text) => unit(text)),
    true,
  )
  expect(found.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(3_900)
})
