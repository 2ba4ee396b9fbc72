// Two states of a text -> the lines in which they differ, each with some that stand around it.

import { wordRuns } from '../../text/word-runs.js'

export interface ChangedLine {
  /** `left`: lines that both share and that are not shown, `count` of them. */
  readonly kind: 'same' | 'removed' | 'added' | 'left'
  readonly text: string
  /** Number of the line in the text that it stands in: the earlier one for what was removed, otherwise the later one. */
  readonly line: number
  readonly count: number
}

/** Lines that stand around one that has changed. */
const around = 2

/** Lines in the order of the later text; none where both are the same. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const runs = wordRuns(linesOf(before), linesOf(after))
  const shown: ChangedLine[] = []
  let [earlier, later] = [1, 1]
  for (const [index, { kind, words }] of runs.entries()) {
    const first = kind === 'removed' ? earlier : later
    const lines = words.map((text, at): ChangedLine => ({ kind, text, line: first + at, count: 1 }))
    if (kind === 'same') shown.push(...shortened(lines, index > 0, index < runs.length - 1))
    else shown.push(...lines)
    if (kind !== 'added') earlier += words.length
    if (kind !== 'removed') later += words.length
  }
  return shown
}

/** What stands around: lines after the change before them, and before the one after them. */
function shortened(lines: readonly ChangedLine[], isAfter: boolean, isBefore: boolean): ChangedLine[] {
  const head = isAfter ? around : 0
  const tail = isBefore ? around : 0
  const left = lines.length - head - tail
  const first = lines[head]
  if (!isAfter && !isBefore) return []
  if (left <= 0 || first === undefined) return [...lines]
  const gap: ChangedLine = { kind: 'left', text: '', line: first.line, count: left }
  return [...lines.slice(0, head), gap, ...lines.slice(lines.length - tail)]
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
