// The languages that a text is looked for in: a language that has not got every text takes those that it lacks from another.

import type { LanguageForms } from '../data/language.js'

export type Languages = ReadonlyMap<string, Pick<LanguageForms, 'fallback'>>

/** The languages in which a text is looked for, the language itself first: nynorsk, then bokmål. */
export function languageChain(code: string, languages: Languages): string[] {
  const chain: string[] = []
  let next: string | undefined = code
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next)
    next = languages.get(next)?.fallback
  }
  return chain
}
