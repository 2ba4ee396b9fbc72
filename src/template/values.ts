// What stands in a template's braces, while it is filled: values of the data, looked up by their path, and printed.
// What does not exist, is absent or cannot be printed becomes a problem at its place.

import { isLeaf, numberLeaf, textLeaf, type Leaf } from '../data/datum.js'
import type { LanguageForms } from '../data/language.js'
import { formatList } from '../locale/words.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Place, ValuesOf } from '../base/problem.js'
import type { EntryId } from '../base/rules/catalogue.js'
import type { Sentence } from '../base/sentence.js'
import { suggest } from '../base/suggest.js'
import type { Call, FilledValue, Options } from './filled.js'
import { printLeaf } from './print.js'
import type { Path, Written } from './tree.js'

/** A Datum, a literal, or what a helper gives to be printed; `undefined` where a path leads nowhere. */
export type Value =
  Leaf | Call | string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value }

/** Where paths start: `this`, what is around it (`../`), the loop (`@index`), and the names that blocks have given. */
export interface Scope {
  readonly here: Value
  readonly outer: Scope | null
  readonly loop: Loop | null
  readonly names: Readonly<Record<string, Value>>
}

export interface Loop {
  readonly values: Readonly<Record<string, Value>>
  readonly outer: Loop | null
}

/** Tells a problem and gives null, the value of what cannot be had. */
export type Report = <Id extends EntryId>(id: Id, values: ValuesOf<Id>, place: Place, remedy?: Sentence | null) => null

/** What a path leads to, as Handlebars has it: through nothing to nothing, from what is absent to what is absent. */
export function lookUp({ parts, depth, data, scoped }: Path, scope: Scope, root: Value): Value {
  const [first = '', ...rest] = parts
  if (data) {
    let loop = scope.loop
    for (let up = 0; up < depth; up += 1) loop = loop?.outer ?? null
    return rest.reduce(member, first === 'root' ? root : member(loop?.values, first))
  }
  if (depth === 0 && !scoped && Object.hasOwn(scope.names, first)) return rest.reduce(member, scope.names[first])
  let from: Scope | null = scope
  for (let up = 0; up < depth; up += 1) from = from?.outer ?? null
  return parts.reduce(member, from?.here)
}

/** A value within another. The inside of a leaf (its type, its raw value) and the length of a list are none. */
function member(from: Value, name: string): Value {
  if (from === null || from === undefined) return from
  if (typeof from !== 'object' || isCall(from) || !Object.hasOwn(from, name)) return undefined
  if (Array.isArray(from) && name === 'length') return undefined
  const found = (from as Readonly<Record<string, Value>>)[name]
  return !isLeaf(from) || found === null || isLeaf(found) ? found : undefined
}

/** True for what a helper gives; a group of the data has no text under `kind`. */
export function isCall(value: Value): value is Call {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}

/** Absent, false, an empty text or an empty list; what else Handlebars passes over, a literal 0, the caller decides. */
export function isEmpty(value: Value): boolean {
  return (!value && value !== 0) || (Array.isArray(value) && value.length === 0)
}

export type Printer = ReturnType<typeof openPrinter>

/** Prints values in a language. Rules: `value/unknown`, `value/missing`, `value/not-printable`. */
export function openPrinter(language: LanguageForms, context: Value, report: Report) {
  const unknown = ({ written, place }: Written): null => {
    const name = nearestPath(written, context)
    const remedy = name === null ? null : phrase('did-you-mean', { name })
    return report('value/unknown', { value: written }, place, remedy)
  }
  const missing = ({ written, place }: Written): null => report('value/missing', { value: written }, place)
  const notPrintable = ({ written, place }: Written, what: keyof typeof notPrintableAs): null =>
    report(notPrintableAs[what], { value: written }, place)

  const leaf = (subject: Written, value: Leaf, style: Options): FilledValue | null =>
    typeof value.value === 'number' && !(Math.abs(value.value) < 1e15)
      ? notPrintable(subject, 'large')
      : printLeaf(value, language, style, subject.written)

  /** What a value prints as, a list as its items in a row; null after a problem has been reported. */
  const print = (subject: Written, value: Value, style: Options = {}): FilledValue | null => {
    if (value === undefined) return unknown(subject)
    if (value === null || (Array.isArray(value) && value.length === 0)) return missing(subject)
    if (isCall(value) && value.kind === 'value') return value.value
    if (isLeaf(value) && value.type === 'text' && value.among !== undefined) return notPrintable(subject, 'code')
    if (isLeaf(value)) return leaf(subject, fieldOf(value, style['field']), style)
    if (typeof value === 'number') return leaf(subject, numberLeaf(value), style)
    if (typeof value === 'string') return leaf(subject, textLeaf(value), style)
    if (!Array.isArray(value)) return notPrintable(subject, 'group')
    if (!value.every(isLeaf)) return notPrintable(subject, 'list')
    const items = value.map((item) => print(subject, item, style)).filter((item) => item !== null)
    const text = formatList(
      language,
      items.map((item) => item.text),
    )
    const raw = items.map((item) => String(item.raw)).join(', ')
    return { type: 'list', raw, text, path: subject.written, counterparty: items.some((item) => item.counterparty) }
  }
  return { unknown, missing, print }
}

const notPrintableAs = {
  code: 'value/not-printable#code',
  group: 'value/not-printable#group',
  list: 'value/not-printable#list',
  large: 'value/not-printable#large',
} as const

/** The nearest path there is for one that leads nowhere: `term.ned` gives `term.end`; null when none is near. */
function nearestPath(path: string, context: Value): string | null {
  const steps = path.split('.')
  let group = context
  for (const [index, step] of steps.entries()) {
    if (typeof group !== 'object' || group === null || Array.isArray(group)) return null
    const within = group
    if (member(within, step) === undefined) {
      const near = suggest(
        step,
        Object.keys(within).filter((key) => member(within, key) !== undefined),
      )
      return near === null ? null : [...steps.slice(0, index), near, ...steps.slice(index + 1)].join('.')
    }
    group = member(within, step)
  }
  return null
}

function fieldOf(leaf: Leaf, field: unknown): Leaf {
  if (leaf.type !== 'party' || (field !== 'short' && field !== 'number')) return leaf
  return leaf[field] ?? leaf
}
