// avtal check: all problems of the content, without writing anything.

import { checkAgreements } from '../app/check.js'
import { readLateFonts } from '../io/assets.js'
import { tellIn } from './language.js'
import { accepted, loadSources } from './load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from './options.js'
import { printJson, printLines, printProblems, type Status } from './report.js'

export interface CheckOptions extends SourceOptions, SelectionOptions {
  /** Each translation that is to be read again, with what has changed. */
  readonly details?: boolean | undefined
}

/** Checks the agreements named, or all. */
export function check(agreements: readonly string[], options: CheckOptions): Status {
  const asked = selectionOf(agreements, options)
  const { result, problems } = accepted(checkAgreements(loadSources(options), asked, readLateFonts()))
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const agreementCount = new Set(result.map(({ agreement }) => agreement)).size
  const counts = { agreements: agreementCount, instances: result.length }
  printLines([tellIn(options.messages)(problems.length === 0 ? 'check-right' : 'check-done', counts)])
  return status
}
