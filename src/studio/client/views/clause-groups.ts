// Clauses -> those that several agreements can use, then those of each agreement alone.

import type { ClauseFacts } from '../../protocol.js'

export interface ClauseGroup {
  /** The agreement whose own they are; null for those that are shared. */
  readonly owner: string | null
  readonly clauses: readonly ClauseFacts[]
}

/** Those that hold all the words, in their ids, in what they are for, or in what they ask for. */
export function groupsOf(clauses: readonly ClauseFacts[], words: string): ClauseGroup[] {
  const sought = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const groups = new Map<string | null, ClauseFacts[]>([[null, []]])
  for (const clause of clauses) {
    const text = [clause.id, ...Object.values(clause.titles), ...clause.parameters].join(' ').toLowerCase()
    if (!sought.every((word) => text.includes(word))) continue
    const owner = clause.id.includes('/') ? (clause.id.split('/')[0] ?? null) : null
    groups.set(owner, [...(groups.get(owner) ?? []), clause])
  }
  return [...groups].flatMap(([owner, own]) => (own.length === 0 ? [] : [{ owner, clauses: own }]))
}
