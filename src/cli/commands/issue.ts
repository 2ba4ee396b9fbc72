// avtal issue: freezes a version for signing. What is built from then on is what was frozen.

import { join } from 'node:path'
import { issueAgreement, type Issued } from '../../app/issue.js'
import { readFonts } from '../../io/open-fonts.js'
import { readGenerator } from '../../io/installation.js'
import { recordContent } from '../../io/content.js'
import { sortProblems } from '../../base/problem.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'

export interface IssueOptions extends SourceOptions {
  readonly date: string | undefined
  readonly lang: readonly (readonly string[])[] | undefined
}

/** Issues the version that the agreement's file names, in the authentic languages and those of `--lang`. */
export async function issue(agreement: string, options: IssueOptions): Promise<Status> {
  const environment = { today: today(options.date), generator: readGenerator(), fonts: readFonts() }
  const asked = { agreement, editions: options.lang ?? null }
  const freeze = () => issueAgreement(loadSources(options), asked, environment)
  const { result, problems } = accepted(await recordContent(options.content, freeze, tellWaiting(options)))
  if (result === null) return finish(options, null, sortProblems(problems))
  const folder = join(options.content, result.folder).replace(/\\/g, '/')
  return finish(options, { ...result, folder }, sortProblems(problems))
}

function finish(options: IssueOptions, issued: Issued | null, problems: Parameters<typeof printProblems>[0]): Status {
  if (options.json === true) return printJson('result', issued, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  printLines(issued === null ? [tell('issue-none')] : inWords(issued, tell))
  return status
}

function inWords({ agreement, version, folder, documents }: Issued, tell: Tell): string[] {
  return [
    tell('issue-done', { version, agreement, documents, folder }),
    tell('issue-next-build', { agreement }),
    tell('issue-next-signed', { agreement }),
  ]
}
