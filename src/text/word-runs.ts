// Two lists of words -> the runs that they share, and those that one of them alone has. What work that takes grows with their length.

import { diffArrays } from 'diff'

export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: readonly string[]
}

/**
 * Runs in the order of the later list; what was removed stands before what was added in its place. Lists that differ in more words
 * than anybody compares differ in all between their common beginning and end.
 */
export function wordRuns(before: readonly string[], after: readonly string[]): WordRun[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: mostEdits }) as
    { readonly value: string[]; readonly added: boolean; readonly removed: boolean }[] | undefined
  if (parts === undefined) return runsOfRest(before, after)
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value,
  }))
}

/** Words that are taken out and put in. The search (Myers) takes their square, and so this many steps for each word. */
const mostEdits = 1_000

function runsOfRest(before: readonly string[], after: readonly string[]): WordRun[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const runs: WordRun[] = [
    { kind: 'same', words: before.slice(0, start) },
    { kind: 'removed', words: before.slice(start, before.length - end) },
    { kind: 'added', words: after.slice(start, after.length - end) },
    { kind: 'same', words: before.slice(before.length - end) },
  ]
  return runs.filter(({ words }) => words.length > 0)
}
