// What a schema found wrong goes in; problems in a user's words come out, each at the node concerned.

import type * as z from 'zod'
import { type Place, type Problem, problem } from '../base/problem.js'
import { slug } from '../base/letters.js'
import { didYouMeanName, suggest } from '../base/suggest.js'
import { phrase, phrases, type PhraseId } from '../base/phrases/phrases.js'
import { say, type Sentence, type Values } from '../base/sentence.js'
import { fieldAbout } from '../base/phrases/fields/fields.js'
import { descriptionAt, keysAt } from './schema-at.js'
import { expects } from './expects.js'
import { textsOf } from './form-name.js'
import { civilDate, noSuchDay } from './scalars.js'

/** Keys and indices that lead from the top of a file to a value. */
export type Path = readonly (string | number)[]

type Issue = z.core.$ZodIssue
/** Part of a sentence: a phrase, or code as it stands. */
type Piece = Sentence | string
type Schema = z.core.$ZodType
interface Places {
  readonly placeOf: (path: Path) => Place
  readonly placeOfKey: (path: Path) => Place
  /** A scalar as written in the file, `0301` for the number 301; null for lists and mappings. */
  readonly writtenAt: (path: Path) => string | null
}

/**
 * The issues that a schema found in `raw`, as problems: one for each place, with a hint taken from what forms say of the
 * field where they have it. Rules: `yaml/missing`, `yaml/unknown-key`, `yaml/type`, `yaml/value`, `date/invalid`.
 * The message of a check of the schema is the id of a phrase, whose values stand in `params.values` of a refinement.
 */
export function schemaProblems(issues: readonly Issue[], raw: unknown, schema: Schema, places: Places): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const issue of issues) {
    for (const problem of issueProblems(issue, [], raw, schema, places)) {
      const key = JSON.stringify([
        problem.place,
        problem.rule,
        problem.rule === 'yaml/value' ? '' : [problem.entry, problem.values],
      ])
      if (!seen.has(key)) problems.push(problem)
      seen.add(key)
    }
  }
  return problems
}

function issueProblems(issue: Issue, base: Path, raw: unknown, schema: Schema, places: Places): Problem[] {
  const path: Path = [...base, ...(issue.path as Path)]
  const value = valueAt(raw, path)
  const key = pathText(path)
  const place = places.placeOf(path)
  if (issue.code === 'unrecognized_keys') {
    const keys = keysAt(schema, path)
    const missing = missingOf(keys, value)
    const known = keys.map((one) => `\`${one}\``).join(', ')
    return issue.keys.map((name) => {
      const remedy = commaHint(valueAt(value, [name])) ?? didYouMeanName(name, missing) ?? didYouMeanName(name, keys)
      return problem('yaml/unknown-key', { key: name, known }, places.placeOfKey([...path, name]), remedy)
    })
  }
  if (issue.code === 'invalid_key')
    return issue.issues.map((inner) =>
      problem(
        'yaml/value#key',
        { key: String(path.at(-1)), expected: expectation(inner) },
        places.placeOfKey(path),
        commaHint(value),
      ),
    )
  if (value === undefined && isMisspelt(path, raw, schema)) return []
  if (value === undefined && path.length > 0)
    return [problem('yaml/missing', { key, what: aboutOf(path, schema, expectation(issue)) }, place)]
  if (value === undefined || value === null)
    return [path.length === 0 ? problem('yaml/missing#file', {}, place) : problem('yaml/missing#value', { key }, place)]
  const found = shown(value, places.writtenAt(path))
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors)
    if (branch !== null) return branch.flatMap((inner) => issueProblems(inner, path, raw, schema, places))
    const inner = issue.errors.flat()
    const wantsText = inner.some((issue) => issue.code === 'invalid_type' && issue.expected === 'string')
    return [
      problem('yaml/value', { key, found, expected: anyOf(inner) }, place, typeHint(wantsText ? 'string' : '', value)),
    ]
  }
  const expected = expectation(issue)
  if (issue.code === 'invalid_type') {
    const kind = typeof value === 'string' ? phrase('a-text', {}) : found
    return [problem('yaml/type', { key, found: kind, expected }, place, typeHint(issue.expected, value))]
  }
  if (issue.code === 'custom' && issue.message === noSuchDay) return [problem('date/invalid', { key, found }, place)]
  if (issue.code === 'custom' && typeof value === 'object')
    return [problem('yaml/value#together', { key, expected }, place)]
  const nearest =
    issue.code === 'invalid_value'
      ? didYouMeanName(String(value), issue.values.map(String))
      : (dateHint(String(value), issue.message) ?? nameHint(String(value), issue.message))
  return [problem('yaml/value', { key, found, expected }, place, nearest)]
}

