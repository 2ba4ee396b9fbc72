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
  /** Any other file of content or templates: what travels beside an agreement. */
  'attachment-size': { most: 128 * megabyte, unit: 'bytes', counts: 'limit-attachment-size' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Files of one folder of content or templates, with all that lies in it. */
  'folder-files': { most: 100_000, unit: 'count', counts: 'limit-folder-files' },
  /** What they hold together. */
  'folder-size': { most: 1024 * megabyte, unit: 'bytes', counts: 'limit-folder-size' },
  /** Ways that lead to one folder, by links within content. */
  'folder-ways': { most: 100, unit: 'count', counts: 'limit-folder-ways' },
  /** Values and conditions of the frame of a page. */
  'frame-slots': { most: 500, unit: 'count', counts: 'limit-frame-slots' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
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
