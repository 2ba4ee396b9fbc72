import { inEnglish } from '../support/in-english.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CostData } from '../../src/data/agreement.js'
import type { PartyData } from '../../src/data/party.js'
import { resolveCosts, type ResolvedCost } from '../../src/money/costs.js'
import { figuresOf } from '../../src/money/population.js'
import { scaled } from '../../src/money/ratio.js'
import { taxed } from '../../src/money/vat.js'

const party = (id: string, population: Record<string, number> = {}): PartyData => ({
  id,
  name: id,
  short: id,
  country: 'SE',
  kind: 'municipality',
  population,
})
const roles = new Map([
  ['region', [party('region')]],
  [
    'towns',
    [party('a', { '2023-12-31': 300, '2024-12-31': 100 }), party('b', { '2023-12-31': 100, '2024-12-31': 300 })],
  ],
])
const half: CostData['shares'] = [
  { role: 'region', percent: 50 },
  { role: 'towns', percent: 50, by: 'population' },
]
const index: CostData['index'] = {
  series: [{ id: 'lpi', name: { sv: 'LPI' }, values: { 2024: 100, 2025: 103.45, 2026: 107 } }],
}

function resolve(
  cost: Partial<CostData>,
  year?: number,
  unadjusted = false,
): { cost: ResolvedCost | undefined; said: string[] } {
  const full: CostData = { id: 'yearly', year: 2024, total: 1_000_001, shares: half, ...cost }
  const { costs, problems } = resolveCosts({
    costs: [full],
    currency: 'SEK',
    roles,
    placeOf: (path) => ({ file: path.join('.'), line: 1, column: 1 }),
    unadjusted,
    ...(year === undefined ? {} : { year }),
  })
  return { cost: costs[0], said: problems.map(inEnglish).map((one) => `${one.severity} ${one.rule}: ${one.message}`) }
}

const amounts = (cost: ResolvedCost | undefined): [string, number][] =>
  (cost?.rows ?? []).map((row) => [row.party.id, row.amount])

test('the total follows the index, rounded to whole kronor, and is shared by the figures of the year', () => {
  const { cost, said } = resolve({ index }, 2025)
  expect(said).toEqual([])
  expect([cost?.total, cost?.priceYear, cost?.year, cost?.date]).toEqual([103450100, 2025, 2025, '2024-12-31'])
  expect(amounts(cost)).toEqual([
    ['region', 51725100],
    ['a', 12931200],
    ['b', 38793800],
  ])
  expect(resolve({ index: { ...index, nearest: 1000 } }, 2025).cost?.total).toBe(103500000)
})

test('the year of the total is not adjusted, nor one before the index applies', () => {
  expect(resolve({ index }).cost).toMatchObject({ total: 100000100, priceYear: 2024, date: '2023-12-31' })
  expect(resolve({ index: { ...index, from: 2026 } }, 2025).cost).toMatchObject({ total: 100000100, priceYear: 2024 })
})

test('a year without index values has no amounts, unless they are asked for unadjusted', () => {
  const { cost, said } = resolve({ index }, 2027)
  expect(cost).toBeUndefined()
  expect(said[0]).toBe('error money/index-missing: No index values for `2027`: the amounts of 2027 cannot be computed.')
  const shown = resolve({ index }, 2027, true)
  expect(shown.cost).toMatchObject({ year: 2027, priceYear: 2024, total: 100000100 })
  expect(shown.said[0]).toBe(
    'warning money/unadjusted: The amounts of `yearly` for 2027 are not adjusted: they are in the prices of 2024.',
  )
})

test('while the choice of index is open, the year of the total has its amounts, and later ones have none', () => {
  const open = { series: [...index.series, { id: 'lpik', name: { sv: 'LPIK' } }] }
  const rulesOf = (...asked: [number, boolean?]): unknown =>
    resolve({ index: open }, ...asked).said.map((one) => one.split(':')[0])
  expect(rulesOf(2024)).toEqual(['warning money/index-open'])
  expect(resolve({ index: open }, 2024).cost?.total).toBe(100000100)
  expect(rulesOf(2025)).toEqual(['error money/index-missing'])
  expect(rulesOf(2025, true)).toEqual(['warning money/index-open', 'warning money/unadjusted'])
  expect(resolve({ index: { ...open, use: 'lpi' } }, 2025).cost?.total).toBe(103450100)
})

test.each([
  [{ total: 100.005, rounding: 'minor' as const }, 'money/rounding'],
  [{ total: 0.001, rounding: 'minor' as const }, 'money/rounding'],
  [{ total: 1e-9 }, 'money/rounding'],
  [{ total: 1e15 }, 'money/rounding'],
  [
    {
      total: 1e13,
      index: { ...index, nearest: 1, series: [{ id: 'lpi', name: { sv: 'LPI' }, values: { 2024: 0.001, 2025: 1e6 } }] },
    },
    'money/rounding',
  ],
])('an amount that the currency cannot have is an error: %j', (cost, rule) => {
  const { cost: resolved, said } = resolve({ shares: [{ role: 'region', percent: 100 }], ...cost }, 2025)
  expect(resolved).toBeUndefined()
  expect(said.filter((one) => one.startsWith('error')).map((one) => one.split(':')[0])).toEqual([`error ${rule}`])
})

