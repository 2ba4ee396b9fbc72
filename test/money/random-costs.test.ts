// 500 random costs, each against a computation of its own in exact fractions: what the parties bear, by which figures, and the tax.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CostData } from '../../src/data/agreement.js'
import type { PartyData } from '../../src/data/party.js'
import { resolveCosts, type ResolvedCost } from '../../src/money/costs.js'
import { taxed } from '../../src/money/vat.js'

interface Case {
  readonly cost: CostData
  readonly roles: ReadonlyMap<string, readonly PartyData[]>
}

/** Roles whose parties have figures of one day, each role perhaps of another; percentages that make a whole. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    roles: fc.array(
      fc.record({
        day: fc.constantFrom('2024-01-01', '2024-12-31', '2025-12-31'),
        populations: fc.array(fc.integer({ min: 1, max: 1_500_000 }), { minLength: 1, maxLength: 20 }),
        weight: fc.integer({ min: 1, max: 1000 }),
        by: fc.constantFrom<('population' | 'equal')[]>('population', 'equal'),
        fixed: fc.option(fc.integer({ min: 1, max: 50_000 }), { nil: null, freq: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    whole: fc.boolean(),
    rest: fc.integer({ min: 0, max: 900_000_000 }),
  })
  .map(({ roles, whole, rest }) => {
    const step = whole ? 100 : 1
    const sum = roles.reduce((all, { weight }) => all + weight, 0)
    let left = 10_000
    const percents = roles.map(({ weight }, index) => {
      const part = index === roles.length - 1 ? left : Math.floor((10_000 * weight) / sum)
      left -= part
      return part / 100
    })
    const parties = roles.map(({ populations, day }, role) =>
      populations.map((population, index) => body(`r${role}-p${index}`, { [day]: population })),
    )
    const fixed = roles.map(({ fixed }) => (fixed === null ? null : fixed * step))
    const fixedSum = fixed.reduce<number>((all, one, role) => all + (one ?? 0) * (parties[role]?.length ?? 0), 0)
    const total = (Math.floor(rest / step) + 1) * step + fixedSum
    const shares: CostData['shares'] = roles.flatMap(({ by }, role) => {
      const each = fixed[role] ?? null
      const part = { role: `r${role}`, percent: percents[role] ?? 0, by }
      return each === null ? [part] : [part, { role: `r${role}`, fixed: each / 100 }]
    })
    return {
      cost: { id: 'yearly', year: 2025, total: total / 100, shares, rounding: whole ? 'whole' : 'minor' },
      roles: new Map(parties.map((own, role) => [`r${role}`, own])),
    }
  })

function body(id: string, population: Record<string, number>): PartyData {
  return { id, name: id, short: id, country: 'SE', kind: 'municipality', population }
}

function resolved(cost: CostData, roles: Case['roles']): ResolvedCost {
  const placeOf = (): { file: string; line: number; column: number } => ({ file: 'a', line: 1, column: 1 })
  const { costs, problems } = resolveCosts({ costs: [cost], currency: 'SEK', roles, placeOf })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return costs[0] as ResolvedCost
}

/** Largest remainder in exact integers: what is left goes to the largest remainders; then the larger weight, then the order given. */
function divided(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n)
  const exact = weights.map((weight) => total * weight)
  const parts = exact.map((one) => one / sum)
  const left = total - parts.reduce((all, part) => all + part, 0n)
  const ranked = exact
    .map((one, index) => ({ index, remainder: one % sum, weight: weights[index] ?? 0n }))
    .sort((a, b) => Number(b.remainder - a.remainder) || Number(b.weight - a.weight) || a.index - b.index)
  for (const { index } of ranked.slice(0, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n
  return parts
}

/** What each party bears, by its id, as the documented rule has it. */
function expected({ cost, roles }: Case): Map<string, bigint> {
  const step = cost.rounding === 'minor' ? 1n : 100n
  const minor = (amount: number): bigint => BigInt(Math.round(amount * 100))
  const bears = new Map<string, bigint>()
  const add = (id: string, amount: bigint): unknown => bears.set(id, (bears.get(id) ?? 0n) + amount)
  let rest = minor(cost.total)
  for (const { role, fixed } of cost.shares)
    for (const { id } of fixed === undefined ? [] : (roles.get(role) ?? [])) {
      add(id, minor(fixed ?? 0))
      rest -= minor(fixed ?? 0)
    }
  const shared = cost.shares
    .filter(({ percent }) => percent !== undefined)
    .map((share) => ({ share, parties: [...(roles.get(share.role) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)) }))
    .sort((a, b) => a.parties.length - b.parties.length || (a.share.role < b.share.role ? -1 : 1))
  const parts = divided(
    rest / step,
    shared.map(({ share }) => minor(share.percent ?? 0)),
  )
  for (const [index, { share, parties }] of shared.entries()) {
    const weights = parties.map(({ population = {} }) =>
      share.by === 'population' ? BigInt(Object.values(population)[0] ?? 0) : 1n,
    )
    for (const [at, amount] of divided(parts[index] ?? 0n, weights).entries()) add(parties[at]?.id ?? '', amount * step)
  }
  return bears
}

const runs = { numRuns: 500, seed: 2026 }

test('what the parties bear is the largest remainder rule, adds up to the total, and is never negative', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { rows, sum, total, parts } = resolved(one.cost, one.roles)
      expect(new Map(rows.map(({ party, amount }) => [party.id, BigInt(amount)]))).toEqual(expected(one))
      expect([sum, total]).toEqual([Math.round(one.cost.total * 100), Math.round(one.cost.total * 100)])
      expect(parts.reduce((all, { amount }) => all + amount, 0)).toBe(total)
      expect(rows.every(({ amount }) => amount >= 0)).toBe(true)
      expect(rows.reduce((all, { percent }) => all + Math.round(percent * 100), 0)).toBe(10_000)
      expect(parts.reduce((all, { percent }) => all + Math.round(percent * 100), 0)).toBe(10_000)
    }),
    runs,
  )
})

