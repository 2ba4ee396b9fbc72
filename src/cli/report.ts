// Problems and summaries as people read them, or as the one JSON object that programs read; in the language asked for.

import { faultReport, writeFaultReport } from '../io/fault-report.js'
import { writeNamedFile } from '../io/named-file.js'
import { countProblems } from '../base/count-problems.js'
import { largest } from '../base/lists.js'
import { phrase } from '../base/phrases/phrases.js'
import { visible, visibleJson } from '../base/printable.js'
import { formatProblem, hasErrors, sentencesOf, type Problem } from '../base/problem.js'
import { countedAlike } from '../base/problems-alike.js'
import { say, type MessageLanguage, type Sentence } from '../base/sentence.js'
import { tellIn } from '../base/phrases/tell.js'
import type { CommonOptions } from './options.js'
import { UsageError } from './usage-error.js'

/** Exit status: 0 done, 1 errors, 2 wrong usage. */
export type Status = 0 | 1 | 2

/** Prints the one object of `--json`. */
export function printJson(
  key: 'manifest' | 'result',
  value: unknown,
  found: readonly Problem[],
  { messages, mended = [] }: CommonOptions,
): Status {
  const problems = [...mended, ...found]
  const ok = !hasErrors(problems)
  const printed = {
    ok,
    [key]: value,
    problems: countedAlike(problems).map((problem) => plainProblem(problem, messages)),
  }
  process.stdout.write(`${visibleJson(printed)}\n`)
  return ok ? 0 : 1
}

/**
 * Prints the problems on standard error, a blank line between them, with their count at the end.
 */
export function printProblems(
  found: readonly Problem[],
  { messages, mended = [], details = false }: CommonOptions & { readonly details?: boolean | undefined },
): Status {
  const problems = [...mended, ...found]
  for (const text of textsOfProblems(problems, messages, details)) process.stderr.write(`${text}\n\n`)
  if (problems.length > 0) process.stderr.write(`${say(countProblems(problems), messages)}\n`)
  return hasErrors(problems) ? 1 : 0
}

/**
 * Problems in words, those alike together. Translations that are to be read again come last, many of them in one text unless `details`
 * asks for each.
 */
export function textsOfProblems(problems: readonly Problem[], messages: MessageLanguage, details = false): string[] {
  const { shown, folded } = shownProblems(problems, details)
  return [
    ...shown.map((problem) => formatProblem(problem, messages)),
    ...(folded === null ? [] : [say(folded, messages)]),
  ]
}

/** The same before they are put into words: those that are shown, and what is said of all the others together. */
export function shownProblems(
  problems: readonly Problem[],
  details = false,
): { readonly shown: readonly Problem[]; readonly folded: Sentence | null } {
  const unread = problems.filter(isUnreadTranslation)
  const others = problems.filter((problem) => !isUnreadTranslation(problem))
  const isFolded = unread.length > 1 && !details
  return {
    shown: countedAlike(isFolded ? others : [...others, ...unread]),
    folded: isFolded ? foldedTranslations(unread) : null,
  }
}

function isUnreadTranslation({ rule }: Problem): boolean {
  return rule === 'translation/stale' || rule === 'translation/unconfirmed'
}

/** How many translations are to be read again, and which. */
function foldedTranslations(problems: readonly Problem[]): Sentence {
  const names = problems.map(({ place: { subject } }) => `\`${subject?.language ?? ''}/${subject?.clause ?? ''}\``)
  const stale = problems.filter(({ rule }) => rule === 'translation/stale').length
  return phrase('translations-unread', { count: problems.length, stale, names: names.join(', ') })
}

/** Says on standard error, before there is anything else to say, that another keeps a folder. */
export function tellWaiting({ messages }: CommonOptions): (folder: string) => void {
  return (folder) => void process.stderr.write(`${tellIn(messages)('waiting-for-folder', { folder })}\n`)
}

/** Prints lines. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${visible(line)}\n`).join(''))
}

/** Wrong usage: one line on standard error. */
export function usageError(texts: Sentence | string, language: MessageLanguage): Status {
  process.stderr.write(`avtal: ${visible(typeof texts === 'string' ? texts : say(texts, language))}\n`)
  return 2
}

/** Prints a text as it is, or writes it to the file named. Throws when it cannot be written. */
export function deliver(text: string | Uint8Array, file: string | undefined, { messages, json }: CommonOptions): void {
  if (file === undefined) return void process.stdout.write(text)
  const problems = writeNamedFile(file, text)
  for (const problem of problems.filter(({ severity }) => severity === 'error'))
    throw new UsageError(sentencesOf(problem, messages).message)
  printProblems(problems, { messages, json })
}

/**
 * A fault of the program itself, which its user cannot mend: says where the report of it lies, or prints it where it cannot be written.
 * `AVTAL_DEBUG=1` shows the fault here.
 * @param command the words after the program's name, of which the report keeps the command and the names of options
 */
export function internalFault(cause: unknown, command: readonly string[], language: MessageLanguage): Status {
  const tell = tellIn(language)
  const report = faultReport(cause, command)
  const file = writeFaultReport(report)
  usageError(file === null ? tell('usage-fault-untold') : tell('usage-fault', { file }), language)
  if (file === null) process.stderr.write(`${report.join('\n')}\n`)
  if (process.env['AVTAL_DEBUG'] !== undefined)
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`)
  return 1
}

/** Rows of columns, each as wide as its widest cell. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const shown = rows.map((cells) => cells.map(visible))
  const widths = (shown[0] ?? []).map((_, column) => largest(shown.map((row) => [...(row[column] ?? '')].length)))
  printLines(
    shown.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  )
}

/** A problem as programs read it. */
export function plainProblem(problem: Problem, language: MessageLanguage): Record<string, unknown> {
  const { severity, rule, place } = problem
  const { message, hint } = sentencesOf(problem, language)
  return { severity, rule, message, file: place.file, line: place.line, column: place.column, hint }
}
