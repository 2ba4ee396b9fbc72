// A version with its signatures, its dates and a day -> where it stands on that day: in force or not and since when, who is
// missing, which copies are out, what is overdue, which deadline comes next.

import { grouped } from '../base/lists.js'
import { oncePer } from '../base/memory.js'
import type { TermData } from '../data/agreement.js'
import type { CopyData, DoneData, PublishedData, SignatureData } from '../data/register.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod } from '../term/civil-dates.js'
import { resolveTerm } from '../term/resolve.js'
import type { ScheduleRow } from '../term/schedule.js'
import type { Span } from '../term/spans.js'
import { isOut } from './copies.js'
import { publicationDuty, publicationStanding, wasPublished, type PublicationStanding } from './published.js'
import {
  byParty,
  lastSignatures,
  missingSigners,
  onlyInstance,
  type MissingSigner,
  type Signers,
  noticeGiven,
} from './signers.js'

export interface StandingInput {
  /** `draft` and `ready` have not been issued; `entered` was put into the register by hand. */
  readonly status: 'draft' | 'ready' | 'issued' | 'entered'
  readonly term: TermData
  readonly signers: Signers
  /** Null: nothing is known of the signatures, and the agreement counts as signed. */
  readonly signatures: readonly SignatureData[] | null
  readonly copies: readonly CopyData[]
  readonly done: readonly DoneData[]
  readonly published: readonly PublishedData[]
  /** True while the agreement is valid only when all have approved it, and decisions are missing. */
  readonly awaitsApproval: boolean
  /** All dates of an instance. */
  readonly datesOf: (instance: string) => readonly ScheduleRow[]
}

/** A row of the schedule that has to be kept in mind: on a day, or in a period on no certain day. */
export type Deadline = ScheduleRow & ({ readonly date: IsoDate } | { readonly during: Span })

/** The day by which it is due: the date, or the last day of the period. */
export function dueOn({ date, during }: Pick<ScheduleRow, 'date' | 'during'>): IsoDate {
  return date ?? during?.to ?? ''
}

export interface InstanceStanding {
  readonly instance: string
  /** `not-approved`: signed by all and begun, but not valid without decisions that are not on record. */
  readonly state: 'not-issued' | 'not-signed' | 'not-started' | 'not-approved' | 'in-force' | 'ended'
  /** First day; null when it is not known, or not yet. */
  readonly since: IsoDate | null
  /** Last day, renewals included; null when there is none, or it is not known yet. */
  readonly until: IsoDate | null
  /** Those whose signatures are not all recorded on the day, each with who is missing. */
  readonly missing: readonly MissingSigner[]
  /** Numbers of the copies that are out. */
  readonly copiesOut: readonly number[]
  /** Those of them that were asked back by a day that has passed. */
  readonly unanswered: readonly Unanswered[]
  /** Acts whose day has passed and that are not recorded as done. Of yearly reviews the last one. */
  readonly overdue: readonly Deadline[]
  /** Last days for notice in the twelve months to come. */
  readonly notices: readonly Deadline[]
  readonly next: Deadline | null
  readonly publication: PublicationStanding
}

/** A copy that has not come back from the party that it was sent to. */
export interface Unanswered {
  readonly number: number
  readonly party: string
  readonly name: string
  /** The day by which it was asked back. */
  readonly reply: IsoDate
}

