// A version in the register -> the deadlines of it that can be met, each once, by date.

import { instanceDates, type InstanceDate } from '../../document/schedule/dates.js'
import type { Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { dueOn } from '../../register/standing.js'
import type { RegisterVersion } from '../../register/types.js'
import type { Texts } from '../../term/phrases.js'
import { onlyRegistered } from '../documents/standings.js'

export interface RegisteredDeadline {
  /** As it is recorded: `duty-publication`, `review-1`, `notice`, `end`. */
  readonly id: string
  readonly kind: InstanceDate['kind']
  readonly label: Texts
  /** The day by which it is due in the first instance that has it; '' where that is not known yet. */
  readonly due: IsoDate | ''
  readonly instances: readonly string[]
  /** The day on which it was met, by instance; '' for all of them. */
  readonly met: Readonly<Record<string, IsoDate>>
}

/** Of what recurs, as many as a year of weeks holds. */
const mostOfSeries = 60

/** Acts to be done, days for notice, and the last day. */
export function deadlinesOf(version: RegisterVersion, library: Library, today: IsoDate): RegisteredDeadline[] {
  const found = new Map<string, { row: InstanceDate; instances: string[] }>()
  for (const made of onlyRegistered(version, library))
    for (const row of instanceDates(made, library, { today, signed: made.signed, most: mostOfSeries })) {
      if (row.kind !== 'act' && row.kind !== 'notice' && row.id !== 'end') continue
      const known = found.get(row.id)
      if (known === undefined) found.set(row.id, { row, instances: [made.instance.id] })
      else known.instances.push(made.instance.id)
    }
  const met = new Map<string, Record<string, IsoDate>>()
  for (const { deadline, instance = '', date } of version.done)
    met.set(deadline, { ...met.get(deadline), [instance]: date })
  return [...found.values()]
    .map(({ row, instances }): RegisteredDeadline => ({
      ...{ id: row.id, kind: row.kind, label: row.label, instances },
      due: dueOn(row),
      met: met.get(row.id) ?? {},
    }))
    .sort((a, b) => (dayOrLast(a) < dayOrLast(b) ? -1 : dayOrLast(a) > dayOrLast(b) ? 1 : 0))
}

function dayOrLast({ due }: RegisteredDeadline): string {
  return due === '' ? '9999' : due
}
