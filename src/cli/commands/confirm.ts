// avtal confirm: records that translations say what their sources say, as both stand today.

import { confirmClauses } from '../../app/confirm.js'
import { recordContent } from '../../io/content.js'
import { sortProblems } from '../../base/problem.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'

export interface ConfirmOptions extends SourceOptions {
  readonly date: string | undefined
  readonly lang: readonly string[] | undefined
  readonly all: boolean | undefined
}

/** Confirms the clauses named in the languages given, or with `--all` every translation that is not confirmed. */
export async function confirm(clauses: readonly string[], options: ConfirmOptions): Promise<Status> {
  if (clauses.length > 0 === (options.all === true)) throw new UsageError(phrase('usage-confirm-what', {}))
  if (clauses.length > 0 && options.lang === undefined) throw new UsageError(phrase('usage-confirm-lang', {}))
  const asked = { clauses: options.all === true ? null : clauses, languages: options.lang ?? null }
  const date = today(options.date)
  const record = () => confirmClauses(loadSources(options), asked, date)
  const done = accepted(await recordContent(options.content, record, tellWaiting(options)))
  const result = done.result ?? { date, confirmed: [] }
  const problems = sortProblems(done.problems)
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const { confirmed } = result
  printLines([...confirmed, tellIn(options.messages)('confirm-done', { count: confirmed.length })])
  return status
}
