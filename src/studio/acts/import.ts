// A Word file, or a PDF, that was chosen in the browser becomes a draft agreement.

import * as z from 'zod'
import { importedInWords } from '../../app/imported-in-words.js'
import { phrase } from '../../base/phrases/phrases.js'
import { takeIn } from '../../io/edited/import.js'
import { skeletonFolders } from '../../io/edited/skeletons.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, readNow } from './act.js'

export const importSchema = z.strictObject({
  /** What the file is called. */
  name: z.string(),
  /** Of the text; null: found in it. */
  language: z.string().nullable(),
})

/** Takes the file in. Nothing that exists is overwritten. */
export async function importFile(
  ask: Ask,
  { name, language }: z.infer<typeof importSchema>,
  bytes: Uint8Array,
): Promise<Done> {
  const { content, templates } = ask.desk
  const taken = await takeIn(
    content,
    { file: { bytes, name }, id: null, language },
    () => readNow(ask),
    skeletonFolders(templates),
    { today: ask.today, messages: ask.language },
    undefined,
    ask.desk.noting(phrase('changes-did-import', { file: name })),
  )
  const { result, problems } = accepted(taken)
  if (result === null) return doneWith(ask, { result, problems }, [])
  const { found, sections } = importedInWords(result, ask.language)
  /* A draft stands, whatever is to be mended in it still. */
  return { ...doneWith(ask, { result, problems }, [...found, ...sections]), done: true, begun: result.id }
}
