// Running text as a typesetter would have it: the language's quotation marks, dashes for hyphens that stand alone, and
// no-break spaces where a line may not end. The words stay as they are. Values are never touched.

import type { LanguageForms } from '../data/language.js'
import { unbroken } from './words.js'

/** Straight quotation marks and lone hyphens become those of the language; then what belongs together is tied. */
export function typeset(language: LanguageForms, text: string): string {
  const { open, close, innerOpen, innerClose } = language.quotes
  const dashed = text.replace(/(?<=\s)-(?=\s)/gu, '–')
  const marked = dashed.replace(/["']/gu, (mark, at: number) => {
    const opens = /^$|[\s([{–—«‘”’]/u.test(dashed.charAt(at - 1)) && /[^\s.,;:!?)\]]/u.test(dashed.charAt(at + 1))
    if (mark === '"') return opens ? open : close
    return opens ? innerOpen : innerClose
  })
  return tie(language, marked)
}

/**
 * Ties what belongs together with no-break spaces (U+00A0): a section sign and its number on either side ("18 §",
 * "§ 3-1", "18 a §", "§ 18 a"), "2 kap.", "kap. 2", a number and its unit or currency, "nr 4",
 * "prop. 2012/13:109", day and month, a dash and the word before it.
 */
export function tie(language: LanguageForms, text: string): string {
  return patterns(language).reduce((tied, pattern) => tied.replace(pattern, unbroken), text)
}

const cache = new WeakMap<LanguageForms, readonly RegExp[]>()

function patterns(language: LanguageForms): readonly RegExp[] {
  const before = cache.get(language)
  if (before !== undefined) return before
  const months = language.date.months.join('|')
  const made = [
    /\d+(?: [a-z])? §§?/gu,
    /* A letter of the section, but not the preposition “i” after it. */
    /§§? \d+(?:[-–]\d+)*(?: [a-hj-z](?![\p{L}\p{N}]))?/gu,
    /\d+ kap\./gu,
    /(?<!\d[ \u00a0])\b(?:kap|kapittel|kapitel|punkt|pkt|nr|prop|st|art|artikel|artikkel|SFS|SOU|SOSFS|NOU|bilaga|vedlegg)\.? \d/giu,
    /\d(?: \d{3})+(?!\d)/gu,
    /\d (?:%|kr|kronor|kroner|SEK|NOK|EUR|mm|cm|m|km)(?![\p{L}\p{N}])/gu,
    /* A dash ends a line; it never begins one. */
    /(?<=\S) [–—](?= )/gu,
    new RegExp(`(?<!\\d)\\d{1,2}\\.? (?:${months})(?: \\d{4})?(?![\\p{L}\\p{N}])`, 'gu'),
  ]
  cache.set(language, made)
  return made
}
