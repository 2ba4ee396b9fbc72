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
  /** Square brackets of one paragraph, those of calls of footnotes among them. */
  brackets: { most: 2_500, unit: 'count', counts: 'limit-brackets' },
  /** Asterisks and underscores of one paragraph that may begin or end emphasis; two side by side count as one. */
  emphasis: { most: 500, unit: 'count', counts: 'limit-emphasis' },
  /** A text file of content, templates or register: clause, agreement, parties, language, page frame. */
  'file-size': { most: 4 * megabyte, unit: 'bytes', counts: 'limit-file-size' },
  /** Footnotes that are called by each other, one within the next. */
  'footnote-nesting': { most: 10, unit: 'count', counts: 'limit-footnote-nesting' },
  /** Footnotes of one clause or template. */
  footnotes: { most: 2_000, unit: 'count', counts: 'limit-footnotes' },
  /** Headings of one clause or template; a line of hyphens or equals signs alone counts as one. */
  headings: { most: 2_000, unit: 'count', counts: 'limit-headings' },
  /** Lines `[name]: address` of one clause or template. */
  'link-definitions': { most: 1_000, unit: 'count', counts: 'limit-link-definitions' },
  /** Links, tags and backticks of one clause or template: each may make the parser look through the rest of its paragraph. */
  links: { most: 500, unit: 'count', counts: 'limit-links' },
  /** Lists and quotations of one clause or template; one that something else interrupts counts again. */
  lists: { most: 3_000, unit: 'count', counts: 'limit-lists' },
  /** Asterisks, underscores and square brackets of one clause or template, counted as in a paragraph. */
  marks: { most: 50_000, unit: 'count', counts: 'limit-marks' },
  /** Lists within each other, of which each counts twice for the syntax tree; quotations. */
  'markdown-nesting': { most: 12, unit: 'count', counts: 'limit-markdown-nesting' },
  /** Tables, remarks and confidential passages within each other: each level is three of XML in DOCX, of which readers take 256. */
  'nested-blocks': { most: 8, unit: 'count', counts: 'limit-nested-blocks' },
  /** Characters of one paragraph. */
  'paragraph-length': { most: 50_000, unit: 'count', counts: 'limit-paragraph-length' },
  /** Lines of one paragraph. */
  'paragraph-lines': { most: 2_000, unit: 'count', counts: 'limit-paragraph-lines' },
  /** Problems of one text that are reported. */
  problems: { most: 1_000, unit: 'count', counts: 'limit-problems' },
  /** Cells of one table. */
  'table-cells': { most: 100_000, unit: 'count', counts: 'limit-table-cells' },
  /** Columns of one table. */
  'table-columns': { most: 100, unit: 'count', counts: 'limit-table-columns' },
  /** Names and values within one pair of braces. */
  'template-arguments': { most: 100, unit: 'count', counts: 'limit-template-arguments' },
  /** Pairs of braces in one template or clause. */
  'template-braces': { most: 50_000, unit: 'count', counts: 'limit-template-braces' },
  /** Blocks and brackets within each other in a template. */
  'template-nesting': { most: 200, unit: 'count', counts: 'limit-template-nesting' },
  /** Steps of a path in a template: `a.b.c` has three. */
  'template-path': { most: 50, unit: 'count', counts: 'limit-template-path' },
  /** How often lists are gone through and partials used in one text. */
  'template-rounds': { most: 100_000, unit: 'count', counts: 'limit-template-rounds' },
  /** Characters of one clause or template, as written and as filled: some 300 pages. */
  'text-length': { most: 1_000_000, unit: 'count', counts: 'limit-text-length' },
  /** Lines of one clause or template. */
  'text-lines': { most: 50_000, unit: 'count', counts: 'limit-text-lines' },
  /** Letters of one value in data. */
  'value-length': { most: 10_000, unit: 'count', counts: 'limit-value-length' },
  /** White space in a row, in a clause or template: spaces, tabs, line feeds. */
  'white-space': { most: 1_000, unit: 'count', counts: 'limit-white-space' },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** The problem of something that is past a limit: rule `limit/exceeded`. */
export function pastLimit(name: LimitName, place: Place): Problem {
  return problem('limit/exceeded', { counted: counted(name), most: amountOf(name), limit: name }, place)
}

/** The first problems of a text, and that there are more. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const { most } = limits.problems
  const next = problems[most]
  return next === undefined ? problems : [...problems.slice(0, most), pastLimit('problems', next.place)]
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
