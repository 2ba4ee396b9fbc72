// Sections of a text, and a library -> the clause that is nearest to each, and whether it says the same where an agreement uses it.

import { isMapping, type Json } from '../../data/edit-yaml/change.js'
import type { Memory } from '../../base/memory.js'
import type { Sources } from '../../base/sources.js'
import { linesOfTemplate, openNearest, unitsOfLines, type Candidate } from '../../intake/nearest.js'
import { allSections, linesOfSection, type Plan } from '../../intake/plan.js'
import { textOfBlocks } from '../../intake/text.js'
import { clauseEntries, sectionId } from '../../library/entries.js'
import type { Library } from '../../library/types.js'
import { bagOf, likeness } from '../../redline/likeness.js'
import { buildDocuments } from '../documents/build-documents.js'
import { saidBySections, signsOf } from './said-by-sections.js'

export interface ProposedClause {
  readonly clause: string
  /** What an agreement gives it in which it says the same; null for nothing. */
  readonly with: { readonly [key: string]: Json } | null
  /** From 0 to 1. */
  readonly likeness: number
  /** True where its text is that of the section. */
  readonly isSame: boolean
}

/** The nearest clause by the ids of sections; those that have none are not in it. */
export function nearestClauses(
  plan: Plan,
  code: string,
  library: Library,
  sources: Sources,
  memory: Memory,
): ReadonlyMap<string, ProposedClause> {
  const clauses = library.clauses.get(code) ?? new Map<string, never>()
  const candidates = [...clauses].map(([clause, { body, data }]): Candidate => {
    return { clause, units: unitsOfLines([data.title ?? '', ...linesOfTemplate(body)]) }
  })
  const nearest = openNearest(candidates)
  const found = new Map<string, ProposedClause>()
  const sections = allSections(plan).filter(({ blocks }) => blocks.length > 0)
  for (const section of sections) {
    const near = nearest(unitsOfLines(linesOfSection(section)))
    if (near !== null) found.set(section.id, { ...near, with: null, isSame: false })
  }
  const uses = usesOf(new Set([...found.values()].map(({ clause }) => clause)), code, library, sources, memory)
  for (const section of sections) {
    const near = found.get(section.id)
    const said = textOfBlocks(section.blocks)
    for (const use of uses.get(near?.clause ?? '') ?? []) {
      /* A clause that is another agreement's own shows what is near, and is used by nobody else. */
      const isShared = !library.agreementIds.includes(near?.clause.split('/')[0] ?? '')
      const isSame = isShared && signsOf(use.said) === signsOf(said)
      const before = found.get(section.id)
      if (before === undefined || before.isSame) continue
      const alike = isSame
        ? 1
        : likeness(bagOf(unitsOfLines(use.said.split('\n'))), bagOf(unitsOfLines(said.split('\n'))))
      if (isSame) found.set(section.id, { clause: before.clause, with: use.with, likeness: 1, isSame })
      else if (alike > before.likeness) found.set(section.id, { ...before, likeness: alike })
    }
  }
  return found
}

interface Use {
  readonly with: ProposedClause['with']
  readonly said: string
}

/** So many agreements are made to see what clauses say in them: those that use most of the clauses first. */
const mostMade = 6

function usesOf(
  wanted: ReadonlySet<string>,
  code: string,
  library: Library,
  sources: Sources,
  memory: Memory,
): ReadonlyMap<string, readonly Use[]> {
  const left = new Set(wanted)
  const users = [...library.agreements.values()]
    .filter(({ data }) => data.title[code] !== undefined)
    .map(({ id, data }) => ({ id, entries: clauseEntries(data).filter(({ entry }) => wanted.has(entry.clause ?? '')) }))
    .sort((a, b) => b.entries.length - a.entries.length)
  const found = new Map<string, Use[]>()
  let made = 0
  for (const { id, entries } of users) {
    if (made >= mostMade || left.size === 0) break
    if (!entries.some(({ entry }) => left.has(entry.clause ?? ''))) continue
    made += 1
    const built = buildDocuments(sources, { agreements: [id], editions: [[code]], parties: null }, memory)
    const document = built.instances[0]?.editions[0]?.document
    if (document === undefined) continue
    const said = saidBySections(document)
    for (const { entry } of entries) {
      const text = said.get(sectionId(entry))
      const clause = entry.clause ?? ''
      if (text === undefined || entry.heading === 'none') continue
      left.delete(clause)
      const given = entry.with as Json | undefined
      const use = { with: given !== undefined && isMapping(given) ? given : null, said: text }
      found.set(clause, [...(found.get(clause) ?? []), use])
    }
  }
  return found
}
