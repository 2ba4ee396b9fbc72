// Where a word may be divided. Goes in: a word and its language. Comes out: the places, as indexes into the word.

import norwegian from 'hyphen/nb/index.js'
import swedish from 'hyphen/sv/index.js'
import type { Language } from '../model/document.js'

/** No fewer letters than this stand before or after a hyphen at the end of a line. */
const fewestLetters = 3

/**
 * Indexes at which a word of letters may be divided, by the patterns of its language; none for a language without
 * patterns, a word with other signs than letters, or one in capitals (an abbreviation).
 */
export function hyphenationPoints(word: string, language: Language): readonly number[] {
  const divide = patterns.get(language.split('-')[0] ?? language)
  if (divide === undefined || word.length < 2 * fewestLetters || !letters.test(word) || capitals.test(word)) return []
  const points: number[] = []
  let index = 0
  for (const syllable of syllables(divide(word, { hyphenChar: mark }).split(mark))) {
    index += syllable.length
    if (index >= fewestLetters && word.length - index >= fewestLetters) points.push(index)
  }
  return points
}

type Divide = (text: string, options: { hyphenChar: string }) => string

/** Nynorsk and Bokmål share the patterns. */
const patterns: ReadonlyMap<string, Divide> = new Map([
  ['sv', swedish.hyphenateSync],
  ['nb', norwegian.hyphenateSync],
  ['nn', norwegian.hyphenateSync],
  ['no', norwegian.hyphenateSync],
])

const mark = '\u00ad'
const letters = /^\p{L}+$/u
const capitals = /^\p{Lu}+$/u
const vowel = /[aeiouyåäöæøéáàü]/iu

/**
 * The patterns at times set a lone consonant or vowel free in a compound (samverkan|s|ö|verens). The consonant
 * belongs to what stands before it, the vowel to what follows.
 */
function syllables(pieces: readonly string[]): string[] {
  const joined: string[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const loneVowel = before !== undefined && before.length === 1 && vowel.test(before)
    if (before !== undefined && (!vowel.test(piece) || loneVowel)) joined[joined.length - 1] = before + piece
    else joined.push(piece)
  }
  return joined
}
