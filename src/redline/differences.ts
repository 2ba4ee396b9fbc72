// Two lines -> what the later one has lost and gained, word by word.

import { addAll, lastAtOrBefore } from '../base/lists.js'
import { wordRuns } from '../text/word-runs.js'
import type { Line } from './unit.js'
import { folded, type Stretch, type Word } from './words.js'

/** Words that both have, each as it stands on either side; or those of one in place of those of the other, which may be none. */
export interface Run {
  readonly kind: 'same' | 'changed'
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

/** A word that both sides have, or one of them. */
interface Placed {
  readonly before: Word | null
  readonly after: Word | null
  isSame: boolean
}

/**
 * The runs of two lines. A value of some words is another or the same as a whole.
 * @param joins true where a single word between two changes is taken into them: a sentence written anew is one change, not ten
 */
export function differences(before: Line, after: Line, joins: boolean): Run[] {
  const placed = placedWords(before, after)
  const values = [...shortValues(before.stretches, placed, 'before'), ...shortValues(after.stretches, placed, 'after')]
  /* A value of one side may lie across two of the other. */
  for (let isDone = values.length === 0; !isDone;) {
    isDone = true
    for (const own of values) {
      if (own.every(({ isSame }) => isSame) || !own.some(({ isSame }) => isSame)) continue
      for (const one of own) one.isSame = false
      isDone = false
    }
  }
  const runs = inRuns(placed).map(settled)
  return joins ? joined(runs) : together(runs)
}

/** The text of one side of a run. */
export function textOfWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('')
}

/** A longer value is a text by itself, in which words are looked for. */
const mostWords = 6

/** The words of each value on one side, as they are placed. */
function shortValues(stretches: readonly Stretch[], placed: readonly Placed[], side: 'before' | 'after'): Placed[][] {
  const words = placed.filter((one) => one[side] !== null)
  return stretches
    .filter(({ path }) => path !== null)
    .flatMap((stretch): Placed[][] => {
      const own: Placed[] = []
      let at = Math.max(
        0,
        lastAtOrBefore(words.length, (index) => words[index]?.[side]?.from ?? 0, stretch.from),
      )
      for (; own.length <= mostWords && (words[at]?.[side]?.from ?? Infinity) < stretch.to; at += 1) {
        const one = words[at]
        if (one !== undefined && isIn(one[side], stretch)) own.push(one)
      }
      return own.length > mostWords ? [] : [own]
    })
}

function isIn(word: Word | null, { from, to }: Stretch): boolean {
  return word !== null && word.to - word.text.trimStart().length < to && word.to > from
}

function placedWords(before: Line, after: Line): Placed[] {
  const [old, now] = [before.words, after.words]
  let [oldAt, nowAt] = [0, 0]
  return wordRuns(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  ).flatMap(({ kind, words }) =>
    words.map((): Placed => {
      const one = kind === 'added' ? null : (old[oldAt++] ?? null)
      const other = kind === 'removed' ? null : (now[nowAt++] ?? null)
      return { before: one, after: other, isSame: kind === 'same' }
    }),
  )
}

function inRuns(placed: readonly Placed[]): Run[] {
  const runs: { kind: Run['kind']; before: Word[]; after: Word[] }[] = []
  for (const { before, after, isSame } of placed) {
    const kind = isSame ? 'same' : 'changed'
    let last = runs.at(-1)
    if (last?.kind !== kind) runs.push((last = { kind, before: [], after: [] }))
    if (before !== null) last.before.push(before)
    if (after !== null) last.after.push(after)
  }
  return runs
}

/** What only is tied by other spaces, or has lost the field that it was, has not changed. */
function settled(run: Run): Run {
  if (run.kind === 'same') return run
  const [before, after] = [folded(textOfWords(run.before)), folded(textOfWords(run.after))]
  return before === after ? { ...run, kind: 'same' } : run
}

function joined(runs: readonly Run[]): Run[] {
  return together(
    runs.map((run, index) => {
      const isBetween = runs[index - 1]?.kind === 'changed' && runs[index + 1]?.kind === 'changed'
      return isBetween && run.after.length === 1 && !textOfWords(run.after).includes('\n')
        ? { ...run, kind: 'changed' }
        : run
    }),
  )
}

function together(runs: readonly Run[]): Run[] {
  const found: { kind: Run['kind']; before: Word[]; after: Word[] }[] = []
  for (const { kind, before, after } of runs) {
    let last = found.at(-1)
    if (last?.kind !== kind) found.push((last = { kind, before: [], after: [] }))
    addAll(last.before, before)
    addAll(last.after, after)
  }
  return found
}
