// avtal check: all problems of the content, without writing anything.

import { checkAgreements } from '../app/check.js'
import { readFonts } from '../io/assets.js'
import { accepted, loadSources } from './load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'

/** Checks the agreements named, or all. */
export function check(agreements: readonly string[], options: SourceOptions & SelectionOptions): Status {
  const asked = selectionOf(agreements, options)
  const { result, problems } = accepted(checkAgreements(loadSources(options), asked, readFonts()))
  if (options.json === true) return printJson('result', result, problems)
  const status = printProblems(problems)
  const agreementCount = new Set(result.map(({ agreement }) => agreement)).size
  const found = problems.length === 0 ? ': no problems' : ''
  process.stdout.write(
    `${counted(agreementCount, 'agreement')}, ${counted(result.length, 'instance')} checked${found}.\n`,
  )
  return status
}
