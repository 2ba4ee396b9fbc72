// The clauses that the term's rules name as their source, looked up in the Document.

import type { Document } from '../../model/document.js'
import { sectionsIn } from '../../model/walk.js'
import { type Problem, problem } from '../../base/problem.js'
import { suggester } from '../../base/suggest.js'
import { sectionsOfRunOns } from '../../library/entries.js'
import type { Agreement } from '../../library/types.js'

/** Each `clause:` under `term:` has to be a section of the agreement, or a clause that runs on in one. */
export function checkTermSources(agreement: Agreement, document: Document): Problem[] {
  const sections = document.parts.flatMap((part) => sectionsIn(part.blocks).map(({ section }) => section.id))
  const ids = new Set([...sections, ...sectionsOfRunOns(agreement.data).keys()])
  const nearest = suggester(ids)
  return namedClauses(agreement.data.term, []).flatMap(({ id, path }) =>
    ids.has(id) ? [] : [problem('term/source', { section: id }, agreement.placeOf(['term', ...path]), nearest(id))],
  )
}

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
