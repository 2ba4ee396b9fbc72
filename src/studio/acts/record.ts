// What goes into the register, and the confirmations of translations: written by the use cases alone.

import * as z from 'zod'
import { isCalendarDay } from '../../base/calendar-day.js'
import { confirmClauses } from '../../app/confirm.js'
import { issueAgreement } from '../../app/issue.js'
import { recordInRegister } from '../../app/records/record.js'
import { missingSigners } from '../../app/status-lines.js'
import { withdrawAgreement } from '../../app/withdraw.js'
import { copySchema, decisionsSchema, doneSchema } from '../../data/register.js'
import type { Entry } from '../../register/record.js'
import { recordContent } from '../../io/content.js'
import { readGenerator } from '../../io/installation.js'
import { phrase } from '../../base/phrases/phrases.js'
import { shownPath } from '../../base/sources.js'
import { accepted, type Ask } from '../ask.js'
import type { Done } from '../protocol.js'
import { doneWith, needsSaved, readNow, titleOf } from './act.js'

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

const signature = z.strictObject({
  party: z.string(),
  date: day,
  name: z.string().optional(),
  title: z.string().optional(),
  place: z.string().optional(),
  waived: z.string().optional(),
  /** None: the one that the party signs. */
  instances: z.array(z.string()),
})

export const recordSchema = z.strictObject({
  agreement: z.string(),
  /** Null: the one that was issued last. */
  version: z.string().nullable(),
  entries: z
    .array(
      z.strictObject({
        signature: signature.optional(),
        copy: copySchema.optional(),
        decision: decisionsSchema.element.optional(),
        done: doneSchema.element.optional(),
      }),
    )
    .min(1),
})

/** Records what has happened to a version, all of it or nothing, and says who is missing. */
export async function record(ask: Ask, asked: z.infer<typeof recordSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  const entries = asked.entries.map(({ signature: signed, ...rest }): Entry =>
    signed === undefined
      ? rest
      : {
          ...rest,
          signature: { ...signed, name: signed.name, title: signed.title, place: signed.place, waived: signed.waived },
        },
  )
  const recordNow = () => recordInRegister(readNow(ask), { ...asked, entries }, today)
  const { result, problems } = accepted(await recordContent(desk.content, recordNow))
  if (result === null) return doneWith(ask, { result, problems }, [tell('record-none')])
  const { version, agreement } = result
  const what = recordedInWords(entries, tell).join(', ')
  const items = missingSigners(Object.values(result.missing), tell)
  const undecided = result.missingDecisions.map(({ name }) => name).join('; ')
  return doneWith(ask, { result, problems }, [
    tell('record-done', { version, agreement: titleOf(ask, agreement), what }),
    items === null ? tell('record-all-signed') : tell('record-missing', { items }),
    ...(undecided === '' ? [] : [tell('signed-undecided', { items: undecided })]),
  ])
}

function recordedInWords(entries: readonly Entry[], tell: Ask['tell']): string[] {
  const count = (of: keyof Entry): number => entries.filter((entry) => entry[of] !== undefined).length
  const said = [
    [count('signature'), (found: number) => tell('record-done-signatures', { count: found })],
    [count('copy'), (found: number) => tell('record-done-copies', { count: found })],
    [count('decision'), (found: number) => tell('record-done-decisions', { count: found })],
    [count('done'), (found: number) => tell('record-done-deadlines', { count: found })],
  ] as const
  return said.flatMap(([found, words]) => (found === 0 ? [] : [words(found)]))
}

export const confirmSchema = z.strictObject({
  clauses: z.array(z.string()).min(1),
  languages: z.array(z.string()).min(1),
})

/** Records that translations say what their sources say, as both are saved. */
export async function confirm(ask: Ask, asked: z.infer<typeof confirmSchema>): Promise<Done> {
  const { desk, tell, today } = ask
  needsSaved(ask, null)
  const { clauses } = desk.workspace.library()
  const titles = asked.clauses.map((id) => clauses.get(asked.languages[0] ?? '')?.get(id)?.data.title ?? id)
  const written = desk.noting(phrase('changes-did-confirm', { clauses: titles.join(', ') }))
  const record = () => confirmClauses(readNow(ask), asked, today)
  const { result, problems } = accepted(await recordContent(desk.content, record, undefined, written))
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