test('the smallest amount, and one that no float holds exactly, are shared as they stand', () => {
  const shares: CostData['shares'] = [{ role: 'region', percent: 100 }]
  expect(
    [0.01, 1.1, 100.01, 1_234_567_890.12].map((total) => resolve({ shares, total, rounding: 'minor' }).cost?.sum),
  ).toEqual([1, 110, 10001, 123456789012])
})

test('fixed parts come first, for each party, and percentages share the rest', () => {
  const shares: CostData['shares'] = [
    { role: 'towns', fixed: 100_000 },
    { role: 'region', percent: 25 },
    { role: 'towns', percent: 75, by: 'population' },
  ]
  const { cost, said } = resolve({ shares, total: 1_000_000 })
  expect(said).toEqual([])
  expect(amounts(cost)).toEqual([
    ['a', 10000000 + 45000000],
    ['b', 10000000 + 15000000],
    ['region', 20000000],
  ])
  expect(cost?.rows.map((row) => row.percent)).toEqual([55, 25, 20])
  expect(cost?.sum).toBe(cost?.total)
})

test('fixed parts alone make the total, or are an error', () => {
  const shares: CostData['shares'] = [
    { role: 'region', fixed: 600 },
    { role: 'towns', fixed: 200 },
  ]
  expect(amounts(resolve({ shares, total: 1000 }).cost)).toEqual([
    ['region', 60000],
    ['a', 20000],
    ['b', 20000],
  ])
  expect(resolve({ shares, total: 1001 }).said[0]).toContain(
    'error money/shares-sum: The fixed parts of `yearly` are less',
  )
  expect(resolve({ shares, total: 999 }).said[0]).toContain('are more than the total.')
})

test('figures that are added later never change which ones count for a year', () => {
  const dates = ['2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31']
  const known = (upTo: number): PartyData[] => [
    party('a', Object.fromEntries(dates.slice(0, upTo).map((date) => [date, 1]))),
  ]
  expect([2, 3, 4].map((upTo) => figuresOf(known(upTo), 2023))).toEqual(['2022-12-31', '2022-12-31', '2022-12-31'])
  expect(figuresOf([party('a', { '2024-01-01': 1, '2023-12-31': 2 })], 2024)).toBe('2024-01-01')
  expect(figuresOf([party('a', { '2024-06-30': 1, '2026-12-31': 2 })], 2024)).toBe('2024-06-30')
  expect(figuresOf(known(4), 2030)).toBe('2024-12-31')
  expect(figuresOf([party('a')], 2030)).toBeNull()
})

test.each([
  [10000, { rate: 25, amounts: 'excluding' } as const, { net: 10000, vat: 2500, gross: 12500 }],
  [10001, { rate: 25, amounts: 'excluding' } as const, { net: 10001, vat: 2500, gross: 12501 }],
  [10002, { rate: 25, amounts: 'excluding' } as const, { net: 10002, vat: 2501, gross: 12503 }],
  [12500, { rate: 25, amounts: 'including' } as const, { net: 10000, vat: 2500, gross: 12500 }],
  [100, { rate: 12, amounts: 'including' } as const, { net: 89, vat: 11, gross: 100 }],
  [100, { none: { sv: 'myndighetsutövning' } }, { net: 100, vat: 0, gross: 100 }],
  [100, null, null],
])('the tax on %d with %j', (amount, vat, expected) => {
  expect(taxed(amount, vat)).toEqual(expected)
})

test('net and tax make the amount to pay, whatever the rate', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(0, 6, 12, 15, 25, 11.11), fc.boolean(), (amount, rate, including) => {
      const tax = taxed(amount, { rate, amounts: including ? 'including' : 'excluding' })
      expect((tax?.net ?? 0) + (tax?.vat ?? 0)).toBe(tax?.gross)
      expect(including ? tax?.gross : tax?.net).toBe(amount)
    }),
  )
})

test('an adjusted amount is within half a step of the exact one, and grows with the index', () => {
  const value = fc.integer({ min: 1, max: 400_000 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(fc.nat(), value, value, fc.constantFrom(1, 100, 100_000), (amount, own, base, step) => {
      const result = scaled(amount, own, base, step)
      expect(result % step).toBe(0)
      expect(Math.abs(result - (amount * own) / base)).toBeLessThanOrEqual(step / 2 + 1e-6 * Math.max(1, result))
      expect(scaled(amount, own + 1, base, step)).toBeGreaterThanOrEqual(result)
    }),
  )
})
