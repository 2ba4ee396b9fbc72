// A clause in two languages and what was confirmed of it -> whether the translation still stands for the source. Nothing
// but the texts is needed, so that no version control is.

import { sha256 } from '../base/hash.js'
import type { Confirmed } from '../data/confirmed.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { wordRuns } from '../text/word-runs.js'

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
  if (wordsHash(shown(source)) !== record.sourceHash) {
    const changes = changedWords(record.text, shown(source))
    return [problem('translation/stale', { confirmed, changes, command }, place)]
  }
  if (wordsHash(shown(translation)) === record.translationHash) return []
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
    sourceHash: wordsHash(shown(source)),
    translationHash: wordsHash(shown(translation)),
    text: `${shown(source)}\n`,
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

function shown({ title, body }: ClauseText): string {
  return title === null ? body.trim() : `${title}\n\n${body.trim()}`
}

/** Only words count: a line that is broken elsewhere changes nothing. Paragraphs and lists are compared as such, by parity. */
function wordsHash(text: string): string {
  return sha256(wordsOf(text).join(' '))
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}
