// Problems as a reader goes through them: how many, and those of the text at hand first.

import type { ToldProblem } from '../protocol.js'

export interface Counts {
  readonly errors: number
  readonly warnings: number
}

export function countsOf(problems: readonly ToldProblem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

/** Problems that are not told among others: what is open before signing is told once. */
export function besides(problems: readonly ToldProblem[], others: readonly ToldProblem[]): ToldProblem[] {
  const keyOf = ({ rule, file, line, column, message }: ToldProblem): string =>
    JSON.stringify([rule, file, line, column, message])
  const told = new Set(others.map(keyOf))
  return problems.filter((problem) => !told.has(keyOf(problem)))
}

/** Those of a file first, then the others by file; errors before warnings, then as they stand. */
export function inOrder(problems: readonly ToldProblem[], path: string | null): ToldProblem[] {
  const rank = (problem: ToldProblem): readonly [number, number, string] => [
    problem.severity === 'error' ? 0 : 1,
    problem.path === path ? 0 : 1,
    problem.file,
  ]
  return [...problems].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    if (first[1] !== second[1]) return first[1] - second[1]
    if (first[0] !== second[0]) return first[0] - second[0]
    if (first[2] !== second[2]) return first[2] < second[2] ? -1 : 1
    return a.line - b.line || a.column - b.column
  })
}
