// avtal party: all agreements of one party, on the screen, as a page, as a spreadsheet or as a calendar.

import { extname } from 'node:path'
import {
  partyAsCalendar,
  partyAsCsv,
  partyLines,
  partyReport,
  partyView,
  type PartyOutcome,
} from '../../app/party-view.js'
import { programName } from '../../app/request/program.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { readFonts } from '../../io/open-fonts.js'
import { readGenerator } from '../../io/installation.js'
import { accepted, loadSources, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { deliver, printJson, printLines, printProblems, type Status } from '../report.js'
import { formsIn, reportBytes, reportFormat } from '../report-file.js'
import { UsageError } from '../usage-error.js'

export interface PartyOptions extends SourceOptions {
  readonly date: string | undefined
  readonly year: number | undefined
  readonly file: string | undefined
}

/** Shows where the agreements of a party stand; with `--file` as what the ending of its name asks for. */
export async function party(id: string, options: PartyOptions): Promise<Status> {
  const { messages, file } = options
  const day = today(options.date)
  const year = options.year ?? Number(day.slice(0, 4))
  const answer = accepted(partyView(loadSources(options), { party: id, year }, day))
  const { result, problems } = answer
  if (options.json === true) return printJson('result', result, problems, options)
  if (file === undefined) printLines(partyLines(result, formsIn(answer.library, messages), tellIn(messages)))
  else deliver(await written(answer, extname(file), messages), file, options)
  return printProblems(problems, options)
}

async function written(
  answer: PartyOutcome,
  ending: string,
  messages: PartyOptions['messages'],
): Promise<string | Uint8Array> {
  const { result, library } = answer
  const tell = tellIn(messages)
  if (ending === '.csv') return partyAsCsv(result, tell)
  const forms = formsIn(library, messages)
  if (ending === '.ics') {
    const calendar = partyAsCalendar(answer, forms, programName(readGenerator()))
    if (calendar === null) throw new UsageError(phrase('usage-dates-none', {}))
    return calendar
  }
  const format = reportFormat(ending, ['.csv', '.ics'])
  return reportBytes(partyReport(result, { language: messages, forms, tell }), format, library, readFonts())
}
