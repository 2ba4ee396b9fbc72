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
  /** The file, in base 64. */
  data: z.base64(),
})

/** Puts the file into the content folder, and lists it as the last annex. */
export async function annex(ask: Ask, { data, ...asked }: z.infer<typeof annexSchema>): Promise<Done> {
  needsSaved(ask, [asked.agreement])
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const add = () => addAnnex(readNow(ask), { ...asked, bytes })
  const written = ask.desk.noting(phrase('changes-did-annex', { agreement: titleOf(ask, asked.agreement) }))
  const { result, problems } = accepted(await recordContent(ask.desk.content, add, undefined, written))
  const lines = result === null ? [] : [ask.tell('annex-added', { file: result.file })]
  return doneWith(ask, { result, problems }, lines)
}
