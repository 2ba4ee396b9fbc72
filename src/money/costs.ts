// The costs of an agreement and its parties go in; amounts come out, party by party, adding up to the total.
// All amounts are in minor units (öre), as whole numbers.

import type { CostData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import { populationAt } from '../data/parties.js'
import type { IsoDate } from '../model/document.js'
import { error, hasErrors, warning, type Place, type Problem } from '../problem/problem.js'
import { didYouMean } from '../problem/suggest.js'
import { allocate } from './allocate.js'

export interface ResolvedCost {
  readonly id: string
  readonly currency: string
  readonly year: number | null
  readonly total: number
  /** What the rows add up to: the total. */
  readonly sum: number
  /** Date of the population figures, or null where none are used. */
  readonly date: IsoDate | null
  /** Every part is a multiple of this: 100 for whole kronor. */
  readonly step: number
  readonly index: Readonly<Record<string, string>> | null
  readonly parts: readonly CostPart[]
  readonly rows: readonly CostRow[]
}

/** What a role bears; all its parties share it. */
export interface CostPart {
  readonly role: string
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
  readonly percent: number
  readonly amount: number
}

export interface CostsInput {
  readonly costs: readonly CostData[]
  readonly currency: string | undefined
  /** The parties of each role; of a series all counterparties, so that every instance has the same table. */
  readonly roles: ReadonlyMap<string, readonly PartyData[]>
  /** Place of a path in the agreement: `['costs', 0, 'total']`. */
  readonly placeOf: (path: readonly (string | number)[]) => Place
}

/**
 * Shares the costs out. A cost with an error is left out of `costs`. Rules: `money/currency`, `money/rounding`,
 * `money/role`, `money/shares-sum`, `money/population-missing`, and the warning `money/weights-date`.
 */
export function resolveCosts(input: CostsInput): { readonly costs: ResolvedCost[]; readonly problems: Problem[] } {
  const results = input.costs.map((cost, index) => resolveCost(cost, index, input))
  return {
    costs: results.flatMap(({ cost }) => (cost === null ? [] : [cost])),
    problems: results.flatMap(({ problems }) => problems),
  }
}

interface Shared {
  readonly role: string
  readonly percent: number
  readonly parties: readonly PartyData[]
  readonly weights: readonly number[]
  readonly date: IsoDate | null
}

function resolveCost(
  cost: CostData,
  index: number,
  input: CostsInput,
): { cost: ResolvedCost | null; problems: Problem[] } {
  const step = cost.rounding === 'minor' ? 1 : 100
  const total = Math.round(cost.total * 100)
  const problems = costProblems(cost, index, total, step, input)
  const shared = cost.shares.map((_, share) => shareOf(cost, index, share, input, problems))
  if (hasErrors(problems)) return { cost: null, problems }

  const shares = shared.filter((share) => share !== null)
  const percents = shares.map((share) => share.percent)
  const amounts = allocate(total, percents, step)
  const parts = shares.map(({ role, percent, parties, date }, part): CostPart => {
    return { role, percent, amount: amounts[part] ?? 0, date, parties }
  })
  const rows = shares.flatMap((share, part) => rowsOf(share, amounts[part] ?? 0, step))
  const resolved: ResolvedCost = {
    id: cost.id,
    currency: input.currency ?? '',
    year: cost.year ?? null,
    total,
    sum: rows.reduce((sum, row) => sum + row.amount, 0),
    date: shares.find((share) => share.date !== null)?.date ?? null,
    step,
    index: cost.index ?? null,
    parts,
    rows,
  }
  return { cost: resolved, problems }
}

function costProblems(cost: CostData, index: number, total: number, step: number, input: CostsInput): Problem[] {
  const problems: Problem[] = []
  const at = (...path: (string | number)[]): Place => input.placeOf(['costs', index, ...path])
  if (input.currency === undefined)
    problems.push(error('money/currency', 'The agreement has costs but no `currency`.', at(), 'add `currency: SEK`'))
  if (total % step !== 0 || Math.abs(total - cost.total * 100) > 1e-6) {
    const hint = 'give a whole amount, or set `rounding: minor`'
    problems.push(error('money/rounding', `\`${cost.total}\` cannot be shared in whole units.`, at('total'), hint))
  }
  const sum = cost.shares.reduce((all, share) => all + share.percent, 0)
  if (Math.abs(sum - 100) > 1e-6) {
    const message = `The shares of \`${cost.id}\` add up to ${Number(sum.toFixed(6))} percent.`
    problems.push(error('money/shares-sum', message, at('shares'), 'shares add up to 100'))
  }
  return problems
}

/** The parties of a share and their weights; null, with a problem, where something is missing. */
function shareOf(cost: CostData, index: number, share: number, input: CostsInput, problems: Problem[]): Shared | null {
  const data = cost.shares[share]
  if (data === undefined) return null
  const { role, percent, by, at } = data
  const place = (field: string): Place => input.placeOf(['costs', index, 'shares', share, field])
  const parties = input.roles.get(role) ?? []
  if (parties.length === 0) {
    const message = `The agreement has no party in the role \`${role}\`.`
    problems.push(error('money/role', message, place('role'), didYouMean(role, input.roles.keys())))
    return null
  }
  if (by !== 'population') return { role, percent, parties, weights: parties.map(() => 1), date: null }

  const date = at ?? newestCommonDate(parties)
  const weights = parties.map((party) => (date === null ? null : (populationAt(party, date)?.count ?? null)))
  const missing = parties.filter((_, position) => weights[position] === null || weights.every((weight) => weight === 0))
  if (date === null || missing.length > 0) {
    const names = (missing.length > 0 ? missing : parties).map((party) => `\`${party.id}\``).join(', ')
    const what = date === null ? 'of one and the same day' : `at ${date}`
    const known = newestCommonDate(parties)
    const hint = known === null ? 'add the figures to the parties' : `all parties have figures at ${known}`
    problems.push(error('money/population-missing', `No population ${what} for ${names}.`, place('by'), hint))
    return null
  }
  const year = Number(date.slice(0, 4))
  if (cost.year !== undefined && year !== cost.year && year !== cost.year - 1) {
    const message = `The costs of ${cost.year} are shared by population figures of ${date}.`
    problems.push(
      warning('money/weights-date', message, place('by'), `use figures of ${cost.year - 1} or ${cost.year}`),
    )
  }
  return { role, percent, parties, weights: weights.map((weight) => weight ?? 0), date }
}

function newestCommonDate(parties: readonly PartyData[]): IsoDate | null {
  const [first, ...others] = parties.map((party) => Object.keys(party.population ?? {}))
  const common = (first ?? []).filter((date) => others.every((dates) => dates.includes(date)))
  return common.sort().at(-1) ?? null
}

/** Rows in the order of the parties; who gets an odd step does not depend on that order, but on weight and id. */
function rowsOf(share: Shared, amount: number, step: number): CostRow[] {
  const order = share.parties
    .map((party, position) => ({ party, weight: share.weights[position] ?? 0 }))
    .sort((a, b) => (a.party.id < b.party.id ? -1 : 1))
  const weights = order.map(({ weight }) => weight)
  const amounts = allocate(amount, weights, step)
  const percents = allocate(Math.round(share.percent * 100), weights)
  const byParty = new Map(
    order.map(({ party, weight }, position): [PartyData, CostRow] => [
      party,
      {
        party,
        role: share.role,
        weight: share.date === null ? null : weight,
        percent: (percents[position] ?? 0) / 100,
        amount: amounts[position] ?? 0,
      },
    ]),
  )
  return share.parties.flatMap((party) => byParty.get(party) ?? [])
}
