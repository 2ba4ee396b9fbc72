// What each helper takes. Goes in: a call in a template, or the value of one argument. Comes out: what is wrong with it, so
// that a misspelt one (`colums="1 4"`, `style="shrt"`) is told and never passed over.

import { didYouMean } from '../base/suggest.js'
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

export interface ArgumentFault {
  readonly message: string
  readonly hint: string
}

const field = ['name', 'short', 'number']

const signatures: Readonly<Record<HelperName, Signature>> = {
  ref: { values: [1, 1] },
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
export function argumentFaults({ name, values, named }: HelperCall<string>): ArgumentFault[] {
  if (!isOneOf(helperNames, name)) return []
  const [least, most] = signatures[name].values
  const counted = `${least === 0 ? 'no' : least} ${least === 1 ? 'value' : 'values'}`
  const takes = least === most ? counted : `at least ${counted}`
  const message = `\`${name}\` takes ${takes}, not ${values.length}.`
  const faults = named.map(([key, argument]) =>
    namedFault(name, key, argument.kind === 'literal' ? argument.value : null),
  )
  const isCounted = values.length >= least && values.length <= most
  return [isCounted ? null : { message, hint: documented }, ...faults].filter((fault) => fault !== null)
}

/** True where a call has as many values as its helper cannot do without. */
export function hasItsValues({ name, values }: HelperCall): boolean {
  return values.length >= signatures[name].values[0]
}

/** What is wrong with a named argument: its name, or its value; null for a value stands for one that is not known. */
export function namedFault(helper: HelperName, key: string, value: unknown): ArgumentFault | null {
  const { named = {} } = signatures[helper]
  const kind = Object.hasOwn(named, key) ? named[key] : named['*']
  if (kind === undefined) {
    const known = Object.keys(named)
    const there = known.length === 0 ? 'it takes none by name' : `it takes ${known.join(', ')}`
    return { message: `\`${helper}\` has no argument \`${key}\`.`, hint: didYouMean(key, known) ?? there }
  }
  const subject = `\`${key}\` of \`${helper}\``
  if (value === null || (kind === 'flag' && typeof value === 'boolean')) return null
  if (kind === 'flag') return { message: `${subject} is true or false.`, hint: `write ${key}=true, without quotes` }
  if (typeof value !== 'string' && typeof value !== 'number')
    return { message: `${subject} is a text.`, hint: `write it in quotes, ${key}="…", or name one value` }
  const text = String(value)
  if (kind === 'text' || (kind instanceof RegExp ? kind.test(text.trim()) : kind.includes(text))) return null
  const hint = kind instanceof RegExp ? documented : (didYouMean(text, kind) ?? `write one of ${kind.join(', ')}`)
  return { message: `${subject} cannot be \`${text}\`.`, hint }
}

const documented = 'how each helper is written stands in docs/content.md'
