// Two lists of units, one in each language -> which belongs to which, and which stands alone. What is alike is found by
// letters: words of neighbouring languages are near to each other.

import { plainLetters } from '../base/letters.js'
import type { Unit } from './units.js'

/** Both, or one without a counterpart. */
export interface Pair {
  readonly source: Unit | null
  readonly translation: Unit | null
}

/**
 * Pairs in reading order. Lists of the same kinds are paired one by one; otherwise by the alignment that has the most in
 * common (Needleman and Wunsch), so that one unit that is missing never shifts the others.
 */
export function align(source: readonly Unit[], translation: readonly Unit[]): Pair[] {
  if (source.length === translation.length && source.every((unit, index) => canPair(unit, translation[index])))
    return source.map((unit, index) => ({ source: unit, translation: translation[index] ?? null }))
  const rows = source.map((unit) => pairsOfLetters(unit.text))
  const columns = translation.map((unit) => pairsOfLetters(unit.text))
  const bandOf = openBand(source.length, translation.length)
  /* Of each row, the values from the first column of its band on. */
  const best: number[][] = []
  const at = (row: number, column: number): number =>
    best[row]?.[column - bandOf(row).first] ?? (row === 0 && column === 0 ? 0 : Number.NEGATIVE_INFINITY)
  const match = (row: number, column: number): number => {
    const [one, other] = [source[row], translation[column]]
    if (one === undefined || other === undefined || !canPair(one, other)) return Number.NEGATIVE_INFINITY
    return leastGain + likeness(rows[row] ?? new Map(), columns[column] ?? new Map())
  }
  for (let row = 0; row <= source.length; row++) {
    const line: number[] = []
    best.push(line)
    const { first, last } = bandOf(row)
    for (let column = first; column <= last; column++)
      line.push(
        row === 0 && column === 0
          ? 0
          : Math.max(
              row > 0 ? at(row - 1, column) : Number.NEGATIVE_INFINITY,
              column > 0 ? at(row, column - 1) : Number.NEGATIVE_INFINITY,
              row > 0 && column > 0 ? at(row - 1, column - 1) + match(row - 1, column - 1) : Number.NEGATIVE_INFINITY,
            ),
      )
  }
  const pairs: Pair[] = []
  let [row, column] = [source.length, translation.length]
  while (row > 0 || column > 0) {
    if (row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + match(row - 1, column - 1))
      pairs.push({ source: source[--row] ?? null, translation: translation[--column] ?? null })
    else if (column > 0 && at(row, column) === at(row, column - 1))
      pairs.push({ source: null, translation: translation[--column] ?? null })
    else pairs.push({ source: source[--row] ?? null, translation: null })
  }
  return pairs.reverse()
}

/** Columns of the alignment that are looked at in each row: all of them, or in long lists those near the diagonal. */
function openBand(rows: number, columns: number): (row: number) => { readonly first: number; readonly last: number } {
  const slope = columns / Math.max(1, rows)
  const half = rows * columns <= mostCells ? columns : halfBand + Math.ceil(slope)
  return (row) => {
    const middle = Math.round(row * slope)
    return { first: Math.max(0, middle - half), last: Math.min(columns, middle + half) }
  }
}

const mostCells = 250_000
const halfBand = 100

/** What a pair is worth that has no letters in common, so that a pair is better than two units that stand alone. */
const leastGain = 0.05

function canPair(source: Unit, translation: Unit | undefined): boolean {
  return source.name === translation?.name && source.key === translation.key
}

/** How many of the pairs of letters two texts share: 0 none, 1 all (the coefficient of Dice). */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 1 : (2 * shared) / all
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

/** Pairs of neighbouring letters with their counts, without marks, since languages write one letter for another. */
function pairsOfLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of plainLetters(text).matchAll(/[\p{L}\p{N}]+/gu))
    for (let index = 0; index < word.length; index++) {
      const pair = word.slice(index, index + 2)
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  return counts
}
