// A new agreement: its first files, laid out from a skeleton of the templates, or from an agreement that there is.

import * as z from 'zod'
import { isCalendarDay } from '../../base/calendar-day.js'
import { phrase } from '../../base/phrases/phrases.js'
import { civilDate, languageCode, period } from '../../data/scalars.js'
import { layOutAgreement, layOutFromAgreement } from '../../io/edited/new-agreement.js'
import { skeletonFolders } from '../../io/edited/skeletons.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, needsSaved, readNow } from './act.js'

export const beginSchema = z.strictObject({
  id: z.string(),
  /** Of a skeleton, in which the agreement binds. */
  language: z.string(),
  series: z.boolean(),
  /** The agreement that it begins from; null: a skeleton. */
  from: z.string().nullable().default(null),
  choices: z
    .strictObject({
      titles: z.record(languageCode, z.string()).optional(),
      authentic: z.array(z.string()).optional(),
      parties: z.array(z.strictObject({ index: z.int().nonnegative(), parties: z.array(z.string()) })).optional(),
      term: z
        .strictObject({
          start: z.string().refine(isCalendarDay).nullable(),
          lasts: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('open') }),
            z.strictObject({ kind: z.literal('length'), length: period }),
            z.strictObject({ kind: z.literal('end'), end: civilDate }),
          ]),
        })
        .optional(),
    })
    .default({}),
})

/** Lays out the files of a new agreement, to be filled in. Nothing that exists is overwritten. */
export async function beginAgreement(
  ask: Ask,
  { from, id, language, series, choices }: z.infer<typeof beginSchema>,
): Promise<Done> {
  const { content, templates } = ask.desk
  if (from !== null) needsSaved(ask, [from])
  const written = ask.desk.noting(
    phrase('changes-did-begin', { agreement: Object.values(choices.titles ?? {})[0] ?? id }),
  )
  const filesIn = (files: readonly string[] = []): string[] => files.map((path) => `${content}/${path}`)
  if (from === null) {
    const asked = { id, language, series, choices: { ...choices, date: ask.today } }
    const laidOut = await layOutAgreement(content, asked, skeletonFolders(templates), undefined, written)
    const { result, problems } = accepted(laidOut)
    return doneWith(ask, { result, problems }, filesIn(result?.files))
  }
  const asked = { id, from, choices }
  const begun = await layOutFromAgreement(content, asked, () => readNow(ask), ask.today, written)
  const { result, problems } = accepted(begun)
  const kept = (result?.kept ?? []).map((fact) => ask.tell(`begin-fact-${fact}`))
  const taken = (result?.taken ?? []).map((what) => ask.tell(`begin-taken-${what}`))
  const lines = [
    ...(kept.length === 0 ? [] : [ask.tell('begin-kept', { facts: kept.join(', ') })]),
    ...(taken.length === 0 ? [] : [ask.tell('begin-taken', { facts: taken.join(', ') })]),
  ]
  return doneWith(ask, { result, problems }, [...lines, ...filesIn(result?.files)])
}
