// A cost and a year go in; its total in that year comes out, adjusted by the index that the agreement names.
// Where index values are missing there is no amount, unless it is asked for unadjusted: a figure is never invented.

import type { CostData } from '../data/agreement.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { scaled } from './ratio.js'

type Texts = Readonly<Record<string, string>>

export interface AdjustedTotal {
  /** In minor units. */
  readonly total: number
  /** The year whose prices the total is in; null where the agreement gives no year. */
  readonly priceYear: number | null
  readonly index: CostIndex | null
}

export interface CostIndex {
  /** Names of the series: of the one that counts, or of all while the choice is open. */
  readonly names: readonly Texts[]
  readonly open: boolean
  /** First year that is adjusted. */
  readonly from: number | null
  /** Index numbers that the total was adjusted by; null where it was not. */
  readonly used: { readonly base: number; readonly own: number } | null
}

/**
 * The total of a cost in a year; `at` gives places below the cost. Rules: the errors `money/index-unknown`,
 * `money/index-from` and `money/index-missing`, the warnings `money/index-open`, `money/index-base`, and, with `unadjusted`, where the total is in
 * the prices of its own year since it cannot be adjusted, `money/unadjusted`.
 */
export function adjustedTotal(
  cost: CostData,
  year: number | null,
  at: (...path: (string | number)[]) => Place,
  unadjusted: boolean,
): AdjustedTotal & { readonly problems: Problem[] } {
  const total = Math.round(cost.total * 100)
  const base = cost.year ?? null
  const plain = { total, priceYear: base, index: null, problems: [] }
  const { index } = cost
  if (index === undefined) return plain

  const problems: Problem[] = []
  const from = index.from ?? (base === null ? null : base + 1)
  const chosen = chosenSeries(index)
  const counted = chosen === undefined ? index.series : [chosen]
  const costIndex: CostIndex = { names: counted.map(({ name }) => name), open: chosen === undefined, from, used: null }
  const ids = index.series.map(({ id }) => id)
  const series = at('index', 'series')
  const isAdjusted = year !== null && base !== null && from !== null && year >= from && year > base
  if (index.use !== undefined && chosen === undefined) {
    const values = { index: index.use, known: ids }
    problems.push(problem('money/index-unknown', values, at('index', 'use'), didYouMeanName(index.use, ids)))
  } else if (chosen === undefined && (!isAdjusted || unadjusted))
    problems.push(problem('money/index-open', { cost: cost.id, series: ids }, series))
  if (index.from !== undefined && base !== null && index.from <= base)
    problems.push(problem('money/index-from', { from: index.from, year: base }, at('index', 'from')))
  const valueOfBase = base === null ? undefined : chosen?.values?.[base]
  if (!isAdjusted) {
    if (chosen?.values !== undefined && base !== null && valueOfBase === undefined)
      problems.push(problem('money/index-base', { year: base }, series))
    return { ...plain, index: costIndex, problems }
  }
  const own = chosen?.values?.[year]
  if (valueOfBase === undefined || own === undefined) {
    const missing = [...(valueOfBase === undefined ? [base] : []), ...(own === undefined ? [year] : [])].map(String)
    if (unadjusted) problems.push(problem('money/unadjusted', { cost: cost.id, base, year }, series))
    else if (chosen === undefined && index.use === undefined)
      problems.push(problem('money/index-missing#open', { cost: cost.id, year }, series))
    else if (chosen !== undefined) problems.push(problem('money/index-missing#values', { missing, year }, series))
    return { ...plain, index: costIndex, problems }
  }
  return {
    total: scaled(total, own, valueOfBase, (index.nearest ?? 1) * 100),
    priceYear: year,
    index: { ...costIndex, used: { base: valueOfBase, own } },
    problems,
  }
}

/** The series named, or the only one there is. */
function chosenSeries({ series, use }: NonNullable<CostData['index']>): (typeof series)[number] | undefined {
  return use === undefined && series.length === 1 ? series[0] : series.find(({ id }) => id === use)
}
