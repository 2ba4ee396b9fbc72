// Bytes -> how large a file is, as people read it.

import type { LanguageForms } from '../data/language.js'
import { formatNumber } from '../locale/numbers.js'

/** "184 kB", "1,2 MB": thousands and millions, one decimal below ten. */
export function fileSize(bytes: number, language: LanguageForms): string {
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${formatNumber(language, rounded)}\u00a0${unit}`
}
