// A new agreement: its first files, laid out from the skeletons of the templates.

import * as z from 'zod'
import { layOutAgreement } from '../../io/edited/new-agreement.js'
import { skeletonFolders } from '../../io/edited/skeletons.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith } from './act.js'

export const beginSchema = z.strictObject({ id: z.string(), language: z.string(), series: z.boolean() })

/** Lays out the files of a new agreement, to be filled in. Nothing that exists is overwritten. */
export async function beginAgreement(ask: Ask, asked: z.infer<typeof beginSchema>): Promise<Done> {
  const { content, templates } = ask.desk
  const { result, problems } = accepted(await layOutAgreement(content, asked, skeletonFolders(templates)))
  const lines = (result?.files ?? []).map((path) => `${content}/${path}`)
  return doneWith(ask, { result, problems }, lines)
}
