// What has been confirmed of translations: content/confirmed -> records, what is stale, and new records to be written.

import { stringify } from 'yaml'
import {
  changedRuns,
  checkConfirmed,
  confirmation,
  shownText,
  wordsHash,
  type ClauseText,
} from '../../check/staleness.js'
import type { Confirmed } from '../../data/confirmed.js'
import type { WordRun } from '../../text/word-runs.js'
import { placeIn, problem, type Problem } from '../../base/problem.js'
import type { Clause } from '../../library/clause.js'
import { clausesOf, comparedLanguages } from './translations.js'
import type { Agreement, Library } from '../../library/types.js'

/** A clause, the language in which it binds, and one into which it is translated. */
export interface Translated {
  readonly clause: string
  readonly source: Clause
  readonly translation: Clause
}

/**
 * What an agreement has in two languages. The source is the language in which the agreement binds; a clause that
 * agreements of both languages use is translated in both directions.
 */
export function translatedClauses(
  agreement: Agreement,
  library: Library,
  only: readonly string[] | null,
): Translated[] {
  const [sourceCode, ...codes] = comparedLanguages(agreement, null, library)
  return clausesOf(agreement).flatMap((clause) =>
    codes.flatMap((code): Translated[] => {
      const source = library.clauses.get(sourceCode ?? '')?.get(clause)
      const translation = library.clauses.get(code)?.get(clause)
      const isWanted = only === null || only.includes(code)
      /* A clause that another language stands in for is no translation. */
      if (source === undefined || translation === undefined || !isWanted) return []
      return source.language === sourceCode && translation.language === code ? [{ clause, source, translation }] : []
    }),
  )
}

/** A translation beside its source, and what of both was confirmed last. */
export interface ConfirmationShown {
  readonly source: Clause
  readonly translation: Clause
  /** Null where it never was. */
  readonly confirmed: Pick<Confirmed, 'confirmed'> | null
  /** What the source was then, and is now, run by run; null where it never was confirmed. */
  readonly changes: readonly WordRun[] | null
  /** True where the translation itself is another than was confirmed: what it was then is not kept. */
  readonly isTranslationChanged: boolean
}

/** The translations of a clause into the languages named, each as agreements use it and once. */
export function confirmationsOf(library: Library, clause: string, languages: readonly string[]): ConfirmationShown[] {
  const found = new Map<string, ConfirmationShown>()
  for (const agreement of library.agreements.values())
    for (const translated of translatedClauses(agreement, library, languages)) {
      if (translated.clause !== clause) continue
      const [from, to, record] = confirmedPair(translated, library)
      if (!languages.includes(to.language) || found.has(to.language)) continue
      found.set(to.language, {
        source: from,
        translation: to,
        confirmed: record,
        changes: record === null ? null : changedRuns(record.text, shownText(textOf(from))),
        isTranslationChanged: record !== null && wordsHash(shownText(textOf(to))) !== record.translationHash,
      })
    }
  return [...found.values()]
}

/** Source and translation, in the direction in which they were confirmed, with the record of it. */
function confirmedPair(
  { clause, source, translation }: Translated,
  { confirmations: { records } }: Library,
): readonly [Clause, Clause, Confirmed | null] {
  const own = records.get(`${translation.language}/${clause}`)
  const reverse = records.get(`${source.language}/${clause}`)
  const isReverse = own === undefined && reverse?.source === translation.language
  return isReverse ? [translation, source, reverse ?? null] : [source, translation, own ?? null]
}

/**
 * Rules `translation/stale` and `translation/unconfirmed` for an agreement in the languages given. A clause that was
 * confirmed in the other direction, for another agreement, is confirmed.
 */
export function checkConfirmations(agreement: Agreement, library: Library, languages: readonly string[]): Problem[] {
  return translatedClauses(agreement, library, languages).flatMap((translated) => {
    const { clause } = translated
    const [from, to, record] = confirmedPair(translated, library)
    const command = `avtal confirm ${clause} --lang ${to.language}`
    const place = placeIn(to.file, 1, 1, { clause, language: to.language })
    return checkConfirmed(textOf(from), textOf(to), record, place, command)
  })
}

/**
 * The records of translations that are confirmed on a day, with paths under the content folder.
 * @param clauses ids of clauses, or null for all that are not confirmed as they stand
 * @param problems everything that is known of the library: a clause with an error is not confirmed
 */
export function confirmTranslations(
  library: Library,
  clauses: readonly string[] | null,
  languages: readonly string[] | null,
  day: string,
  problems: readonly Problem[],
): {
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly problems: readonly Problem[]
} {
  const agreements = [...library.agreements.values()]
  const all = agreements.flatMap((agreement) => translatedClauses(agreement, library, languages))
  const unconfirmed = new Set(
    agreements.flatMap((agreement) =>
      checkConfirmations(agreement, library, languages ?? [...library.languages.keys()]).map(({ place }) => place.file),
    ),
  )
  const chosen = new Map(
    all
      .filter(({ clause, translation }) =>
        clauses === null ? unconfirmed.has(translation.file) : clauses.includes(clause),
      )
      .map((translated) => [translated.translation.file, translated] as const),
  )
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.file))
  const found: Problem[] = []
  const files = [...chosen.values()].flatMap(({ clause, source, translation }) => {
    if (faulty.has(source.file) || faulty.has(translation.file)) {
      const place = placeIn(translation.file, 1, 1, { clause, language: translation.language })
      found.push(problem('translation/faulty', { clause }, place))
      return []
    }
    const record = confirmation(clause, { ...textOf(source), language: source.language }, textOf(translation), day)
    return [
      { path: `confirmed/${translation.language}/${clause}.yaml`, text: heading + stringify(record, { lineWidth: 0 }) },
    ]
  })
  return { files, problems: found }
}

const heading = '# Written by `avtal confirm`: the text that the translation was read against.\n'

function textOf({ data, body }: Clause): ClauseText {
  return { title: data.title ?? null, body }
}