/**
 * What a field that is missing is for: as forms say it; as its schema describes it, in English, where its file is one of those that
 * developers write; else what kind of value it holds.
 */
function aboutOf(path: Path, schema: Schema, kind: Piece): Piece {
  const name = textsOf(schema)
  if (name !== null) {
    const texts = fieldAbout([name, ...path.filter((step) => typeof step === 'string')])
    return texts === null ? kind : { texts, values: {} }
  }
  const en = descriptionAt(schema, path)
  if (en === null) return kind
  const kindIn = (language: 'sv' | 'nb'): string => (typeof kind === 'string' ? kind : say(kind, language))
  return { texts: { en, sv: kindIn('sv'), nb: kindIn('nb') }, values: {} }
}

/** True for a key that is there under another name, which is reported as unknown with what was meant. */
function isMisspelt(path: Path, raw: unknown, schema: Schema): boolean {
  const around = path.slice(0, -1)
  const value = valueAt(raw, around)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const meant = meantKeys.get(value) ?? keysMeant(value, keysAt(schema, around))
  meantKeys.set(value, meant)
  return meant.has(String(path.at(-1)))
}

/** What the unknown keys of a mapping seem to mean, kept for its next missing key. */
const meantKeys = new WeakMap<object, ReadonlySet<string>>()

function keysMeant(value: object, known: readonly string[]): Set<string> {
  const missing = missingOf(known, value)
  const isKnown = new Set(known)
  const unknown = Object.keys(value).filter((key) => !isKnown.has(key))
  return new Set(unknown.flatMap((key) => suggest(key, missing) ?? []))
}

/** The keys that a mapping has not got. */
function missingOf(keys: readonly string[], value: unknown): string[] {
  return keys.filter((key) => typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
}

/** What any of the branches of a union would have taken, each once: "a date such as 2023-01-31, or a set of keys". */
function anyOf(issues: readonly Issue[]): Piece {
  const each = new Map(
    issues.map(expectation).map((piece) => [typeof piece === 'string' ? piece : say(piece, 'en'), piece]),
  )
  return [...each.values()].reduce((first, other) => phrase('either', { first, other }))
}

/** A key without a value is what a comma in `{ sv: Utbildning, stöd }` leaves behind. */
function commaHint(value: unknown): Sentence | null {
  return value === null ? phrase('quote-comma', {}) : null
}

/** The date that was meant by `31.1.2027`, `31/1-2027`, `2027-1-31` or `20270131`. */
function dateHint(written: string, expected: string): Sentence | null {
  if (expected !== expects('a-date') && expected !== expects('a-date-or-year')) return null
  const dayFirst = /^(\d{1,2})[./\-–\s]+(\d{1,2})[./\-–\s]+(\d{4})$/.exec(written)
  const [, year, month, day] = /^(\d{4})[./\-–\s]*(\d{1,2})[./\-–\s]*(\d{1,2})$/.exec(written) ?? []
  const parts = dayFirst === null ? [year, month, day] : [dayFirst[3], dayFirst[2], dayFirst[1]]
  const date = parts.map((part) => (part ?? '').padStart(2, '0')).join('-')
  return civilDate.safeParse(date).success ? meant(date) : phrase('write-date', {})
}

/** The id or the path that somebody seems to have meant: "Gävle kommun" is `gavle-kommun`. */
function nameHint(written: string, expected: string): Sentence | null {
  if (expected === expects('a-clause-path')) {
    const path = written.replace(/^(?:content\/)?clauses\/[a-z]+\//, '').replace(/\.md$/, '')
    return meant(path.split('/').map(slug).filter(Boolean).join('/'))
  }
  if (expected !== expects('an-id')) return null
  return /[;,()|]/.test(written) ? phrase('write-list', {}) : meant(slug(written))
}

function meant(name: string): Sentence | null {
  return name === '' ? null : phrase('did-you-mean', { name })
}

/** What would have been right, in words. */
function expectation(issue: Issue): Piece {
  if (isPhrase(issue.message)) {
    const { values = {} } = ((issue.code === 'custom' ? issue.params : null) ?? {}) as { values?: Values }
    return { texts: phrases[issue.message], values }
  }
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? phrase('another-spelling', {})
    case 'invalid_value':
      return oneOf(issue.values.map((value) => `\`${String(value)}\``))
    case 'too_small': {
      const least = Number(issue.minimum)
      if (issue.origin === 'array')
        return phrase(issue.exact === true ? 'exactly-in-list' : 'at-least-in-list', { count: least })
      if (issue.origin === 'string')
        return least > 1 ? phrase('a-longer-text', { count: least }) : phrase('a-text-not-empty', {})
      return phrase(issue.inclusive === true ? 'a-number-of-at-least' : 'a-number-above', { limit: least })
    }
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'array')
        return phrase(issue.exact === true ? 'exactly-in-list' : 'at-most-in-list', { count: most })
      return issue.origin === 'string'
        ? phrase('a-shorter-text', { count: most })
        : phrase('a-number-of-at-most', { limit: most })
    }
    default:
      return phrase('another-spelling', {})
  }
}

