// Clauses -> those that several agreements can use, then those of each agreement alone.

import type { MessageLanguage } from '../../../base/sentence.js'
import type { ClauseFacts } from '../../protocol.js'
import { inLanguage } from '../language.js'

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
    const text = [
      clause.id,
      ...Object.values(clause.titles),
      ...Object.values(clause.about),
      ...clause.parameters.map(({ name }) => name),
    ]
      .join(' ')
      .toLowerCase()
    if (!sought.every((word) => text.includes(word))) continue
    const owner = clause.id.includes('/') ? (clause.id.split('/')[0] ?? null) : null
    groups.set(owner, [...(groups.get(owner) ?? []), clause])
  }
  return [...groups].flatMap(([owner, own]) => (own.length === 0 ? [] : [{ owner, clauses: own }]))
}

/** Its heading; a clause without one is called by its id. */
export function titleOf({ id, titles }: ClauseFacts, language: MessageLanguage): string {
  const title = inLanguage(titles, language)
  return title === '' ? id : title
}

/** What the agreement is called whose clauses these are; its id where none of them is used in it. */
export function ownerTitle(owner: string, clauses: readonly ClauseFacts[]): string {
  const uses = clauses.flatMap(({ usedBy }) => usedBy)
  return uses.find(({ agreement }) => agreement === owner)?.title ?? owner
}
