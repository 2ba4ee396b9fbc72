// What `avtal publish` does beside writing the site: records it in the register, withdraws an agreement, prints the notice.

import { join } from 'node:path'
import { writeFiles } from '../io/atomic.js'
import { readGenerator } from '../io/assets.js'
import { readLibrary } from '../library/library.js'
import { publicationNotice, withdrawalRecords, type RegisterText } from '../app/publication/record.js'
import { planPublication } from '../app/publication/publication.js'
import type { Sources } from '../base/sources.js'
import { sortProblems, type Problem } from '../base/problem.js'
import { checkNames, loadSources, today, UsageError } from './load.js'
import type { SourceOptions } from './options.js'
import { counted, printJson, printProblems, type Status } from './report.js'

export interface PublicationOptions extends SourceOptions {
  readonly date: string | undefined
  readonly base: string | undefined
  readonly reason: string | undefined
  readonly of: string | undefined
  readonly instance: readonly string[] | undefined
}

/** Writes records into the register; gives what could not be written. */
export function writeRecords(content: string, records: readonly RegisterText[]): Problem[] {
  return writeFiles(
    records.map(({ path, text }) => ({ path: join(content, path), bytes: new TextEncoder().encode(text) })),
  )
}

/** Prints the notice that an agreement has been published. */
export function printNotice(agreement: string, options: PublicationOptions): Status {
  const { text, problems } = prepareNotice(loadSources(options), agreement, options)
  if (options.json === true) return printJson('result', text === null ? null : { agreement, text }, problems)
  if (text !== null) process.stdout.write(text)
  return printProblems(problems)
}

/** The notice, and what is wrong with what it would tell. */
export function prepareNotice(
  sources: Sources,
  agreement: string,
  options: Pick<PublicationOptions, 'date' | 'base' | 'instance'>,
): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const { name, version } = readGenerator()
  const publication = planPublication(sources, {
    date: today(options.date),
    preview: false,
    base: options.base ?? null,
    generator: `${name} ${version}`,
  })
  if (!publication.library.register.versions.some((one) => one.agreement === agreement))
    checkNames(publication.library, { agreements: [agreement] })
  const { text, problems } = publicationNotice(publication, agreement, options.instance ?? null)
  const stopped = text === null ? publication.problems.filter(({ severity }) => severity === 'error') : []
  return { text, problems: sortProblems([...stopped, ...problems]) }
}

/** Records that an agreement has been withdrawn; the site says so when it is written the next time. */
export function withdraw(agreement: string, options: PublicationOptions): Status {
  const { files, problems } = prepareWithdrawal(loadSources(options), agreement, options, today(options.date))
  const all = sortProblems([...problems, ...writeRecords(options.content, files)])
  const isDone = all.length === 0
  if (options.json === true)
    return printJson('result', isDone ? { agreement, files: files.map(({ path }) => path) } : null, all)
  const status = printProblems(all)
  process.stdout.write(
    isDone
      ? `${agreement} is withdrawn (${counted(files.length, 'version')}).\nWrite the site again: avtal publish\n`
      : 'Nothing was recorded.\n',
  )
  return status
}

/** The records of a withdrawal, or why there are none. */
export function prepareWithdrawal(
  sources: Sources,
  agreement: string,
  { reason, of, instance = [] }: Pick<PublicationOptions, 'reason' | 'of' | 'instance'>,
  date: string,
): { readonly files: readonly RegisterText[]; readonly problems: readonly Problem[] } {
  if (reason === undefined || reason.trim() === '') throw new UsageError('--withdraw needs --reason: the site shows it')
  const library = readLibrary(sources)
  const broken = library.register.versions.flatMap((one) =>
    one.agreement === agreement ? one.problems.filter(({ severity }) => severity === 'error') : [],
  )
  if (broken.length > 0) return { files: [], problems: broken }
  return withdrawalRecords(library, agreement, { date, reason, version: of ?? null, instances: instance })
}
