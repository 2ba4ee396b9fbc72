// What each helper takes. Goes in: a call in a template's syntax tree. Comes out: what is wrong with its arguments, so that
// a misspelt one (`colums="1 4"`, `style="shrt"`) is told and never passed over.

import { fieldSizes } from '../model/document.js'
import { didYouMean } from '../base/suggest.js'

interface Signature {
  /** How many values there are, at least and at most, before the named arguments. */
  readonly values: readonly [number, number]
  /** What each named argument may be; `*` stands for any name. */
  readonly named?: Readonly<Record<string, Kind>>
}

/** `flag`: true or false; `text`: anything; a pattern or a list of words: one of these, where it stands in quotes. */
type Kind = 'flag' | 'text' | RegExp | readonly string[]

export interface ArgumentFault {
  readonly message: string
  readonly hint: string
}

const field = ['name', 'short', 'number']
const dateStyles = ['long', 'short', 'iso', 'month']
const periodStyles = ['words', 'digits', 'genitive']

const signatures: Readonly<Record<string, Signature>> = {
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
  words: { values: [1, 1], named: { gender: ['common', 'neuter'], capital: 'flag' } },
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
}

/** The faults in the arguments of a helper; of a name that is no helper, none. */
export function argumentFaults(
  name: string,
  { params, hash }: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash },
): ArgumentFault[] {
  const signature = Object.hasOwn(signatures, name) ? signatures[name] : undefined
  if (signature === undefined) return []
  const [least, most] = signature.values
  const counted =
    params.length >= least && params.length <= most
      ? []
      : [{ message: `\`${name}\` takes ${values(least, most)}, not ${params.length}.`, hint: documented }]
  return [...counted, ...(hash?.pairs ?? []).flatMap((pair) => namedFault(name, pair, signature.named ?? {}))]
}

const documented = 'how each helper is written stands in docs/content.md'

function namedFault(
  helper: string,
  { key, value }: hbs.AST.HashPair,
  named: Readonly<Record<string, Kind>>,
): ArgumentFault[] {
  const kind = Object.hasOwn(named, key) ? named[key] : named['*']
  if (kind === undefined) {
    const known = Object.keys(named)
    const there = known.length === 0 ? 'it takes none by name' : `it takes ${known.join(', ')}`
    return [{ message: `\`${helper}\` has no argument \`${key}\`.`, hint: didYouMean(key, known) ?? there }]
  }
  if (kind === 'flag')
    return value.type === 'BooleanLiteral' || !value.type.endsWith('Literal')
      ? []
      : [{ message: `\`${key}\` of \`${helper}\` is true or false.`, hint: `write ${key}=true, without quotes` }]
  if (kind === 'text' || value.type !== 'StringLiteral') return []
  const text = (value as hbs.AST.StringLiteral).value
  if (kind instanceof RegExp ? kind.test(text.trim()) : kind.includes(text)) return []
  const hint = kind instanceof RegExp ? documented : (didYouMean(text, kind) ?? `write one of ${kind.join(', ')}`)
  return [{ message: `\`${key}\` of \`${helper}\` cannot be \`${text}\`.`, hint }]
}

function values(least: number, most: number): string {
  const counted = `${least === 0 ? 'no' : least} ${least === 1 ? 'value' : 'values'}`
  return least === most ? counted : `at least ${counted}`
}
