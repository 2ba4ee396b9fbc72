import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from '../../src/money/allocate.js'

const step = fc.constantFrom(1, 100)
const weights = fc.array(fc.oneof(fc.nat({ max: 1_000_000 }), fc.constantFrom(0, 1, 1, 33.33)), {
  minLength: 1,
  maxLength: 40,
})
const division = fc
  .record({ steps: fc.nat({ max: 1_000_000_000 }), weights, step })
  .filter((one) => one.weights.some((weight) => weight > 0))
const divided = (one: { steps: number; weights: readonly number[]; step: number }): number[] =>
  allocate(one.steps * one.step, one.weights, one.step)

test.each([
  [100, [1, 1, 1], 1, [34, 33, 33]],
  [100, [3, 2, 1], 1, [50, 33, 17]],
  [10000, [1, 1, 1], 100, [3400, 3300, 3300]],
  [7, [0, 5, 0], 1, [0, 7, 0]],
  [0, [1, 2], 1, [0, 0]],
  [400000000, [50, 50], 100, [200000000, 200000000]],
  [1000, [33.33, 66.67], 1, [333, 667]],
  [2, [1, 2, 1], 1, [1, 1, 0]],
])('%d by %j in steps of %d gives %j', (total, shares, size, parts) => {
  expect(allocate(total, shares, size)).toEqual(parts)
})

test('the parts add up to the total, each a multiple of the step', () => {
  fc.assert(
    fc.property(division, (one) => {
      const parts = divided(one)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(one.steps * one.step)
      for (const part of parts) expect(part % one.step).toBe(0)
    }),
  )
})

test('a larger weight never gets a smaller part', () => {
  fc.assert(
    fc.property(division, (one) => {
      const parts = divided(one)
      const pairs = one.weights.map((weight, index) => ({ weight, part: parts[index] ?? 0 }))
      pairs.sort((a, b) => a.weight - b.weight || a.part - b.part)
      for (const [index, pair] of pairs.entries()) expect(pair.part >= (pairs[index - 1]?.part ?? 0)).toBe(true)
    }),
  )
})

test('the order of the weights does not change what a weight gets', () => {
  fc.assert(
    fc.property(division, (one) => {
      const pairs = (shares: readonly number[]): string[] => {
        const parts = divided({ ...one, weights: shares })
        return shares.map((weight, index) => `${weight}:${parts[index]}`).sort()
      }
      expect(pairs([...one.weights].reverse())).toEqual(pairs(one.weights))
    }),
  )
})

test('no part is further than a step from its exact share', () => {
  fc.assert(
    fc.property(division, (one) => {
      const sum = one.weights.reduce((all, weight) => all + weight, 0)
      for (const [index, part] of divided(one).entries()) {
        const exact = (one.steps * (one.weights[index] ?? 0)) / sum
        expect(Math.abs(part / one.step - exact)).toBeLessThan(1 + 1e-6 * Math.max(1, exact))
      }
    }),
  )
})

test('what cannot be divided is refused', () => {
  expect(() => allocate(150, [1], 100)).toThrow(RangeError)
  expect(() => allocate(-1, [1])).toThrow(RangeError)
  expect(() => allocate(1, [0, 0])).toThrow(RangeError)
  expect(() => allocate(1, [])).toThrow(RangeError)
  expect(() => allocate(1, [1, -1])).toThrow(RangeError)
})
