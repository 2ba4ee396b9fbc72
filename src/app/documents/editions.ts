// Which editions of an agreement are made, and whether all of one could be read.

import type { AgreementData } from '../../data/agreement.js'
import { problem, type Problem } from '../../base/problem.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'
import { languageChain } from '../../library/language-chain.js'
import { clausesUsed } from '../../document/fallback.js'

type Edition = readonly string[]

/** The editions in which an agreement is signed and kept: as its file says, or one in each authentic language. */
export function ownEditions({
  editions,
  authentic,
}: Pick<AgreementData, 'editions' | 'authentic'>): readonly Edition[] {
  return editions?.map((edition) => edition.split('+')) ?? authentic.map((language) => [language])
}

/** Editions, each once. */
export function eachOnce(editions: readonly Edition[]): readonly Edition[] {
  return [...new Map(editions.map((edition) => [edition.join('+'), edition])).values()]
}

/** The editions asked for, or the agreement's own, less those that the agreement has no text for. */
export function offeredEditions(
  agreement: Agreement,
  asked: readonly Edition[] | null,
  library: Library,
): { readonly editions: readonly Edition[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const editions = wanted(agreement, asked).filter(
    (edition) =>
      edition.every((language) => library.languages.has(language)) && isOffered(agreement, edition, library, problems),
  )
  return { editions, problems }
}

/** The languages of the editions asked for. */
export function languagesOf(agreement: Agreement, asked: readonly Edition[] | null): string[] {
  return wanted(agreement, asked).flat()
}

/**
 * False when a clause or the template does not exist in a language: what stands in it is not known, so that nothing can be said of
 * what is missing.
 */
export function hasAllTexts({ data }: Agreement, language: string, { clauses, sources }: Library): boolean {
  const inLanguage = clauses.get(language)
  return (
    sources.templates.files.has(`${data.template ?? 'agreement'}.hbs`) &&
    clauseEntries(data).every(({ entry }) => entry.clause === undefined || inLanguage?.has(entry.clause) === true)
  )
}

/** False, for the same reason, when one could not be read to its end. */
export function isReadToEnd(problems: readonly Problem[]): boolean {
  return !problems.some(({ rule }) => unread.includes(rule))
}

const unread = ['template/syntax', 'template/fill', 'template/sections']

function wanted({ data }: Agreement, asked: readonly Edition[] | null): readonly Edition[] {
  return asked ?? ownEditions(data)
}

/** Rule `edition/fallback`: how many clauses an edition takes from another language. */
function fallenBack(
  { data, placeOf, id }: Pick<Agreement, 'data' | 'placeOf' | 'id'>,
  language: string,
  library: Library,
): Problem[] {
  const { used, others } = clausesUsed(data, language, library)
  const [first] = others
  if (first === undefined) return []
  const values = { count: others.length, total: used.length, agreement: id, language, other: first.language }
  return [problem('edition/fallback', values, placeOf(['title']))]
}

/** An agreement without a title in a language has no text in it: an error where it binds, and otherwise left out. */
function isOffered({ data, placeOf, id }: Agreement, edition: Edition, library: Library, problems: Problem[]): boolean {
  const missing = edition.filter((language) =>
    languageChain(language, library.languages).every((code) => data.title[code] === undefined),
  )
  if (missing.some((language) => data.authentic.includes(language)))
    problems.push(problem('agreement/language#authentic', { languages: missing }, placeOf(['authentic'])))
  else if (missing.length > 0 && data.editions?.includes(edition.join('+')) === true)
    problems.push(problem('agreement/language#edition', { languages: missing }, placeOf(['editions'])))
  else if (missing.length > 0)
    problems.push(problem('edition/missing', { agreement: id, languages: missing }, placeOf(['title'])))
  if (missing.length === 0)
    for (const language of edition) problems.push(...fallenBack({ data, placeOf, id }, language, library))
  return missing.length === 0
}
