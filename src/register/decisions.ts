// Decisions on record, held against who signs: whose is missing where validity depends on them, and those that cannot be right.

import { comparedName } from '../base/letters.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { IsoDate } from '../model/document.js'
import type { Signer, Signers } from './signers.js'
import type { RegisterVersion } from './types.js'

/** Those who sign without a decision on record, each once, where the agreement has conditions or approvals. */
export function missingDecisions(
  { frozen, entered, decisions }: RegisterVersion,
  signers: Signers,
): Pick<Signer, 'party' | 'name'>[] {
  const conditions = frozen?.agreement.term.conditions ?? entered?.term.conditions
  if (conditions === undefined && frozen?.agreement.approvals === undefined) return []
  const decided = new Set(decisions.map(({ party }) => party))
  const all = new Map([...signers.values()].flat().map(({ party, name }) => [party, { party, name }]))
  return [...all.values()].filter(({ party }) => !decided.has(party))
}

/**
 * True for an agreement that is valid only when all bodies have approved it (`term.approval`), as long as decisions are missing and
 * not every approval has a day in the agreement itself.
 * @param missing those without a decision on record by `today`
 */
export function awaitsApproval(
  { frozen }: Pick<RegisterVersion, 'frozen'>,
  missing: readonly unknown[],
  today: IsoDate,
): boolean {
  if (frozen === null || frozen.agreement.term.approval === undefined || missing.length === 0) return false
  const { approvals = [] } = frozen.agreement
  return approvals.length === 0 || approvals.some(({ date }) => typeof date !== 'string' || date > today)
}

/** Rule `register/decision`: recorded twice, or final before it was taken; and a signature before the first decision of its party. */
export function checkDecisions(
  { decisions, signatures }: RegisterVersion,
  places: { readonly decision: (index: number) => Place; readonly signature: (index: number) => Place },
): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const first = new Map<string, string>()
  for (const [index, { party, body, date, section = '', final }] of decisions.entries()) {
    const place = places.decision(index)
    const key = [party, comparedName(body), date, comparedName(section)].join('\n')
    if (seen.has(key)) problems.push(problem('register/decision#twice', { party, date }, place))
    seen.add(key)
    if (final !== undefined && final < date)
      problems.push(problem('register/decision#final', { party, date, final }, place))
    const before = first.get(party)
    if (before === undefined || date < before) first.set(party, date)
  }
  for (const [index, { party, date }] of signatures.entries()) {
    const decided = first.get(party)
    if (decided !== undefined && date < decided)
      problems.push(problem('register/decision#later', { party, date, decided }, places.signature(index)))
  }
  return problems
}
