// Texts that people write -> the words in which a letter only looks like those around it: `Fаlun` with a Cyrillic а is another
// name to every search, and to whoever compares it with a register (Unicode TS 39, 5.1).

import { positionsIn } from '../base/positions.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import type { Path } from '../data/schema-problems.js'

/** Rule `text/letters`, a warning, for each word of a text that stands in a file. */
export function checkLetters(text: string, placeOf: (line: number, column: number) => Place): Problem[] {
  if (!isForeign.test(text)) return []
  const positionOf = positionsIn(text)
  return mixedWords(text).map(({ word, letter, index }) => {
    const { line, column } = positionOf(index)
    return told(word, letter, placeOf(line, column))
  })
}

/**
 * The same for every text in data.
 * @param unread true for what is never printed
 */
export function checkLettersInData(
  data: unknown,
  unread: (path: Path) => boolean,
  placeOf: (path: Path) => Place,
): Problem[] {
  const walk = (value: unknown, path: Path): Problem[] => {
    if (unread(path)) return []
    if (typeof value === 'string')
      return isForeign.test(value) ? mixedWords(value).map(({ word, letter }) => told(word, letter, placeOf(path))) : []
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, one]) => walk(one, [...path, Array.isArray(value) ? Number(key) : key]))
  }
  return walk(data, [])
}

interface MixedWord {
  readonly word: string
  readonly letter: string
  readonly index: number
}

/** Words with letters of the Latin script and of another; units of measurement with a Greek letter (μg, kΩ) are none. */
function mixedWords(text: string): MixedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const letter = isForeign.exec(word)?.[0]
    return letter !== undefined && /\p{Script=Latin}/u.test(word) ? [{ word, letter, index }] : []
  })
}

/** A letter of another script than the Latin, of those that have one. */
const isForeign = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\u03A9\u03BC\u2126])\p{L}/u

function told(word: string, letter: string, place: Place): Problem {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return problem('text/letters', { word, letter, code }, place)
}
