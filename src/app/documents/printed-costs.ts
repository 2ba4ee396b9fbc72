// The costs of an agreement and a Document of it -> those that the Document says nothing of: what nobody reads, nobody has agreed.

import { problem, type Problem } from '../../base/problem.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'
import type { Document } from '../../model/document.js'
import { gatherer } from '../../model/map.js'

/** Rule `money/not-printed`, a warning: neither a value of the cost is printed nor its rows or parts gone through. */
export function checkPrintedCosts({ data, placeOf }: Agreement, document: Document, library: Library): Problem[] {
  const { costs = [] } = data
  if (costs.length === 0) return []
  const printed = new Set(costsIn([document.parts, document.notes]))
  const used = new Set(clauseEntries(data).flatMap(({ entry }) => entry.clause ?? []))
  const isListed = (id: string): boolean =>
    [...library.clauses.values()].some((clauses) =>
      [...used].some((clause) => clauses.get(clause)?.body.includes(`costs.${id}.`) === true),
    )
  return costs.flatMap(({ id }, index) =>
    printed.has(id) || isListed(id)
      ? []
      : [problem('money/not-printed', { cost: id }, placeOf(['costs', index, 'id']))],
  )
}

/** Ids of the costs of which a value is printed. */
const costsIn = gatherer(({ kind, path }): string[] => {
  const id = kind === 'value' && typeof path === 'string' ? /^costs\.([^.]+)\./.exec(path)?.[1] : undefined
  return id === undefined ? [] : [id]
})
