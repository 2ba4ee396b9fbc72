// Two lists of units -> what has become of each, in the order of the later list: word by word, of a row cell by cell.

import { wordRuns } from '../text/word-runs.js'
import { align } from './align.js'
import { differences, type Run } from './differences.js'
import type { Step } from './step.js'
import { keyOf, lineOf, type Line, type Unit } from './unit.js'

/** Units that belong together, and what differs between them. */
export interface Compared<Before = unknown, After = unknown> {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'split' | 'joined'
  /** True where it stands at another place. */
  readonly isMoved: boolean
  readonly before: readonly Unit<Before>[]
  readonly after: readonly Unit<After>[]
  /** The runs of each cell; of what is no row, of its one line. */
  readonly cells: readonly (readonly Run[])[]
}

/**
 * Compares units.
 * @param joins as in `differences`
 */
export function compareUnits<Before, After>(
  before: readonly Unit<Before>[],
  after: readonly Unit<After>[],
  joins: boolean,
): Compared<Before, After>[] {
  return align(before, after).map((step) => compared(step, before, after, joins))
}

/** True where the words differ. */
export function isChanged({ cells }: Pick<Compared, 'cells'>): boolean {
  return cells.some((runs) => runs.some(({ kind }) => kind === 'changed'))
}

function compared<Before, After>(
  step: Step,
  before: readonly Unit<Before>[],
  after: readonly Unit<After>[],
  joins: boolean,
): Compared<Before, After> {
  const pick = <Source>(places: readonly number[], units: readonly Unit<Source>[]): Unit<Source>[] =>
    places.flatMap((at) => units[at] ?? [])
  const [olds, nows] = [pick(step.before, before), pick(step.after, after)]
  const [one, other] = [olds[0], nows[0]]
  const cells =
    one !== undefined && other !== undefined && olds.length === 1 && nows.length === 1 && keyOf(one) === keyOf(other)
      ? one.cells.map((cell, index) => unchanged(cell, other.cells[index] ?? cell))
      : cellPairs(olds, nows).map(([cell, otherCell]) => differences(cell ?? emptyLine, otherCell ?? emptyLine, joins))
  return { kind: kindOf(olds, nows, cells), isMoved: step.isMoved, before: olds, after: nows, cells }
}

const emptyLine = lineOf('')

function unchanged({ words: before }: Line, { words: after }: Line): Run[] {
  return before.length === 0 && after.length === 0 ? [] : [{ kind: 'same', before, after }]
}

function kindOf(before: readonly Unit[], after: readonly Unit[], cells: readonly (readonly Run[])[]): Compared['kind'] {
  if (before.length === 0) return 'added'
  if (after.length === 0) return 'removed'
  if (after.length > 1) return 'split'
  if (before.length > 1) return 'joined'
  return isChanged({ cells }) ? 'changed' : 'same'
}

/** The cells that stand for each other; of a row with more or fewer cells, those that say the same, and between them in order. */
function cellPairs(before: readonly Unit[], after: readonly Unit[]): (readonly [Line | null, Line | null])[] {
  const [one, other] = [before, after].map((units): readonly Line[] =>
    units.length > 1 ? [lineAfterLine(units.flatMap(({ cells }) => cells))] : (units[0]?.cells ?? []),
  ) as [readonly Line[], readonly Line[]]
  if (one.length === other.length) return one.map((cell, index) => [cell, other[index] ?? null])
  if (one.length === 0) return other.map((cell) => [null, cell])
  if (other.length === 0) return one.map((cell) => [cell, null])
  const keys = (cells: readonly Line[]): string[] => cells.map(({ words }) => words.map(({ key }) => key).join(' '))
  const pairs: (readonly [Line | null, Line | null])[] = []
  let [oldAt, nowAt] = [0, 0]
  /** Cells that are gone, in whose place others may stand. */
  let gone: readonly Line[] = []
  const flush = (): void => {
    pairs.push(...gone.map((cell) => [cell, null] as const))
    gone = []
  }
  for (const { kind, words } of wordRuns(keys(one), keys(other))) {
    const olds = kind === 'added' ? [] : one.slice(oldAt, oldAt + words.length)
    const nows = kind === 'removed' ? [] : other.slice(nowAt, nowAt + words.length)
    oldAt += olds.length
    nowAt += nows.length
    if (kind === 'removed') gone = olds
    else if (kind === 'added') {
      pairs.push(...nows.map((cell, index) => [gone[index] ?? null, cell] as const))
      gone = gone.slice(nows.length)
    } else {
      flush()
      pairs.push(...nows.map((cell, index) => [olds[index] ?? null, cell] as const))
    }
  }
  flush()
  return pairs
}

/** Lines that have become one, or were one. */
function lineAfterLine(lines: readonly Line[]): Line {
  let at = 0
  const stretches = lines.flatMap(({ text, stretches: own }) => {
    const from = at
    at += text.length + 1
    return own.map((stretch) => ({ ...stretch, from: stretch.from + from, to: stretch.to + from }))
  })
  return lineOf(lines.map(({ text }) => text).join('\n'), stretches)
}
