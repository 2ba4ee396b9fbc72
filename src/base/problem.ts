// What is wrong with the input, as a value: every step returns problems instead of throwing.
// Goes in: a rule, a message, a place. Comes out: a Problem, and its printed form.

/** Where something stands in a source file; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Severity = 'error' | 'warning'

/** Something to tell the user. `message` states a fact with names in backticks; `hint` says what to do. */
export interface Problem {
  readonly severity: Severity
  readonly rule: string
  readonly message: string
  readonly place: Place
  readonly hint: string | null
}

/** A problem that stops the instances concerned from being written. */
export function error(rule: string, message: string, place: Place, hint: string | null = null): Problem {
  return { severity: 'error', rule, message, place, hint }
}

/** A problem that is told and stops nothing. */
export function warning(rule: string, message: string, place: Place, hint: string | null = null): Problem {
  return { severity: 'warning', rule, message, place, hint }
}

/** True when at least one problem is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** Sorted by place, then rule, then message, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const order = (a: Problem, b: Problem): number =>
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  const sorted = [...problems].sort(order)
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1]
    return before === undefined || order(before, problem) !== 0
  })
}

/** The three lines that a user reads: place, severity and rule; the fact; the hint. */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.place
  const lines = [`${file}:${line}:${column} ${problem.severity} ${problem.rule}`, `  ${problem.message}`]
  if (problem.hint !== null) lines.push(`  hint: ${problem.hint}`)
  return lines.join('\n')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
