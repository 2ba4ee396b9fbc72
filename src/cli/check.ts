// avtal check: all problems of the content, without writing anything.

import { makeDocuments } from '../pipeline/pipeline.js'
import { checkNames, loadSources } from './load.js'
import type { SelectionOptions, SourceOptions } from './options.js'
import { countProblems, printJson, printProblems, type Status } from './report.js'

/** Checks the agreements named, or all. */
export function check(agreements: readonly string[], options: SourceOptions & SelectionOptions): Status {
  const made = makeDocuments(loadSources(options), {
    agreements: agreements.length === 0 ? null : agreements,
    editions: options.lang ?? null,
    parties: options.party ?? null,
  })
  checkNames(made.library, { agreements, parties: options.party, editions: options.lang })
  const result = made.instances.map((one) => ({
    agreement: one.instance.agreement.id,
    instance: one.instance.id,
    editions: one.editions.map((edition) => edition.languages.join('+')),
  }))
  if (options.json === true) return printJson('result', result, made.problems)
  const status = printProblems(made.problems)
  const agreementCount = new Set(result.map((one) => one.agreement)).size
  process.stdout.write(
    `${agreementCount} agreements, ${result.length} instances checked: ${countProblems(made.problems)}.\n`,
  )
  return status
}