/** The standing of every instance on a day; signatures of a later one do not count yet. */
export function standings(input: StandingInput, today: IsoDate): InstanceStanding[] {
  const { signers } = input
  const signatures = input.signatures?.filter(({ date }) => date <= today) ?? null
  const signed = signatures === null ? null : lastSignatures(signers, signatures, input.done)
  const toCome = grouped(
    (input.signatures ?? []).filter(({ date }) => date > today),
    instanceOf,
  )
  const copiesOut = grouped(
    input.copies.filter((copy) => isOut(copy, today)),
    instanceOf,
  )
  return [...signers].map(([instance, parties]): InstanceStanding => {
    const isIssued = input.status === 'issued' || input.status === 'entered'
    const unsigned = isIssued && signatures !== null ? missingSigners(parties, instance, signatures) : []
    const later = byParty(toCome.get(instance) ?? [])
    const missing = unsigned.map((signer): MissingSigner => {
      const [first] = later.get(signer.party) ?? []
      return first === undefined ? signer : { ...signer, later: first.date }
    })
    const known = signed?.get(instance) ?? { instance: null, series: null, notice: noticeGiven(input.done, instance) }
    const { start, finalEnd: until } = resolveTerm(input.term, known, today)
    const stateOfAll = stateOf(isIssued, missing.length === 0, start, until, today)
    const state = stateOfAll === 'in-force' && input.awaitsApproval ? 'not-approved' : stateOfAll
    const rows = input.datesOf(instance).filter(isDeadline).sort(bySoonest)
    const isMet = (row: Deadline): boolean => isDone(row, instance, input)
    const complete = signed?.get(instance)?.instance ?? ''
    const coming = rows
      .filter((row) => !isMet(row) && dueOn(row) >= today && (row.kind === 'act' || isBound(row)))
      .filter((row) => until === null || dueOn(row) <= until || row.id.startsWith('duty-'))
    return {
      instance,
      state,
      since: start,
      until,
      missing,
      copiesOut: (copiesOut.get(instance) ?? []).map(({ number }) => number).sort((a, b) => a - b),
      unanswered: (copiesOut.get(instance) ?? []).flatMap(({ number, to, reply }) =>
        to === undefined || reply === undefined || reply >= today
          ? []
          : [{ number, reply, party: to, name: parties.find(({ party }) => party === to)?.name ?? to }],
      ),
      overdue:
        state === 'in-force' || state === 'not-approved' || state === 'ended'
          ? overdueActs(rows, isMet, complete, today, state === 'ended')
          : [],
      notices: coming.filter((row) => row.kind === 'notice' && dueOn(row) <= addPeriod(today, year)),
      next: earliest(coming),
      publication: publicationStanding(input.published, instance, rows),
    }
  })
}

/** The deadline that comes first. */
export function earliest(deadlines: readonly (Deadline | null)[]): Deadline | null {
  const [first = null] = deadlines.filter((deadline) => deadline !== null).sort(bySoonest)
  return first
}

const year = { count: 1, unit: 'year' } as const

function stateOf(
  isIssued: boolean,
  isSigned: boolean,
  start: IsoDate | null,
  end: IsoDate | null,
  today: IsoDate,
): InstanceStanding['state'] {
  if (!isIssued) return 'not-issued'
  if (!isSigned) return 'not-signed'
  if (start === null || start > today) return 'not-started'
  return end !== null && end < today ? 'ended' : 'in-force'
}

function bySoonest(a: Deadline, b: Deadline): number {
  return dueOn(a) < dueOn(b) ? -1 : dueOn(a) > dueOn(b) ? 1 : 0
}

function isDeadline(row: ScheduleRow): row is Deadline {
  return row.date !== null || row.during !== null
}

/** Days for notice, and last days. */
function isBound({ id, kind }: ScheduleRow): boolean {
  return kind === 'notice' || (kind === 'limit' && /(?:^|-)end$|^terminated$/.test(id))
}

/** Recorded as done by people, or, for publication, by the record of it. */
function isDone({ id }: ScheduleRow, instance: string, { done, published }: StandingInput): boolean {
  const instances = instancesDone(done).get(id)
  return (
    instances?.has(instance) === true ||
    instances?.has(undefined) === true ||
    (id === publicationDuty && wasPublished(published, instance))
  )
}

/** The instances in which a deadline has been met, by its id; `undefined` for all. */
const instancesDone = oncePer((done: readonly DoneData[]) => {
  const found = new Map<string, Set<string | undefined>>()
  for (const { deadline, instance } of done) found.set(deadline, (found.get(deadline) ?? new Set()).add(instance))
  return found
})

function instanceOf({ instance = onlyInstance }: { readonly instance?: string | undefined }): string {
  return instance
}

/** What recurs, without its number: `review`, or a duty to be done in each period. Null for what is done once. */
function recurring({ id, during }: Deadline): string | null {
  return id.startsWith('review-') || (during !== null && /-\d+$/.test(id)) ? id.replace(/-\d+$/, '') : null
}

/**
 * Acts whose day has passed; of those that recur the last one, since it makes up for those before. What fell due before all had
 * signed is nobody's fault.
 */
function overdueActs(
  rows: readonly Deadline[],
  isMet: (row: Deadline) => boolean,
  complete: IsoDate,
  today: IsoDate,
  isOver: boolean,
): Deadline[] {
  const passed = rows.filter((row) => row.kind === 'act' && dueOn(row) >= complete && dueOn(row) < today)
  const last = new Map(passed.map((row) => [recurring(row), row]))
  return passed.filter((row) => {
    const name = recurring(row)
    const counts = name === null || (last.get(name) === row && !(isOver && name === 'review'))
    return counts && !isMet(row)
  })
}
