// Points and colours of the theme in, the measures of WordprocessingML out, so that no other file multiplies.

import type { Typesetting } from '../data/language.js'
import type { Language } from '../model/document.js'

/** Twentieths of a point, for distances (ECMA-376-1, 22.9.2.14). */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Half points, for type sizes (ECMA-376-1, 17.3.2.38). */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Eighths of a point, for the thickness of rules, at least a hairline (ECMA-376-1, 17.3.1.7). */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8))
}

/** `#1a1a1a` as `1A1A1A`. */
export function hexColour(colour: string): string {
  return colour.slice(1).toUpperCase()
}

/** What Word calls a language, with a region: `sv` is `sv-SE`. One that has no language file has its code alone. */
export function wordLanguage(language: Language, typesetting: Typesetting): string {
  return typesetting[language]?.locale ?? language
}

/**
 * Text that XML 1.0 can hold: a control character, half a surrogate pair and the two non-characters become U+FFFD,
 * visible, never nothing (XML 1.0, 2.2).
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}

/**
 * Width of text in a common sans serif, in points; a little too wide rather than too narrow, since any typeface may
 * stand in for the theme's.
 */
export function estimatedWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + share(character) * size, 0)
}

function share(character: string): number {
  if (/[iljtfrI.,:;'’|!()[\]\s-]/.test(character)) return 0.34
  if (/[mwMW@%—…]/.test(character)) return 0.88
  return /\p{Lu}/u.test(character) ? 0.66 : 0.55
}
