// An agreement and a year -> what each party pays in it, as data and as CSV for those who send the invoices.

import type { LanguageForms } from '../data/language.js'
import { indexNames } from '../document/cost-context.js'
import { costsInYear } from '../document/costs.js'
import { instancesOf } from '../document/instance.js'
import { readLibrary } from '../library/library.js'
import type { Agreement } from '../library/types.js'
import type { CostRow, ResolvedCost } from '../money/costs.js'
import { taxed, type Taxed } from '../money/vat.js'
import { phrase } from '../base/phrases/phrases.js'
import { problem, sortProblems, type Problem } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { resolveTerm } from '../term/resolve.js'
import { csv, csvNumber } from '../text/csv.js'
import type { Selection } from './documents/built.js'
import { isReported } from './documents/problem-scope.js'
import { unknownName } from './request/names.js'
import type { Outcome, Refusal } from './request/outcome.js'

export interface CostsAsked extends Pick<Selection, 'editions' | 'parties'> {
  readonly agreement: string
  readonly year: number
  /** Show amounts that cannot be adjusted by the index as they are, in the prices of the year of the total. */
  readonly unadjusted?: boolean
}

/** A cost in which parties stand by id, name and number; amounts in minor units. */
export interface PlainCost extends Omit<ResolvedCost, 'parts' | 'rows'> {
  readonly rows: readonly PlainRow[]
  /** What all parties pay together, and the tax that the total itself would have; null where no tax is stated. */
  readonly taxed: { readonly sum: Taxed; readonly total: Taxed } | null
}

export interface PlainRow extends Omit<CostRow, 'party'> {
  readonly party: string
  readonly name: string
  readonly number: string | null
  readonly vat: Taxed | null
}

export interface CostsOutcome extends Outcome<{
  readonly agreement: string
  readonly year: number
  readonly costs: readonly PlainCost[]
}> {
  /** A line for each party under one of headings; null where nothing can be computed. */
  readonly csv: string | null
}

/** The costs of an agreement in a year. A year in which it cannot have any is refused. */
export function agreementCosts(sources: Sources, asked: CostsAsked): CostsOutcome | Refusal {
  const { agreement: id, year, parties, editions } = asked
  const library = readLibrary(sources)
  const refusal = unknownName(library, { agreements: [id], parties, editions })
  if (refusal !== null) return refusal
  const agreement = library.agreements.get(id)
  const inFile = library.problems.get(id) ?? []
  const [instance] = agreement === undefined ? [] : instancesOf(agreement, library)
  if (agreement === undefined || instance === undefined)
    return { result: { agreement: id, year, costs: [] }, csv: null, problems: inFile }
  const wrong = wrongYear(agreement, year)
  if (wrong !== null) return wrong
  const resolved = costsInYear(agreement, instance, year, asked.unadjusted)
  const costs = resolved.costs.map((cost): AskedCost => {
    const rows = cost.rows.filter(({ party }) => parties?.includes(party.id) ?? true)
    return { ...cost, rows, taxed: taxedTogether(cost) }
  })
  const inTax = costs.flatMap((cost) => vatProblems(cost, agreement))
  const language = library.languages.get(editions?.[0]?.[0] ?? agreement.data.authentic[0] ?? '')
  return {
    result: { agreement: id, year, costs: costs.map(plain) },
    csv: language === undefined || costs.length === 0 ? null : csv(spreadsheet(costs, language)),
    problems: sortProblems([...inFile, ...resolved.problems, ...inTax].filter(isReported(agreement, library))),
  }
}

interface AskedCost extends ResolvedCost {
  readonly taxed: PlainCost['taxed']
}

/** Each party is invoiced for itself, so that the tax of all is that of the rows; it may differ from that of the total. */
function taxedTogether({ total, rows, vat }: ResolvedCost): PlainCost['taxed'] {
  const ofTotal = taxed(total, vat)
  const ofRows = rows.flatMap(({ amount }) => taxed(amount, vat) ?? [])
  const add = (key: keyof Taxed): number => ofRows.reduce((sum, one) => sum + one[key], 0)
  return ofTotal === null ? null : { sum: { net: add('net'), vat: add('vat'), gross: add('gross') }, total: ofTotal }
}

function vatProblems({ id, taxed }: AskedCost, { data, placeOf }: Agreement): Problem[] {
  if (taxed === null || taxed.sum.vat === taxed.total.vat) return []
  const position = (data.costs ?? []).findIndex((cost) => cost.id === id)
  const [sum, total] = [taxed.sum, taxed.total].map(({ vat }) => (vat / 100).toFixed(2))
  return [
    problem('money/vat-sum', { cost: id, sum: sum ?? '', total: total ?? '' }, placeOf(['costs', position, 'vat'])),
  ]
}

function wrongYear({ data }: Agreement, year: number): Refusal | null {
  if (data.costs === undefined) return { refused: phrase('usage-costs-none', {}) }
  const first = Math.min(...data.costs.map((cost) => cost.year ?? -Infinity))
  if (year < first) return { refused: phrase('usage-costs-from', { year: first }) }
  const { start, finalEnd } = resolveTerm(data.term, null)
  if (start !== null && year < Number(start.slice(0, 4))) return { refused: phrase('usage-start', { date: start }) }
  if (finalEnd === null || year <= Number(finalEnd.slice(0, 4))) return null
  return { refused: phrase('usage-end', { date: finalEnd }) }
}

function spreadsheet(costs: readonly ResolvedCost[], language: LanguageForms): string[][] {
  const { words } = language
  const head = [
    ...[words.year, words.cost, words.role, words.party, words.number],
    ...[words.population, words.populationDate, `${words.share} (%)`, words.amount, words.currency],
    ...[words.vatRate, words.vat, words.amountWithVat, words.priceLevel, words.index],
  ]
  return [head, ...costs.flatMap((cost) => cost.rows.map((row) => line(cost, row, language)))]
}

function line(
  cost: ResolvedCost,
  { party, role, weight, date, percent, amount }: CostRow,
  language: LanguageForms,
): string[] {
  const tax = taxed(amount, cost.vat)
  const money = (minor: number | undefined): string => (minor === undefined ? '' : csvNumber(minor / 100, 2))
  return [
    ...[cost.year === null ? '' : String(cost.year), cost.id, role, party.name, party.number ?? ''],
    ...[weight === null ? '' : String(weight), date ?? '', csvNumber(percent, 2)],
    ...[money(tax?.net ?? amount), cost.currency],
    ...[rateOf(cost), money(tax?.vat), money(tax?.gross)],
    ...[cost.priceYear === null ? '' : String(cost.priceYear)],
    cost.index === null ? '' : indexNames(cost.index.names, language),
  ]
}

function rateOf({ vat }: ResolvedCost): string {
  if (vat === null) return ''
  return 'none' in vat ? '0' : csvNumber(vat.rate)
}

function plain({ parts: _, ...cost }: AskedCost): PlainCost {
  return { ...cost, rows: cost.rows.map((row) => plainRow(row, taxed(row.amount, cost.vat))) }
}

function plainRow({ party, ...row }: CostRow, tax: Taxed | null): PlainRow {
  return { party: party.id, name: party.name, number: party.number ?? null, ...row, vat: tax }
}
