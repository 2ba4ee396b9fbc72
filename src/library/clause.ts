// A clause file -> front matter and body, each checked. gray-matter only splits; the YAML is read by our own reader.

import matter from 'gray-matter'
import { checkBraces } from '../check/braces.js'
import { clauseSchema, type ClauseData } from '../data/clause.js'
import type { Path } from '../data/schema-problems.js'
import { readYaml } from '../data/yaml.js'
import { error, type Place, type Problem } from '../base/problem.js'

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

export interface ClauseResult {
  /** Null when the front matter cannot be read. */
  readonly clause: Clause | null
  readonly problems: readonly Problem[]
}

/** Some 300 pages: no clause is as long, and a file that is does not fit into memory as a syntax tree. */
const longest = 1_000_000

/** Reads one clause. Front matter in any language but YAML is refused, never run. */
export function readClause(text: string, id: string, language: string, file: string): ClauseResult {
  const top: Place = { file, line: 1, column: 1 }
  if (text.length > longest) {
    const message = `Unexpected clause of ${text.length} characters, more than ${longest}.`
    return { clause: null, problems: [error('markdown/construct', message, top, 'divide it into several clauses')] }
  }
  const opening = /^---([^\n]*)\n/.exec(text)
  const missing = opening === null ? missingFrontMatter(text, top) : null
  if (missing !== null) return { clause: null, problems: [missing] }
  if (opening === null) {
    const clause: Clause = { id, language, file, data: {}, body: text, placeOf: () => top, bodyLine: 1 }
    return { clause, problems: withoutText(text, top) }
  }
  if ((opening[1] ?? '').trim() !== '')
    return {
      clause: null,
      problems: [
        error(
          'front-matter/language',
          `Front matter in \`${(opening[1] ?? '').trim()}\` is refused; nothing of it was run.`,
          top,
          'front matter begins with --- alone on the first line and is YAML',
        ),
      ],
    }
  let raw = ''
  let body = ''
  try {
    const split = matter(text, {
      engines: { yaml: { parse: (inner: string) => ((raw = inner), {}) } },
      language: 'yaml',
    })
    body = split.content
  } catch (cause) {
    return { clause: null, problems: [error('front-matter/syntax', String(cause), top)] }
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text.slice(3)))
    return {
      clause: null,
      problems: [error('front-matter/syntax', 'The front matter has no end.', top, 'end it with --- alone on a line')],
    }
  if (raw.trim() === '') return { clause: made({}, () => top), problems: withoutText(body, top) }
  const read = readYaml(raw.startsWith('\n') ? raw : `\n${raw}`, file, clauseSchema)
  const problems = [...read.problems, ...checkBraces(read.value, read.placeOf), ...withoutText(body, top)]
  return { clause: read.value === null ? null : made(read.value, read.placeOf), problems }

  function made(data: ClauseData, placeOf: Clause['placeOf']): Clause {
    const bodyLine = text.slice(0, text.length - body.length).split('\n').length
    return { id, language, file, data, body, placeOf, bodyLine }
  }
}

/** A clause without a word would leave a hole that nobody sees. */
function withoutText(body: string, place: Place): Problem[] {
  if (body.trim() !== '') return []
  const hint = 'write its text, or take the clause out of the agreement; a heading alone needs no clause, only `title`'
  return [error('clause/empty', 'The clause has no text.', place, hint)]
}

/** Fields without the line above them, or with something else above it: they would be printed as text. */
function missingFrontMatter(text: string, top: Place): Problem | null {
  const [, above = '', first = ''] = /^(\s*)([^\n]*)/u.exec(text) ?? []
  const place = { ...top, line: above.split('\n').length }
  if (first.trimEnd() === '---')
    return error(
      'front-matter/missing',
      'The front matter does not open the file.',
      place,
      'take away what is above it',
    )
  if (!/^(?:title|about|parameters|allow):(?:\s|$)/.test(first)) return null
  const message = `\`${first.slice(0, first.indexOf(':'))}:\` stands in no front matter.`
  return error(
    'front-matter/missing',
    message,
    place,
    'write --- alone on the line above the fields, and on the one below',
  )
}
