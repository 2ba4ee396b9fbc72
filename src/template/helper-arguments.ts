// What each helper takes. Goes in: a call in a template, or the value of one argument. Comes out: what is wrong with it, so
// that a misspelt one (`colums="1 4"`, `style="shrt"`) is reported and never passed over.

import { problem, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { helperNames, isOneOf, type HelperName } from '../data/template-names.js'
import { fieldSizes } from '../model/document.js'
import { dateStyles, genders, periodStyles } from './print.js'
import type { HelperCall } from './tree.js'

interface Signature {
  /** How many values there are, at least and at most, before the named arguments. */
  readonly values: readonly [least: number, most: number]
  /** What each named argument may be; `*` stands for any name. */
  readonly named?: Readonly<Record<string, Kind>>
}

/** `flag`: true or false; `text`: a text or a number; a pattern or a list of words: one of these. */
type Kind = 'flag' | 'text' | RegExp | readonly string[]

const field = ['name', 'short', 'number']

const signatures: Readonly<Record<HelperName, Signature>> = {
  ref: { values: [1, 1], named: { alone: 'flag' } },
  annex: { values: [1, 1], named: { capital: 'flag' } },
  blank: { values: [1, 1], named: { size: ['short', 'medium', 'long'] } },
  foreign: { values: [2, 2] },
  field: { values: [2, 2], named: { size: fieldSizes } },
  signatures: { values: [0, 0] },
  parties: { values: [0, 0], named: { title: 'flag' } },
  contents: { values: [0, 0] },
  annexes: { values: [0, 0], named: { title: 'flag' } },
  sections: { values: [0, 0] },
  title: { values: [0, 0] },
  information: { values: [0, 0] },
  list: { values: [1, 1], named: { field } },
  genitive: { values: [1, 1], named: { field, capital: 'flag' } },
  words: { values: [1, 1], named: { gender: genders, capital: 'flag' } },
  date: { values: [1, 1], named: { style: dateStyles, capital: 'flag' } },
  period: { values: [1, 1], named: { style: periodStyles, capital: 'flag' } },
  word: { values: [1, 1], named: { '*': 'text' } },
  count: { values: [1, 1] },
  is: { values: [2, 2] },
  not: { values: [1, 1] },
  and: { values: [2, Infinity] },
  or: { values: [2, Infinity] },
  table: {
    values: [0, 0],
    named: {
      columns: /^\d+(?:\.\d+)?(?:\s+\d+(?:\.\d+)?)*$/,
      align: /^(?:start|end)(?:\s+(?:start|end))*$/,
      caption: 'text',
      id: 'text',
    },
  },
  row: { values: [0, 0], named: { header: 'flag', total: 'flag' } },
  cell: { values: [0, 0], named: { heading: 'flag' } },
  remark: { values: [0, 0], named: { title: 'text' } },
  form: { values: [0, 0], named: { title: 'text' } },
  confidential: { values: [0, 0], named: { ground: 'text' } },
  if: { values: [1, 1], named: { includeZero: 'flag' } },
  unless: { values: [1, 1], named: { includeZero: 'flag' } },
  each: { values: [1, 1] },
  with: { values: [1, 1] },
}

/** The faults in the arguments of a helper that can be seen without data; of a partial, none. */
export function argumentFaults({ name, values, named, place }: HelperCall<string>): Problem[] {
  if (!isOneOf(helperNames, name)) return []
  const faults = named.map(([key, argument]) =>
    namedFault({ name, place }, key, argument.kind === 'literal' ? argument.value : null),
  )
  return [countFault(name, values.length, place), ...faults].filter((fault) => fault !== null)
}

function countFault(helper: HelperName, count: number, place: Place): Problem | null {
  const [least, most] = signatures[helper].values
  if (count >= least && count <= most) return null
  if (most === 0) return problem('template/argument#none', { helper, count }, place)
  const values = { helper, wanted: least, count }
  return problem(least === most ? 'template/argument#exact' : 'template/argument#least', values, place)
}

/** True where a call has as many values as its helper cannot do without. */
export function hasItsValues({ name, values }: HelperCall): boolean {
  return values.length >= signatures[name].values[0]
}

/** What is wrong with a named argument: its name, or its value; null for a value stands for one that is not known. */
export function namedFault(
  { name: helper, place }: Pick<HelperCall, 'name' | 'place'>,
  argument: string,
  value: unknown,
): Problem | null {
  const { named = {} } = signatures[helper]
  const kind = Object.hasOwn(named, argument) ? named[argument] : named['*']
  if (kind === undefined) {
    const known = Object.keys(named)
    return known.length === 0
      ? problem('template/argument#unnamed', { helper, argument }, place)
      : problem('template/argument#unknown', { helper, argument, known }, place, didYouMeanName(argument, known))
  }
  if (value === null || (kind === 'flag' && typeof value === 'boolean')) return null
  if (kind === 'flag') return problem('template/argument#flag', { helper, argument }, place)
  if (typeof value !== 'string' && typeof value !== 'number')
    return problem('template/argument#no-text', { helper, argument }, place)
  const text = String(value)
  if (kind === 'text' || (kind instanceof RegExp ? kind.test(text.trim()) : kind.includes(text))) return null
  const given = { helper, argument, value: text }
  return kind instanceof RegExp
    ? problem('template/argument#pattern', given, place)
    : problem('template/argument#value', { ...given, allowed: kind }, place, didYouMeanName(text, kind))
}
