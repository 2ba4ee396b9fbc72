// avtal confirm: records that translations say what their sources say, as both stand today.

import { join } from 'node:path'
import { writeFiles } from '../io/atomic.js'
import { confirmTranslations } from '../app/documents/confirmations.js'
import { makeDocuments } from '../app/documents/documents.js'
import type { Sources } from '../base/sources.js'
import { sortProblems, type Problem } from '../base/problem.js'
import { didYouMean } from '../base/suggest.js'
import { checkNames, loadSources, today, UsageError } from './load.js'
import type { SourceOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'
import { everything } from '../app/documents/built.js'

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
  const { files, problems, day } = prepareConfirmation(loadSources(options), clauses, options)
  const failed = writeFiles(
    files.map(({ path, text }) => ({ path: join(options.content, path), bytes: new TextEncoder().encode(text) })),
  )
  const told = sortProblems([...problems, ...failed])
  const confirmed = failed.length > 0 ? [] : files.map(({ path }) => path.slice('confirmed/'.length, -'.yaml'.length))
  if (options.json === true) return printJson('result', { date: day, confirmed }, told)
  const status = printProblems(told)
  for (const one of confirmed) process.stdout.write(`${one}\n`)
  process.stdout.write(`${counted(confirmed.length, 'translation')} confirmed.\n`)
  return status
}

/** What would be written into content/confirmed, and every clause that cannot be confirmed; nothing is written. */
export function prepareConfirmation(
  sources: Sources,
  clauses: readonly string[],
  options: Pick<ConfirmOptions, 'date' | 'lang' | 'all'>,
): Prepared {
  const made = makeDocuments(sources, { ...everything, translations: 'all' })
  const { library } = made
  checkNames(library, { agreements: [], editions: options.lang?.map((code) => [code]) })
  const known = [...new Set([...library.clauses.values()].flatMap((inLanguage) => [...inLanguage.keys()]))]
  for (const clause of clauses) {
    if (known.includes(clause)) continue
    const hint = didYouMean(clause, known)
    throw new UsageError(`clause ${clause} does not exist${hint === null ? '' : `; ${hint.replaceAll('`', '')}`}`)
  }
  const day = today(options.date)
  const all = options.all === true ? null : clauses
  const { files, problems } = confirmTranslations(library, all, options.lang ?? null, day, made.problems)
  const isNone = (clause: string): boolean =>
    ![...files.map(({ path }) => path), ...problems.map(({ place }) => place.file)].some((path) =>
      path.includes(`/${clause}.`),
    )
  for (const clause of clauses.filter(isNone))
    throw new UsageError(`no agreement has clause ${clause} as a translation into ${options.lang?.join(', ') ?? ''}`)
  return { files, problems, day }
}

interface Prepared {
  /** Paths under the content folder. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly problems: readonly Problem[]
  readonly day: string
}
