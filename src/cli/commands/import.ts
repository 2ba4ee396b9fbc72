// avtal import: takes in an agreement from a Word file, and says what has become of it.

import type { Imported, ImportedSection } from '../../app/import.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { visible } from '../../base/printable.js'
import { say } from '../../base/sentence.js'
import { takeIn } from '../../io/edited/import.js'
import { readWordFile } from '../../io/negotiation/word-file.js'
import { accepted, loadSources, templateFolders, today } from '../load.js'
import type { SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'

export interface ImportOptions extends SourceOptions {
  readonly id?: string
  readonly language?: string
  readonly date?: string
}

/** Writes a draft agreement and its clauses. */
export async function importFile(path: string, options: ImportOptions): Promise<Status> {
  const { content, templates, messages } = options
  const file = accepted(readWordFile(path))
  const request = { file, id: options.id ?? null, language: options.language ?? null }
  const read = () => loadSources(options)
  const environment = { today: today(options.date), messages }
  const taken = takeIn(content, request, read, templateFolders(templates), environment, tellWaiting(options))
  const { result, problems } = accepted(await taken)
  if (options.json === true) return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  if (result !== null) printLines([...reportOf(result, options), ...result.files.map((one) => `${content}/${one}`)])
  if (result !== null) printLines(['', tellIn(messages)('new-next', { agreement: result.id })])
  return status
}

/** What was taken over, in words. */
function reportOf(imported: Imported, { messages }: Pick<ImportOptions, 'messages'>): string[] {
  const tell = tellIn(messages)
  const { title, parties, sections, annexes, tables, notes, values } = imported
  const counts = (key: 'found' | 'slots') =>
    phrase('import-values-all', {
      dates: values.date[key],
      amounts: values.amount[key],
      percentages: values.percent[key],
      periods: values.period[key],
      references: values.section[key] + values.annex[key],
      parties: values.party[key],
    })
  return [
    visible(title),
    tell('import-parties', { parties: parties.join(', ') }),
    tell('import-found', { sections: sections.filter((one) => one.title !== '').length, annexes, tables, notes }),
    say(phrase('import-values', { found: counts('found'), slots: counts('slots') }), messages),
    '',
    ...sections
      .filter((one) => one.title !== '')
      .map((one) => `  ${visible([one.number ?? '–', one.title].join(' '))}: ${nearestOf(one, messages)}`),
    '',
  ]
}

function nearestOf({ nearest }: ImportedSection, messages: ImportOptions['messages']): string {
  const tell = tellIn(messages)
  if (nearest === null) return tell('import-clause-none')
  const { clause, likeness, isSame } = nearest
  return isSame
    ? tell('import-clause-same', { clause })
    : tell('import-clause-changed', { clause, share: Math.round(likeness * 100) })
}
