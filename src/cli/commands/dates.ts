// avtal dates: every date of an agreement, with the rule it follows and where the rule stands; as a table, step by step,
// as a calendar, or for other systems.

import { agreementDates, datesAsCalendar, datesAsCsv, type DatesOutcome } from '../../app/dates.js'
import { programName } from '../../app/request/program.js'
import { readGenerator } from '../../io/installation.js'
import type { LanguageForms } from '../../data/language.js'
import type { InstanceDate } from '../../document/schedule/dates.js'
import { textOf } from '../../term/phrases.js'
import type { ScheduleWindow } from '../../term/schedule.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { accepted, loadSources, today } from '../load.js'
import { selectionOf, type DateFormat, type SelectionOptions, type SourceOptions } from '../options.js'
import { deliver, printJson, printLines, printProblems, printTable, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'

export interface DatesOptions extends SourceOptions, SelectionOptions {
  readonly date?: string
  readonly signed?: string
  readonly from?: string
  readonly until?: string
  /** The version; the one that the agreement’s file gives unless given. */
  readonly of?: string
  readonly explain?: boolean
  readonly format: DateFormat
  readonly file?: string
}

/** Prints the schedule of an agreement; of a series once, since its rules are the same for all instances. */
export function dates(agreement: string, options: DatesOptions): Status {
  const { signed = null, of: version = null, from = null, until = null } = options
  const asked = { ...selectionOf([], options), agreement, signed, version, from, until, reader: options.messages }
  const answer = accepted(agreementDates(loadSources(options), asked, today(options.date)))
  const { result, shown, earlier, language, problems } = answer
  if (options.json === true || options.format === 'json') return printJson('result', result, problems, options)
  if (language !== null && shown.length > 0) print({ shown, earlier }, language, options)
  const [window] = result.filter(({ instance }) => instance === shown[0]?.instance.id).map((one) => one.window)
  if (window !== undefined) sayWindow(window, options)
  return printProblems(problems, options)
}

/** Says between which days dates are shown, where there are more; beside a file on standard error, so that it holds dates alone. */
function sayWindow({ from, until, isCut }: ScheduleWindow, { messages, format }: DatesOptions): void {
  if (until === null) return
  const tell = tellIn(messages)
  const line = isCut && from !== null ? tell('dates-cut', { from, until }) : tell('dates-until', { until })
  if (format === 'text') printLines(['', line])
  else process.stderr.write(`${line}\n`)
}

type Shown = Pick<DatesOutcome, 'shown' | 'earlier'>

function print({ shown, earlier }: Shown, language: LanguageForms, options: DatesOptions): void {
  switch (options.format) {
    case 'ics':
      return deliver(calendarText({ shown, earlier }, language, options), options.file, options)
    case 'csv':
      return deliver(datesAsCsv(shown, language), options.file, options)
    default:
      if (options.file !== undefined) throw new UsageError(phrase('usage-dates-file', {}))
      for (const [index, { instance, dates: rows }] of shown.entries()) {
        if (shown.length > 1) printLines([...(index === 0 ? [] : ['']), instance.id])
        if (options.explain === true) printSteps(rows, language)
        else printDates(rows, language)
      }
  }
}

function calendarText({ shown, earlier }: Shown, language: LanguageForms, { party }: DatesOptions): string {
  const calendar = datesAsCalendar(shown, language, party !== undefined, programName(readGenerator()), earlier)
  if (calendar === null) throw new UsageError(phrase('usage-dates-none', {}))
  return calendar
}

/** The table; a star marks a date with a remark, which stands below. */
function printDates(rows: readonly InstanceDate[], language: LanguageForms): void {
  const { code, words } = language
  printTable([
    [words.event, words.date, words.rule, words.source],
    ...rows.map((row) => [
      row.label[code] ?? '',
      `${row.when[code] ?? ''}${row.remark === null ? '' : ' *'}`,
      row.rule[code] ?? '',
      row.section === null ? (row.source ?? '') : textOf(row.section, language),
    ]),
  ])
  const remarks = rows.flatMap((row) =>
    row.remark === null ? [] : [`* ${row.label[code] ?? ''}, ${row.when[code] ?? ''}: ${row.remark[code] ?? ''}`],
  )
  if (remarks.length > 0) printLines(['', ...remarks])
}

/** Each date with its rule and the steps that lead to it, a blank line between them. */
function printSteps(rows: readonly InstanceDate[], language: LanguageForms): void {
  const { code, words } = language
  const blocks = rows.map((row) => [
    `${row.label[code] ?? ''}: ${row.when[code] ?? ''}`,
    ...[row.rule[code] ?? '', ...(row.steps[code] ?? [])].map((line) => `  ${line}`),
    ...(row.section === null ? [] : [`  ${words.source}: ${textOf(row.section, language)}`]),
  ])
  printLines(blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])))
}
