// avtal costs: what each party pays in a year, for those who send the invoices.

import type { LanguageForms } from '../data/language.js'
import { indexNames } from '../document/cost-context.js'
import { costsInYear } from '../document/costs.js'
import { readLibrary } from '../library/library.js'
import { isKept } from '../app/documents/problem-scope.js'
import { instancesOf } from '../document/instance.js'
import type { CostRow, ResolvedCost } from '../money/costs.js'
import { taxed, type Taxed } from '../money/vat.js'
import { sortProblems } from '../base/problem.js'
import { resolveTerm } from '../term/resolve.js'
import { csv, csvNumber } from '../text/csv.js'
import { checkNames, loadSources, UsageError } from './load.js'
import type { SelectionOptions, SourceOptions } from './options.js'
import { deliver, printJson, printProblems, type Status } from './report.js'
import type { Agreement } from '../library/types.js'

export interface CostsOptions extends SourceOptions, SelectionOptions {
  readonly year: number
  readonly file?: string
}

/** Writes the costs of an agreement in a year as CSV, one line for each party, or as JSON. */
export function costs(id: string, options: CostsOptions): Status {
  const library = readLibrary(loadSources(options))
  checkNames(library, { agreements: [id], parties: options.party, editions: options.lang })
  const agreement = library.agreements.get(id)
  const inFile = library.problems.get(id) ?? []
  const [instance] = agreement === undefined ? [] : instancesOf(agreement, library)
  if (agreement === undefined || instance === undefined) return finish(id, options, [], inFile)
  checkYear(agreement, options.year)
  const { costs: resolved, problems } = costsInYear(agreement, instance, options.year)
  const told = sortProblems([...inFile, ...problems].filter(isKept(agreement, library)))
  const chosen = resolved.map((cost): ResolvedCost => {
    return { ...cost, rows: cost.rows.filter(({ party }) => options.party?.includes(party.id) ?? true) }
  })
  const code = options.lang?.[0]?.[0] ?? agreement.data.authentic[0] ?? ''
  return finish(id, options, chosen, told, library.languages.get(code))
}

function finish(
  agreement: string,
  options: CostsOptions,
  resolved: readonly ResolvedCost[],
  problems: Parameters<typeof printProblems>[0],
  language?: LanguageForms,
): Status {
  if (options.json === true)
    return printJson('result', { agreement, year: options.year, costs: resolved.map(plain) }, problems)
  if (language !== undefined && resolved.length > 0) deliver(csv(spreadsheet(resolved, language)), options.file)
  return printProblems(problems)
}

/** A year that the agreement cannot have costs in is wrong usage. */
function checkYear({ data }: Agreement, year: number): void {
  if (data.costs === undefined) throw new UsageError('the agreement has no costs')
  const first = Math.min(...data.costs.map((cost) => cost.year ?? -Infinity))
  if (year < first) throw new UsageError(`the costs are given from ${first} on`)
  const { start, finalEnd } = resolveTerm(data.term, null)
  if (start !== null && year < Number(start.slice(0, 4))) throw new UsageError(`the agreement starts on ${start}`)
  if (finalEnd !== null && year > Number(finalEnd.slice(0, 4)))
    throw new UsageError(`the agreement ends on ${finalEnd} at the latest`)
}

function spreadsheet(resolved: readonly ResolvedCost[], language: LanguageForms): string[][] {
  const { words } = language
  const head = [
    ...[words.year, words.cost, words.role, words.party, words.number],
    ...[words.population, words.populationDate, `${words.share} (%)`, words.amount, words.currency],
    ...[words.vatRate, words.vat, words.amountWithVat, words.priceLevel, words.index],
  ]
  return [head, ...resolved.flatMap((cost) => cost.rows.map((row) => line(cost, row, language)))]
}

function line(
  cost: ResolvedCost,
  { party, role, weight, percent, amount }: CostRow,
  language: LanguageForms,
): string[] {
  const tax = taxed(amount, cost.vat)
  const money = (minor: number | undefined): string => (minor === undefined ? '' : csvNumber(minor / 100, 2))
  return [
    ...[cost.year === null ? '' : String(cost.year), cost.id, role, party.name, party.number ?? ''],
    ...[weight === null ? '' : String(weight), weight === null ? '' : (cost.date ?? ''), csvNumber(percent, 2)],
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

/** The figures for other programs: amounts in minor units, parties by id, number and name. */
function plain({ parts: _, ...cost }: ResolvedCost): unknown {
  return { ...cost, rows: cost.rows.map((row) => plainRow(row, taxed(row.amount, cost.vat))) }
}

function plainRow({ party, ...row }: CostRow, tax: Taxed | null): unknown {
  return { party: party.id, name: party.name, number: party.number ?? null, ...row, vat: tax }
}
