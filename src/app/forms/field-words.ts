// What stands in a file, by its keys -> what its form calls it: `status: ready` is "Status: Ready", `clauses[2].heading` is "Section 3
// (Purpose) – Kind of heading".

import type { InLanguages, MessageLanguage } from '../../base/sentence.js'
import { unreachable } from '../../model/document.js'
import type { Field } from './field.js'

/** Keys and indices that lead to a value. */
export type Steps = readonly (string | number)[]

export interface FieldWords {
  /** What a field is called: by its key, by the way to it from the top, or with its value: `currency: SEK`. Null for what is none. */
  readonly field: (written: string) => string | null
  /** What a value is called that can be chosen where the problem is; null for others. */
  readonly option: (value: string) => string | null
}

export interface FieldWordsOf {
  /** Of the file that a problem is of; null where that has none. */
  readonly form: Field | null
  /** The value in it that the problem is of. */
  readonly at: Steps
  /** Other forms in which a key may be one, in this order: a hint of an agreement may speak of a party. */
  readonly others: readonly Field[]
  readonly language: MessageLanguage
  /** What an entry of a list of the file is about, beside its number; null where nothing says so. */
  readonly entryNamed: (steps: Steps) => string | null
  readonly languageNamed: (code: string) => string
}

/** Words for what stands in a file. */
export function fieldWords(given: FieldWordsOf): FieldWords {
  const { form, at, others, language } = given
  const chosen = form === null ? null : (ways(form, at, form).at(-1)?.field ?? null)
  return {
    field: (written) => {
      const said = readWritten(written)
      if (said === null) return null
      const way = form === null ? null : wayIn(form, said.steps, at)
      const found = way ?? firstOf(others, (other) => wayIn(other, said.steps, []))
      if (found === null) return null
      const last = found.at(-1)?.field
      const value = said.value === null || last === undefined ? null : valueSaid(last, said.value, given)
      return [waySaid(found, given), ...(value === null ? [] : [value])].join(': ')
    },
    option: (value) => {
      const option = chosen?.kind === 'choice' ? chosen.options.find((one) => String(one.value) === value) : undefined
      return option?.label[language] ?? null
    },
  }
}

/** A field on the way to another: by which step it was come to, and where. */
interface Passed {
  readonly field: Field
  readonly step: string | number
  readonly steps: Steps
}

/** `clauses[2].heading`, `status: ready`, `publication: { unsigned: true }`; null for what is written otherwise. */
function readWritten(written: string): { readonly steps: Steps; readonly value: string | null } | null {
  const [, path, rest = ''] = /^([\p{L}\d_][\p{L}\d_.[\]-]*)(?::\s*(.*))?$/u.exec(written) ?? []
  if (path === undefined) return null
  const steps = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key = '']) =>
    index === undefined ? key : Number(index),
  )
  const [, key, inner = ''] = /^\{\s*([\p{L}]+):\s*(.*?)\s*\}$/u.exec(rest) ?? []
  if (key !== undefined) return { steps: [...steps, key], value: plainValue(inner) }
  return { steps, value: plainValue(rest) }
}

