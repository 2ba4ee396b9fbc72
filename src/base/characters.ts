// Characters that have no place in an agreement. Goes in: the text of a file. Comes out: a problem for each of them, at
// the place where it stands first.

import { limits } from './limits.js'
import { positionsIn } from './positions.js'
import { nameOf } from './printable.js'
import { placeIn, problem, type Problem, type Subject } from './problem.js'
import { unprintable } from './unprintable.js'

/** A text of two bytes a character that was read as UTF-8: every other character is nothing. */
export function isWideText(text: string): boolean {
  return text.slice(0, 200).split('\0').length > 1 + Math.min(200, text.length) / 4
}

/**
 * Rule `text/character`, for characters as they stand and as `&#x202E;` writes them; and `text/encoding`, one for each file
 * whose bytes are not those of UTF-8.
 */
export function checkCharacters(text: string, file: string, subject?: Subject): Problem[] {
  if (isWideText(text)) return [problem('text/encoding#wide', {}, placeIn(file, 1, 1, subject))]
  const found = [...asTheyStand(text), ...asReferences(text)].sort((a, b) => a.offset - b.offset)
  const characters = new Map<string, { readonly offset: number; count: number }>()
  for (const { character, offset } of found) {
    const before = characters.get(character)
    if (before === undefined) characters.set(character, { offset, count: 1 })
    else before.count += 1
  }
  const positionOf = positionsIn(text)
  return [...characters].map(([character, { offset, count }]) => {
    const { line, column } = positionOf(offset)
    const name = nameOf(character)
    const place = placeIn(file, line, column, subject)
    if (character === '\uFFFD' && text.charAt(offset) === character) return problem('text/encoding', { count }, place)
    return count === 1
      ? problem('text/character', { character: name }, place)
      : problem('text/character#several', { character: name, count }, place)
  })
}

/**
 * Where a word begins that is longer than `word-length` allows (base/limits.ts); −1 where there is none. Marks of templates and tables
 * divide words as spaces do.
 */
export function longWordAt(text: string): number {
  const { most } = limits['word-length']
  if (text.length <= most) return -1
  for (const { 0: word, index } of text.matchAll(/[^\s{}|]+/gu)) if (word.length > most) return index
  return -1
}

interface Found {
  readonly character: string
  readonly offset: number
}

function asTheyStand(text: string): Found[] {
  return [...text.matchAll(unprintable)].map((match) => ({ character: match[0], offset: match.index }))
}

function asReferences(text: string): Found[] {
  return [...text.matchAll(/&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));/gu)].flatMap((match) => {
    const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16)
    const character = code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
    return character.search(unprintable) < 0 ? [] : [{ character, offset: match.index }]
  })
}
