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
  readonly unit: LimitUnit
  /** The phrase that names what is counted. */
  readonly counts: `limit-${string}` & PhraseId
}

const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** Every limit by its name, under which messages, `avtal limits` and docs/limits.md know it. */
export const limits = {
  /** Entries of one list, or keys of one set of keys, in data. */
  entries: { most: 20_000, unit: 'count', counts: 'limit-entries' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Problems of one rule in one file that are shown one by one; the rest are counted. */
  'problems-alike': { most: 100, unit: 'count', counts: 'limit-problems-alike' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
  /** Signs without a space between them, in a value or in the text of a clause. */
  'word-length': { most: 1_000, unit: 'count', counts: 'limit-word-length' },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** The problem of something that is past a limit: rule `limit/exceeded`. */
export function pastLimit(name: LimitName, place: Place): Problem {
  return problem('limit/exceeded', { counted: counted(name), most: amountOf(name), limit: name }, place)
}

/** What a limit counts, as it stands at the beginning of a sentence: "The size of a file". */
export function counted(name: LimitName): Sentence {
  return phrase(limits[name].counts, {})
}

/** The most that a limit takes, with its unit: "4 MB". */
export function amountOf(name: LimitName): Sentence {
  const { most, unit } = limits[name] as Limit
  if (unit === 'bytes')
    return most >= megabyte
      ? phrase('limit-in-megabytes', { number: most / megabyte })
      : phrase('limit-in-kilobytes', { number: most / kilobyte })
  return unit === 'seconds'
    ? phrase('limit-in-seconds', { number: most })
    : phrase('limit-in-numbers', { number: most })
}
