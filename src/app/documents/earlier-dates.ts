// An instance of a version -> the dates that there were before it: of earlier versions, and of its own before notice was given.

import type { DatedInstance } from '../../document/schedule/calendar.js'
import { instanceDates, type When } from '../../document/schedule/dates.js'
import type { Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { versionsOf } from '../../register/register.js'
import type { RegisterVersion } from '../../register/types.js'
import type { BuiltInstance } from './built.js'
import { onlyRegistered } from './standings.js'

/** Gives the dates that calendars may still hold of an instance, the latest first. Versions are read once. */
export function openEarlierDates(
  library: Library,
  today: IsoDate,
  asked: Omit<When, 'today' | 'signed'> = {},
): (made: BuiltInstance) => DatedInstance[] {
  const read = new Map<RegisterVersion, ReadonlyMap<string, BuiltInstance>>()
  const instancesOf = (version: RegisterVersion): ReadonlyMap<string, BuiltInstance> => {
    const found = read.get(version) ?? new Map(onlyRegistered(version, library).map((made) => [made.instance.id, made]))
    read.set(version, found)
    return found
  }
  return (made) => {
    const { agreement, id } = made.instance
    const versions = versionsOf(library.register, agreement.id)
    const own = versions.findIndex(({ version }) => version === agreement.data.version)
    const before = (own < 0 ? versions : versions.slice(0, own)).flatMap(
      (version) => instancesOf(version).get(id) ?? [],
    )
    return [...withoutNotice(made), ...before.reverse()].map((one) => dated(one, library, today, asked))
  }
}

/** An instance with its dates; of what recurs, those that are asked for. */
export function dated(
  made: BuiltInstance,
  library: Library,
  today: IsoDate | null,
  asked: Omit<When, 'today' | 'signed'> = {},
): DatedInstance {
  const { instance, signed } = made
  return { instance, signed, dates: instanceDates(made, library, { ...asked, today, signed }) }
}

function withoutNotice(made: BuiltInstance): BuiltInstance[] {
  const { signed } = made
  if (signed?.notice === undefined) return []
  return [{ ...made, signed: { instance: signed.instance, series: signed.series } }]
}
