// Names in the order of a language's alphabet.

import type { LanguageForms } from '../data/language.js'

/** The items sorted by name in the language's alphabet, whose last letters are its own. */
export function sortByName<T>(language: LanguageForms, items: readonly T[], name: (item: T) => string): T[] {
  const { compare } = new Intl.Collator(language.locale)
  return [...items].sort((a, b) => compare(name(a), name(b)))
}
