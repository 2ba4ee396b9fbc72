// The clause library as an agreement sees it: which clauses each agreement uses, and the sentences that a clause says
// of its own accord, whatever its parameters are.

import { readSources } from '../../src/io/sources.js'
import { readLibrary } from '../../src/library/library.js'
import type { Agreement, Library } from '../../src/library/types.js';

export const library: Library = readLibrary(readSources('content', 'templates'))

interface Entry {
  readonly clause?: string | undefined
  readonly clauses?: readonly Entry[] | undefined
}

/** Ids of agreements by the path of each clause that they use, in the text or in an annex. */
export const usersOf: ReadonlyMap<string, ReadonlySet<string>> = users()

function users(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const agreement of library.agreements.values())
    for (const clause of clausesOf(agreement))
      found.set(clause, (found.get(clause) ?? new Set<string>()).add(agreement.id))
  return found
}

function clausesOf({ data }: Agreement): string[] {
  const walk = (entries: readonly Entry[]): string[] =>
    entries.flatMap((entry) => [...(entry.clause === undefined ? [] : [entry.clause]), ...walk(entry.clauses ?? [])])
  return [...walk(data.clauses), ...(data.annexes ?? []).flatMap((annex) => walk(annex.clauses ?? []))]
}

export interface Sentences {
  /** No slot in it, and under no condition. */
  readonly plain: readonly string[]
  /** Under no condition as a whole, with words of its own around its slots. */
  readonly own: readonly string[]
}

const slot = '\uFFFC'

/** The sentences of a clause's Markdown. A sentence that is wholly conditional is none of the clause's own. */
export function sentencesOf(body: string): Sentences {
  let text = body.replace(/\{\{#(?:table|form)\b[\s\S]*?\{\{\/(?:table|form)\}\}/g, '')
  const condition = /\{\{#(?:if|unless|each)\b[^}]*\}\}((?:(?!\{\{#(?:if|unless|each)\b)[\s\S])*?)\{\{\/(?:if|unless|each)\}\}/
  while (condition.test(text)) text = text.replace(condition, (_, inner: string) => (isWhole(inner) ? ' ' : slot))
  const sentences = text
    .replace(/\{\{[#/][^}]*\}\}/g, '')
    .replace(/\{\{[^}]*\}\}/g, slot)
    .split(/\n\s*\n|(?<=[.!?])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').filter((word) => /^\p{L}+/u.test(word)).length >= 3)
  return { plain: sentences.filter((sentence) => !sentence.includes(slot)), own: sentences }
}

/** One or more whole sentences, without an alternative. */
function isWhole(inner: string): boolean {
  return !inner.includes('{{else}}') && /^\s*(?:\p{Lu}|\{\{|\uFFFC)/u.test(inner) && /[.!?]\s*$/.test(inner)
}
