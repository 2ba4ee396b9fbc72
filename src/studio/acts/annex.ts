// A PDF that was chosen in the browser becomes an annex.

import * as z from 'zod'
import { addAnnex } from '../../app/add-annex.js'
import { phrase } from '../../base/phrases/phrases.js'
import { localized } from '../../data/scalars.js'
import { recordContent } from '../../io/content.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, needsSaved, readNow, titleOf } from './act.js'

export const annexSchema = z.strictObject({
  agreement: z.string(),
  title: localized,
  name: z.string(),
})

/** Puts the file into the content folder, and lists it as the last annex. */
export async function annex(ask: Ask, asked: z.infer<typeof annexSchema>, bytes: Uint8Array): Promise<Done> {
  needsSaved(ask, [asked.agreement])
  const add = () => addAnnex(readNow(ask), { ...asked, bytes })
  const written = ask.desk.noting(phrase('changes-did-annex', { agreement: titleOf(ask, asked.agreement) }))
  const { result, problems } = accepted(await recordContent(ask.desk.content, add, undefined, written))
  const lines = result === null ? [] : [ask.tell('annex-added', { file: result.file })]
  return doneWith(ask, { result, problems }, lines)
}
