// Every party signs, once. Goes in: a Document and who signs. Comes out: parties without a signature block, and blocks
// that stand twice.

import type { Document } from '../model/document.js'
import { signaturesOf } from '../model/walk.js'
import { error, type Place, type Problem } from '../base/problem.js'

/**
 * Rules `signatures/missing` and `signatures/twice`.
 * @param parties ids of those who sign, in order
 * @param place where a missing block belongs: the clauses of the agreement
 */
export function checkSignatures(document: Document, parties: readonly string[], place: Place): Problem[] {
  const groups = signaturesOf(document)
  const signing = new Set(groups.flatMap(({ blocks }) => blocks.map(({ party }) => party)))
  const missing = parties.filter((party) => !signing.has(party)).map((party) => `\`${party}\``)
  const problems: Problem[] = []
  if (missing.length > 0) {
    const message = `No signature block for ${missing.join(', ')}.`
    const hint =
      'use a clause such as `signatures`, with {{signatures}} on a line of its own, in no table, list or quotation'
    problems.push(error('signatures/missing', message, place, hint))
  }
  const fields = new Set<string>()
  const again = groups.filter(({ blocks }) => blocks.some(({ field }) => fields.size === fields.add(field).size))
  const [second] = again
  if (second !== undefined) {
    const hint = 'keep {{signatures}} in one clause, and use that clause once'
    problems.push(error('signatures/twice', 'The signature blocks stand twice.', second.source ?? place, hint))
  }
  return problems
}
