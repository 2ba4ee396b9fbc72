// How far the program goes, in one place: what is larger, deeper or longer than any agreement needs is refused at once, with
// the name of the limit and the place, so that nothing that somebody wrote can keep a whole office waiting.

import { phrase, type PhraseId } from './phrases/phrases.js'
import { problem, type Place, type Problem } from './problem.js'
import type { Sentence } from './sentence.js'

/** In which unit a limit is counted. */
export type LimitUnit = 'bytes' | 'count' | 'seconds' | 'year'

export interface Limit {
  /** The most that is taken. */
  readonly most: number
  /** The least, where what is counted has to lie in a range. */
  readonly least?: number
  readonly unit: LimitUnit
  /** The phrase that names what is counted. */
  readonly counts: `limit-${string}` & PhraseId
}

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** Every limit by its name, under which messages, `avtal limits` and docs/limits.md know it. */
export const limits = {
  /** Agreements of a library. */
  agreements: { most: 2_000, unit: 'count', counts: 'limit-agreements' },
  /** Dates of all instances in one list or calendar. */
  dates: { most: 100_000, unit: 'count', counts: 'limit-dates' },
  /** Memory that one document takes while it is rendered. */
  'document-memory': { most: 2048 * megabyte, unit: 'bytes', counts: 'limit-document-memory' },
  /** Time in which one edition is rendered with all its formats and copies. */
  'document-seconds': { most: 120, unit: 'seconds', counts: 'limit-document-seconds' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Instances that are made in one run. */
  instances: { most: 10_000, unit: 'count', counts: 'limit-instances' },
  /** Languages of a library. */
  languages: { most: 40, unit: 'count', counts: 'limit-languages' },
  /** Dates of one series that are listed: renewals, reviews, a duty in each period. One a week fits into ten years. */
  occurrences: { most: 600, unit: 'count', counts: 'limit-occurrences' },
  /** Pages of one document. */
  pages: { most: 3_000, unit: 'count', counts: 'limit-pages' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
  /** The year of a date of the term, and of the last day that follows from it. */
  year: { most: 2199, least: 1900, unit: 'year', counts: 'limit-year' },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** The problem of something that is past a limit: rule `limit/exceeded`. */
export function pastLimit(name: LimitName, place: Place): Problem {
  const id = (limits[name] as Limit).least === undefined ? 'limit/exceeded' : 'limit/exceeded#range'
  return problem(id, { counted: counted(name), most: amountOf(name), limit: name }, place)
}

/** What a limit counts, as it stands at the beginning of a sentence: "The size of a file". */
export function counted(name: LimitName): Sentence {
  return phrase(limits[name].counts, {})
}

/** The most that a limit takes, with its unit: "4 MB"; the whole range where it has a least: "1900–2199". */
export function amountOf(name: LimitName): Sentence {
  const { most, least, unit } = limits[name] as Limit
  if (least !== undefined) return phrase('limit-in-range', { least, most })
  if (unit === 'bytes')
    return most >= megabyte
      ? phrase('limit-in-megabytes', { number: most / megabyte })
      : phrase('limit-in-kilobytes', { number: most / kilobyte })
  return unit === 'seconds'
    ? phrase('limit-in-seconds', { number: most })
    : phrase('limit-in-numbers', { number: most })
}
