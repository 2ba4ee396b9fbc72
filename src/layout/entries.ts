// Items made ready for pages: each leaf with the space before it, and groups of leaves that stand together.

import type { Item, Leaf } from './items.js'

/** A leaf with the space before it. */
export interface Entry {
  readonly leaf: Leaf
  readonly before: number
  /** Stands on the same page as the entry before it. */
  readonly joined: boolean
  readonly newPage: boolean
}

/** Of spaces that meet the largest holds. */
export function entriesOf(items: readonly Item[]): Entry[] {
  const entries: Entry[] = []
  let before = 0
  let joined = false
  let newPage = false
  for (const item of items) {
    if (item.kind === 'space') before = Math.max(before, item.height)
    else if (item.kind === 'keep') joined = entries.length > 0
    else if (item.kind === 'newPage') newPage = true
    else {
      entries.push({ leaf: item, before, joined: joined && !newPage, newPage })
      before = 0
      joined = false
      newPage = false
    }
  }
  return entries
}

/** Runs of entries that are joined. */
export function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (entry.joined && last !== undefined) last.push(entry)
    else groups.push([entry])
  }
  return groups
}
