// Items made ready for pages: each leaf with the space before it, and groups of leaves that stand together.

import type { Item, Leaf } from './items.js'

/** A leaf with the space before it. */
export interface Entry {
  readonly leaf: Leaf
  readonly before: number
  /** What ending a page before this entry costs; infinite where both stand on the same page. */
  readonly cost: number
  readonly newPage: boolean
}

/** Of spaces that meet the largest holds, and of keeps the strongest. */
export function entriesOf(items: readonly Item[]): Entry[] {
  const entries: Entry[] = []
  let before = 0
  let cost = 0
  let newPage = false
  for (const item of items) {
    if (item.kind === 'space') before = Math.max(before, item.height)
    else if (item.kind === 'keep') cost = entries.length > 0 ? Math.max(cost, item.cost) : 0
    else if (item.kind === 'newPage') newPage = true
    else {
      entries.push({ leaf: item, before, cost: newPage ? 0 : cost, newPage })
      before = 0
      cost = 0
      newPage = false
    }
  }
  return entries
}

/** Runs of entries that stand on the same page. */
export function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.cost === Infinity && last !== undefined) last.push(entry)
    else groups.push([entry])
  }
  return groups
}
