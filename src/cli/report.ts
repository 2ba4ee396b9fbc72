// Problems and summaries as people read them, or as the one JSON object that programs read.

import { writeFiles } from '../io/atomic.js'
import { UsageError } from './load.js'
import { formatProblem, hasErrors, type Problem } from '../base/problem.js'

/** Exit status: 0 done, 1 errors, 2 wrong usage. */
export type Status = 0 | 1 | 2

/** Prints the one object of `--json`. */
export function printJson(key: 'manifest' | 'result', value: unknown, problems: readonly Problem[]): Status {
  const ok = !hasErrors(problems)
  process.stdout.write(`${JSON.stringify({ ok, [key]: value, problems: problems.map(flat) }, null, 2)}\n`)
  return ok ? 0 : 1
}

/** Prints the problems on standard error, a blank line between them, with their count at the end. */
export function printProblems(problems: readonly Problem[]): Status {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem, 'en')}\n\n`)
  if (problems.length > 0) process.stderr.write(`${countProblems(problems)}\n`)
  return hasErrors(problems) ? 1 : 0
}

/** "2 errors, 1 warning". */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 || errors === 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ')
}

/** "1 file", "2 files". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Wrong usage: one line on standard error. */
export function usageError(message: string): Status {
  process.stderr.write(`avtal: ${message}\n`)
  return 2
}

/** Prints a text as it is, or writes it to the file named. Throws when it cannot be written. */
export function deliver(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text)
  else
    for (const { message } of writeFiles([{ path: file, bytes: new TextEncoder().encode(text) }]))
      throw new UsageError(message)
}

/** A fault of the program itself; `AVTAL_DEBUG=1` shows where. */
export function internalFault(cause: unknown): Status {
  const { message, stack } = cause instanceof Error ? cause : new Error(String(cause))
  const isDebug = process.env['AVTAL_DEBUG'] !== undefined
  process.stderr.write(`avtal: a fault of the program, please report it: ${isDebug ? (stack ?? message) : message}\n`)
  return 1
}

/** Rows of columns, each as wide as its widest cell. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)))
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
}

function flat({ severity, rule, message, place, hint }: Problem): Record<string, unknown> {
  return { severity, rule, message, file: place.file, line: place.line, column: place.column, hint }
}
