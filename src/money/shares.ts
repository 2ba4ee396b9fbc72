// One share of a cost and the parties of its role go in; who bears it, and by which weights, comes out.

import type { CostData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import { populationAt } from '../data/party.js'
import type { IsoDate } from '../model/document.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { figuresOf, newestFigures } from './population.js'

export type Shared = {
  readonly role: string
  readonly parties: readonly PartyData[]
  readonly weights: readonly number[]
  /** Date of the population figures that are the weights, or null. */
  readonly date: IsoDate | null
} & (
  | { readonly kind: 'percent'; readonly percent: number }
  /** In minor units, for each party. */
  | { readonly kind: 'fixed'; readonly each: number }
)

/**
 * The parties of a share and their weights, for the amounts of a year. Null with an error: `money/role`,
 * `money/population-missing`. With the warning `money/weights-date` where the figures are not the year’s own.
 */
export function sharedBy(
  data: CostData['shares'][number],
  year: number | null,
  roles: ReadonlyMap<string, readonly PartyData[]>,
  at: (...path: (string | number)[]) => Place,
): { readonly share: Shared | null; readonly problems: Problem[] } {
  const { role, percent = 0, fixed, by } = data
  const parties = roles.get(role) ?? []
  if (parties.length === 0) {
    const known = [...roles.keys()]
    return { share: null, problems: [problem('money/role', { role, known }, at('role'), didYouMeanName(role, known))] }
  }
  const equal = { role, parties, weights: parties.map(() => 1), date: null }
  if (fixed !== undefined) return { share: { ...equal, kind: 'fixed', each: Math.round(fixed * 100) }, problems: [] }
  if (by !== 'population') return { share: { ...equal, kind: 'percent', percent }, problems: [] }

  const date = data.at ?? figuresOf(parties, year)
  const weights = parties.map((party) => (date === null ? null : (populationAt(party, date)?.count ?? null)))
  const missing = parties.filter((_, position) => weights[position] === null || weights.every((weight) => weight === 0))
  if (date === null || missing.length > 0) {
    const ids = (missing.length > 0 ? missing : parties).map(({ id }) => id)
    const known = newestFigures(parties)
    const remedy = known === null ? null : phrase('figures-of-all', { date: known })
    const found =
      date === null
        ? problem('money/population-missing#same-day', { parties: ids }, at('by'), remedy)
        : problem('money/population-missing#at', { date, parties: ids }, at('by'), remedy)
    return { share: null, problems: [found] }
  }
  const share: Shared = { kind: 'percent', role, percent, parties, weights: weights.map((weight) => weight ?? 0), date }
  return { share, problems: year === null ? [] : figuresProblems(date, year, at('by')) }
}

function figuresProblems(date: IsoDate, year: number, place: Place): Problem[] {
  const figures = Number(date.slice(0, 4))
  if (figures === year || figures === year - 1) return []
  return [problem('money/weights-date', { year, date, before: year - 1 }, place)]
}
