// A word that a translation uses is accepted in the glossary.

import * as z from 'zod'
import { acceptWord, glossaryPath } from '../../app/fixes/accept-word.js'
import { rawTextOf } from '../../base/line-ends.js'
import { phrase } from '../../base/phrases/phrases.js'
import { shownPath } from '../../base/sources.js'
import { languageCode } from '../../data/scalars.js'
import { bytesAt, recordContent } from '../../io/content.js'
import { accepted, Refused, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith } from './act.js'

export const acceptSchema = z.strictObject({
  term: z.string(),
  /** Of the translation. */
  language: languageCode,
  word: z.string(),
})

/** Adds the word to the entry of the term, as the glossary lies on the disk. */
export async function accept(ask: Ask, asked: z.infer<typeof acceptSchema>): Promise<Done> {
  const { desk, tell } = ask
  const file = shownPath(desk.workspace.sources().content, glossaryPath)
  if (desk.drafts.has(glossaryPath)) throw new Refused(409, phrase('studio-unsaved', { files: [file] }))
  const { term, word } = asked
  const add = () => acceptWord(rawTextOf(bytesAt(desk.content, glossaryPath) ?? new Uint8Array()), file, asked)
  const written = desk.noting(phrase('changes-did-accept', { word, term }))
  const { result, problems } = accepted(await recordContent(desk.content, add, undefined, written))
  return doneWith(ask, { result, problems }, result === null ? [] : [tell('accept-done', { word: result, term })])
}
