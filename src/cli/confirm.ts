// avtal confirm: records that translations say what their sources say, as both stand today.

import { confirmClauses } from '../app/confirm.js'
import { today } from '../io/clock.js'
import { writeContent } from '../io/content.js'
import { sortProblems } from '../base/problem.js'
import { phrase } from '../base/phrases/phrases.js'
import { tellIn } from './language.js'
import { accepted, loadSources, UsageError } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printLines, printProblems, type Status } from './report.js'

export interface ConfirmOptions extends SourceOptions {
  readonly date: string | undefined
  readonly lang: readonly string[] | undefined
  readonly all: boolean | undefined
}

/** Confirms the clauses named in the languages given, or with `--all` every translation that is not confirmed. */
export function confirm(clauses: readonly string[], options: ConfirmOptions): Status {
  if (clauses.length > 0 === (options.all === true)) throw new UsageError(phrase('usage-confirm-what', {}))
  if (clauses.length > 0 && options.lang === undefined) throw new UsageError(phrase('usage-confirm-lang', {}))
  const asked = { clauses: options.all === true ? null : clauses, languages: options.lang ?? null }
  const done = accepted(confirmClauses(loadSources(options), asked, today(options.date)))
  const failed = writeContent(options.content, done.writes)
  const result = failed.length > 0 ? { ...done.result, confirmed: [] } : done.result
  const problems = sortProblems([...done.problems, ...failed])
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const { confirmed } = result
  printLines([...confirmed, tellIn(options.messages)('confirm-done', { count: confirmed.length })])
  return status
}
