// Sorted problems -> those that are shown: of many of one rule in one file, the first; the others are counted in one. One slip
// of the pen may break a rule on each of thousands of lines, and nobody reads them all.

import { limits } from './limits.js'
import { problem, type Problem } from './problem.js'

/**
 * The problems as people and programs are told of them. Of each rule as many in a file as `problems-alike` allows (base/limits.ts);
 * one more, of the rule `limit/exceeded`, counts the rest, at the place of the first of these and as grave as the gravest.
 */
export function countedAlike(problems: readonly Problem[]): Problem[] {
  const shown: Problem[] = []
  const alike = new Map<string, { count: number; readonly left: Problem[] }>()
  for (const one of problems) {
    const key = `${one.rule} ${one.place.file}`
    const before = alike.get(key) ?? { count: 0, left: [] }
    alike.set(key, before)
    before.count += 1
    if (before.count <= limits['problems-alike'].most) shown.push(one)
    else before.left.push(one)
  }
  return [...shown, ...[...alike.values()].flatMap(({ left }) => countOf(left))]
}

function countOf(left: readonly Problem[]): Problem[] {
  const [first] = left
  if (first === undefined) return []
  const { severity } = left.find((one) => one.severity === 'error') ?? first
  const values = { count: left.length, broken: first.rule }
  return [{ ...problem('limit/exceeded#problems', values, first.place), severity }]
}
