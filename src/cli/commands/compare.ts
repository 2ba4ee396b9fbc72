// avtal compare: every change in a Word file that came back, by clause; what was changed without tracking first.

import { changesAsHtml } from '../../app/negotiation/changes-html.js'
import { changesInWords } from '../../app/negotiation/changes-in-words.js'
import { compareReturned, isNeededToCompare, type Comparison } from '../../app/negotiation/compare.js'
import { tellIn } from '../../base/phrases/tell.js'
import { visible } from '../../base/printable.js'
import { readWordFile } from '../../io/negotiation/word-file.js'
import { foundAt } from '../../io/read-file.js'
import { accepted, loadSources } from '../load.js'
import type { compareFormats, SourceOptions } from '../options.js'
import { deliver, printJson, printProblems, type Status } from '../report.js'

export interface CompareOptions extends SourceOptions {
  readonly with?: string
  readonly format: (typeof compareFormats)[number]
  readonly file?: string
}

/** Compares a file with what was sent. */
export async function compare(path: string, options: CompareOptions): Promise<Status> {
  const returned = accepted(readWordFile(path))
  const named = options.with ?? null
  const sent = named === null || foundAt(named) === null ? named : accepted(readWordFile(named))
  const sources = loadSources(options, isNeededToCompare)
  const { result, problems } = accepted(await compareReturned(sources, { returned, sent }))
  if (options.json === true || options.format === 'json') return printJson('result', result, problems, options)
  const status = printProblems(problems, options)
  if (result !== null) deliver(textOf(result, path, options), options.file, options)
  return status
}

function textOf(comparison: Comparison, path: string, { format, messages }: CompareOptions): string {
  const name = path.replace(/^.*[\\/]/, '')
  if (format === 'html') return changesAsHtml(comparison, name, messages)
  const { sent, changes } = comparison
  const tell = tellIn(messages)
  const about =
    sent === null
      ? []
      : [tell('compare-sent', { id: sent.id, recipient: sent.recipient, date: sent.date, version: sent.version }), '']
  return [...about, ...changesInWords(changes, messages)]
    .flatMap((line) => line.split('\n'))
    .map((line) => `${visible(line)}\n`)
    .join('')
}
