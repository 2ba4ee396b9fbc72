import { inEnglish } from '../support/in-english.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agreementSchema, type CostData } from '../../src/data/agreement.js'
import type { PartyData } from '../../src/data/party.js'
import { readParties } from '../../src/library/parties.js'
import { readYaml } from '../../src/data/yaml.js'
import { resolveCosts, type CostsInput } from '../../src/money/costs.js'

const municipality = (id: string, population: Record<string, number>): PartyData => ({
  id,
  name: id,
  short: id,
  country: 'SE',
  kind: 'municipality',
  population,
})
const region = municipality('region', {})
const three = [
  municipality('a', { '2022-12-31': 100, '2023-12-31': 300 }),
  municipality('b', { '2022-12-31': 100, '2023-12-31': 300 }),
  municipality('c', { '2022-12-31': 100, '2023-12-31': 400 }),
]
const placeOf: CostsInput['placeOf'] = (path) => ({ file: path.join('.'), line: 1, column: 1 })

function resolve(cost: Partial<CostData>, municipalities = three, currency: string | undefined = 'SEK') {
  const roles = new Map([
    ['region', [region]],
    ['municipality', municipalities],
  ])
  const shares: CostData['shares'] = [
    { role: 'region', percent: 50 },
    { role: 'municipality', percent: 50, by: 'population' },
  ]
  const { costs, problems } = resolveCosts({
    costs: [{ id: 'yearly', year: 2023, total: 1001, shares, ...cost }],
    currency,
    roles,
    placeOf,
  })
  return { cost: costs[0], problems, said: problems.map((one) => `${one.severity} ${one.rule} at ${one.place.file}`) }
}

test('every row has its amount, and the rows add up to the total', () => {
  const { cost, problems } = resolve({ year: 2024 })
  expect(problems).toEqual([])
  expect(cost?.parts.map(({ role, amount, percent }) => [role, amount, percent])).toEqual([
    ['region', 50100, 50],
    ['municipality', 50000, 50],
  ])
  expect(cost?.rows.map(({ party, weight, percent, amount }) => [party.id, weight, percent, amount])).toEqual([
    ['region', null, 50, 50100],
    ['a', 300, 15, 15000],
    ['b', 300, 15, 15000],
    ['c', 400, 20, 20000],
  ])
  expect([cost?.total, cost?.sum, cost?.date, cost?.currency]).toEqual([100100, 100100, '2023-12-31', 'SEK'])
})

test('the figures of a day are used when the agreement names it', () => {
  const shares: CostData['shares'] = [{ role: 'municipality', percent: 100, by: 'population', at: '2022-12-31' }]
  const { cost } = resolve({ shares, total: 100 })
  expect(cost?.rows.map((row) => row.amount)).toEqual([3400, 3300, 3300])
  expect(cost?.rows.map((row) => row.percent)).toEqual([33.34, 33.33, 33.33])
})

test('who gets an odd krona does not depend on the order of the parties', () => {
  const amounts = (parties: readonly PartyData[]): Record<string, number> => {
    const shares: CostData['shares'] = [{ role: 'municipality', percent: 100 }]
    const { cost } = resolve({ shares, total: 100 }, [...parties])
    return Object.fromEntries((cost?.rows ?? []).map((row) => [row.party.id, row.amount]))
  }
  expect(amounts([...three].reverse())).toEqual(amounts(three))
})

test('equal parts may go down to the minor unit', () => {
  const shares: CostData['shares'] = [{ role: 'municipality', percent: 100, by: 'equal' }]
  const { cost } = resolve({ shares, total: 100.01, rounding: 'minor' })
  expect(cost?.rows.map((row) => row.amount)).toEqual([3334, 3334, 3333])
  expect(cost?.date).toBeNull()
})

test('figures that are neither of the year nor of the year before are a warning, with the result', () => {
  const { cost, said } = resolve({ year: 2025 })
  expect(said).toEqual(['warning money/weights-date at costs.0.shares.1.by'])
  expect(cost).toBeDefined()
  expect(resolve({ year: 2024 }).said).toEqual([])
  expect(resolve({ year: 2022 }).said).toEqual([])
  expect(resolve({ year: 2021 }).said).toHaveLength(1)
})

test('only figures that all parties have are used without a date', () => {
  const parties = [...three, municipality('d', { '2022-12-31': 100 })]
  expect(resolve({}, parties).cost?.date).toBe('2022-12-31')
})

test('a party without a figure is an error that names it', () => {
  const parties = [...three, municipality('d', {})]
  const { cost, said, problems } = resolve({}, parties)
  expect(cost).toBeUndefined()
  expect(said).toEqual(['error money/population-missing at costs.0.shares.1.by'])
  const shares: CostData['shares'] = [{ role: 'municipality', percent: 100, by: 'population', at: '2021-12-31' }]
  expect(resolve({ shares }).problems.map(inEnglish)[0]).toMatchObject({
    message: 'No population at 2021-12-31 for `a`, `b`, `c`.',
    hint: 'all parties have figures at 2023-12-31',
  })
  expect(problems.map(inEnglish)[0]?.message).toContain('`d`')
})

