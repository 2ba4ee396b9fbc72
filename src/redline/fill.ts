// A gap in which nothing says the same -> what stands for what in it, in order: the pairing that leaves the fewest words without their like,
// with units that were split or joined.

import { heaviestChain, type Anchor } from './anchors.js'
import { bagOf, common, likeness, type Bag } from './likeness.js'
import { stepOf, type Gap, type Known, type Left, type Step } from './step.js'

/** Pairs what is left in a gap. Two long stretches are parted first, at what shares words that few others have. */
export function filled(gap: Gap, free: Left, old: readonly Known[], now: readonly Known[]): Step[] {
  const inside = ([from, to]: readonly [number, number], places: ReadonlySet<number>): number[] =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((at) => places.has(at))
  return stretches(inside(gap.before, free.before), inside(gap.after, free.after), old, now).flatMap(([olds, nows]) =>
    paired(olds, nows, old, now),
  )
}

/** So many pairs are weighed against each other. */
const mostPairs = 4_000

type Stretch = readonly [olds: readonly number[], nows: readonly number[]]

/** Stretches of which all pairs can be weighed; what is longer, and has nothing to be parted at, is not paired at all. */
function stretches(
  olds: readonly number[],
  nows: readonly number[],
  old: readonly Known[],
  now: readonly Known[],
): Stretch[] {
  if (olds.length * nows.length <= mostPairs) return [[olds, nows]]
  const anchors = heaviestChain(anchorsByRareWords(olds, nows, old, now))
  if (anchors.length === 0) return []
  const found: Stretch[] = []
  let [fromOld, fromNow] = [0, 0]
  for (const { before, after } of [...anchors, { before: olds.length, after: nows.length }]) {
    const between: Stretch = [olds.slice(fromOld, before), nows.slice(fromNow, after)]
    if (between[0].length * between[1].length <= mostPairs) found.push(between)
    found.push([olds.slice(before, before + 1), nows.slice(after, after + 1)])
    ;[fromOld, fromNow] = [before + 1, after + 1]
  }
  return found
}

/** Places within the lists of what is alike, and shares a word that nothing else there has. */
function anchorsByRareWords(
  olds: readonly number[],
  nows: readonly number[],
  old: readonly Known[],
  now: readonly Known[],
): Anchor[] {
  const places = (list: readonly number[], units: readonly Known[]): Map<string, number | null> => {
    const found = new Map<string, number | null>()
    for (const [place, at] of list.entries())
      for (const word of units[at]?.bag.counts.keys() ?? []) found.set(word, found.has(word) ? null : place)
    return found
  }
  const later = places(nows, now)
  const pairs = new Map<string, Anchor>()
  for (const [word, before] of places(olds, old)) {
    const after = later.get(word) ?? null
    const [one, other] = [old[olds[before ?? -1] ?? -1], now[nows[after ?? -1] ?? -1]]
    if (before === null || after === null || one === undefined || other === undefined) continue
    const key = `${before} ${after}`
    if (pairs.has(key)) continue
    const alike = isAlike(one, other) ? common(one.bag, other.bag) : 0
    if (alike > 0) pairs.set(key, { before, after, weight: alike })
  }
  return [...pairs.values()]
}

/** How much of both has to be the same: a row is known by a cell, and a heading has few words. */
function isAlike(one: Known, other: Known): boolean {
  const [kind, otherKind] = [one.unit.kind, other.unit.kind]
  if (kind === otherKind) return likeness(one.bag, other.bag) >= (kind === 'text' || kind === 'note' ? 0.4 : 0.3)
  if (kind === 'row' || otherKind === 'row' || kind === 'note' || otherKind === 'note') return false
  return likeness(one.bag, other.bag) >= 0.8
}

/** What stands at a place of the table: how much is paired up to there, and by which step. */
interface Cell {
  readonly score: number
  readonly olds: number
  readonly nows: number
}

