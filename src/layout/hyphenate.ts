// Where a word may be divided. Goes in: a word and what its language says of dividing words. Comes out: the places, as indexes into the word,
// and which of them are the joints of a compound.

import { oncePer } from '../base/memory.js'
import { patternsOf } from '../data/hyphenation-patterns.js'
import type { Hyphenation } from '../data/language.js'

/** No fewer letters than this stand before or after a hyphen at the end of a line. */
const fewestLetters = 3

export interface HyphenationPoint {
  /** Index of the letter after it. */
  readonly at: number
  /** Between two words of a compound; `false` inside one of them, `null` in a word whose joints are not known. */
  readonly joint: boolean | null
}

/**
 * Places at which a word of letters may be divided, by the patterns of its language; none for a language without
 * patterns, a word with other signs than letters, or one in capitals (an abbreviation).
 */
export function hyphenationPoints(word: string, hyphenation: Hyphenation | undefined): readonly HyphenationPoint[] {
  if (hyphenation?.patterns === undefined || word.length < 2 * fewestLetters) return []
  const known = pointsOf(hyphenation)
  const before = known.get(word)
  if (before !== undefined) return before
  const points = pointsAnew(word, hyphenation, hyphenation.patterns)
  if (known.size >= rememberedWords) known.clear()
  known.set(word, points)
  return points
}

/** By word: a word is divided once, however often it stands in the texts of a language. */
const pointsOf = oncePer((_: Hyphenation) => new Map<string, readonly HyphenationPoint[]>())

/** Enough for the words of a document of some thousand pages; then the memory starts afresh. */
const rememberedWords = 30_000

function pointsAnew(word: string, hyphenation: Hyphenation, patterns: string): readonly HyphenationPoint[] {
  if (!letters.test(word) || capitals.test(word)) return []
  const divide = patternsOf(patterns)
  const points: number[] = []
  let index = 0
  for (const syllable of syllables(divide(word, { hyphenChar: mark }).split(mark))) {
    index += syllable.length
    points.push(index)
  }
  return withinStems(word, hyphenation, atJoints(word, hyphenation, points)).filter(
    ({ at }) => at >= fewestLetters && word.length - at >= fewestLetters,
  )
}

/**
 * Points at the joints of compounds, and none beside them. The patterns draw the consonant before a second part that begins
 * with a vowel over the joint (läka-rinsats, allmä-nintresse): where one of those that the language lists stands inside a
 * word, the joint is before it. Of its further parts the patterns find most joints, and these are better than others.
 */
function atJoints(
  word: string,
  { secondParts = [], furtherParts = [] }: Hyphenation,
  points: readonly number[],
): readonly HyphenationPoint[] {
  const lower = word.toLowerCase()
  const starts = (parts: readonly string[]): number[] =>
    parts.map((part) => lower.indexOf(part, 1)).filter((at) => at > 0)
  const joints = [...starts(secondParts), ...starts(furtherParts).filter((at) => points.includes(at))]
  const away = points.filter((point) => joints.every((joint) => Math.abs(point - joint) > 2))
  return [...new Set([...away, ...joints])]
    .sort((a, b) => a - b)
    .map((at) => ({ at, joint: joints.length === 0 ? null : joints.includes(at) }))
}

/** What the patterns would divide so that it misleads (regi-onen, folkere-gistrert) is divided as the language has it. */
function withinStems(
  word: string,
  { stems = [] }: Hyphenation,
  points: readonly HyphenationPoint[],
): readonly HyphenationPoint[] {
  const lower = word.toLowerCase()
  return stems.reduce<readonly HyphenationPoint[]>((kept, stem) => {
    const parts = stem.split('-')
    const from = lower.indexOf(parts.join(''))
    if (from < 0) return kept
    const joints = parts.slice(0, -1).map((_, index) => from + parts.slice(0, index + 1).join('').length)
    const outside = kept.filter(({ at }) => at <= from || at >= from + parts.join('').length)
    return [...outside, ...joints.map((at) => ({ at, joint: true }))].sort((a, b) => a.at - b.at)
  }, points)
}

const mark = '\u00ad'
const letters = /^\p{L}+$/u
const capitals = /^\p{Lu}+$/u
/** Of the Latin script, whatever mark it has. */
const vowel = /[aeiouyæøœ]/iu

/**
 * The patterns at times set a lone consonant or vowel free in a compound (samverkan|s|ö|verens). The consonant
 * belongs to what stands before it, the vowel to what follows.
 */
function syllables(pieces: readonly string[]): string[] {
  const joined: string[] = []
  const hasVowel = (piece: string): boolean => vowel.test(piece.normalize('NFD'))
  for (const piece of pieces) {
    const before = joined.at(-1)
    const loneVowel = before !== undefined && before.length === 1 && hasVowel(before)
    if (before !== undefined && (!hasVowel(piece) || loneVowel)) joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined
}
