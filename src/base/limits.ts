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
  /** Any other file of content or templates: what travels beside an agreement. */
  'attachment-size': { most: 128 * megabyte, unit: 'bytes', counts: 'limit-attachment-size' },
  /** Lists and mappings within each other in what is stored as JSON; a list within a list of an agreement takes four. */
  'data-nesting': { most: 200, unit: 'count', counts: 'limit-data-nesting' },
  /** Texts, numbers, lists and mappings in a file of JSON; an agreement of 300 pages in two languages has half of it. */
  'data-values': { most: 1_000_000, unit: 'count', counts: 'limit-data-values' },
  /** A Document as the register keeps it: ten times its text, in two languages twenty times. */
  'document-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-document-size' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Files of one folder of content or templates, with all that lies in it. */
  'folder-files': { most: 100_000, unit: 'count', counts: 'limit-folder-files' },
  /** What they hold together. */
  'folder-size': { most: 1024 * megabyte, unit: 'bytes', counts: 'limit-folder-size' },
  /** Ways that lead to one folder, by links within content. */
  'folder-ways': { most: 100, unit: 'count', counts: 'limit-folder-ways' },
  /** Dates of one series that are listed: renewals, reviews, a duty in each period. One a week fits into ten years. */
  occurrences: { most: 600, unit: 'count', counts: 'limit-occurrences' },
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
