// Names in the order of a language's alphabet, and as ids.

import type { LanguageForms } from '../data/language.js'

/** The items sorted by name in the language's alphabet (å ä ö last in Swedish, æ ø å in Norwegian). */
export function sortByName<T>(language: LanguageForms, items: readonly T[], name: (item: T) => string): T[] {
  const { compare } = new Intl.Collator(language.locale)
  return [...items].sort((a, b) => compare(name(a), name(b)))
}

/** An id from a name: `Älvdalens kommun` gives `alvdalens-kommun`; ø and ö give o, æ gives ae, đ gives d. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[øæđŋŧß]/g, (letter) => letterIds[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const letterIds: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't', ß: 'ss' }
