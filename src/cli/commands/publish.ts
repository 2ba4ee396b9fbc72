// avtal publish: the website of all agreements that have been issued, ready to be copied to a web server; or instead of it,
// a notice, or the record that an agreement is withdrawn.

import { join } from 'node:path'
import { noticeOfPublication } from '../../app/notice.js'
import { programName } from '../../app/request/program.js'
import { siteSummary } from '../../app/publish.js'
import { withdrawAgreement } from '../../app/withdraw.js'
import { readGenerator } from '../../io/installation.js'
import { recordContent } from '../../io/content.js'
import { publishShard } from '../../io/shards/publish-shard.js'
import { publishFolder, type Published } from '../../io/site-folder.js'
import type { Shard } from '../../app/shards/assign.js'
import type { Sharing } from '../../app/shards/share.js'
import { sortProblems } from '../../base/problem.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { renderingOf } from '../rendering.js'
import { countProblems } from '../../base/count-problems.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { shortList } from '../../app/status-lines.js'
import { sharingOf, withoutShard } from '../sharing.js'
import { UsageError } from '../usage-error.js'

export interface PublishOptions extends SourceOptions {
  readonly date: string | undefined
  readonly base: string | undefined
  readonly out: string
  readonly jobs: number
  readonly shard: Shard | undefined
  readonly plan: string | undefined
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
  const sharing = sharingOf('publish', options)
  if (sharing !== null) withoutShard({ ...options }, ofTheWhole)
  if (notice !== undefined) return printNotice(notice, options)
  if (withdraw !== undefined) return recordWithdrawal(withdraw, options)
  // A preview has a folder of its own, so that nobody copies it to the server.
  const folder = join(out, preview === true ? 'site-preview' : 'site')
  const asked = { ...whereAndWhen(options), preview: preview === true }
  if (sharing !== null) return await publishPart(folder, asked, sharing, options)
  const recordIn = record === true ? content : null
  const read = () => loadSources(options)
  const published = await publishFolder(folder, read, asked, recordIn, renderingOf(options))
  const { result, problems } = published
  if (options.json === true) return printJson('manifest', result, problems, options)
  const status = printProblems(problems, options)
  if (result !== null) printLines(summary(published, folder, result.files.length, tellIn(options.messages)))
  return status
}

/** Options of what concerns all that is published. */
const ofTheWhole = { record: '--record', notice: '--notice', withdraw: '--withdraw' }

/** Writes the part of a shard. */
async function publishPart(
  folder: string,
  asked: Parameters<typeof publishShard>[2],
  sharing: Sharing,
  options: PublishOptions,
): Promise<Status> {
  const { result, problems } = await publishShard(folder, loadSources(options), asked, sharing, renderingOf(options))
  if (options.json === true) return printJson('manifest', result, problems, options)
  const status = printProblems(problems, options)
  if (result === null) return status
  const tell = tellIn(options.messages)
  printLines([
    tell('publish-done', { files: result.files.length, problems: countProblems(problems) }),
    tell('shard-done', { shard: sharing.shard, of: sharing.of }),
  ])
  return status
}

function checkUsage({ record, notice, withdraw, preview, reason, of, instance }: PublishOptions): void {
  const asked = [record, notice, withdraw, preview].filter((one) => one !== undefined)
  if (asked.length > 1) throw new UsageError(phrase('usage-publish-alone', {}))
  if ((reason !== undefined || of !== undefined) && withdraw === undefined)
    throw new UsageError(phrase('usage-publish-withdraw', {}))
  if (instance !== undefined && withdraw === undefined && notice === undefined)
    throw new UsageError(phrase('usage-publish-instance', {}))
}

function whereAndWhen({ date, base }: PublishOptions): { date: string; base: string | null; generator: string } {
  return { date: today(date), base: base ?? null, generator: programName(readGenerator()) }
}

/** The notice that an agreement has been published. */
function printNotice(agreement: string, options: PublishOptions): Status {
  const asked = { ...whereAndWhen(options), agreement, instances: options.instance ?? null }
  const { result, problems } = accepted(noticeOfPublication(loadSources(options), asked))
  if (options.json === true) return printJson('result', result, problems, options)
  if (result !== null) printLines(result.text.replace(/\n$/, '').split('\n'))
  return printProblems(problems, options)
}

/** Records that an agreement has been withdrawn; the site says so when it is written the next time. */
async function recordWithdrawal(agreement: string, options: PublishOptions): Promise<Status> {
  const { reason = '', of = null, instance = [], date, content, json, messages } = options
  loadSources(options)
  if (reason.trim() === '') throw new UsageError(phrase('usage-reason', {}))
  const asked = { agreement, reason, version: of, instances: instance }
  const day = today(date)
  const withdrawNow = () => withdrawAgreement(loadSources(options), asked, day)
  const { result: done, problems } = accepted(await recordContent(content, withdrawNow, tellWaiting(options)))
  const all = sortProblems(problems)
  if (json === true) return printJson('result', done, all, options)
  const status = printProblems(all, options)
  const tell = tellIn(messages)
  printLines(
    done === null
      ? [tell('record-none')]
      : [tell('withdraw-done', { agreement, versions: done.files.length }), tell('withdraw-next')],
  )
  return status
}

function summary({ publication, recorded, problems }: Published, folder: string, files: number, tell: Tell): string[] {
  const { agreements, instances, closed, unissued } = siteSummary(publication)
  const { base, options } = publication
  const [without, waiting, added] = [shortList(closed), shortList(unissued), shortList(recorded)]
  const indented = [
    tell('publish-open', { folder }),
    ...(without === null ? [] : [tell('publish-without', { items: without })]),
    ...(waiting === null ? [] : [tell('publish-unissued', { items: waiting }), tell('publish-unissued-next')]),
    ...(base === null && !options.preview ? [tell('publish-no-address')] : []),
    ...(added === null ? [] : [tell('publish-recorded', { items: added })]),
  ]
  return [
    tell('publish-site', { agreements: agreements.length, instances, folder }),
    ...indented.map((line) => `  ${line}`),
    '',
    tell('publish-done', { files, problems: countProblems(problems) }),
  ]
}
