// "Did you mean": the known word that a misspelt one is nearest to.

import { phrase } from './phrases/phrases.js'
import type { Sentence } from './sentence.js'

/**
 * The candidate nearest to `word` by Damerau-Levenshtein distance (insertions, deletions, substitutions and swaps of
 * neighbours), or null when none is near: within a third of what is left when the parts that both begin and end with are taken
 * away, `falu` and `are` of `falu-kommun` and `are-kommun`. Another number is another name. Without such a one, the only candidate
 * that begins with the word. Of equally near ones, the first. Looks at no more than `mostCandidates`.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null
  const lower = word.toLowerCase()
  const opening: string[] = []
  let best: string | null = null
  let bestDistance = Infinity
  let looked = 0
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break
    if (candidate === word) continue
    const other = candidate.toLowerCase()
    if (lower.length >= 3 && /^[-/.]/.test(other.slice(lower.length)) && other.startsWith(lower))
      opening.push(candidate)
    if (Math.abs(candidate.length - word.length) >= Math.min(bestDistance, 1 + word.length / 3)) continue
    const distance = distanceOfRest(lower, other)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best ?? (opening.length === 1 ? (opening[0] ?? null) : null)
}

/** A library has some thousand names; a word is no longer than a path. */
const mostCandidates = 5000
const longestWord = 120

/** How far two words are apart where they differ; infinite where that is too far, or a number. */
function distanceOfRest(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  const most = Math.min(left.length, right.length) - 1
  let start = 0
  while (start < most && left[start] === right[start]) start += 1
  let end = 0
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  const [one, other] = [left, right].map((all) => all.slice(start, all.length - end).join('-')) as [string, string]
  const isNumber = /\d/.test(one + other) && one.replace(/\d/g, '') === other.replace(/\d/g, '')
  const limit = Math.max(1, Math.floor(Math.max(one.length, other.length) / 3))
  if (isNumber || Math.abs(one.length - other.length) > limit) return Infinity
  const distance = editDistance(one, other)
  return distance <= limit && distance < Math.max(2, one.length) ? distance : Infinity
}

function parts(word: string): string[] {
  return word.split(/[-/.]/)
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
