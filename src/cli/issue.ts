// avtal issue: freezes a version for signing. What is built from then on is what was frozen.

import { join } from 'node:path'
import { readGenerator } from '../io/assets.js'
import { writeVersion } from '../io/register.js'
import { withAuthentic } from '../app/documents/issued.js'
import { issueVersion, type IssuedFiles } from '../app/freeze.js'
import { readLibrary } from '../library/library.js'
import { makeDocuments } from '../app/documents/documents.js'
import type { Sources } from '../base/sources.js'
import { sortProblems, type Problem } from '../base/problem.js'
import { allProblems } from './check.js'
import { checkNames, loadSources, today } from './load.js'
import type { SourceOptions } from './options.js'
import { printJson, printProblems, type Status } from './report.js'
import type { Agreement } from '../library/types.js'

export interface IssueOptions extends SourceOptions {
  readonly date: string | undefined
  readonly lang: readonly (readonly string[])[] | undefined
}

/** Issues the version that the agreement's file names, in the authentic languages and those of `--lang`. */
export function issue(id: string, options: IssueOptions): Status {
  const { agreement, version, documents, problems: found } = prepareIssue(loadSources(options), id, options)
  if (agreement === null || version === null) return finish(options, null, found)
  const folder = join(options.content, version.folder).replace(/\\/g, '/')
  const failed = version.files === null ? [] : writeVersion(folder, version.files)
  const isWritten = version.files !== null && failed.length === 0
  const issued = { agreement: id, version: agreement.data.version, folder, documents }
  return finish(options, isWritten ? issued : null, sortProblems([...found, ...failed]))
}

/** What would be written into the register, and every problem; nothing is written. */
export function prepareIssue(sources: Sources, id: string, options: Pick<IssueOptions, 'date' | 'lang'>): Prepared {
  const library = readLibrary(sources)
  checkNames(library, { agreements: [id], editions: options.lang })
  const agreement = library.agreements.get(id) ?? null
  const editions = agreement === null ? null : withAuthentic(options.lang ?? [], agreement)
  const made = makeDocuments(sources, { agreements: [id], editions, parties: null })
  const { instances } = made
  const problems = allProblems(made)
  const documents = instances.reduce((count, one) => count + one.editions.length, 0)
  if (agreement === null) return { agreement, version: null, documents, problems }
  const generator = readGenerator()
  const version = issueVersion({ agreement, library, instances, problems, date: today(options.date), generator })
  return { agreement, version, documents, problems: version.problems }
}

interface Prepared {
  /** Null when its file cannot be read. */
  readonly agreement: Agreement | null
  readonly version: IssuedFiles | null
  readonly documents: number
  readonly problems: readonly Problem[]
}

interface Issued {
  readonly agreement: string
  readonly version: string
  readonly folder: string
  readonly documents: number
}

function finish(options: IssueOptions, issued: Issued | null, problems: readonly Problem[]): Status {
  if (options.json === true) return printJson('result', issued, problems)
  const status = printProblems(problems)
  const { agreement, version, folder, documents } = issued ?? { agreement: '', version: '', folder: '', documents: 0 }
  process.stdout.write(
    issued === null
      ? 'Nothing was issued.\n'
      : `Version ${version} of ${agreement} is issued: ${documents} ${documents === 1 ? 'document' : 'documents'} in ${folder}/\n` +
          `Build the originals: avtal build ${agreement} --copies\n` +
          `Record a signature:  avtal signed ${agreement} --party ID --date YYYY-MM-DD\n`,
  )
  return status
}
