// Every party signs, once. Goes in: a Document and who signs. Comes out: parties without a signature block, and blocks
// that occur twice.

import type { Document } from '../model/document.js'
import { signaturesOf } from '../model/walk.js'
import { type Place, type Problem, problem } from '../base/problem.js'

/**
 * Rules `signatures/missing` and `signatures/twice`.
 * @param parties ids of those who sign, in order
 * @param place where a missing block belongs: the clauses of the agreement
 */
export function checkSignatures(document: Document, parties: readonly string[], place: Place): Problem[] {
  const groups = signaturesOf(document)
  const signing = new Set(groups.flatMap(({ blocks }) => blocks.map(({ party }) => party)))
  const missing = parties.filter((party) => !signing.has(party))
  const problems: Problem[] = []
  if (missing.length > 0) problems.push(problem('signatures/missing', { parties: missing }, place))
  const fields = new Set<string>()
  const again = groups.filter(({ blocks }) => blocks.some(({ field }) => fields.size === fields.add(field).size))
  const [second] = again
  if (second !== undefined) problems.push(problem('signatures/twice', {}, second.source ?? place))
  return problems
}
