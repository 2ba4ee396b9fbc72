// avtal signed, decided, done: what has happened to an issued version is recorded, one thing or a list, and who is still missing is shown.

import { isNeededToSign, signAgreement, type Signed } from '../../app/sign.js'
import { recordInRegister } from '../../app/records/record.js'
import { recordList } from '../../app/records/record-list.js'
import type { RecordKind } from '../../app/records/columns.js'
import type { Refusal, WritingOutcome } from '../../app/request/outcome.js'
import { limits } from '../../base/limits.js'
import { recordContent } from '../../io/content.js'
import { isUnread, readFileWithin, unreadFile } from '../../io/read-file.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Problem } from '../../base/problem.js'
import { tellIn } from '../../base/phrases/tell.js'
import type { Entry } from '../../register/record.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'
import { missingSigners } from '../../app/status-lines.js'

interface RecordOptions extends SourceOptions {
  /** The day of what has happened; not with `from`. */
  readonly date: string | undefined
  /** The version; the one issued last unless given. */
  readonly of: string | undefined
  /** A file with a list of what has happened. */
  readonly from: string | undefined
}

export interface SignedOptions extends RecordOptions {
  readonly party: string | undefined
  readonly instance: readonly string[] | undefined
  readonly name: string | undefined
  /** Of who signed. */
  readonly title: string | undefined
  readonly place: string | undefined
  /** Why it counts without mandate, or before the decision is final. */
  readonly waive: string | undefined
}

/** Records who signed when. The text of the agreement never changes by it; dates that follow from signing do. */
export function signed(agreement: string, options: SignedOptions): Promise<Status> {
  const { from, party, date, name, title, place, instance: instances = [], of: version = null, waive: waived } = options
  if (from !== undefined) return listed(agreement, 'signature', from, options, [party, date])
  const asked = { ...needed({ party, date }), agreement, name, title, place, waived, instances, version }
  return record(options, (day) => signAgreement(loadSources(options, isNeededToSign), asked, day))
}

export interface DecidedOptions extends RecordOptions {
  readonly party: string | undefined
  readonly body: string | undefined
  readonly section: string | undefined
  readonly case: string | undefined
  readonly delegation: string | undefined
  /** The day on which it became final. */
  readonly final: string | undefined
  readonly remark: string | undefined
}

/** Records who decided to enter the agreement. */
export function decided(agreement: string, options: DecidedOptions): Promise<Status> {
  const { from, party, body, date, section, case: number, delegation, final, remark } = options
  if (from !== undefined) return listed(agreement, 'decision', from, options, [party, body, date])
  const decision = { ...needed({ party, body, date }), ...given({ section, case: number, delegation, final, remark }) }
  return one(agreement, { decision }, options)
}

export interface DoneOptions extends RecordOptions {
  readonly deadline: string | undefined
  readonly instance: string | undefined
  readonly remark: string | undefined
}

/** Records that a deadline has been met. */
export function done(agreement: string, options: DoneOptions): Promise<Status> {
  const { from, deadline, instance, date, remark } = options
  if (from !== undefined) return listed(agreement, 'done', from, options, [deadline, date])
  return one(agreement, { done: { ...needed({ deadline, date }), ...given({ instance, remark }) } }, options)
}

function one(agreement: string, entry: Entry, options: RecordOptions): Promise<Status> {
  const asked = { agreement, version: options.of ?? null, entries: [entry] }
  return record(options, (day) => recordInRegister(loadSources(options), asked, day))
}

/** @throws `UsageError` where something is said of a single thing too, or the file cannot be read */
function listed(
  agreement: string,
  kind: RecordKind,
  path: string,
  options: RecordOptions,
  single: readonly (string | undefined)[],
): Promise<Status> {
  if (single.some((said) => said !== undefined)) throw new UsageError(phrase('usage-record-from', {}))
  const bytes = readFileWithin(path, limits['list-size'].most)
  if (isUnread(bytes)) throw new UsageError(unreadFile(path, bytes, 'list-size'))
  const asked = { agreement, version: options.of ?? null, kind, path, bytes }
  return record(options, (day) => recordList(loadSources(options), asked, day))
}

/** All of them. @throws `UsageError` where one is missing: then a list is needed */
function needed<Key extends string>(said: Readonly<Record<Key, string | undefined>>): Record<Key, string> {
  const missing = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [`--${key}`] : []))
  if (missing.length > 0) throw new UsageError(phrase('usage-record-missing', { options: missing.join(', ') }))
  return said as Record<Key, string>
}

/** Those that were said. */
function given(said: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

async function record(
  options: RecordOptions,
  answer: (day: string) => WritingOutcome<Signed | null> | Refusal,
): Promise<Status> {
  const day = today()
  const { result, problems } = accepted(await recordContent(options.content, () => answer(day), tellWaiting(options)))
  return finish(options, result, problems)
}

function finish(options: RecordOptions, result: Signed | null, problems: readonly Problem[]): Status {
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(options.messages)
  if (result === null) {
    printLines([tell('record-none')])
    return status
  }
  const { version, agreement } = result
  const items = missingSigners(Object.values(result.missing), tell)
  const missing = items === null ? tell('signed-all') : tell('signed-missing', { items })
  const undecided = result.missingDecisions.map(({ name }) => name)
  printLines([
    tell('signed-done', { version, agreement, missing }),
    ...(undecided.length === 0 ? [] : [tell('signed-undecided', { items: undecided.join('; ') })]),
  ])
  return status
}
