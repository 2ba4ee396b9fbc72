// Which problems of files concern which agreement, and which of them an agreement or clause allows with a reason.
// A fault in one agreement, in a clause or party that it does not use, never stops another.

import { isWaivable, type Problem } from '../../base/problem.js'
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
  const { root } = library.sources.content
  const parties = new Set(
    agreement.data.parties.flatMap((entry) => [entry.party ?? [], entry.members ?? [], entry.series ?? []].flat()),
  )
  const used = clauseEntries(agreement.data).flatMap(({ entry }) => entry.clause ?? [])
  const files = new Set([
    agreement.file,
    ...used.flatMap((clause) => languages.map((language) => `${root}/clauses/${language}/${clause}.md`)),
    ...languages.map((language) => `${root}/languages/${language}.yaml`),
    ...(agreement.data.annexes ?? []).flatMap(({ file }) => (file === undefined ? [] : [`${root}/${file}`])),
  ])
  return ({ place }) => {
    if (files.has(place.file) || !place.file.startsWith(`${root}/`)) return true
    const party = place.file.startsWith(`${root}/parties/`) ? library.partyAt(place) : null
    return party !== null && parties.has(party)
  }
}

/** A predicate for what stays: what may be waived is dropped where the agreement or the clause allows it, all else never. */
export function isKept(agreement: Agreement | null, library: Library): (problem: Problem) => boolean {
  const byFile = new Map(
    [...library.clauses.values()].flatMap((clauses) =>
      [...clauses.values()].map(({ file, data }) => [file, data.allow ?? []] as const),
    ),
  )
  return (problem) => {
    if (!isWaivable(problem)) return true
    const { rule, place } = problem
    const inClause = byFile.get(place.file) ?? []
    const inAgreement = agreement?.data.allow ?? []
    return !(
      inClause.some((allowed) => allowed.rule === rule) ||
      inAgreement.some(
        ({ rule: name, file, text }) =>
          name === rule && text === undefined && (file === undefined || place.file.endsWith(file)),
      )
    )
  }
}
