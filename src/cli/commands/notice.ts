// avtal notice: what a notice would do, its letters, and the notice that was given, recorded.

import { join } from 'node:path'
import { noticeLetters, noticeToGive, recordNotice, type InstanceNotice } from '../../app/give-notice.js'
import type { NoticeWay } from '../../app/notice-ways.js'
import { hasErrors } from '../../base/problem.js'
import { tellIn } from '../../base/phrases/tell.js'
import { letterDocument } from '../../document/letter.js'
import { recordContent } from '../../io/content.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { deliver, printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { documentBytes, formsIn } from '../report-file.js'

export interface NoticeOptions extends SourceOptions {
  readonly date: string | undefined
  readonly of: string | undefined
  readonly from: string
  readonly way: NoticeWay
  readonly instance: readonly string[] | undefined
  readonly next: true | undefined
  /** The day on which it was given: then it is recorded. */
  readonly given: string | undefined
  /** How it is sent. */
  readonly dispatch: string | undefined
  readonly by: string | undefined
  /** The folder that the letters are written into. */
  readonly out: string | undefined
}

/** Shows when an agreement ends by a notice, and refuses one that is too late; with `--given` records it, with `--out` writes its letters. */
export async function notice(agreement: string, options: NoticeOptions): Promise<Status> {
  const { from, way, given, out, messages, dispatch, by } = options
  const day = today(options.date)
  const asked = {
    ...{ agreement, way, from, date: given ?? day, next: options.next === true },
    version: options.of ?? null,
    instances: options.instance ?? null,
  }
  const before = accepted(noticeToGive(loadSources(options), asked))
  const record = () => recordNotice(loadSources(options), asked, dispatch ?? null, day)
  const planned = given === undefined ? before : accepted(record())
  /* Letters come before the record of them: what cannot be written is not on record as given. */
  if (planned.result !== null && !hasErrors(planned.problems) && before.letters !== null && out !== undefined)
    for (const letter of noticeLetters(before.letters, { by: by ?? null, dispatch: dispatch ?? null }))
      for (const format of ['pdf', 'docx'] as const) {
        const { library } = before.letters
        const document = letterDocument(letter, formsIn(library, letter.language))
        deliver(await documentBytes(document, format, library), join(out, `${letter.id}.${format}`), options)
      }
  const { result, problems } =
    given === undefined ? before : accepted(await recordContent(options.content, record, tellWaiting(options)))
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  const tell = tellIn(messages)
  if (result === null) printLines(given === undefined ? [] : [tell('record-none')])
  else {
    printLines(result.flatMap((one) => linesOf(one, tell)))
    if (given !== undefined && way !== 'renegotiate') printLines([tell('notice-done', { name: from, day: given })])
  }
  return status
}

function linesOf({ instance, last, ends, to }: InstanceNotice, tell: ReturnType<typeof tellIn>): string[] {
  const lines = [
    ...(last === null ? [] : [tell('notice-last', { day: last })]),
    ...(ends === null ? [] : [tell('notice-ends', { day: ends })]),
    tell('notice-to', { parties: to.join(', ') }),
  ]
  return instance === 'all' ? lines : lines.map((line) => `${instance}: ${line}`)
}