test('each row has the figure of its own party with its day, and the cost has a day where all share it', () => {
  fc.assert(
    fc.property(cases, ({ cost, roles }) => {
      const { rows, date } = resolved(cost, roles)
      for (const { party, role, weight, date: day } of rows) {
        const isWeighted = cost.shares.some((share) => share.role === role && share.by === 'population')
        const [figure] = Object.entries(party.population ?? {})
        expect([day, weight]).toEqual(isWeighted ? figure : [null, null])
      }
      const days = [...new Set(rows.flatMap((row) => row.date ?? []))]
      expect(date).toBe(days.length === 1 ? days[0] : null)
    }),
    runs,
  )
})

test('the order of the lines of the agreement changes nothing of what a party bears', () => {
  fc.assert(
    fc.property(cases, ({ cost, roles }) => {
      const bears = (of: ResolvedCost): unknown =>
        new Map(
          [...of.rows].sort((a, b) => (a.party.id < b.party.id ? -1 : 1)).map((row) => [row.party.id, { ...row }]),
        )
      const turned = new Map([...roles].reverse().map(([role, parties]) => [role, [...parties].reverse()]))
      const other = resolved({ ...cost, shares: [...cost.shares].reverse() }, turned)
      const first = resolved(cost, roles)
      expect(bears(other)).toEqual(bears(first))
      expect([other.date, other.total, other.sum]).toEqual([first.date, first.total, first.sum])
    }),
    runs,
  )
})

test('the tax of a row is that of its amount, halves rounded up, and all rows miss the tax of the total by half a minor unit each', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(6, 12, 15, 25), fc.boolean(), ({ cost, roles }, rate, including) => {
      const { rows, total } = resolved(cost, roles)
      const vat = { rate, amounts: including ? 'including' : 'excluding' } as const
      const base = including ? 100 + rate : 100
      for (const { amount } of rows) {
        const part = BigInt(amount) * BigInt(including ? 100 : rate) * 2n + BigInt(base)
        const rounded = Number(part / BigInt(2 * base))
        const tax = taxed(amount, vat)
        expect(tax).toEqual(
          including
            ? { net: rounded, vat: amount - rounded, gross: amount }
            : { net: amount, vat: rounded, gross: amount + rounded },
        )
      }
      const sum = rows.reduce((all, { amount }) => all + (taxed(amount, vat)?.vat ?? 0), 0)
      expect(Math.abs(sum - (taxed(total, vat)?.vat ?? 0))).toBeLessThanOrEqual((rows.length + 1) / 2)
    }),
    runs,
  )
})
