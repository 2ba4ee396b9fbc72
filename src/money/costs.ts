// The costs of an agreement and its parties go in; amounts come out, party by party, adding up to the total.
// All amounts are in minor units (öre), as whole numbers.

import { addAll } from '../base/lists.js'
import type { CostData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import type { IsoDate } from '../model/document.js'
import { hasErrors, problem, type Place, type Problem } from '../base/problem.js'
import { allocate } from './allocate.js'
import { minorUnits } from './minor-units.js'
import { adjustedTotal, type CostIndex } from './index-adjustment.js'
import { sharedBy, type Shared } from './shares.js'
import type { Vat } from './vat.js'

export interface ResolvedCost {
  readonly id: string
  readonly currency: string
  /** The year that the amounts are for. */
  readonly year: number | null
  readonly total: number
  /** What the rows add up to: the total. */
  readonly sum: number
  /** Date of the population figures that all rows with a weight have in common; null where none are used, or dates differ. */
  readonly date: IsoDate | null
  /** Every part is a multiple of this: 100 for whole kronor. */
  readonly step: number
  /** The year whose prices the amounts are in; not that of the amounts where index values are missing. */
  readonly priceYear: number | null
  readonly index: CostIndex | null
  readonly vat: Vat | null
  readonly parts: readonly CostPart[]
  readonly rows: readonly CostRow[]
}

/** What a role bears; all its parties share it. */
export interface CostPart {
  readonly role: string
  /** Of the total. */
  readonly percent: number
  readonly amount: number
  readonly date: IsoDate | null
  readonly parties: readonly PartyData[]
}

/** What a party bears. `percent` is of the total, to two decimals, and adds up too. */
export interface CostRow {
  readonly party: PartyData
  readonly role: string
  /** The population that the part is shared by, or null. */
  readonly weight: number | null
  /** Date of that population; null without one. */
  readonly date: IsoDate | null
  readonly percent: number
  readonly amount: number
}

export interface CostsInput {
  readonly costs: readonly CostData[]
  readonly currency: string | undefined
  /** The parties of each role; of a series all counterparties, so that every instance has the same table. */
  readonly roles: ReadonlyMap<string, readonly PartyData[]>
  /** The year that is asked for; each cost’s own year unless given. */
  readonly year?: number
  /** Amounts that cannot be adjusted are given in the prices of the year of the total, with a warning. */
  readonly unadjusted?: boolean
  /** Date of the agreement's version: figures of a later day were not known to it. */
  readonly versionDate?: IsoDate
  /** Place of a path in the agreement: `['costs', 0, 'total']`. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

/**
 * Shares the costs out. A cost with an error is left out of `costs`. Rules: the errors `money/currency`, `money/rounding`,
 * `money/role`, `money/shares-sum`, `money/population-missing`, `money/index-unknown`, `money/index-from` and
 * `money/index-missing`, the warnings
 * `money/weights-date`, `money/weights-differ`, `money/weights-later`, `money/index-open` and `money/index-base`.
 */
export function resolveCosts(input: CostsInput): { readonly costs: ResolvedCost[]; readonly problems: Problem[] } {
  const results = input.costs.map((cost, index) => resolveCost(cost, index, input))
  return {
    costs: results.flatMap(({ cost }) => (cost === null ? [] : [cost])),
    problems: results.flatMap(({ problems }) => problems),
  }
}

function resolveCost(
  cost: CostData,
  position: number,
  input: CostsInput,
): { cost: ResolvedCost | null; problems: Problem[] } {
  const at = (...path: (string | number)[]): Place => input.placeOf(['costs', position, ...path])
  const step = cost.rounding === 'minor' ? 1 : 100
  const year = input.year ?? cost.year ?? null
  const adjusted = adjustedTotal(cost, year, at, input.unadjusted === true)
  const { total } = adjusted
  const problems = [...costProblems(cost, step, input.currency, at), ...adjusted.problems]
  if (minorUnits(cost.total) !== null && !Number.isSafeInteger(total))
    problems.push(problem('money/rounding#amount', { amount: total / 100 }, at('index')))
  const shared = cost.shares.map((share, index) =>
    sharedBy(share, year, input.roles, (...path) => at('shares', index, ...path)),
  )
  addAll(
    problems,
    shared.flatMap((one) => one.problems),
  )
  const shares = shared.flatMap(({ share }) => (share === null ? [] : [share]))
  addAll(problems, daysProblems(cost, shares, at('shares'), input))
  if (!hasErrors(problems)) addAll(problems, sumProblems(cost, shares, total, at('shares')))
  if (hasErrors(problems)) return { cost: null, problems }

  const amounts = amountsOf(shares, total, step)
  const hasFixed = shares.some(({ kind }) => kind === 'fixed')
  const percents = sharedOut(shares, hasFixed ? amounts : shares.map(percentOf), 10_000)
  const parts = shares.map((share, index): CostPart => {
    const percent = hasFixed ? (percents[index] ?? 0) / 100 : percentOf(share)
    return { role: share.role, percent, amount: amounts[index] ?? 0, date: share.date, parties: share.parties }
  })
  const rows = mergedRows(
    shares.map((share, index) => rowsOf(share, amounts[index] ?? 0, percents[index] ?? 0, step)).flat(),
  )
  const resolved: ResolvedCost = {
    id: cost.id,
    currency: input.currency ?? '',
    year,
    total,
    sum: rows.reduce((sum, row) => sum + row.amount, 0),
    date: datesOf(shares).length === 1 ? (datesOf(shares)[0] ?? null) : null,
    step,
    priceYear: adjusted.priceYear,
    index: adjusted.index,
    vat: cost.vat ?? null,
    parts,
    rows: hasFixed ? withPercents(rows) : rows,
  }
  return { cost: resolved, problems }
}

function costProblems(
  cost: CostData,
  step: number,
  currency: string | undefined,
  at: (...path: (string | number)[]) => Place,
): Problem[] {
  const problems: Problem[] = []
  if (currency === undefined) problems.push(problem('money/currency', {}, at()))
  const check = (amount = 0, ...path: (string | number)[]): void => {
    const minor = minorUnits(amount)
    if (minor === null) problems.push(problem('money/rounding#amount', { amount }, at(...path)))
    else if (minor % step !== 0) problems.push(problem('money/rounding#whole', { amount }, at(...path)))
  }
  check(cost.total, 'total')
  for (const [index, { fixed }] of cost.shares.entries()) check(fixed, 'shares', index, 'fixed')
  return problems
}

/** What is to be known of the days of the figures: that they differ, and that the version cannot have known them. */
function daysProblems(
  { id: cost }: CostData,
  shares: readonly Shared[],
  place: Place,
  { versionDate }: CostsInput,
): Problem[] {
  const dates = datesOf(shares)
  const problems: Problem[] = []
  const twice = shares.flatMap(({ parties, date }) => parties.filter((party) => hasAnotherDate(party, date, shares)))
  if (twice.length > 0) {
    const parties = [...new Set(twice.map(({ id }) => id))].sort()
    problems.push(problem('money/population-missing#two-days', { cost, parties, dates }, place))
  } else if (dates.length > 1) problems.push(problem('money/weights-differ', { cost, dates }, place))
  const last = dates.at(-1)
  if (last !== undefined && versionDate !== undefined && last > versionDate)
    problems.push(problem('money/weights-later', { cost, date: last, version: versionDate }, place))
  return problems
}

/** The days of the figures that are used, each once, in order. */
function datesOf(shares: readonly Shared[]): IsoDate[] {
  return [...new Set(shares.flatMap(({ date }) => date ?? []))].sort()
}

/** True for a party that bears parts by figures of two days: its row could hold but one of them. */
function hasAnotherDate(party: PartyData, date: IsoDate | null, shares: readonly Shared[]): boolean {
  if (date === null) return false
  return shares.some(
    (other) => other.date !== null && other.date !== date && other.parties.some(({ id }) => id === party.id),
  )
}

/** Percentages share what fixed parts leave and make a whole; fixed parts alone make the total. */
function sumProblems(cost: CostData, shares: readonly Shared[], total: number, place: Place): Problem[] {
  const percents = shares.flatMap((share) => (share.kind === 'percent' ? [share.percent] : []))
  const sum = percents.reduce((all, percent) => all + percent, 0)
  const rest = total - fixedSum(shares)
  if (rest < 0) return [problem('money/shares-sum#fixed-above', { cost: cost.id }, place)]
  if (percents.length === 0)
    return rest === 0 ? [] : [problem('money/shares-sum#fixed-below', { cost: cost.id }, place)]
  if (Math.abs(sum - 100) <= 1e-6) return []
  return [problem('money/shares-sum#percent', { cost: cost.id, sum: Number(sum.toFixed(6)) }, place)]
}

function fixedSum(shares: readonly Shared[]): number {
  return shares.reduce((sum, share) => sum + (share.kind === 'fixed' ? share.each * share.parties.length : 0), 0)
}

function percentOf(share: Shared): number {
  return share.kind === 'percent' ? share.percent : 0
}

/** What each share comes to: fixed parts first, the rest by percent. */
function amountsOf(shares: readonly Shared[], total: number, step: number): number[] {
  const percents = shares.map(percentOf)
  const divided = percents.some((percent) => percent > 0)
    ? sharedOut(shares, percents, total - fixedSum(shares), step)
    : percents
  return shares.map((share, index) =>
    share.kind === 'fixed' ? share.each * share.parties.length : (divided[index] ?? 0),
  )
}

/**
 * Divides among shares. Which of them gets an odd step does not depend on their order: of equal remainders and weights the
 * share of fewer parties comes first, then the role by its name, then the parties by theirs.
 */
function sharedOut(shares: readonly Shared[], weights: readonly number[], total: number, step = 1): number[] {
  const key = ({ role, parties, date }: Shared): string =>
    [role, date ?? '', ...parties.map(({ id }) => id).sort()].join(' ')
  const order = shares
    .map((share, position) => ({ position, count: share.parties.length, key: key(share) }))
    .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const divided = allocate(
    total,
    order.map(({ position }) => weights[position] ?? 0),
    step,
  )
  const parts = new Map(order.map(({ position }, index) => [position, divided[index] ?? 0]))
  return shares.map((_, position) => parts.get(position) ?? 0)
}

/** Rows in the order of the parties; who gets an odd step does not depend on that order, but on weight and id. */
function rowsOf(share: Shared, amount: number, hundredths: number, step: number): CostRow[] {
  const order = share.parties
    .map((party, position) => ({ party, weight: share.weights[position] ?? 0 }))
    .sort((a, b) => (a.party.id < b.party.id ? -1 : 1))
  const weights = order.map(({ weight }) => weight)
  const amounts = allocate(amount, weights, step)
  const percents = allocate(hundredths, weights)
  const { date } = share
  const byParty = new Map(
    order.map(({ party, weight }, position): [PartyData, CostRow] => [
      party,
      {
        party,
        role: share.role,
        weight: date === null ? null : weight,
        date,
        percent: (percents[position] ?? 0) / 100,
        amount: amounts[position] ?? 0,
      },
    ]),
  )
  return share.parties.flatMap((party) => byParty.get(party) ?? [])
}

/** One row for each party, at its first place: a party may bear a fixed part and a share of the rest. */
function mergedRows(rows: readonly CostRow[]): CostRow[] {
  const byParty = new Map<string, CostRow>()
  for (const row of rows) {
    const before = byParty.get(row.party.id)
    const merged: CostRow =
      before === undefined
        ? row
        : {
            ...before,
            weight: before.weight ?? row.weight,
            date: before.date ?? row.date,
            percent: Math.round((before.percent + row.percent) * 100) / 100,
            amount: before.amount + row.amount,
          }
    byParty.set(row.party.id, merged)
  }
  return [...byParty.values()]
}

/** Percentages of the total, from the amounts themselves, whatever the order of the rows. */
function withPercents(rows: readonly CostRow[]): CostRow[] {
  const order = [...rows].sort((a, b) => (a.party.id < b.party.id ? -1 : 1))
  const amounts = order.map((row) => row.amount)
  const percents = new Map(allocate(10_000, amounts).map((percent, index) => [order[index], percent]))
  return rows.map((row) => ({ ...row, percent: (percents.get(row) ?? 0) / 100 }))
}
