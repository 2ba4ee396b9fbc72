// An agreement's clause entries, flat: those of the main part and of all annexes, sub-sections after their section.

import type { AgreementData, ClauseEntry } from '../data/agreement.js'

export interface PlacedEntry {
  readonly entry: ClauseEntry
  /** Path in the agreement's file: `['clauses', 0, 'clauses', 2]`. */
  readonly path: readonly (string | number)[]
}

/** All clause entries with their paths, in reading order. */
export function clauseEntries(data: Pick<AgreementData, 'clauses' | 'annexes'>): PlacedEntry[] {
  return [
    ...entriesUnder(data.clauses, ['clauses']),
    ...(data.annexes ?? []).flatMap((annex, index) => entriesUnder(annex.clauses ?? [], ['annexes', index, 'clauses'])),
  ]
}

/** The entries of a list and, after each, those below it; `path` is that of the list. */
export function entriesUnder(entries: readonly ClauseEntry[], path: readonly (string | number)[]): PlacedEntry[] {
  return entries.flatMap((entry, index) => {
    const here = [...path, index]
    return [{ entry, path: here }, ...entriesUnder(entry.clauses ?? [], [...here, 'clauses'])]
  })
}

/**
 * The section in which the text of each entry without a heading stands, by the ids of both: that of the entry before it, or
 * the one that holds it.
 */
export function sectionsOfRunOns({
  clauses,
  annexes,
}: Pick<AgreementData, 'clauses' | 'annexes'>): Map<string, string> {
  const found = new Map<string, string>()
  const walk = (entries: readonly ClauseEntry[], parent: string | null): void => {
    let section = parent
    for (const entry of entries) {
      const id = sectionId(entry)
      if (entry.heading !== 'none') section = id
      else if (section !== null) found.set(id, section)
      walk(entry.clauses ?? [], section)
    }
  }
  for (const entries of [clauses, ...(annexes ?? []).map((annex) => annex.clauses ?? [])]) walk(entries, null)
  return found
}

/** The id under which a clause entry is referred to. */
export function sectionId(entry: ClauseEntry): string {
  return entry.id ?? entry.clause?.split('/').at(-1) ?? ''
}
