// A word of the published site, its slots filled.

import type { LanguageForms, SiteKey } from '../data/language.js'
import { fill } from './words.js'

/** `siteWord(sv, 'publishedBy', { publisher: 'Region Dalarna' })` gives "Publiceras av Region Dalarna". */
export function siteWord(language: LanguageForms, key: SiteKey, values: Readonly<Record<string, string>> = {}): string {
  return fill(language.site[key], values)
}
