// The clauses that the term's rules name as their source, looked up in the Document.

import type { Document } from '../../model/document.js'
import { finder, foundIn } from '../../model/walk.js'
import { oncePer } from '../../base/memory.js'
import { type Problem, problem } from '../../base/problem.js'
import { suggester } from '../../base/suggest.js'
import type { TermData } from '../../data/agreement.js'
import { sectionsOfRunOns } from '../../library/entries.js'
import type { Agreement } from '../../library/types.js'

/** Each `clause:` under `term:` has to be a section of the agreement, or a clause that runs on in one. */
export function checkTermSources(agreement: Agreement, document: Document): Problem[] {
  const named = namedIn(agreement.data.term)
  if (named.length === 0) return []
  const ids = new Set([...foundIn(document, sectionIds), ...sectionsOfRunOns(agreement.data).keys()])
  const nearest = suggester(ids)
  return named.flatMap(({ id, path }) =>
    ids.has(id) ? [] : [problem('term/source', { section: id }, agreement.placeOf(['term', ...path]), nearest(id))],
  )
}

const sectionIds = finder(
  (block) => (block.kind === 'section' ? [block.id] : []),
  ({ kind }) => kind === 'section' || kind === 'parallel',
)

const namedIn = oncePer((term: TermData) => namedClauses(term, []))

interface Named {
  readonly id: string
  readonly path: readonly (string | number)[]
}

function namedClauses(value: unknown, path: readonly (string | number)[]): Named[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): Named[] => {
    const step = Array.isArray(value) ? Number(key) : key
    if (key === 'clause' && typeof inner === 'string') return [{ id: inner, path: [...path, 'clause'] }]
    return namedClauses(inner, [...path, step])
  })
}
