// Problems as data that were kept: written down each once, and read again only where every one is what the catalogue knows.

import { entryOf, isEntryId, ruleOf } from './rules/catalogue.js'
import { isRecord } from './store.js'
import { messageLanguages, type SlotValue } from './sentence.js'
import { sentencesOf, type Place, type Problem } from './problem.js'

/** Lists of problems, of which many are the same objects. */
export interface KeptProblems {
  readonly list: (problems: readonly Problem[]) => number[]
  /** Each problem once; the numbers of `list` count them. */
  readonly all: readonly Problem[]
}

/** Opens the writing down of lists of problems. */
export function keepProblems(): KeptProblems {
  const all: Problem[] = []
  const numbers = new Map<Problem, number>()
  const numberOf = (problem: Problem): number => {
    const known = numbers.get(problem) ?? all.push(problem) - 1
    numbers.set(problem, known)
    return known
  }
  return { list: (problems) => problems.map(numberOf), all }
}

/** Problems that a list of numbers stands for; null where it is no such list. */
export function problemsAt(numbers: unknown, all: readonly Problem[]): Problem[] | null {
  if (!Array.isArray(numbers)) return null
  const found = numbers.flatMap((number: unknown) => (typeof number === 'number' ? (all[number] ?? []) : []))
  return found.length === numbers.length ? found : null
}

/** True for a list of problems of this program's catalogue. */
export function areProblems(data: unknown): data is readonly Problem[] {
  return Array.isArray(data) && data.every(isProblem)
}

function isProblem(data: unknown): data is Problem {
  if (!isRecord(data)) return false
  const { severity, rule, entry, values, remedy, place } = data
  if (typeof entry !== 'string' || !isEntryId(entry)) return false
  /* `issue` tells of some warnings as errors, but it keeps none. */
  if (severity !== entryOf(entry).severity || rule !== ruleOf(entry)) return false
  if (!areValues(values) || !(remedy === null || isSentence(remedy)) || !isPlace(place)) return false
  return canBeSaid(data as unknown as Problem)
}

/** False where a sentence lacks a value. */
function canBeSaid(problem: Problem): boolean {
  try {
    sentencesOf(problem, 'en')
    return true
  } catch {
    return false
  }
}

function areValues(data: unknown): boolean {
  return isRecord(data) && Object.values(data).every(isSlotValue)
}

function isSlotValue(data: unknown): data is SlotValue {
  if (typeof data === 'string' || typeof data === 'number') return true
  return Array.isArray(data) ? data.every((one) => typeof one === 'string') : isSentence(data)
}

function isSentence(data: unknown): boolean {
  if (!isRecord(data)) return false
  const { texts, values } = data
  return isRecord(texts) && messageLanguages.every((code) => typeof texts[code] === 'string') && areValues(values)
}

function isPlace(data: unknown): data is Place {
  if (!isRecord(data)) return false
  const { file, line, column, subject } = data
  const areNumbers = Number.isInteger(line) && Number.isInteger(column)
  return typeof file === 'string' && areNumbers && (subject === undefined || isSubject(subject))
}

function isSubject(data: unknown): boolean {
  return isRecord(data) && Object.values(data).every((name) => typeof name === 'string')
}