/** Without quotation marks; null for none that says anything. */
function plainValue(written: string): string | null {
  const value = written.replace(/^["']|["']$/g, '')
  return value === '' || value === '…' || /[{}[\]]/.test(value) ? null : value
}

/**
 * The way to a field: from the top; for a key alone, from what lies nearest around the place of the problem; else wherever a key of the
 * name stands, if all that are called so are called the same.
 */
function wayIn(form: Field, steps: Steps, at: Steps): readonly Passed[] | null {
  const [only, another] = steps
  if (another === undefined)
    for (let around = at; around.length > 0; around = around.slice(0, -1)) {
      const from = ways(form, around, form).at(-1)
      const found = from === undefined ? [] : ways(from.field, steps, form)
      const [one] = found
      if (one !== undefined) return [{ ...one, steps: [...around, ...one.steps] }]
    }
  const found = ways(form, steps, form)
  if (found.length === steps.length) return found.map((one, index) => ({ ...one, steps: steps.slice(0, index + 1) }))
  if (another !== undefined || typeof only !== 'string') return null
  const all = fieldsNamed(only, form)
  const [first] = all
  const isOne = new Set(all.map(({ label }) => label.en)).size === 1
  return first === undefined || !isOne ? null : [{ field: first, step: only, steps }]
}

/** The fields that are passed on a way, as far as it leads. */
function ways(from: Field, steps: Steps, form: Field): readonly Passed[] {
  const [step, ...rest] = steps
  if (step === undefined) return []
  for (const field of entered(from, step, form)) {
    const further = ways(field, rest, form)
    if (further.length === rest.length) return [{ field, step, steps: [step] }, ...further]
  }
  return []
}

/** The fields that a step leads to: several where it may go through one of several shapes. */
function entered(from: Field, step: string | number, form: Field): readonly Field[] {
  switch (from.kind) {
    case 'group':
      return from.fields.filter(({ key }) => key === step)
    case 'list':
      return typeof step === 'number' ? [from.of] : entered(from.of, step, form)
    case 'by-key':
      return typeof step === 'string' ? [from.of] : []
    case 'shapes':
      return from.shapes.flatMap((shape) => entered(shape, step, form))
    case 'again': {
      const same = from.as.reduce<Field | undefined>((one, key) => one && entered(one, key, form)[0], form)
      return same === undefined || same.kind === 'again' ? [] : entered(same, step, form)
    }
    case 'texts':
    case 'data':
      return typeof step === 'string' ? [from] : []
    case 'text':
    case 'date':
    case 'period':
    case 'amount':
    case 'percent':
    case 'number':
    case 'yes-no':
    case 'mark':
    case 'choice':
    case 'edition':
    case 'reference':
      return []
    default:
      return unreachable(from)
  }
}

/** All fields of a form with a key. */
function fieldsNamed(key: string, form: Field): readonly Field[] {
  const inner =
    form.kind === 'group'
      ? form.fields
      : form.kind === 'list' || form.kind === 'by-key'
        ? [form.of]
        : form.kind === 'shapes'
          ? form.shapes
          : []
  return inner.flatMap((one) => [...(one.key === key ? [one] : []), ...fieldsNamed(key, one)])
}

function waySaid(way: readonly Passed[], given: FieldWordsOf): string {
  const { language, entryNamed, languageNamed } = given
  const words: string[] = []
  let list: InLanguages | null = null
  for (const { field, step, steps } of way) {
    if (typeof step === 'number') {
      const name = entryNamed(steps)
      if (list !== null) words.pop()
      words.push(`${field.label[language]} ${step + 1}${name === null ? '' : ` (${name})`}`)
    } else if (field.kind === 'texts' && field.key !== step) words.push(languageNamed(step))
    else words.push(field.key === step ? field.label[language] : spokenName(step))
    list = field.kind === 'list' ? field.label : null
  }
  return words.join(' – ')
}

/** `qualifiedMajority` as words. */
export function spokenName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function valueSaid(field: Field, value: string, { language, languageNamed }: FieldWordsOf): string | null {
  switch (field.kind) {
    case 'choice':
      return field.options.find((one) => String(one.value) === value)?.label[language] ?? value
    case 'mark':
      return null
    case 'reference':
      return field.to === 'language' ? languageNamed(value) : value
    case 'text':
    case 'texts':
    case 'date':
    case 'period':
    case 'amount':
    case 'percent':
    case 'number':
    case 'yes-no':
    case 'edition':
    case 'list':
    case 'group':
    case 'shapes':
    case 'by-key':
    case 'again':
    case 'data':
      return value
    default:
      return unreachable(field)
  }
}

function firstOf<One, Found>(list: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}
