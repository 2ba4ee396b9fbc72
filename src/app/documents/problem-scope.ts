// Which problems of files concern which agreement, and which of them an agreement or clause allows with a reason.
// A fault in one agreement, in a clause or party that it does not use, never stops another.

import { isWaivable, type Problem } from '../../base/problem.js'
import { shownPath } from '../../base/sources.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'

/**
 * A predicate for problems found in single files: true when they stop or concern this agreement.
 * @param languages those of the editions that are made
 */
export function concernsAgreement(
  agreement: Agreement,
  languages: readonly string[],
  library: Library,
): (problem: Problem) => boolean {
  const { content } = library.sources
  const parties = new Set(
    agreement.data.parties.flatMap((entry) => [entry.party ?? [], entry.members ?? [], entry.series ?? []].flat()),
  )
  const clauses = new Set(clauseEntries(agreement.data).flatMap(({ entry }) => entry.clause ?? []))
  const annexes = new Set(
    (agreement.data.annexes ?? []).flatMap(({ file }) => (file === undefined ? [] : [shownPath(content, file)])),
  )
  return ({ place }) => {
    const { clause, language } = place.subject ?? {}
    if (clause !== undefined) return clauses.has(clause) && languages.includes(language ?? '')
    if (language !== undefined) return languages.includes(language)
    if (place.file === agreement.file || annexes.has(place.file)) return true
    /* What lies outside the content folder, as templates do, is used by all. */
    if (!place.file.startsWith(shownPath(content, ''))) return true
    if (library.unreadParties.includes(place.file)) return [...parties].some((party) => !library.parties.has(party))
    const party = library.partyAt(place)
    return party !== null && parties.has(party)
  }
}

/** A predicate for what stays: what may be waived is dropped where the agreement or the clause allows it, all else never. */
export function isReported(agreement: Agreement | null, library: Library): (problem: Problem) => boolean {
  return (problem) => {
    if (!isWaivable(problem)) return true
    const { rule, place, values } = problem
    const { clause = '', language = '' } = place.subject ?? {}
    const inClause = library.clauses.get(language)?.get(clause)?.data.allow ?? []
    const inAgreement = agreement?.data.allow ?? []
    return !(
      inClause.some((allowed) => allowed.rule === rule) ||
      inAgreement.some(
        ({ rule: name, file, text }) =>
          name === rule &&
          (text === undefined || (rule.startsWith('placeholder/') && text === values['found'])) &&
          (file === undefined || place.file.endsWith(file)),
      )
    )
  }
}
