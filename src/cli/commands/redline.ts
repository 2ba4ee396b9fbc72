// avtal redline: what differs between two texts, in words, as a Word file with tracked changes, or as a page.

import { allChangesInWords } from '../../app/negotiation/changes-in-words.js'
import { redline as redlineOf } from '../../app/negotiation/redline.js'
import type { WordFile } from '../../app/negotiation/compare.js'
import { phrase } from '../../base/phrases/phrases.js'
import { tellIn } from '../../base/phrases/tell.js'
import { sentencesOf } from '../../base/problem.js'
import { readWordFile } from '../../io/negotiation/word-file.js'
import { writeNamedFile } from '../../io/named-file.js'
import { readFonts } from '../../io/open-fonts.js'
import { foundAt } from '../../io/read-file.js'
import { accepted, loadSources } from '../load.js'
import type { SelectionOptions, SourceOptions } from '../options.js'
import { printJson, printLines, printProblems, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'

export interface RedlineOptions extends SourceOptions, SelectionOptions {
  readonly file?: string
}

/** Tells what differs; with `--file` writes the redline, as its ending says. */
export async function redline(before: string, after: string, options: RedlineOptions): Promise<Status> {
  const { file, lang, party, messages } = options
  const ending = file === undefined ? null : (/\.(docx|html)$/i.exec(file)?.[1]?.toLowerCase() ?? '')
  if (ending === '') throw new UsageError(phrase('usage-redline-file', {}))
  if ((lang?.length ?? 0) > 1 || (party?.length ?? 0) > 1) throw new UsageError(phrase('usage-redline-one', {}))
  const asked = {
    before: sideOf(before),
    after: sideOf(after),
    languages: lang?.[0] ?? null,
    party: party?.[0] ?? null,
  }
  const sources = loadSources(options)
  const { result, problems } = accepted(await redlineOf(sources, asked, readFonts(), messages))
  if (result !== null && file !== undefined) {
    const failed = writeNamedFile(file, ending === 'docx' ? result.docx : result.html)
    for (const one of failed.filter(({ severity }) => severity === 'error'))
      throw new UsageError(sentencesOf(one, messages).message)
  }
  if (options.json === true) {
    const { changes } = result ?? { changes: [] }
    return printJson('result', result === null ? null : { file: file ?? null, changes }, problems, options)
  }
  const status = printProblems(problems, options)
  if (result !== null) printLines(allChangesInWords(result.changes, messages).flatMap((line) => line.split('\n')))
  if (result !== null && file !== undefined) printLines(['', tellIn(messages)('redline-done', { file })])
  return status
}

/** What lies on the disk is a file; anything else names an agreement, a version, or what was sent. */
function sideOf(named: string): string | WordFile {
  return foundAt(named)?.isFile() === true ? accepted(readWordFile(named)) : named
}
