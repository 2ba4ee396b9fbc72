// "Did you mean": the known word that a misspelt one is nearest to.

import { phrase } from './phrases/phrases.js'
import type { Sentence } from './sentence.js'

/**
 * The candidate nearest to `word` by Damerau-Levenshtein distance (insertions, deletions, substitutions and swaps of
 * neighbours), or null when none is within a third of the word's length. Of equally near ones, the first.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance && candidate !== word) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** A hint for a misspelt word, or null: "did you mean `title`?". */
export function didYouMeanName(word: string, candidates: Iterable<string>): Sentence | null {
  const name = suggest(word, candidates)
  return name === null ? null : phrase('did-you-mean', { name })
}

/** Damerau-Levenshtein distance in its restricted form (optimal string alignment): no part is edited twice. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1)
      current.push(distance)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
