// The costs of an agreement, shared out among the parties of an instance: what clauses print and `avtal costs` writes.

import { oncePerAll } from '../base/memory.js'
import type { AgreementData, CostData } from '../data/agreement.js'
import { resolveCosts, type ResolvedCost } from '../money/costs.js'
import type { Checked, Problem } from '../base/problem.js'
import type { Instance } from './instance.js'
import type { Agreement } from '../library/types.js'

/**
 * The costs of an agreement in the year that each is for, as its version prints them, or in `year`; `unadjusted` lets amounts
 * stand that cannot be adjusted. All instances of a series have the same costs:
 * all counterparties share. A cost with an error is left out.
 */
export function costsInYear(
  { data, placeOf }: Agreement,
  instance: Instance,
  year?: number,
  unadjusted = false,
): { readonly costs: readonly ResolvedCost[]; readonly problems: readonly Problem[] } {
  const roles = new Map(
    instance.roles.map((role) => [role.entry.role, role.counterparty ? instance.series : role.parties] as const),
  )
  const input = { costs: data.costs ?? [], currency: data.currency, roles, placeOf }
  return resolveCosts(year === undefined ? { ...input, versionDate: data.date } : { ...input, year, unadjusted })
}

/** The same, with a stand-in for each cost with an error, so that clauses that print it can be checked. */
export function costsOf(agreement: Agreement, instance: Instance | undefined): Checked<readonly ResolvedCost[]> {
  return agreement.data.costs === undefined || instance === undefined ? nothing : sharedOut(agreement, instance)
}

const nothing: Checked<readonly ResolvedCost[]> = { value: [], problems: [] }

const sharedOut = oncePerAll((agreement: Agreement, instance: Instance): typeof nothing => {
  const { data } = agreement
  const { costs, problems } = costsInYear(agreement, instance)
  const byId = new Map(costs.map((cost) => [cost.id, cost]))
  return { value: (data.costs ?? []).map((cost) => byId.get(cost.id) ?? standInCost(cost, data)), problems }
})

/** Has every value that a clause may print; an agreement with it is never written. */
function standInCost(cost: CostData, { date, currency = 'XXX' }: AgreementData): ResolvedCost {
  const { id, year = null, total } = cost
  const index = { names: [{ und: '' }], open: false, from: year ?? 0, used: null }
  const vat = { none: { und: '' } }
  const rest = { sum: Math.round(total * 100), date, step: 1, priceYear: year, parts: [], rows: [] }
  return { id, currency, year, total: Math.round(total * 100), index, vat, ...rest }
}