function isPhrase(message: string): message is PhraseId {
  return Object.hasOwn(phrases, message)
}

function oneOf(words: readonly string[]): Piece {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : phrase('one-of', { others: words.slice(0, -1).join(', '), last })
}

const typeNames: Readonly<Record<string, Sentence>> = {
  string: phrase('a-text', {}),
  number: phrase('a-number', {}),
  int: phrase('a-whole-number', {}),
  boolean: phrase('true-or-false', {}),
  array: phrase('a-list', {}),
  object: phrase('a-set-of-keys', {}),
  record: phrase('a-set-of-keys', {}),
}

/** A number, date or id as written in the file; of longer text only that it is text. */
function shown(value: unknown, written: string | null): Piece {
  if (Array.isArray(value)) return value.length === 0 ? phrase('an-empty-list', {}) : phrase('a-list', {})
  if (typeof value === 'object') return phrase('a-set-of-keys', {})
  if (typeof value === 'number') return phrase('the-number', { number: written ?? value })
  if (value === '') return phrase('empty', {})
  if (typeof value === 'string' && value.length > 60) return phrase('a-long-text', {})
  return `\`${written ?? String(value)}\``
}

function typeHint(wanted: string, value: unknown): Sentence | null {
  if (wanted === 'string' && /^(?:19|20)\d{6}$/.test(String(value))) return dateHint(String(value), expects('a-date'))
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return phrase('quote-code', {})
  if (wanted === 'record' && typeof value === 'string') return phrase('text-by-language', {})
  if (wanted === 'boolean') return phrase('write-true-or-false', {})
  if (wanted === 'array') return phrase('write-list', {})
  if ((wanted === 'number' || wanted === 'int') && !Number.isFinite(value)) return phrase('write-digits', {})
  return null
}

/** Of the branches of a union, the one that the author seems to have meant: it fails deepest, and not by its type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (issues: readonly Issue[]): number =>
    issues.reduce((most, { path, code }) => Math.max(most, path.length * 2 + (code === 'custom' ? 1 : 0)), 0)
  const typed = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  )
  const depths = typed.map(depth)
  const deepest = depths.reduce((most, one) => Math.max(most, one), 0)
  return deepest > 0 ? (typed[depths.indexOf(deepest)] ?? null) : null
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[step] : undefined,
    raw,
  )
}

/** A path as a user reads it: `parties[0].role`; in a file that is a list, without the number of the item. */
export function pathText(path: Path): string {
  const [first, ...rest] = path
  if (typeof first === 'number' && rest.length > 0) return pathText(rest)
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