/** The pairing of the greatest score, by a table of all places (Needleman and Wunsch), in which a unit may answer to several. */
function paired(
  olds: readonly number[],
  nows: readonly number[],
  old: readonly Known[],
  now: readonly Known[],
): Step[] {
  const [one, other] = [olds.map((at) => old[at]), nows.map((at) => now[at])]
  if (olds.length === 1 && nows.length === 1 && isSoleChange(one[0], other[0])) return [stepOf(olds, nows)]
  const width = nows.length + 1
  const table: Cell[] = []
  const at = (row: number, column: number): Cell => table[row * width + column] ?? nothing
  const shared = one.map((left) =>
    other.map((right) => (left === undefined || right === undefined ? 0 : common(left.bag, right.bag))),
  )
  for (let row = 0; row <= olds.length; row += 1)
    for (let column = 0; column <= nows.length; column += 1) {
      let best: Cell = nothing
      const offer = (score: number, usesOld: number, usesNow: number): void => {
        const whole = at(row - usesOld, column - usesNow).score + score
        if (whole > best.score || best === nothing) best = { score: whole, olds: usesOld, nows: usesNow }
      }
      if (row > 0) offer(0, 1, 0)
      if (column > 0) offer(0, 0, 1)
      const [left, right] = [one[row - 1], other[column - 1]]
      if (left !== undefined && right !== undefined) {
        const isSame = left.key === right.key
        if (isSame || isAlike(left, right)) offer((shared[row - 1]?.[column - 1] ?? 0) + (isSame ? 1 : 0.5), 1, 1)
        for (let parts = 2; parts <= mostParts; parts += 1) {
          const inRow = (from: number): number => shared[row - 1]?.[from] ?? 0
          const inColumn = (from: number): number => shared[from]?.[column - 1] ?? 0
          if (parts <= column) {
            const score = scoreOfParts(left, other.slice(column - parts, column), (part) =>
              inRow(column - parts + part),
            )
            if (score > 0) offer(score, 1, parts)
          }
          if (parts <= row) {
            const score = scoreOfParts(right, one.slice(row - parts, row), (part) => inColumn(row - parts + part))
            if (score > 0) offer(score, parts, 1)
          }
        }
      }
      table.push(best)
    }
  const steps: Step[] = []
  for (let [row, column] = [olds.length, nows.length]; row > 0 || column > 0;) {
    const { olds: usesOld, nows: usesNow } = at(row, column)
    if (usesOld > 0 && usesNow > 0)
      steps.push(stepOf(olds.slice(row - usesOld, row), nows.slice(column - usesNow, column)))
    row -= usesOld
    column -= usesNow
    if (usesOld === 0 && usesNow === 0) break
  }
  return steps
}

const nothing: Cell = { score: 0, olds: 0, nows: 0 }

/** Into so many parts a paragraph is split. */
const mostParts = 4

/** A unit alone in its place, whose like is alone there too, has been changed, if they have anything in common. */
function isSoleChange(one: Known | undefined, other: Known | undefined): boolean {
  if (one === undefined || other === undefined || one.unit.kind !== other.unit.kind) return false
  if (one.unit.kind === 'row') return one.unit.cells.length === other.unit.cells.length
  return one.unit.kind === 'heading' || likeness(one.bag, other.bag) >= 0.2
}

/**
 * What it counts that a unit was split into parts, or joined of them: the words of each part have to come from it, and all of them
 * together have to be it. 0 where they are not.
 */
function scoreOfParts(whole: Known, parts: readonly (Known | undefined)[], sharedOf: (part: number) => number): number {
  if (whole.unit.kind !== 'text') return 0
  let size = 0
  for (const [index, part] of parts.entries()) {
    if (part === undefined || part.unit.kind !== 'text' || part.bag.size === 0) return 0
    if (sharedOf(index) < part.bag.size * shareOfPart) return 0
    size += part.bag.size
  }
  if (size < whole.bag.size * shareOfWhole || whole.bag.size < size * shareOfWhole) return 0
  const together: Bag = bagOf(parts.flatMap((part) => (part === undefined ? [] : [part.unit])))
  const alike = common(whole.bag, together)
  return (2 * alike) / (whole.bag.size + together.size) < shareOfWhole ? 0 : alike - 0.5 * (parts.length - 1)
}

const shareOfPart = 0.6
const shareOfWhole = 0.7
