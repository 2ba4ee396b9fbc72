// An agreement in its languages -> where the translations do not say what the authentic text says.

import { compareDocuments } from '../../check/parity.js'
import { checkTerms } from '../../check/terms.js'
import { checkSameFigures } from '../../check/translated.js'
import type { Document } from '../../model/document.js'
import { placeIn, type Place, type Problem } from '../../base/problem.js'
import type { LanguageForms } from '../../data/language.js'
import { oncePerAll } from '../../base/memory.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'

/** An agreement in one language, with what was found while it was made. */
export interface InLanguage {
  readonly code: string
  readonly document: Document
  readonly problems: readonly Problem[]
}

/**
 * Languages that are compared with the first authentic one, which comes first; empty where there is nothing to compare.
 * @param made those of the editions that are made, or null for all in which the agreement has a title
 */
export function comparedLanguages({ data }: Agreement, made: readonly string[] | null, library: Library): string[] {
  const offered = Object.keys(data.title).filter((code) => library.languages.has(code))
  const [source] = data.authentic
  const chosen = offered.filter((code) => made === null || made.includes(code))
  if (source === undefined || !chosen.includes(source) || chosen.length < 2) return []
  return [source, ...chosen.filter((code) => code !== source)]
}

/**
 * Compares one instance in two languages: the texts of clauses, and those that the agreement gives by language; with the
 * terms of the glossary where asked for.
 */
export function compareLanguages(
  source: InLanguage,
  translation: InLanguage,
  agreement: Agreement,
  library: Library,
  withTerms: boolean,
): Problem[] {
  const [from, to] = [library.languages.get(source.code), library.languages.get(translation.code)]
  if (from === undefined || to === undefined) return []
  const lacking = clausesLacking(source, translation, agreement, library)
  const compared = compareDocuments(
    { document: source.document, language: from },
    { document: translation.document, language: to },
    (clause) => lacking.has(clause),
    agreement.placeOf(['clauses']),
    (clause) => clausePlace(clause, to.code, library) ?? agreement.placeOf(['clauses']),
  )
  const languages = { source: from, translation: to }
  const terms =
    library.glossary === null || !withTerms
      ? []
      : checkTerms(compared.pairs, library.glossary, languages, agreement.placeOf(['clauses']))
  const inData = figuresInData(agreement, from, to)
  const inTitles = clausesOf(agreement).flatMap((id) => {
    const [one, other] = [from, to].map(({ code }) => library.clauses.get(code)?.get(id))
    const titles = { [from.code]: one?.data.title, [to.code]: other?.data.title }
    return other === undefined ? [] : checkSameFigures(titles, from, to, () => other.placeOf(['title']))
  })
  return [...compared.problems, ...inData, ...inTitles, ...terms]
}

const figuresInData = oncePerAll(({ data, placeOf }: Agreement, from: LanguageForms, to: LanguageForms) =>
  checkSameFigures(data, from, to, placeOf),
)

/** The beginning of a clause's file in a language; null where it has no text. */
function clausePlace(clause: string, language: string, { clauses }: Library): Place | null {
  const found = clauses.get(language)?.get(clause)
  return found === undefined ? null : placeIn(found.file, 1, 1, { clause, language: found.language })
}

/** Clauses of which one language has no text, or one with an error: what stands in them is not known. */
function clausesLacking(
  source: InLanguage,
  translation: InLanguage,
  agreement: Agreement,
  { clauses, sources }: Library,
): ReadonlySet<string> {
  const faulty = new Set(
    [...source.problems, ...translation.problems]
      .filter(({ severity }) => severity === 'error')
      .map(({ place }) => place.file),
  )
  const isLacking = (clause: string): boolean =>
    [source.code, translation.code].some(
      (code) =>
        clauses.get(code)?.has(clause) !== true || faulty.has(`${sources.content.root}/clauses/${code}/${clause}.md`),
    )
  return new Set(clausesOf(agreement).filter(isLacking))
}

/** Ids of the clauses that an agreement uses, each once. */
export function clausesOf({ data }: Pick<Agreement, 'data'>): string[] {
  return [...new Set(clauseEntries(data).flatMap(({ entry }) => entry.clause ?? []))]
}
