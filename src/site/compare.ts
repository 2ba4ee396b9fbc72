// Two texts -> what the later one has lost and gained, word by word, in runs that can be read.

import { wordRuns } from '../text/word-runs.js'

export interface Run {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Runs in the order of the later text; what was removed stands before what was added in its place. */
export function compareTexts(before: string, after: string): Run[] {
  const runs = wordRuns(tokens(before), tokens(after))
  return joined(runs.map(({ kind, words }) => ({ kind, text: words.join('') })))
}

/**
 * Words, each with the spaces before it, and the marks after them. What spaces that do not break tie together is one word, with the full
 * stop of an ordinal: `12. september 2024`, `1 000 kr`. So amounts and dates are another or the same, and never cut.
 */
function tokens(text: string): string[] {
  return text.match(/\s*(?:[^\s.,;:]|[.,:](?=\d)|[.,;:]?[\u00A0\u202F](?=\S))+|\s*[.,;:]+|\s+$/gu) ?? []
}

/** Single words that stay between changes are taken into them: a sentence written anew is one run, not ten. */
function joined(parts: readonly Run[]): Run[] {
  const runs: Run[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed })
    if (added !== '') runs.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of parts.entries()) {
    const isBetween = index > 0 && index < parts.length - 1
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween && tokens(text).length === 1 && !text.includes('\n')) {
      removed += text
      added += text
    } else {
      flush()
      runs.push({ kind, text })
    }
  }
  flush()
  return runs
}
