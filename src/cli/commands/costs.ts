// avtal costs: what each party pays in a year, for those who send the invoices.

import { agreementCosts } from '../../app/costs.js'
import { accepted, loadSources } from '../load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from '../options.js'
import { deliver, printJson, printProblems, type Status } from '../report.js'

export interface CostsOptions extends SourceOptions, SelectionOptions {
  readonly year: number
  readonly unadjusted?: boolean
  readonly file?: string
}

/** Writes the costs of an agreement in a year as CSV, one line for each party, or as JSON. */
export function costs(agreement: string, options: CostsOptions): Status {
  const asked = { ...selectionOf([], options), agreement, year: options.year, unadjusted: options.unadjusted === true }
  const { result, csv, problems } = accepted(agreementCosts(loadSources(options), asked))
  if (options.json === true) return printJson('result', result, problems, options)
  if (csv !== null) deliver(csv, options.file, options)
  return printProblems(problems, options)
}
