// avtal dates: every date of an agreement, with the rule it follows and where the rule stands.

import { makeDocuments } from '../pipeline/pipeline.js'
import { instanceDates } from '../pipeline/schedule.js'
import { checkNames, loadSources, today } from './load.js'
import type { SelectionOptions, SourceOptions } from './options.js'
import { printJson, printProblems, printTable, type Status } from './report.js'

/** Prints the schedule of an agreement; of a series once, since its rules are the same for all instances. */
export function dates(agreement: string, options: SourceOptions & SelectionOptions & { date?: string }): Status {
  const made = makeDocuments(loadSources(options), {
    agreements: [agreement],
    editions: options.lang ?? null,
    parties: options.party ?? null,
  })
  checkNames(made.library, { agreements: [agreement], parties: options.party, editions: options.lang })
  const day = today(options.date)
  const schedules = made.instances.map((one) => ({
    instance: one.instance.id,
    dates: instanceDates(one, made.library, { today: day, signed: null }),
  }))
  if (options.json === true) return printJson('result', schedules, made.problems)
  const [first] = made.instances
  const schedule = schedules[0]
  if (first !== undefined && schedule !== undefined) {
    const language = options.lang?.[0]?.[0] ?? first.instance.agreement.data.authentic[0] ?? 'sv'
    const words = made.library.languages.get(language)?.words
    printTable([
      [words?.event ?? '', words?.date ?? '', words?.rule ?? '', words?.source ?? ''],
      ...schedule.dates.map((row) => [
        row.label[language] ?? '',
        row.when[language] ?? '',
        row.rule[language] ?? '',
        row.section ?? row.source ?? '',
      ]),
    ])
  }
  return printProblems(made.problems)
}
