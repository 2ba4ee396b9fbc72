// Sources and a day -> where all agreements stand on it, soonest deadline first.

import type { IsoDate } from '../model/document.js'
import { readLibrary } from '../library/library.js'
import type { Library } from '../library/types.js'
import type { Deadline, InstanceStanding } from '../register/standing.js'
import { sortProblems, type Problem } from '../base/problem.js'
import { isTemplateText, type Sources } from '../base/sources.js'
import { agreementStandings, type AgreementStanding } from './documents/standings.js'
import type { Outcome } from './request/outcome.js'

/** A deadline with what a system needs of it. */
export type TerseDeadline = Pick<Deadline, 'id' | 'kind' | 'date' | 'during' | 'label' | 'rule' | 'source' | 'safe'>

export interface TerseInstance extends Omit<InstanceStanding, 'overdue' | 'notices' | 'next'> {
  readonly overdue: readonly TerseDeadline[]
  readonly notices: readonly TerseDeadline[]
  readonly next: TerseDeadline | null
}

export interface TerseStanding extends Omit<AgreementStanding, 'instances' | 'next'> {
  readonly next: TerseDeadline | null
  readonly instances: readonly TerseInstance[]
}

export interface Status {
  readonly date: IsoDate
  /** Versions that others have replaced stand last. */
  readonly agreements: readonly TerseStanding[]
}

/** Which paths of the folders are looked into: texts, and what was frozen. No annex, no logo. */
export function isNeededForStatus(path: string): boolean {
  return isTemplateText(path) || path.startsWith('register/')
}

/** Where each agreement stands on a day. */
export function agreementStatus(sources: Sources, today: IsoDate): Outcome<Status> {
  return statusOf(readLibrary(sources), today)
}

/** The same of a library that has been read. */
export function statusOf(library: Library, today: IsoDate): Outcome<Status> {
  const agreements = agreementStandings(library, today).map(terseStanding)
  return { result: { date: today, agreements }, problems: problemsOf(library) }
}

/** What is wrong in the register, and agreements that cannot be read. */
function problemsOf({ register, agreements, problems }: Library): Problem[] {
  const unread = [...problems].filter(([id]) => id !== '' && !agreements.has(id)).flatMap(([, found]) => found)
  return sortProblems([...register.problems, ...register.versions.flatMap((version) => version.problems), ...unread])
}

function terseStanding({ next, instances, ...standing }: AgreementStanding): TerseStanding {
  return {
    ...standing,
    next: next === null ? null : terse(next),
    instances: instances.map((instance) => ({
      ...instance,
      overdue: instance.overdue.map(terse),
      notices: instance.notices.map(terse),
      next: instance.next === null ? null : terse(instance.next),
    })),
  }
}

function terse({ id, kind, date, during, label, rule, source, safe }: Deadline): TerseDeadline {
  return { id, kind, date, during, label, rule, source, safe }
}
