// Words of a text against the basic forms of a glossary: inflected, or as a part of a compound. By the endings that the
// language lists, so that nothing is guessed.

import type { LanguageForms } from '../data/language.js'

/** A text as its words, in lower case. */
export function wordsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*-?/gu)].map(([word]) => word)
}

/**
 * Where a term stands in words: the index of its last word, −1 where it does not. A term of one word of at least five
 * letters is found at the end of a compound too ("samverkansavtalet" holds "avtal").
 */
export function findTerm(words: readonly string[], term: string, language: LanguageForms): number {
  const parts = wordsIn(term)
  const last = parts.length - 1
  return words.findIndex(
    (word, index) =>
      index >= last &&
      parts.every((part, at) => {
        const found = words[index - last + at] ?? ''
        return isForm(found, part, language) || (last === 0 && isHead(word, part, language))
      }),
  )
}

/** True when a word of the text holds the term, in any form and any compound. */
export function holdsTerm(words: readonly string[], term: string): boolean {
  return wordsIn(term).every((part) => {
    const stem = stemOf(part)
    return words.some((word) => (stem.length < 4 ? word.startsWith(stem) : word.includes(stem)))
  })
}

/** True for one of the forms of a word: "avtal", "avtalet", "avtalens". */
function isForm(word: string, basic: string, language: LanguageForms): boolean {
  const stem = stemOf(basic)
  return word === basic || (word.startsWith(stem) && endingsOf(language).has(word.slice(stem.length)))
}

function isHead(word: string, basic: string, language: LanguageForms): boolean {
  const stem = stemOf(basic)
  const at = word.lastIndexOf(stem)
  return basic.length >= 5 && at > 2 && endingsOf(language).has(word.slice(at + stem.length))
}

/** The word without the vowel that its forms lose: "bilag" for "bilaga", "bilagor". */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/[ae]$/u, '') : word
}

const cache = new WeakMap<LanguageForms, ReadonlySet<string>>()

function endingsOf(language: LanguageForms): ReadonlySet<string> {
  const before = cache.get(language)
  if (before !== undefined) return before
  const endings = new Set(['', ...language.endings])
  cache.set(language, endings)
  return endings
}
