// The clauses that the term's rules name as their source, looked up in the Document.

import type { Block, Document } from '../../model/document.js'
import { problem, type Problem } from '../../base/problem.js'
import { didYouMeanName } from '../../base/suggest.js'
import type { Agreement } from '../../library/types.js'

/** Each `clause:` under `term:` has to be a section of the agreement. */
export function checkTermSources(agreement: Agreement, document: Document): Problem[] {
  const ids = [...sectionLabels(document).keys()]
  return namedClauses(agreement.data.term, []).flatMap(({ id, path }) =>
    ids.includes(id)
      ? []
      : [problem('term/source', { section: id }, agreement.placeOf(['term', ...path]), didYouMeanName(id, ids))],
  )
}

/** Labels of all sections of a Document by id; null for those without number. */
export function sectionLabels(document: Document): Map<string, string | null> {
  const labels = new Map<string, string | null>()
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind !== 'section') continue
      labels.set(block.id, block.label)
      walk(block.blocks)
    }
  }
  for (const part of document.parts) walk(part.blocks)
  return labels
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
