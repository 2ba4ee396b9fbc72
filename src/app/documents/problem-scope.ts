// Which problems of files concern which agreement, and which of them an agreement or clause allows with a reason.
// A fault in one agreement, in a clause or party that it does not use, never stops another.

import { grouped } from '../../base/lists.js'
import { oncePer } from '../../base/memory.js'
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
  const inAgreement = grouped(agreement?.data.allow ?? [], ({ rule, text }) => keyOf(rule, text))
  const known = new Map<string, boolean>()
  const isAllowed = ({ rule, place, values }: Problem): boolean => {
    const { file } = place
    const text = /^(?:placeholder|statute)\//.test(rule) ? String(values['found']) : ''
    const key = `${file} ${keyOf(rule, text)}`
    const entries = [inAgreement.get(rule) ?? [], inAgreement.get(keyOf(rule, text)) ?? []]
    const isOne = known.get(key) ?? entries.flat().some((one) => one.file === undefined || file.endsWith(one.file))
    known.set(key, isOne)
    return isOne
  }
  return (problem) => {
    if (!isWaivable(problem)) return true
    const { clause = '', language = '' } = problem.place.subject ?? {}
    const inClause = library.clauses.get(language)?.get(clause)?.data.allow ?? []
    return !rulesOf(inClause).has(problem.rule) && !isAllowed(problem)
  }
}

const rulesOf = oncePer((allow: readonly { readonly rule: string }[]) => new Set(allow.map(({ rule }) => rule)))

/** What an entry of `allow` is about: a rule, or one text that breaks it. */
function keyOf(rule: string, text: string | undefined): string {
  return text === undefined ? rule : `${rule} ${text}`
}
