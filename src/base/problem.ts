// What is wrong with the input, as a value: every step returns problems instead of throwing.
// Goes in: a rule, a message, a place. Comes out: a Problem, and its printed form.

import { type catalogue, entryOf, ruleOf, type EntryId } from './rules/catalogue.js'
import type { Entry, Severity } from './rules/rule.js'
import { phrase } from './phrases/phrases.js'
import { visible } from './printable.js'
import { say, type MessageLanguage, type Sentence, type SlotsOf, type SlotValue, type Values } from './sentence.js'

export type { Severity } from './rules/rule.js'

/** What a place or a problem concerns, where that is known. */
export interface Subject {
  readonly agreement?: string
  readonly clause?: string
  readonly language?: string
}

/** Where something stands in a source file; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** What stands there; absent for a file that belongs to nothing in particular. */
  readonly subject?: Subject
}

/** A place in a file; of the file as a whole, its beginning. */
export function placeIn(file: string, line = 1, column = 1, subject?: Subject): Place {
  return subject === undefined ? { file, line, column } : { file, line, column, subject }
}

/** Something to tell the user: a rule of the catalogue that is broken, with the values of its sentence. */
export interface Problem {
  readonly severity: Severity
  readonly rule: string
  /** The entry of the catalogue. */
  readonly entry: EntryId
  readonly values: Values
  /** What to do, where it is not what the catalogue says. */
  readonly remedy: Sentence | null
  readonly place: Place
}

/** The values that an entry of the catalogue needs, by the names of the slots in its fact and its hint. */
export type ValuesOf<Id extends EntryId> =
  (typeof catalogue)[Id] extends Entry<infer Fact, infer Hint>
    ? Readonly<Record<SlotsOf<Fact> | SlotsOf<Hint>, SlotValue>>
    : never

/**
 * A problem of the catalogue.
 * @param id the entry: the rule, and in which way it is broken
 * @param values what stands in its slots
 * @param remedy what to do, in place of what the catalogue says; null: as there
 */
export function problem<Id extends EntryId>(
  id: Id,
  values: ValuesOf<Id>,
  place: Place,
  remedy: Sentence | null = null,
): Problem {
  return { severity: entryOf(id).severity, rule: ruleOf(id), entry: id, values, remedy, place }
}

/** What a step gives: a value, and every problem that was found on the way to it. */
export interface Checked<Value> {
  readonly value: Value
  readonly problems: readonly Problem[]
}

/** What a user reads of a problem: the fact, and what to do. */
export interface Sentences {
  readonly message: string
  readonly hint: string | null
}

/** What a problem says in a language. */
export function sentencesOf(problem: Problem, language: MessageLanguage): Sentences {
  const { fact, hint } = partsOf(problem)
  return { message: say(fact, language), hint: hint === null ? null : say(hint, language) }
}

/** The same before it is said in a language. */
export function partsOf({ entry, values, remedy }: Problem): {
  readonly fact: Sentence
  readonly hint: Sentence | null
} {
  const texts = entryOf(entry).sentences
  const part = (index: 0 | 1): Sentence => {
    return { texts: { en: texts.en[index] ?? '', sv: texts.sv[index] ?? '', nb: texts.nb[index] ?? '' }, values }
  }
  return { fact: part(0), hint: remedy ?? (texts.en[1] === undefined ? null : part(1)) }
}

/** Whether `allow:` waives it, with a reason. */
export function isWaivable({ entry }: Problem): boolean {
  return entryOf(entry).waivable
}

/** The problem as `issue` sees it: an error where it is to be settled before signing. */
export function asBeforeIssue(problem: Problem): Problem {
  return entryOf(problem.entry).stopsIssue === true ? { ...problem, severity: 'error' } : problem
}

/** True when at least one problem is an error. */
export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** Sorted by place, then rule, then what is said in English, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const messages = new Map<Problem, string>()
  const messageOf = (problem: Problem): string => {
    const message = messages.get(problem) ?? sentencesOf(problem, 'en').message
    messages.set(problem, message)
    return message
  }
  const order = (a: Problem, b: Problem): number =>
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.rule, b.rule) ||
    compare(messageOf(a), messageOf(b))
  const sorted = [...new Set(problems)].sort(order)
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1]
    return before === undefined || order(before, problem) !== 0
  })
}

/** The three lines that a user reads: place, severity and rule; the fact; the hint. */
export function formatProblem(problem: Problem, language: MessageLanguage): string {
  const { file, line, column } = problem.place
  const { message, hint } = sentencesOf(problem, language)
  const severity = say(phrase(problem.severity === 'error' ? 'error' : 'warning', {}), language)
  const lines = [`${visible(file)}:${line}:${column} ${severity} ${problem.rule}`, `  ${message}`]
  if (hint !== null) lines.push(`  ${say(phrase('hint', {}), language)}: ${hint}`)
  return lines.join('\n')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
