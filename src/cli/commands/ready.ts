// avtal ready: whether an agreement can be signed, and what there is to do first.

import { extname } from 'node:path'
import { agreementReadiness, readinessReport, type Readiness, type ReadyOutcome } from '../../app/ready.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { sentencesOf, type Problem } from '../../base/problem.js'
import { say, type MessageLanguage } from '../../base/sentence.js'
import { readFonts } from '../../io/open-fonts.js'
import { accepted, loadSources, today } from '../load.js'
import { selectionOf, type SelectionOptions, type SourceOptions } from '../options.js'
import {
  deliver,
  plainProblem,
  printJson,
  printLines,
  printProblems,
  shownProblems,
  textsOfProblems,
  type Status,
} from '../report.js'
import { reportBytes, reportFormat } from '../report-file.js'
import { UsageError } from '../usage-error.js'

export interface ReadyOptions extends SourceOptions, Pick<SelectionOptions, 'party'> {
  readonly date: string | undefined
  readonly file: string | undefined
}

/**
 * Shows of each instance whether it can be signed, with every point that keeps it from that; or writes the page of one of them. Ends
 * with 1 where one cannot.
 */
export async function ready(agreement: string, options: ReadyOptions): Promise<Status> {
  const { messages, file } = options
  const format = file === undefined ? null : reportFormat(extname(file))
  const { parties } = selectionOf([agreement], { ...options, lang: undefined })
  const environment = { today: today(options.date), fonts: readFonts() }
  const answer = accepted(agreementReadiness(loadSources(options), { agreement, parties }, environment))
  const { result, problems } = answer
  const isReady = result.length > 0 && result.every((one) => one.ready)
  const status = (told: Status): Status => (told === 0 && !isReady ? 1 : told)
  if (options.json === true) {
    const plain = result.map(({ points, ...one }) => ({
      ...one,
      points: points.map((point) => plainProblem(point, messages)),
    }))
    return status(printJson('result', plain, problems, options))
  }
  if (format !== null && result.length > 0) deliver(await page(answer, environment, format, options), file, options)
  else printLines(result.flatMap((one) => linesOf(one, environment.today, messages, tellIn(messages))))
  return status(printProblems(problems, options))
}

/** @throws `UsageError` where several instances are asked for */
async function page(
  { result, library }: ReadyOutcome,
  { today: day, fonts }: { readonly today: string; readonly fonts: ReturnType<typeof readFonts> },
  format: NonNullable<ReturnType<typeof reportFormat>>,
  { messages }: ReadyOptions,
): Promise<Uint8Array> {
  const [one, another] = result
  if (one === undefined || another !== undefined) throw new UsageError(phrase('usage-ready-one', {}))
  const { shown, folded } = shownProblems(one.points)
  const texts = [
    ...shown.map((point) => textsOf(point, messages)),
    ...(folded === null ? [] : [[withoutMarks(say(folded, messages))]]),
  ]
  const report = readinessReport(one, texts, { today: day, language: messages, tell: tellIn(messages) })
  return reportBytes(report, format, library, fonts)
}

/** What is wrong, what to do, and where, as one reads it on paper. */
function textsOf(point: Problem, messages: MessageLanguage): string[] {
  const { message, hint } = sentencesOf(point, messages)
  const place = `${point.place.file}:${point.place.line}`
  return [message, ...(hint === null ? [] : [sentence(hint)]), place].map(withoutMarks)
}

/** A hint is the rest of a line on the screen, and a line of its own here. */
function sentence(hint: string): string {
  return `${hint.slice(0, 1).toUpperCase()}${hint.slice(1)}${/[.!?…]$/.test(hint) ? '' : '.'}`
}

function withoutMarks(text: string): string {
  return text.replaceAll('`', '')
}

function linesOf(
  { title, version, counterparty, ready: isReady, points }: Readiness,
  day: string,
  messages: ReadyOptions['messages'],
  tell: Tell,
): string[] {
  const name = counterparty === null ? title : `${title}, ${counterparty}`
  const head = `${name}, ${tell('ready-version', { version })}`
  if (isReady) return [head, tell('ready-yes', { day })]
  const texts = textsOfProblems(points, messages)
  return [
    head,
    tell('ready-no', { day, points: texts.length }),
    ...texts.flatMap((text) => ['', ...text.split('\n')]),
    '',
  ]
}
