// Words of a text against the basic forms of a glossary: inflected, or as a part of a compound. By the endings that the
// language lists, so that nothing is guessed.

import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'

/** A text as its words, in lower case; web addresses are none. */
export function wordsIn(text: string): string[] {
  const withoutAddresses = text.replace(/(?<!\S)\S*(?:www\.|:\/\/)\S*/gu, ' ')
  return [...withoutAddresses.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*-?/gu)].map(([word]) => word)
}

/**
 * Where a term stands in words: the index of its last word, −1 where it does not. A term of one word of at least five
 * letters is found at the end of a compound too ("samverkansavtalet" holds "avtal"), unless it has to stand alone.
 */
export function findTerm(words: readonly string[], term: string, language: LanguageForms, isAlone = false): number {
  const parts = wordsIn(term)
  const last = parts.length - 1
  return words.findIndex(
    (word, index) =>
      index >= last &&
      parts.every((part, at) => {
        const found = words[index - last + at] ?? ''
        return isForm(found, part, language) || (last === 0 && !isAlone && isHead(word, part, language))
      }),
  )
}

/**
 * Of many terms those that may stand in a text, in their order, without comparing each with each word: for the last word of a term
 * is, or ends with, its stem and an ending. `findTerm` then says whether one does.
 */
export function openTerms(
  terms: Iterable<string>,
  language: LanguageForms,
): (words: readonly string[]) => readonly string[] {
  const all = [...terms]
  const byEnd = new Map<string, number[]>()
  for (const [index, term] of all.entries()) {
    const last = wordsIn(term).at(-1) ?? ''
    for (const end of new Set([last, stemOf(last, language)])) {
      const known = byEnd.get(end) ?? []
      byEnd.set(end, known)
      known.push(index)
    }
  }
  const known = new Map<string, readonly number[]>()
  const ofWord = (word: string): readonly number[] => {
    const found = known.get(word) ?? stemsIn(word, language).flatMap((stem) => byEnd.get(stem) ?? [])
    known.set(word, found)
    return found
  }
  return (words) => [...new Set(words.flatMap(ofWord))].sort((a, b) => a - b).map((index) => all[index] ?? '')
}

/** What the word may be a form of, or a compound with: what is left of it without an ending, and the ends of that. */
function stemsIn(word: string, language: LanguageForms): string[] {
  const stems = new Set<string>()
  for (const ending of endingsOf(language)) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, word.length - ending.length)
    for (let at = 0; at < Math.min(rest.length, longestStem); at++) stems.add(rest.slice(at === 0 ? 0 : -at))
  }
  return [...stems]
}

/** Letters of the ends of compounds that are looked at. */
const longestStem = 60

/** True when a word of the text holds the term, in any form and any compound. */
export function holdsTerm(words: readonly string[], term: string, language: LanguageForms): boolean {
  return wordsIn(term).every((part) => {
    const stem = stemOf(part, language)
    const isIn = (word: string): boolean => word.startsWith(stem) || endsIn(word, stem, language)
    return words.some((word) => (stem.length < 4 ? isIn(word) : word.includes(stem)))
  })
}

/** True for one of the forms of a word: "avtal", "avtalet", "avtalens". */
function isForm(word: string, basic: string, language: LanguageForms): boolean {
  const stem = stemOf(basic, language)
  return word === basic || (word.startsWith(stem) && endingsOf(language).has(word.slice(stem.length)))
}

function isHead(word: string, basic: string, language: LanguageForms): boolean {
  return basic.length >= 5 && endsIn(word, stemOf(basic, language), language)
}

/** True for a compound whose last part is a form of the stem. Fewer letters before it are a prefix: "förändring". */
function endsIn(word: string, stem: string, language: LanguageForms): boolean {
  const at = word.lastIndexOf(stem)
  return at > 3 && endingsOf(language).has(word.slice(at + stem.length))
}

/** The word without the vowel that its forms lose: "bilag" for "bilaga", "bilagor". */
function stemOf(word: string, { dropped = [] }: LanguageForms): string {
  const last = dropped.find((vowel) => word.endsWith(vowel))
  return word.length > 4 && last !== undefined ? word.slice(0, -last.length) : word
}

const endingsOf = oncePer((language: LanguageForms): ReadonlySet<string> => new Set(['', ...language.endings]))
