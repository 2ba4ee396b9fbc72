// avtal dates: every date of an agreement, with the rule it follows and where the rule stands; as a table, step by step,
// as a calendar, or for other systems.

import { readGenerator } from '../io/assets.js'
import type { LanguageForms } from '../data/language.js'
import { datesCalendar, type DatedInstance } from '../document/schedule/calendar.js'
import { makeDocuments } from '../app/documents/documents.js'
import { datesSpreadsheet } from '../document/schedule/spreadsheet.js'
import { onlyRegistered } from '../app/documents/standings.js'
import { latestVersion } from '../register/register.js'
import { instanceDates, type InstanceDate } from '../document/schedule/dates.js'
import { writeCalendar } from '../term/calendar.js'
import { textOf } from '../term/phrases.js'
import { csv } from '../text/csv.js'
import { checkNames, loadSources, today, UsageError } from './load.js'
import type { SelectionOptions, SourceOptions } from './options.js'
import { deliver, printJson, printProblems, printTable, type Status } from './report.js'

export const dateFormats = ['text', 'ics', 'csv', 'json'] as const

export interface DatesOptions extends SourceOptions, SelectionOptions {
  readonly date?: string
  readonly signed?: string
  readonly explain?: boolean
  readonly format: (typeof dateFormats)[number]
  readonly file?: string
}

/** Prints the schedule of an agreement; of a series once, since its rules are the same for all instances. */
export function dates(agreement: string, options: DatesOptions): Status {
  const made = makeDocuments(loadSources(options), {
    agreements: [agreement],
    editions: options.lang ?? null,
    parties: options.party ?? null,
  })
  const { library } = made
  const entered = library.agreementIds.includes(agreement) ? null : latestVersion(library.register, agreement)
  const agreements = entered === null ? [agreement] : []
  checkNames(library, { agreements, parties: options.party, editions: options.lang })
  const instances = entered === null ? made.instances : onlyRegistered(entered, library)
  const asIf = options.signed === undefined ? null : { instance: options.signed, series: options.signed }
  const all = instances.map((one): DatedInstance => {
    const rows = instanceDates(one, library, { today: today(options.date), signed: asIf ?? one.signed })
    return { instance: one.instance, dates: rows }
  })
  if (options.json === true || options.format === 'json')
    return printJson(
      'result',
      all.map(({ instance, dates: rows }) => ({ instance: instance.id, dates: rows })),
      made.problems,
    )
  const chosen = options.party === undefined ? firstOfEach(all) : all
  const code = options.lang?.[0]?.[0] ?? chosen[0]?.instance.agreement.data.authentic[0] ?? ''
  const language = library.languages.get(code) ?? [...library.languages.values()][0]
  if (language !== undefined && chosen.length > 0) print(chosen, language, options)
  return printProblems(made.problems)
}

/** One instance for each set of dates: those of a series differ only where they have been signed on different days. */
function firstOfEach(all: readonly DatedInstance[]): DatedInstance[] {
  const days = all.map((one) => one.dates.map(({ date }) => date).join(' '))
  return all.filter((_, index) => days.indexOf(days[index] ?? '') === index)
}

function print(chosen: readonly DatedInstance[], language: LanguageForms, options: DatesOptions): void {
  switch (options.format) {
    case 'ics':
      return deliver(calendarText(chosen, language, options), options.file)
    case 'csv':
      return deliver(csv(datesSpreadsheet(chosen, language)), options.file)
    default:
      if (options.file !== undefined) throw new UsageError('--file goes with --format ics or csv')
      for (const [index, { instance, dates: rows }] of chosen.entries()) {
        if (chosen.length > 1) process.stdout.write(`${index === 0 ? '' : '\n'}${instance.id}\n`)
        if (options.explain === true) printSteps(rows, language)
        else printDates(rows, language)
      }
  }
}

function calendarText(chosen: readonly DatedInstance[], language: LanguageForms, options: DatesOptions): string {
  const { name, version } = readGenerator()
  const calendar = datesCalendar(chosen, language, options.party !== undefined, `${name} ${version}`)
  if (calendar === null || calendar.events.length === 0)
    throw new UsageError('no date is known before signing; --signed YYYY-MM-DD shows what would follow')
  return writeCalendar(calendar)
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
  if (remarks.length > 0) process.stdout.write(`\n${remarks.join('\n')}\n`)
}

/** Each date with its rule and the steps that lead to it, a blank line between them. */
function printSteps(rows: readonly InstanceDate[], language: LanguageForms): void {
  const { code, words } = language
  const blocks = rows.map((row) => [
    `${row.label[code] ?? ''}: ${row.when[code] ?? ''}`,
    ...[row.rule[code] ?? '', ...(row.steps[code] ?? [])].map((line) => `  ${line}`),
    ...(row.section === null ? [] : [`  ${words.source}: ${textOf(row.section, language)}`]),
  ])
  process.stdout.write(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`)
}
