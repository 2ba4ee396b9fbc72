// Two texts -> what is kept, deleted and inserted, to the letter: together with what is deleted, what is kept is the earlier one.

import { differences, textOfWords } from '../differences.js'
import { lineOf } from '../unit.js'
import type { Stretch, Word } from '../words.js'

/** A stretch of both texts; in one of them it is empty where it was inserted or deleted. */
export interface LineChange {
  readonly kind: 'same' | 'del' | 'ins'
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

/**
 * What changes, in order; what is deleted stands before what is inserted in its place.
 * @param whole stretches that are not cut
 */
export function lineChanges(
  before: string,
  after: string,
  whole: { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] },
): LineChange[] {
  const found: LineChange[] = []
  let [old, now] = [0, 0]
  const add = (kind: LineChange['kind'], olds: number, nows: number): void => {
    if (olds + nows === 0) return
    found.push({ kind, before: [old, old + olds], after: [now, now + nows] })
    old += olds
    now += nows
  }
  const replace = (olds: number, nows: number): void => {
    if (olds > 0) add('del', olds, 0)
    if (nows > 0) add('ins', 0, nows)
  }
  /** The spaces before what has changed stay where they are the same. */
  const changed = (one: string, other: string): void => {
    const [space = '', otherSpace = ''] = [/^\s*/.exec(one)?.[0], /^\s*/.exec(other)?.[0]]
    const kept = space === otherSpace && space !== one && otherSpace !== other ? space.length : 0
    add('same', kept, kept)
    replace(one.length - kept, other.length - kept)
  }
  const pair = (one: Word, other: Word): void => {
    if (one.text === other.text) return add('same', one.text.length, other.text.length)
    const [plain, otherPlain] = [one.text.trimStart(), other.text.trimStart()]
    if (plain !== otherPlain) return replace(one.text.length, other.text.length)
    replace(one.text.length - plain.length, other.text.length - otherPlain.length)
    add('same', plain.length, plain.length)
  }
  for (const { kind, before: olds, after: nows } of differences(
    lineOf(before, whole.before),
    lineOf(after, whole.after),
    false,
  )) {
    if (kind === 'same' && olds.length === nows.length)
      for (const [index, one] of olds.entries()) pair(one, nows[index] ?? one)
    else changed(textOfWords(olds), textOfWords(nows))
  }
  return together(found)
}

/** What follows each other and is of one kind is one; deletions and insertions side by side are put in order. */
function together(changes: readonly LineChange[]): LineChange[] {
  const found: LineChange[] = []
  let open: LineChange[] = []
  const flush = (): void => {
    for (const kind of ['del', 'ins'] as const) {
      const own = open.filter((one) => one.kind === kind)
      const [first, last] = [own[0], own.at(-1)]
      if (first !== undefined && last !== undefined)
        found.push({ kind, before: [first.before[0], last.before[1]], after: [first.after[0], last.after[1]] })
    }
    open = []
  }
  for (const change of changes) {
    if (change.kind !== 'same') {
      open.push(change)
      continue
    }
    flush()
    const last = found.at(-1)
    if (last?.kind === 'same')
      found[found.length - 1] = {
        kind: 'same',
        before: [last.before[0], change.before[1]],
        after: [last.after[0], change.after[1]],
      }
    else found.push(change)
  }
  flush()
  return found
}
