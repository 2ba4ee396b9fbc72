// What goes into the register, and the confirmations of translations: written by the use cases alone.

import * as z from 'zod'
import { isCalendarDay } from '../../base/calendar-day.js'
import { confirmClauses } from '../../app/confirm.js'
import { issueAgreement } from '../../app/issue.js'
import { signAgreement } from '../../app/sign.js'
import { missingSigners } from '../../app/status-lines.js'
import { withdrawAgreement } from '../../app/withdraw.js'
import { recordContent } from '../../io/content.js'
import { readGenerator } from '../../io/installation.js'
import { shownPath } from '../../base/sources.js'
import type { Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { accepted, doneWith, needsSaved, readNow } from './act.js'

const day = z.string().refine(isCalendarDay)

export const issueSchema = z.strictObject({
  agreement: z.string(),
  /** To be frozen beside those that bind; null for no others. */
  editions: z.array(z.array(z.string()).min(1).max(2)).nullable(),
})

/** Freezes the version that the agreement's file names. */
export async function issue(ask: Ask, asked: z.infer<typeof issueSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  needsSaved(ask, [asked.agreement])
  const environment = { today, generator: readGenerator(), fonts: desk.fonts }
  const freeze = () => issueAgreement(readNow(ask), asked, environment)
  const { result, problems } = accepted(await recordContent(desk.content, freeze))
  if (result === null) return doneWith(ask, { result, problems }, [tell('issue-none')])
  const { version, agreement, documents, folder } = result
  const shown = shownPath(desk.workspace.sources().content, folder)
  return doneWith(ask, { result, problems }, [tell('issue-done', { version, agreement, documents, folder: shown })])
}

export const signedSchema = z.strictObject({
  agreement: z.string(),
  /** Null: the one that was issued last. */
  version: z.string().nullable(),
  party: z.string(),
  date: day,
  name: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  /** None: all of the party. */
  instances: z.array(z.string()),
})

/** Records a signature, and says who is missing. */
export async function signed(ask: Ask, asked: z.infer<typeof signedSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  const { name, title, place } = asked
  const sign = () => signAgreement(readNow(ask), { ...asked, name, title, place }, today)
  const { result, problems } = accepted(await recordContent(desk.content, sign))
  if (result === null) return doneWith(ask, { result, problems }, [tell('record-none')])
  const items = missingSigners(Object.values(result.missing), tell)
  const missing = items === null ? tell('signed-all') : tell('signed-missing', { items })
  const undecided = result.missingDecisions.map(({ name }) => name).join('; ')
  return doneWith(ask, { result, problems }, [
    tell('signed-done', { version: result.version, agreement: result.agreement, missing }),
    ...(undecided === '' ? [] : [tell('signed-undecided', { items: undecided })]),
  ])
}

export const confirmSchema = z.strictObject({
  clauses: z.array(z.string()).min(1),
  languages: z.array(z.string()).min(1),
})

/** Records that translations say what their sources say, as both are saved. */
export async function confirm(ask: Ask, asked: z.infer<typeof confirmSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  needsSaved(ask, null)
  const record = () => confirmClauses(readNow(ask), asked, today)
  const { result, problems } = accepted(await recordContent(desk.content, record))
  const own = problems.filter(({ place: { subject } }) => asked.clauses.includes(subject?.clause ?? ''))
  const count = result?.confirmed.length ?? 0
  return doneWith(ask, { result, problems: own }, [tell('confirm-done', { count })])
}

export const withdrawSchema = z.strictObject({
  agreement: z.string(),
  reason: z.string().refine((text) => text.trim() !== ''),
  version: z.string().nullable(),
  instances: z.array(z.string()),
})

/** Records that an agreement is withdrawn from publication. */
export async function withdraw(ask: Ask, asked: z.infer<typeof withdrawSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  const withdrawNow = () => withdrawAgreement(readNow(ask), asked, today)
  const { result, problems } = accepted(await recordContent(desk.content, withdrawNow))
  if (result === null) return doneWith(ask, { result, problems }, [tell('record-none')])
  const { agreement } = asked
  return doneWith(ask, { result, problems }, [
    tell('withdraw-done', { agreement, versions: result.files.length }),
    tell('withdraw-next'),
  ])
}
