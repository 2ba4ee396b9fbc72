// Changes with the tables that their rows stand in: a row that is gone stands in the table in which its neighbours are now.

import type { Compared } from './compare-units.js'
import type { Unit } from './unit.js'

/** A change that is shown. */
export interface ShownChange<Before = unknown, After = unknown> extends Compared<Before, After> {
  /** By which rows of a table are told to stand together; null for what is no row. */
  readonly table: object | null
  readonly isHead: boolean
}

/**
 * The changes with their tables, as the later side has them where they are there.
 * @param tableOf the table of a row; null for what is none
 */
export function inTables<Source>(
  changes: readonly Compared<Source, Source>[],
  tableOf: (unit: Unit<Source>) => object | null,
  isHead: (unit: Unit<Source>) => boolean,
): ShownChange<Source, Source>[] {
  const now = new Map<object, object>()
  for (const { before, after } of changes) {
    const [one, other] = [before[0], after[0]]
    const [old, later] = [one === undefined ? null : tableOf(one), other === undefined ? null : tableOf(other)]
    if (old !== null && later !== null && !now.has(old)) now.set(old, later)
  }
  return changes.map((change) => {
    const unit = change.after[0] ?? change.before[0]
    const table = unit === undefined ? null : tableOf(unit)
    return {
      ...change,
      table: table === null ? null : (now.get(table) ?? table),
      isHead: unit !== undefined && isHead(unit),
    }
  })
}
