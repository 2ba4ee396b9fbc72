// A clause file -> front matter and body, each checked. gray-matter only splits; the YAML is read by our own reader.

import matter from 'gray-matter'
import { isWideText, longWordAt } from '../base/characters.js'
import { limits, pastLimit } from '../base/limits.js'
import { positionsIn } from '../base/positions.js'
import type { Store } from '../base/store.js'
import { checkAllowedRules } from '../check/allowed-rules.js'
import { checkBraces } from '../check/braces.js'
import { checkLetters, checkLettersInData } from '../check/letters.js'
import { clauseSchema, type ClauseData } from '../data/clause.js'
import type { Path } from '../data/schema-problems.js'
import { readYaml } from '../data/yaml.js'
import { placeIn, problem, type Place, type Problem, type Checked } from '../base/problem.js'

export interface Clause {
  readonly id: string
  readonly language: string
  readonly file: string
  readonly data: ClauseData
  readonly body: string
  /** Place of a path in the front matter. */
  readonly placeOf: (path: Path) => Place
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
}

/** Reads one clause. Front matter in any language but YAML is refused, never run. */
export function readClause(
  text: string,
  id: string,
  language: string,
  file: string,
  store?: Store,
): Checked<Clause | null> {
  const subject = { clause: id, language }
  const top = placeIn(file, 1, 1, subject)
  if (text.length > limits['text-length'].most) return { value: null, problems: [pastLimit('text-length', top)] }
  if (isWideText(text)) return { value: null, problems: [] }
  const opening = /^---(?!-)([^\n]*)\n/.exec(text)
  const missing = opening === null ? missingFrontMatter(text, top) : null
  if (missing !== null) return { value: null, problems: [missing] }
  if (opening === null) {
    const clause: Clause = { id, language, file, data: {}, body: text, placeOf: () => top, bodyLine: 1 }
    return whole(clause, withoutText(text, top))
  }
  const written = (opening[1] ?? '').trim()
  if (written !== '') return { value: null, problems: [problem('front-matter/language', { language: written }, top)] }
  let raw = ''
  let body = ''
  try {
    const split = matter(text, {
      engines: { yaml: { parse: (inner: string) => ((raw = inner), {}) } },
      language: 'yaml',
    })
    body = split.content
  } catch (cause) {
    return { value: null, problems: [problem('front-matter/syntax#unreadable', { reason: String(cause) }, top)] }
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text.slice(3))) {
    const almost = text.split('\n').findIndex((line, index) => index > 0 && /^\s*(?:[-–—]{1,5}\s*$|---)/u.test(line))
    return {
      value: null,
      problems: [problem('front-matter/syntax#end', {}, { ...top, line: Math.max(1, almost + 1) })],
    }
  }
  if (raw.trim() === '')
    return whole(
      made({}, () => top),
      withoutText(body, top),
    )
  const read = readYaml(raw.startsWith('\n') ? raw : `\n${raw}`, file, clauseSchema, subject, store)
  const problems = [...read.problems, ...checkBraces(read.value, read.placeOf), ...withoutText(body, top)]
  if (read.value === null) return { value: null, problems }
  const { allow = [] } = read.value
  problems.push(...checkAllowedRules(allow, (index) => read.placeOf(['allow', index, 'rule'])))
  return whole(made(read.value, read.placeOf), problems)

  function made(data: ClauseData, placeOf: Clause['placeOf']): Clause {
    const bodyLine = text.slice(0, text.length - body.length).split('\n').length
    return { id, language, file, data, body, placeOf, bodyLine }
  }
}

/** A clause, or nothing of one with a word that is past the limit; and words that are not what they look like. */
function whole(clause: Clause, found: readonly Problem[]): Checked<Clause | null> {
  const { id, language, file, data, body, bodyLine, placeOf } = clause
  const placeAt = (line: number, column: number): Place =>
    placeIn(file, bodyLine + line - 1, column, { clause: id, language })
  const problems = [...found, ...checkLettersInData(data, () => false, placeOf), ...checkLetters(body, placeAt)]
  const offset = longWordAt(body)
  if (offset < 0) return { value: clause, problems }
  const { line, column } = positionsIn(body)(offset)
  return { value: null, problems: [...problems, pastLimit('word-length', placeAt(line, column))] }
}

/** A clause without a word would leave a hole that nobody sees. */
function withoutText(body: string, place: Place): Problem[] {
  return body.trim() === '' ? [problem('clause/empty', {}, place)] : []
}

/** Fields without the line above them, or with something else above it: they would be printed as text. */
function missingFrontMatter(text: string, top: Place): Problem | null {
  const [, above = '', first = ''] = /^(\s*)([^\n]*)/u.exec(text) ?? []
  const place = { ...top, line: above.split('\n').length }
  if (first.trimEnd() === '---') return problem('front-matter/missing#above', {}, place)
  const dashes = /^[-–—]{1,5}(?=\s*$)/u.exec(first)?.[0]
  if (dashes !== undefined) return problem('front-matter/missing#dashes', { dashes }, place)
  if (!/^(?:title|about|parameters|allow):(?:\s|$)/.test(first)) return null
  return problem('front-matter/missing#field', { field: first.slice(0, first.indexOf(':')) }, place)
}
