// Data as typed -> data in which every text by language has the quotation marks and dashes of its language, so that titles
// look like the text under them wherever they are printed.

import type { LanguageForms } from '../data/language.js'
import { ownMarks } from '../locale/typography.js'

/** Every text that stands under the code of a language, `{ sv: …, nb: … }`, with the marks of that. Nothing else is touched. */
export function withOwnMarks<T>(data: T, languages: ReadonlyMap<string, LanguageForms>): T {
  const marked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(marked)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const forms = typeof inner === 'string' ? languages.get(key) : undefined
        return [key, forms === undefined ? marked(inner) : ownMarks(forms, inner as string)]
      }),
    )
  }
  return marked(data) as T
}
