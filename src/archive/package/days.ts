// The days that a package tells, each from what is known of it and from nothing else: that of the package itself, of the
// case, of what came in, and from when on the time is counted for which it is kept.

import type { IsoDate } from '../../model/document.js'
import { addPeriod } from '../../term/civil-dates.js'
import type { ArchivedInstance, ArchivedOriginal } from './instance.js'

/** A day as schemas want it: with a time, and no zone, since a day has none. */
export function midnight(day: IsoDate): string {
  return `${day}T00:00:00`
}

/** The day of the package: the last thing that is known to have happened to the agreement or its case. */
export function dayOf(instance: ArchivedInstance): IsoDate {
  return daysOf(instance).at(-1) ?? instance.date
}

/** The day on which the case was opened; where nobody has said it, the first that anything in it is known to have happened. */
export function caseOpened(instance: ArchivedInstance): IsoDate {
  return instance.caseMetadata.opened ?? daysOf(instance)[0] ?? instance.date
}

/** The day on which the signed original came in, the last of several; by the register, that of the last copy on paper. */
export function receivedOn({ originals, returned }: ArchivedInstance): IsoDate | null {
  const said = originals.flatMap(({ received }) => received ?? []).sort()
  const isPaper = originals.some(({ kind }) => kind === 'scan')
  return said.at(-1) ?? (isPaper ? returned : null)
}

/** The day since which an original is known to be there: attested, come in, signed. */
export function originalDay(original: ArchivedOriginal, instance: ArchivedInstance): IsoDate {
  return original.attestation?.date ?? original.received ?? instance.signed ?? dayOf(instance)
}

/** The time for which the case is kept. */
export interface RetentionPeriod {
  readonly from: IsoDate
  /** The day after which it may be destroyed, or is looked at again; null where it is kept. */
  readonly until: IsoDate | null
}

/**
 * From when on it is counted how long the case is kept: the end of the agreement, or the closing of the case where that is
 * later; of an agreement that nobody has signed, the closing alone. Null while it is in force: nothing is counted then.
 */
export function retentionPeriod(instance: ArchivedInstance): RetentionPeriod | null {
  const { ended, originals, parties, caseMetadata } = instance
  const { closed, retention } = caseMetadata
  if (retention === undefined) return null
  const isSigned = originals.length > 0 || parties.some(({ signed }) => signed !== null)
  const from =
    ended === null ? (isSigned ? null : (closed ?? null)) : closed !== undefined && closed > ended ? closed : ended
  if (from === null) return null
  const { action, years } = retention
  return {
    from,
    until: action === 'keep' || years === undefined ? null : addPeriod(from, { count: years, unit: 'year' }),
  }
}

/** All days on which something is known to have happened, in order. */
function daysOf(instance: ArchivedInstance): IsoDate[] {
  const { date, issued, signed, ended, parties, decisions, originals, caseMetadata } = instance
  const known = [
    date,
    issued,
    signed,
    ended,
    receivedOn(instance),
    caseMetadata.opened,
    caseMetadata.closed,
    ...parties.flatMap(({ signatures }) => signatures.map((signature) => signature.date)),
    // What the agreement says of approvals can be a plan.
    ...decisions.flatMap((decision) => (decision.party === null ? [] : [decision.date])),
    ...originals.flatMap(({ attestation, replaces }) => [attestation?.date, ...replaces.map((one) => one.date)]),
  ]
  return known.filter((day) => day !== null && day !== undefined).sort()
}
