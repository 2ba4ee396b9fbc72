// What a schema found wrong goes in; problems in a user's words come out, each at the node concerned.

import type { z } from 'zod'
import { error, type Place, type Problem } from '../base/problem.js'
import { slug } from '../base/letters.js'
import { didYouMean } from '../base/suggest.js'

/** Keys and indices that lead from the top of a file to a value. */
export type Path = readonly (string | number)[]

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType
interface Places {
  readonly placeOf: (path: Path) => Place
  readonly placeOfKey: (path: Path) => Place
  /** A scalar as written in the file, `0301` for the number 301; null for lists and mappings. */
  readonly writtenAt: (path: Path) => string | null
}

/**
 * The issues that a schema found in `raw`, as problems: one for each place, with a hint taken from the schema's own
 * description where there is one. Rules: `yaml/missing`, `yaml/unknown-key`, `yaml/type`, `yaml/value`, and what a
 * refinement names in `params.rule` (`date/invalid`).
 */
export function schemaProblems(issues: readonly Issue[], raw: unknown, schema: Schema, places: Places): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const issue of issues) {
    for (const problem of issueProblems(issue, [], raw, schema, places)) {
      const key = JSON.stringify([problem.place, problem.rule, problem.rule === 'yaml/value' ? '' : problem.message])
      if (!seen.has(key)) problems.push(problem)
      seen.add(key)
    }
  }
  return problems
}

function issueProblems(issue: Issue, base: Path, raw: unknown, schema: Schema, places: Places): Problem[] {
  const path: Path = [...base, ...(issue.path as Path)]
  const value = valueAt(raw, path)
  const name = `\`${pathText(path)}\``
  const is = `${name} is ${shown(value, places.writtenAt(path))}`
  const problem = (rule: string, message: string, hint: string | null): Problem[] => [
    error(rule, `${message}.`, places.placeOf(path), hint),
  ]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = keysAt(schema, path)
      const hint =
        commaHint(valueAt(raw, [...path, key])) ??
        didYouMean(key, known) ??
        `known here: ${known.map((one) => `\`${one}\``).join(', ')}`
      return error('yaml/unknown-key', `\`${key}\` is not a known key.`, places.placeOfKey([...path, key]), hint)
    })
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) =>
      error(
        'yaml/value',
        `The key \`${String(path.at(-1))}\` is not valid: ${message}.`,
        places.placeOfKey(path),
        commaHint(value),
      ),
    )
  if (value === undefined || value === null) {
    const state = value === null ? 'has no value' : 'is missing'
    return problem(
      'yaml/missing',
      path.length === 0 ? 'The file is empty' : `${name} ${state}`,
      missingHint(path, value, descriptionAt(schema, path) ?? expectation(issue)),
    )
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors)
    if (branch !== null) return branch.flatMap((inner) => issueProblems(inner, path, raw, schema, places))
    const inner = issue.errors.flat()
    const expected = [...new Set(inner.map(expectation))].join(', or ')
    const wantsText = inner.some((one) => one.code === 'invalid_type' && one.expected === 'string')
    return problem('yaml/value', `${is}, expected ${expected}`, typeHint(wantsText ? 'string' : '', value))
  }
  if (issue.code === 'invalid_type') {
    const found = typeof value === 'string' ? `${name} is text` : is
    return problem('yaml/type', `${found}, expected ${expectation(issue)}`, typeHint(issue.expected, value))
  }
  if (issue.code === 'custom') {
    const { rule, hint } = (issue.params ?? {}) as { rule?: string; hint?: string }
    const subject = typeof value === 'object' ? (path.length === 0 ? '' : `${name}: `) : `${is}: `
    return problem(rule ?? 'yaml/value', `${subject}${issue.message}`, hint ?? null)
  }
  const nearest =
    issue.code === 'invalid_value'
      ? didYouMean(String(value), issue.values.map(String))
      : nameHint(String(value), expectation(issue))
  return problem('yaml/value', `${is}, expected ${expectation(issue)}`, nearest)
}

/** A key without a value is what a comma in `{ sv: Utbildning, stöd }` leaves behind. */
function commaHint(value: unknown): string | null {
  return value === null ? 'a comma begins the next key: put a text that holds one in quotes, { sv: "…, …" }' : null
}

