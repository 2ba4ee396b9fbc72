// avtal confirm: records that translations say what their sources say, as both stand today.

import { confirmClauses } from '../app/confirm.js'
import { today } from '../io/clock.js'
import { writeContent } from '../io/content.js'
import { sortProblems } from '../base/problem.js'
import { accepted, loadSources, UsageError } from './load.js'
import type { SourceOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'

export interface ConfirmOptions extends SourceOptions {
  readonly date: string | undefined
  readonly lang: readonly string[] | undefined
  readonly all: boolean | undefined
}

/** Confirms the clauses named in the languages given, or with `--all` every translation that is not confirmed. */
export function confirm(clauses: readonly string[], options: ConfirmOptions): Status {
  if (clauses.length > 0 === (options.all === true))
    throw new UsageError('name the clauses to be confirmed, or write --all')
  if (clauses.length > 0 && options.lang === undefined)
    throw new UsageError('say which translation is confirmed, for example --lang nb')
  const asked = { clauses: options.all === true ? null : clauses, languages: options.lang ?? null }
  const done = accepted(confirmClauses(loadSources(options), asked, today(options.date)))
  const failed = writeContent(options.content, done.writes)
  const result = failed.length > 0 ? { ...done.result, confirmed: [] } : done.result
  const problems = sortProblems([...done.problems, ...failed])
  if (options.json === true) return printJson('result', result, problems)
  const status = printProblems(problems)
  for (const one of result.confirmed) process.stdout.write(`${one}\n`)
  process.stdout.write(`${counted(result.confirmed.length, 'translation')} confirmed.\n`)
  return status
}