test('shares that do not make a whole are an error', () => {
  const { said, problems } = resolve({ shares: [{ role: 'region', percent: 33.3 }] })
  expect(said).toEqual(['error money/shares-sum at costs.0.shares'])
  expect(problems.map(inEnglish)[0]?.message).toBe('The shares of `yearly` add up to 33.3 percent.')
})

test('a role without parties, a missing currency and a total that is not whole are errors, all at once', () => {
  const shares: CostData['shares'] = [{ role: 'regoin', percent: 100 }]
  const roles = new Map([['region', [region]]])
  const { problems } = resolveCosts({
    costs: [{ id: 'yearly', total: 10.5, shares }],
    currency: undefined,
    roles,
    placeOf,
  })
  expect(problems.map((problem) => problem.rule)).toEqual(['money/currency', 'money/rounding', 'money/role'])
  expect(problems.map(inEnglish)[2]?.hint).toBe('did you mean `region`?')
})

test('the table of dalarna-rss adds up to the krona, and is the same for every municipality', () => {
  const content = join(import.meta.dirname, '../../content')
  const agreement = readYaml(
    readFileSync(join(content, 'agreements/dalarna-rss.yaml'), 'utf8'),
    'dalarna-rss.yaml',
    agreementSchema,
  )
  const folder = join(content, 'parties')
  const register = readParties(
    readdirSync(folder).map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') })),
  )
  const roles = new Map(
    (agreement.value?.parties ?? []).map((entry): [string, PartyData[]] => [
      entry.role,
      (entry.series ?? entry.members ?? [entry.party ?? '']).flatMap((id) => register.parties.get(id) ?? []),
    ]),
  )
  const { costs } = resolveCosts({
    costs: agreement.value?.costs ?? [],
    currency: agreement.value?.currency,
    roles,
    placeOf: agreement.placeOf,
  })
  const [cost] = costs
  expect(cost?.parts.map((part) => part.amount)).toEqual([200000000, 200000000])
  expect(cost?.rows).toHaveLength(16)
  expect(cost?.sum).toBe(400000000)
  expect(cost?.rows.every((row) => row.amount % 100 === 0)).toBe(true)
})

test('figures of different days stand with their rows, in whichever order the shares are written, and are told', () => {
  const shares: CostData['shares'] = [
    { role: 'sweden', percent: 50, by: 'population' },
    { role: 'norway', percent: 50, by: 'population' },
  ]
  const roles = new Map([
    ['sweden', [municipality('a', { '2025-12-31': 300 })]],
    ['norway', [municipality('b', { '2024-01-01': 200 })]],
  ])
  for (const order of [shares, [...shares].reverse()]) {
    const cost = { id: 'yearly', year: 2025, total: 1001, shares: order }
    const { costs, problems } = resolveCosts({ costs: [cost], currency: 'SEK', roles, placeOf })
    expect(costs[0]?.date).toBeNull()
    const rows = new Map(costs[0]?.rows.map(({ party, weight, date, amount }) => [party.id, [weight, date, amount]]))
    expect([rows.get('a'), rows.get('b')]).toEqual([
      [300, '2025-12-31', 50000],
      [200, '2024-01-01', 50100],
    ])
    expect(problems.map(inEnglish)).toMatchObject([
      { rule: 'money/weights-differ', severity: 'warning', place: { file: 'costs.0.shares' } },
    ])
  }
})

test('a party that bears parts by figures of two days is an error, since its row has but one', () => {
  const shares: CostData['shares'] = [
    { role: 'municipality', percent: 50, by: 'population', at: '2022-12-31' },
    { role: 'municipality', percent: 50, by: 'population', at: '2023-12-31' },
  ]
  expect(resolve({ shares }).said).toEqual(['error money/population-missing at costs.0.shares'])
})

test('figures of a later day than the version are to be settled before it is issued', () => {
  const cost = {
    id: 'yearly',
    year: 2023,
    total: 100,
    shares: [{ role: 'm', percent: 100, by: 'population' as const }],
  }
  const of = (versionDate: string): unknown =>
    resolveCosts({ costs: [cost], currency: 'SEK', roles: new Map([['m', three]]), placeOf, versionDate }).problems.map(
      inEnglish,
    )
  expect(of('2022-12-31')).toEqual([])
  expect(of('2022-12-30')).toMatchObject([
    {
      rule: 'money/weights-later',
      message:
        '`yearly` is shared by population figures of 2022-12-31, a later day than that of the version, 2022-12-30.',
    },
  ])
})

test('percentages with three decimals add up, in the parts and in the rows', () => {
  const shares: CostData['shares'] = [
    { role: 'region', percent: 33.333 },
    { role: 'municipality', percent: 66.667, by: 'equal' },
  ]
  const { cost } = resolve({ shares })
  expect(cost?.rows.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0)).toBe(10_000)
})
