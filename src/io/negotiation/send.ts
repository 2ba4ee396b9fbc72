// Sources -> the Word files that go to the other side, in the output folder, and the records of them in the register.

import { join } from 'node:path'
import {
  prepareSending,
  recordSending,
  type SendAsked,
  type SendEnvironment,
  type SentFile,
} from '../../app/negotiation/send.js'
import { isRefusal, type Outcome, type Refusal } from '../../app/request/outcome.js'
import { phrase } from '../../base/phrases/phrases.js'
import { hasErrors, sortProblems, type Problem } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import { recordContent } from '../content.js'
import type { Waiting } from '../lock.js'
import { writeNamedFile } from '../named-file.js'

/** A file that was sent, and where it lies. */
export interface SentAt extends SentFile {
  readonly path: string
}

/** What was sent; nothing with an error. */
export type SendOutcome = Outcome<readonly SentAt[]>

/** Under the output folder: where what is sent lies, which no build takes away. */
const sentFolder = 'sent'

/**
 * Makes the files, records them while nobody else writes in the content folder, and lays them into the output folder. Where the content has
 * changed meanwhile they are made again.
 * @param read gives content and templates as they are
 */
export async function sendAgreement(
  out: string,
  content: string,
  read: () => Sources,
  asked: SendAsked,
  environment: SendEnvironment,
  waiting?: Waiting,
): Promise<SendOutcome | Refusal> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const prepared = await prepareSending(read(), asked, environment)
    if (isRefusal(prepared)) return prepared
    const record = () => recordSending(read(), asked, prepared, environment.today)
    const recorded = await recordContent(content, record, waiting)
    if (isRefusal(recorded)) return recorded
    const { result, problems } = recorded
    if (result === null && !hasErrors(problems)) continue
    const written = (result ?? []).map((file) => laid(file, join(out, sentFolder, file.sent.file.name)))
    return {
      result: written.flatMap(({ at }) => at ?? []),
      problems: sortProblems([...problems, ...written.flatMap((one) => one.problems)]),
    }
  }
  return { refused: phrase('usage-unsettled', { folder: content }) }
}

/** Somebody who saves a file each second is waited for no longer. */
const mostTries = 5

function laid(file: SentFile, path: string): { readonly at: SentAt | null; readonly problems: readonly Problem[] } {
  const problems = writeNamedFile(path, file.bytes)
  return { at: hasErrors(problems) ? null : { ...file, path: path.replaceAll('\\', '/') }, problems }
}