/** The id or the path that somebody seems to have meant: "Gävle kommun" is `gavle-kommun`. */
function nameHint(written: string, expected: string): string | null {
  if (/^the path of a clause/.test(expected)) {
    const path = written.replace(/^(?:content\/)?clauses\/[a-z]+\//, '').replace(/\.md$/, '')
    return meant(path.split('/').map(slug).filter(Boolean).join('/'))
  }
  return /^an id of a–z/.test(expected) ? meant(slug(written)) : null
}

function meant(name: string): string | null {
  return name === '' ? null : `did you mean \`${name}\`?`
}

/** What to do where nothing stands; `what` says what would. */
function missingHint(path: Path, value: null | undefined, what: string): string {
  if (path.length === 0) return 'write it as docs/content.md shows, or delete it'
  return value === null ? 'write a value after the colon, or take the line away' : `add it: ${what}`
}

/** What would have been right, in words. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map((one) => `\`${String(one)}\``))
    case 'too_small':
      if (issue.origin === 'array') return `at least ${issue.minimum} in the list`
      if (issue.origin === 'string') return 'a text that is not empty'
      return `a number ${issue.inclusive === true ? 'of at least' : 'above'} ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'number' ? `a number of at most ${issue.maximum}` : `at most ${issue.maximum}`
    default:
      return issue.message.replace(/^expected /, '')
  }
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
}

/** A number, date or id as written in the file; of longer text only that it is text. */
function shown(value: unknown, written: string | null): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a set of keys'
  if (typeof value === 'number') return `the number \`${written ?? value}\``
  if (typeof value === 'string' && (value === '' || value.length > 60)) return value === '' ? 'empty' : 'a long text'
  return `\`${written ?? String(value)}\``
}

function typeHint(wanted: string, value: unknown): string | null {
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'write it in quotes: codes and versions are text'
  if (wanted === 'record' && typeof value === 'string') return 'give the text by language: `{ sv: …, nb: … }`'
  if (wanted === 'boolean') return 'write `true` or `false`, without quotes'
  if (wanted === 'array') return 'a list has `- ` before each item, or brackets: `[a, b]`'
  if ((wanted === 'number' || wanted === 'int') && typeof value === 'string')
    return 'write digits only, with a point for decimals, without quotes and spaces'
  return null
}

/** Of the branches of a union, the one that the author seems to have meant: it fails deepest, and not by its type. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const depth = (issues: readonly Issue[]): number =>
    Math.max(0, ...issues.map((issue) => issue.path.length * 2 + (issue.code === 'custom' ? 1 : 0)))
  const typed = branches.filter((issues) => !issues.some((one) => one.path.length === 0 && one.code === 'invalid_type'))
  const deepest = [...typed].sort((a, b) => depth(b) - depth(a))[0]
  return deepest !== undefined && depth(deepest) > 0 ? deepest : null
}

/* The schema at a path: what keys it knows, how it describes itself. */

function keysAt(schema: Schema, path: Path): string[] {
  return schemasAt(schema, path).flatMap((one) => Object.keys((definition(one).shape as object | undefined) ?? {}))
}

function descriptionAt(schema: Schema, path: Path): string | null {
  for (const one of schemasAt(schema, path, false)) {
    const { description } = one as { description?: string }
    if (description !== undefined) return description
  }
  return null
}

/** The schemas that may hold at a path: several where the path goes through a union. */
function schemasAt(schema: Schema, path: Path, unwrapLast = true): Schema[] {
  const [step, ...rest] = path
  if (step === undefined) return unwrapLast ? unwrapped(schema) : [schema, ...unwrapped(schema)]
  return unwrapped(schema).flatMap((one) => {
    const { shape, element, valueType } = definition(one)
    const next = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : (element ?? valueType)
    return next === undefined ? [] : schemasAt(next, rest, unwrapLast)
  })
}

function unwrapped(schema: Schema): Schema[] {
  const { innerType, options, getter } = definition(schema)
  if (getter !== undefined) return unwrapped(getter())
  if (innerType !== undefined) return unwrapped(innerType)
  return options === undefined ? [schema] : options.flatMap(unwrapped)
}

interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly valueType?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly getter?: () => Schema
}

function definition(schema: Schema): Definition {
  return schema._zod.def as Definition
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
