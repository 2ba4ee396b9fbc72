// avtal import: takes in an agreement from a Word file, and says what has become of it.

import { importedInWords } from '../../app/imported-in-words.js'
import { tellIn } from '../../base/phrases/tell.js'
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
  if (result === null) return status
  const { found, sections } = importedInWords(result, messages)
  const files = result.files.map((one) => `${content}/${one}`)
  printLines([...found, '', ...sections.map((one) => `  ${one}`), '', ...files])
  printLines(['', tellIn(messages)('new-next', { agreement: result.id })])
  return status
}
