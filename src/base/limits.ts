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
  /** Lists and mappings within each other in what is stored as JSON; a list within a list of an agreement takes four. */
  'data-nesting': { most: 200, unit: 'count', counts: 'limit-data-nesting' },
  /** Texts, numbers, lists and mappings in a file of JSON; an agreement of 300 pages in two languages has some 500 000. */
  'data-values': { most: 4_000_000, unit: 'count', counts: 'limit-data-values' },
  /** A Document as the register keeps it: ten times its text, in two languages twenty times. */
  'document-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-document-size' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Files and folders in an output folder, all that lies under it. */
  'folder-files': { most: 200_000, unit: 'count', counts: 'limit-folder-files' },
  /** A list of a package, manifest.json, checksums.sha256 or sources.json, and XML that describes it. */
  'list-size': { most: 16 * megabyte, unit: 'bytes', counts: 'limit-list-size' },
  /** Width times height of the logo. */
  'logo-pixels': { most: 8_000_000, unit: 'count', counts: 'limit-logo-pixels' },
  /** manifest.json of an output folder, of its archive or its site. */
  'manifest-size': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-manifest-size' },
  /** A file of a package, an annex or a scan. */
  'package-file-size': { most: 256 * megabyte, unit: 'bytes', counts: 'limit-package-file-size' },
  'package-files': { most: 20_000, unit: 'count', counts: 'limit-package-files' },
  /** All files of a package together; its zip. */
  'package-size': { most: 512 * megabyte, unit: 'bytes', counts: 'limit-package-size' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
  /** What entries of a zip that are a hundred times as large unpacked unpack to, together. */
  'zip-expansion': { most: 64 * megabyte, unit: 'bytes', counts: 'limit-zip-expansion' },
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
