// avtal build --for negotiation: the Word file that goes to the other side, and the record of what was sent.

import { phrase } from '../../base/phrases/phrases.js'
import { tellIn, type Tell } from '../../base/phrases/tell.js'
import { readFonts } from '../../io/open-fonts.js'
import { sendAgreement, type SentAt } from '../../io/negotiation/send.js'
import { accepted, loadSources, today } from '../load.js'
import type { BuildOptions } from '../options.js'
import { printJson, printLines, printProblems, tellWaiting, type Status } from '../report.js'
import { UsageError } from '../usage-error.js'

/** Sends one agreement to one recipient, in the languages of `--lang` or its own. */
export async function send(agreements: readonly string[], options: BuildOptions): Promise<Status> {
  const [agreement, ...others] = agreements
  const recipient = options.to?.trim() ?? ''
  if (options.for === undefined) throw new UsageError(phrase('usage-send-for', {}))
  if (recipient === '') throw new UsageError(phrase('usage-send-to', {}))
  if (agreement === undefined || others.length > 0) throw new UsageError(phrase('usage-send-one', {}))
  if (options.copies === true || options.shard !== undefined) throw new UsageError(phrase('usage-send-alone', {}))
  const asked = { agreement, recipient, editions: options.lang ?? null, parties: options.party ?? null }
  const environment = { today: today(options.date), fonts: readFonts() }
  const read = () => loadSources(options)
  const { out, content } = options
  const { result, problems } = accepted(
    await sendAgreement(out, content, read, asked, environment, tellWaiting(options)),
  )
  if (options.json === true) return printJson('result', result.map(summary), problems, options)
  const status = printProblems(problems, options)
  printLines(inWords(result, tellIn(options.messages)))
  return status
}

function summary({ sent, path }: SentAt) {
  const { id, recipient, date, agreement, version, instance, languages, file } = sent
  return { id, recipient, date, agreement, version, instance, languages, path, sha256: file.sha256 }
}

function inWords(files: readonly SentAt[], tell: Tell): string[] {
  if (files.length === 0) return [tell('send-none')]
  return [
    ...files.map(({ sent: { id, recipient }, path }) => tell('send-done', { id, recipient, path })),
    tell('send-next'),
  ]
}
