// A text -> the language that it is in, by the words that the languages of the library have and others have not.

import { oncePer } from '../base/memory.js'
import type { LanguageForms } from '../data/language.js'

/**
 * The code of the language whose words a text has most of; null where it has hardly any of them.
 * @param text as it is read; its beginning is enough
 */
export function languageOf(text: string, languages: ReadonlyMap<string, LanguageForms>): string | null {
  const known = wordsByLanguage(languages)
  const counts = new Map<string, number>()
  let all = 0
  for (const [word] of text
    .slice(0, mostRead)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    all += 1
    for (const code of known.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best !== undefined && best[1] >= Math.min(3, all / 50) ? best[0] : null
}

/** Of a long text, so many characters tell. */
const mostRead = 100_000

/** Words that only some of the languages have, each with those. */
const wordsByLanguage = oncePer((languages: ReadonlyMap<string, LanguageForms>) => {
  const found = new Map<string, Set<string>>()
  const add = (value: unknown, code: string): void => {
    if (typeof value === 'string')
      for (const [word] of value.toLowerCase().matchAll(/\p{L}{2,}/gu)) {
        const codes = found.get(word)
        if (codes === undefined) found.set(word, new Set([code]))
        else codes.add(code)
      }
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) add(inner, code)
  }
  for (const [code, forms] of languages) add({ ...forms, names: null }, code)
  return new Map([...found].filter(([, codes]) => codes.size < languages.size))
})
