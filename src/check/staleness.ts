// A clause in two languages and what was confirmed of it -> whether the translation still stands for the source. Nothing
// but the texts is needed, so that no version control is.

import { sha256 } from '../base/hash.js'
import type { Confirmed } from '../data/confirmed.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { wordRuns, type WordRun } from '../text/word-runs.js'

/** A clause's title and text in one language, as they are confirmed. */
export interface ClauseText {
  readonly title: string | null
  readonly body: string
}

/**
 * Rule `translation/stale`, with the words that have changed in the source since, and `translation/unconfirmed` for a
 * translation that never was confirmed, or was changed itself.
 * @param command what confirms it: `avtal confirm costs --lang nb`
 */
export function checkConfirmed(
  source: ClauseText,
  translation: ClauseText,
  record: Confirmed | null,
  place: Place,
  command: string,
): Problem[] {
  if (record === null) return [problem('translation/unconfirmed#never', { command }, place)]
  const { confirmed } = record
  if (wordsHash(shownText(source)) !== record.sourceHash) {
    const changes = changedWords(record.text, shownText(source))
    return [problem('translation/stale', { confirmed, changes, command }, place)]
  }
  if (wordsHash(shownText(translation)) === record.translationHash) return []
  return [problem('translation/unconfirmed#changed', { confirmed, command }, place)]
}

/** The confirmation of a translation as it stands on a day. */
export function confirmation(
  clause: string,
  source: ClauseText & { readonly language: string },
  translation: ClauseText,
  day: string,
): Confirmed {
  return {
    clause,
    source: source.language,
    confirmed: day,
    sourceHash: wordsHash(shownText(source)),
    translationHash: wordsHash(shownText(translation)),
    text: `${shownText(source)}\n`,
  }
}

/**
 * Words that were taken out and put in, each with the words around it: "inom [-tre-] {+fem+} månader". Of long runs the beginning and
 * the end, of many the first.
 */
export function changedWords(before: string, after: string): string {
  const runs = wordRuns(wordsOf(before), wordsOf(after))
  const shownRuns = runs.slice(0, mostRuns).map(({ kind, words }, index) => {
    if (kind !== 'same') {
      const shortened = outerWords(words, longest, longest)
      return kind === 'removed' ? `[-${shortened}-]` : `{+${shortened}+}`
    }
    return outerWords(words, index === 0 ? 0 : around, index === runs.length - 1 ? 0 : around)
  })
  return [...shownRuns, ...(runs.length > mostRuns ? ['…'] : [])].join(' ')
}

/** All of a text and of what it was: words, with the ends of lines where paragraphs and entries of lists begin. */
export function changedRuns(before: string, after: string): WordRun[] {
  return wordRuns(wordsAndLines(before), wordsAndLines(after))
}

/** A line that is broken elsewhere is no other line; what begins one is. */
function wordsAndLines(text: string): string[] {
  return text
    .trim()
    .replace(/\n[ \t]*\n\s*/g, ' \u2029 ')
    .replace(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/g, ' \u2028 ')
    .split(/[ \t\n]+/u)
    .filter((word) => word !== '')
}

/** So many words are shown before and after a change, and at each end of one. */
const around = 3
const longest = 15

/** Runs that are shown. */
const mostRuns = 100

/** The first words and the last; all where hardly any stand between them. */
function outerWords(words: readonly string[], first: number, last: number): string {
  if (words.length <= 2 * Math.max(first, last)) return words.join(' ')
  return [...words.slice(0, first), '…', ...(last === 0 ? [] : words.slice(-last))].join(' ')
}

/** Title and text, as they are confirmed. */
export function shownText({ title, body }: ClauseText): string {
  return title === null ? body.trim() : `${title}\n\n${body.trim()}`
}

/** Only words count: a line that is broken elsewhere changes nothing. Paragraphs and lists are compared as such, by parity. */
export function wordsHash(text: string): string {
  return sha256(wordsOf(text).join(' '))
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
