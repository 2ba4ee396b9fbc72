// Places in files <-> words on pages: which words a cursor stands at, on which page, and where a click leads.

import type { PageFacts } from '../../protocol.js'
import type { Spot } from '../spot.js'

/** A word's place as the page has it. */
export interface WordPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The path under the content folder of a file as it is shown, `content/clauses/sv/costs.md`; null where it lies elsewhere. */
export function pathOf(file: string, folder: string): string | null {
  const start = `${folder.replace(/\/+$/, '')}/`
  return file.startsWith(start) ? file.slice(start.length) : null
}

/**
 * Which of the places on pages a cursor stands at: the last that begins at it or before it. Of a paragraph in many words all have its
 * place, so that they are all meant.
 */
export function placeAt(places: readonly WordPlace[], line: number, column: number): WordPlace | null {
  const [first] = places
  if (first === undefined) return null
  let best: WordPlace | null = null
  for (const place of places)
    if (isBefore(place, line, column) && (best === null || isBefore(best, place.line, place.column))) best = place
  return best ?? places.reduce((least, place) => (isBefore(place, least.line, least.column) ? place : least), first)
}

/** The page on which words of a place stand: one whose words come from around it, else that of the words above. */
export function pageFor(pages: readonly PageFacts[], { path, line }: Pick<Spot, 'path' | 'line'>): number | null {
  let best: { page: number; last: number } | null = null
  for (const { number, from } of pages)
    for (const range of from) {
      if (range.path !== path) continue
      if (range.first <= line && line <= range.last) return number
      if (range.first <= line && (best === null || range.last > best.last)) best = { page: number, last: range.last }
    }
  return best?.page ?? pages.find(({ from }) => from.some((range) => range.path === path))?.number ?? null
}

/** Of words with their places, that which a click means: the nearest in its line, else the nearest above. */
export function wordUnder<Word extends { readonly x: number; readonly y: number; readonly right: number }>(
  words: readonly Word[],
  x: number,
  y: number,
  leading: number,
): Word | null {
  const away = (word: Word): number => (x < word.x ? word.x - x : x > word.right ? x - word.right : 0)
  const inLine = words.filter((word) => Math.abs(word.y - y) <= leading / 2)
  if (inLine.length > 0) return inLine.reduce((best, word) => (away(word) < away(best) ? word : best))
  const above = words.filter((word) => word.y < y)
  const lowest = Math.max(...above.map((word) => word.y))
  const [first, ...rest] = above.length > 0 ? above.filter((word) => word.y === lowest) : words.slice(0, 1)
  return first === undefined ? null : rest.reduce((best, word) => (away(word) < away(best) ? word : best), first)
}

function isBefore(place: WordPlace, line: number, column: number): boolean {
  return place.line < line || (place.line === line && place.column <= column)
}
