// Clauses and languages -> records that the translations say what their sources say, as both stand today.

import type { IsoDate } from '../model/document.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sources } from '../base/sources.js'
import { everything } from './documents/built.js'
import { confirmTranslations } from './documents/confirmations.js'
import { buildDocuments } from './documents/build-documents.js'
import { unknownName, unknownOf } from './request/names.js'
import { textFile, type Refusal, type WritingOutcome } from './request/outcome.js'

export interface ConfirmAsked {
  /** Ids; null for every translation that is not confirmed as it stands. */
  readonly clauses: readonly string[] | null
  /** Of the translations; null for all. */
  readonly languages: readonly string[] | null
}

export interface Confirmed {
  readonly date: IsoDate
  /** `nb/amendments`. */
  readonly confirmed: readonly string[]
}

/** Confirms translations; a clause with an error in it is not confirmed, and told. */
export function confirmClauses(
  sources: Sources,
  { clauses, languages }: ConfirmAsked,
  today: IsoDate,
): WritingOutcome<Confirmed> | Refusal {
  const made = buildDocuments(sources, { ...everything, translations: 'all' })
  const { library } = made
  const known = [...new Set([...library.clauses.values()].flatMap((inLanguage) => [...inLanguage.keys()]))]
  const unknown =
    unknownName(library, { editions: languages?.map((code) => [code]) ?? null }) ??
    unknownOf('usage-clause', clauses ?? [], known)
  if (unknown !== null) return unknown
  const { files, problems } = confirmTranslations(library, clauses, languages, today, made.problems)
  const concerned = [...files.map(({ path }) => path), ...problems.map(({ place }) => place.file)]
  const none = clauses?.find((clause) => !concerned.some((path) => path.includes(`/${clause}.`)))
  if (none !== undefined)
    return { refused: phrase('usage-confirm-none', { clause: none, languages: languages?.join(', ') ?? '' }) }
  return {
    writes: files.map(({ path, text }) => textFile(path, text)),
    result: { date: today, confirmed: files.map(({ path }) => path.slice('confirmed/'.length, -'.yaml'.length)) },
    problems,
  }
}
