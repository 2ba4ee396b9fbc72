// A clause in two languages and what was confirmed of it -> whether the translation still stands for the source. Nothing
// but the texts is needed, so that no version control is.

import { sha256 } from '../base/hash.js'
import { diffArrays } from 'diff'
import type { Confirmed } from '../data/confirmed.js'
import { problem, type Place, type Problem } from '../base/problem.js'

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

/** Words that were taken out and put in, each with the words around it: "inom [-tre-] {+fem+} månader". */
export function changedWords(before: string, after: string): string {
  const parts = diffArrays(wordsOf(before), wordsOf(after))
  const shownParts = parts.map(({ value, added, removed }, index) => {
    if (removed) return `[-${value.join(' ')}-]`
    if (added) return `{+${value.join(' ')}+}`
    if (value.length <= 2 * around) return value.join(' ')
    const start = index === 0 ? [] : value.slice(0, around)
    const end = index === parts.length - 1 ? [] : value.slice(-around)
    return [...start, '…', ...end].join(' ')
  })
  return shownParts.join(' ')
}

/** So many words are shown before and after a change. */
const around = 3

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
