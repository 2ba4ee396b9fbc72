// A word of the published site, its slots filled, and how many there are of something.

import type { LanguageForms, SiteKey } from '../data/language.js'
import { fill } from './words.js'

/** `siteWord(sv, 'publishedBy', { publisher: 'Region Dalarna' })` gives "Publiceras av Region Dalarna". */
export function siteWord(language: LanguageForms, key: SiteKey, values: Readonly<Record<string, string>> = {}): string {
  return fill(language.site[key], values)
}

/** How many there are, one in the singular: "1 avtale", "3 avtaler". */
export function siteCount(language: LanguageForms, key: keyof typeof singular, count: number): string {
  return count === 1 ? siteWord(language, singular[key]) : siteWord(language, key, { count: String(count) })
}

const singular = { series: 'oneAgreement', pages: 'onePage' } as const
