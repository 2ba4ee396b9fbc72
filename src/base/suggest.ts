// "Did you mean": the known word that a misspelt one is nearest to.

import { limits } from './limits.js'
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
    const distance = distanceOfRest(lower, other, bestDistance - 1)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best ?? (opening.length === 1 ? (opening[0] ?? null) : null)
}

/**
 * Hints for misspelt words that are all looked for among the same names. Of as many words as problems alike are shown, no more: each
 * is compared with every name.
 */
export function suggester(candidates: Iterable<string>): (word: string) => Sentence | null {
  const nearest = openNames(candidates)
  return (word) => hintOf(nearest(word))
}

/** The same, for the names themselves. */
export function openNames(candidates: Iterable<string>): (word: string) => string | null {
  let names: readonly string[] | null = null
  let asked = 0
  return (word) => {
    asked += 1
    if (asked > limits['problems-alike'].most) return null
    names ??= [...candidates]
    return suggest(word, names)
  }
}

/** A library has some thousand names; a word is no longer than a path. */
const mostCandidates = 5000
const longestWord = 120

/** How far two words are apart where they differ; infinite where that is too far, further than `most`, or a number. */
function distanceOfRest(a: string, b: string, most: number): number {
  const [one, other] = rests(parts(a), parts(b))
  const limit = Math.min(most, Math.max(1, Math.floor(Math.max(one.length, other.length) / 3)))
  const distance = editDistance(one, other, limit)
  if (distance > limit || distance >= Math.max(2, one.length)) return Infinity
  const isNumber = /\d/.test(one + other) && one.replace(/\d/g, '') === other.replace(/\d/g, '')
  return isNumber ? Infinity : distance
}

/** Two words without the parts that both begin and end with. */
function rests(left: readonly string[], right: readonly string[]): readonly [string, string] {
  const shared = Math.min(left.length, right.length) - 1
  let start = 0
  while (start < shared && left[start] === right[start]) start += 1
  let end = 0
  while (end < shared - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  return [left.slice(start, left.length - end).join('-'), right.slice(start, right.length - end).join('-')]
}

function parts(word: string): string[] {
  return word.split(/[-/.]/)
}

/** A hint for a misspelt word, or null: "did you mean `title`?". */
export function didYouMeanName(word: string, candidates: Iterable<string>): Sentence | null {
  return hintOf(suggest(word, candidates))
}

function hintOf(name: string | null): Sentence | null {
  return name === null ? null : phrase('did-you-mean', { name })
}

/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment): no part is edited twice.
 * @param most infinite is the distance of words that are further apart, without being reckoned to its end
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return distanceOfMiddles(a.slice(start, a.length - end), b.slice(start, b.length - end), most)
}

function distanceOfMiddles(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let least = row
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
      least = Math.min(least, distance)
    }
    if (least > most) return Infinity
    beforeLast = last
    last = current
  }
  const distance = last[b.length] ?? 0
  return distance > most ? Infinity : distance
}
