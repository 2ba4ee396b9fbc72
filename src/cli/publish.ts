// avtal publish: the website of all agreements that have been issued, ready to be copied to a web server; or instead of it,
// a notice, or the record that an agreement is withdrawn.

import { join } from 'node:path'
import { noticeOfPublication } from '../app/notice.js'
import { programName } from '../app/request/program.js'
import { siteSummary } from '../app/publish.js'
import { withdrawAgreement } from '../app/withdraw.js'
import { readGenerator } from '../io/assets.js'
import { today } from '../io/clock.js'
import { writeContent } from '../io/content.js'
import { publishFolder, type Published } from '../io/site-folder.js'
import { sortProblems } from '../base/problem.js'
import { accepted, loadSources, UsageError } from './load.js'
import type { SourceOptions } from './options.js'
import { renderingOf } from './rendering.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'
import { shortList } from './status-lines.js'

export interface PublishOptions extends SourceOptions {
  readonly date: string | undefined
  readonly base: string | undefined
  readonly out: string
  readonly jobs: number
  readonly preview: boolean | undefined
  readonly record: boolean | undefined
  /** Ids of an agreement: instead of writing the site. */
  readonly notice: string | undefined
  readonly withdraw: string | undefined
  readonly reason: string | undefined
  readonly of: string | undefined
  readonly instance: readonly string[] | undefined
}

/** Writes the site and prints what there is to do next. */
export async function publish(options: PublishOptions): Promise<Status> {
  const { notice, withdraw, preview, record, content, out } = options
  checkUsage(options)
  if (notice !== undefined) return printNotice(notice, options)
  if (withdraw !== undefined) return recordWithdrawal(withdraw, options)
  // A preview has a folder of its own, so that nobody copies it to the server.
  const folder = join(out, preview === true ? 'site-preview' : 'site')
  const asked = { ...whereAndWhen(options), preview: preview === true }
  const recordIn = record === true ? content : null
  const published = await publishFolder(folder, loadSources(options), asked, recordIn, renderingOf(options))
  const { result, problems } = published
  if (options.json === true) return printJson('manifest', result, problems)
  const status = printProblems(problems)
  if (result !== null) process.stdout.write(`${summary(published, folder, result.files.length).join('\n')}\n`)
  return status
}

function checkUsage({ record, notice, withdraw, preview, reason, of, instance }: PublishOptions): void {
  const asked = [record, notice, withdraw, preview].filter((one) => one !== undefined)
  if (asked.length > 1) throw new UsageError('--record, --notice, --withdraw and --preview exclude each other')
  if ((reason !== undefined || of !== undefined) && withdraw === undefined)
    throw new UsageError('--reason and --of say what is withdrawn: use --withdraw')
  if (instance !== undefined && withdraw === undefined && notice === undefined)
    throw new UsageError('--instance goes with --withdraw or --notice: the site always shows all')
}

function whereAndWhen({ date, base }: PublishOptions): { date: string; base: string | null; generator: string } {
  return { date: today(date), base: base ?? null, generator: programName(readGenerator()) }
}

/** The notice that an agreement has been published. */
function printNotice(agreement: string, options: PublishOptions): Status {
  const asked = { ...whereAndWhen(options), agreement, instances: options.instance ?? null }
  const { result, problems } = accepted(noticeOfPublication(loadSources(options), asked))
  if (options.json === true) return printJson('result', result, problems)
  if (result !== null) process.stdout.write(result.text)
  return printProblems(problems)
}

/** Records that an agreement has been withdrawn; the site says so when it is written the next time. */
function recordWithdrawal(agreement: string, options: PublishOptions): Status {
  const { reason = '', of = null, instance = [], date, content, json } = options
  const sources = loadSources(options)
  if (reason.trim() === '') throw new UsageError('--withdraw needs --reason: the site shows it')
  const asked = { agreement, reason, version: of, instances: instance }
  const { writes, result, problems } = withdrawAgreement(sources, asked, today(date))
  const all = sortProblems([...problems, ...writeContent(content, writes)])
  const done = all.length === 0 ? result : null
  if (json === true) return printJson('result', done, all)
  const status = printProblems(all)
  process.stdout.write(
    done === null
      ? 'Nothing was recorded.\n'
      : `${agreement} is withdrawn (${counted(done.files.length, 'version')}).\nWrite the site again: avtal publish\n`,
  )
  return status
}

function summary({ publication, recorded, problems }: Published, folder: string, files: number): string[] {
  const { agreements, instances, closed, unissued } = siteSummary(publication)
  const { base, options } = publication
  const indented = [
    `open ${folder}/index.html, or copy the folder to a web server`,
    ...shortList('without `publication` in their file, and so not published', closed),
    ...shortList('not issued, and so not published', unissued),
    ...(unissued.length > 0 ? ['`avtal issue ID` issues one; `avtal publish --preview` shows how it would look'] : []),
    ...(base === null && !options.preview
      ? ['without `address` in content/site/site.yaml, or --base, there is no feed, sitemap or catalogue']
      : []),
    ...shortList('recorded', recorded),
  ]
  return [
    `${counted(agreements.length, 'agreement')}, ${counted(instances, 'instance')} in ${folder}/`,
    ...indented.map((line) => `  ${line}`),
    '',
    `${counted(files, 'file')}, ${countProblems(problems)}.`,
  ]
}
