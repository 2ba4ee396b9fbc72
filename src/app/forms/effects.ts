// The sources before and after a change -> what it changes at once: every date of the agreement with the rule that it follows from, and
// what each party bears of its costs. Plain data; nothing is laid out for it.

import { openMemory, type Memory } from '../../base/memory.js'
import type { Problem } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import { costsInYear } from '../../document/costs.js'
import { instancesOf, type Instance } from '../../document/instance.js'
import { scheduleOf } from '../../document/schedule/dates.js'
import { readLibrary } from '../../library/library.js'
import type { Agreement, Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { findVersion } from '../../register/register.js'
import { lastSignatures, signersOf } from '../../register/signers.js'
import type { ScheduleRow } from '../../term/schedule.js'

/** A date: when, by which rule, reckoned in which steps; by language where it is in words. */
export type EffectDate = Pick<ScheduleRow, 'date' | 'during' | 'when' | 'rule' | 'source' | 'safe' | 'remark' | 'steps'>

/** Before and after; null where there is none. */
export interface BeforeAfter<Value> {
  readonly before: Value | null
  readonly after: Value | null
  readonly isChanged: boolean
}

export interface DateEffect extends BeforeAfter<EffectDate> {
  readonly id: string
  readonly label: ScheduleRow['label']
}

export interface DatesOfInstances {
  /** Those that have exactly these dates, by id. */
  readonly instances: readonly string[]
  readonly dates: readonly DateEffect[]
}

/** Of a party; `amount` in minor units, `percent` of the total. */
export interface ShareEffect extends BeforeAfter<{
  readonly amount: number
  readonly percent: number
  readonly population: number | null
  readonly populationOn: IsoDate | null
}> {
  readonly party: string
  readonly name: string
  readonly role: string
}

/** A cost; its total in minor units of the currency, for the year that it is for. */
export interface CostEffect extends BeforeAfter<{
  readonly total: number
  readonly currency: string
  readonly year: number | null
}> {
  readonly id: string
  readonly shares: readonly ShareEffect[]
}

export interface Effects {
  readonly dates: readonly DatesOfInstances[]
  readonly costs: readonly CostEffect[]
  /** What is wrong with the agreement afterwards, as its file and its costs tell. Where it cannot be read there is no `after`. */
  readonly problems: readonly Problem[]
}

/**
 * What a change of the sources means for an agreement.
 * @param today as in `avtal dates`: what recurs is listed from there on
 * @param memory what was read before; with the same one the next keystroke reads only what has changed
 */
export function effectsOf(
  before: Sources,
  after: Sources,
  id: string,
  today: IsoDate,
  memory: Memory = openMemory(),
): Effects {
  const [old, now] = [stateOf(before, id, today, memory), stateOf(after, id, today, memory)]
  return { dates: dateEffects(old, now), costs: costEffects(old, now), problems: now.problems }
}

interface State {
  readonly dates: ReadonlyMap<string, readonly ScheduleRow[]>
  readonly costs: ReturnType<typeof costsInYear>['costs']
  readonly problems: readonly Problem[]
}

function stateOf(sources: Sources, id: string, today: IsoDate, memory: Memory): State {
  const library = readLibrary(sources, memory)
  const problems = library.problems.get(id) ?? []
  const agreement = library.agreements.get(id)
  const instances = agreement === undefined ? [] : instancesOf(agreement, library)
  const [first] = instances
  if (agreement === undefined || first === undefined) return { dates: new Map(), costs: [], problems }
  const costs = costsInYear(agreement, first)
  const dates = datesOf(agreement, instances, library, today)
  return { dates, costs: costs.costs, problems: [...problems, ...costs.problems] }
}

/** Of a version that is in the register, with the days on which it was signed. */
function datesOf(
  { id, data }: Agreement,
  instances: readonly Instance[],
  library: Library,
  today: IsoDate,
): ReadonlyMap<string, readonly ScheduleRow[]> {
  const version = findVersion(library.register, id, data.version)
  const signed = version === null ? null : lastSignatures(signersOf(version), version.signatures, version.done)
  const languages = [...library.languages.values()]
  return new Map(
    instances.map((one) => [one.id, scheduleOf(one, { today, signed: signed?.get(one.id) ?? null }, languages)]),
  )
}

function dateEffects(old: State, now: State): DatesOfInstances[] {
  const alike = new Map<string, { readonly instances: string[]; readonly dates: readonly DateEffect[] }>()
  for (const id of union([...now.dates.keys()], [...old.dates.keys()])) {
    const dates = paired(old.dates.get(id) ?? [], now.dates.get(id) ?? [], (row) => row.id, effectDate).map(
      ({ row, ...rest }) => ({ id: row.id, label: row.label, ...rest }),
    )
    const key = JSON.stringify(dates)
    const found = alike.get(key)
    if (found === undefined) alike.set(key, { instances: [id], dates })
    else found.instances.push(id)
  }
  return [...alike.values()]
}

function effectDate({ date, during, when, rule, source, safe, remark, steps }: ScheduleRow): EffectDate {
  return { date, during, when, rule, source, safe, remark, steps }
}

function costEffects(old: State, now: State): CostEffect[] {
  const totals = paired(
    old.costs,
    now.costs,
    ({ id }) => id,
    ({ total, currency, year }) => ({ total, currency, year }),
  )
  return totals.map(({ row, ...rest }) => {
    const rowsIn = (state: State) => state.costs.find(({ id }) => id === row.id)?.rows ?? []
    const shares = paired(
      rowsIn(old),
      rowsIn(now),
      ({ party, role }) => `${role} ${party.id}`,
      ({ amount, percent, weight, date }) => ({ amount, percent, population: weight, populationOn: date }),
    )
    return {
      id: row.id,
      ...rest,
      shares: shares.map(({ row: { party, role }, ...share }) => ({
        party: party.id,
        name: party.name,
        role,
        ...share,
      })),
    }
  })
}

/** Rows of two lists that have the same key, in the order of the second; what only the first has comes where it stood there. */
function paired<Row, Value>(
  old: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): (BeforeAfter<Value> & { readonly row: Row })[] {
  const [byOld, byNow] = [old, now].map((rows) => new Map(rows.map((row) => [keyOf(row), row]))) as [
    Map<string, Row>,
    Map<string, Row>,
  ]
  return union([...byNow.keys()], [...byOld.keys()]).flatMap((key) => {
    const [was, is] = [byOld.get(key), byNow.get(key)]
    const row = is ?? was
    if (row === undefined) return []
    const before = was === undefined ? null : valueOf(was)
    const after = is === undefined ? null : valueOf(is)
    return [{ row, before, after, isChanged: JSON.stringify(before) !== JSON.stringify(after) }]
  })
}

/** The first list, with what only the second has behind what stands before it there. */
function union(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first)
  const all = [...first]
  let last = -1
  for (const one of second) {
    if (known.has(one)) last = all.indexOf(one)
    else all.splice(++last, 0, one)
  }
  return all
}
