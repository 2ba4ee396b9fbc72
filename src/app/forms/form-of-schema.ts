// A schema of a data file -> its form. What a field is follows from the schema alone; what it is called, from `base/phrases/fields`.

import type * as z from 'zod'
import { fieldText, optionText } from '../../base/phrases/fields/fields.js'
import type { Json } from '../../data/edit-yaml/change.js'
import * as scalars from '../../data/scalars.js'
import type { Field, FieldBase, FieldKind, Option, ReferenceTo } from './field.js'

type Schema = z.core.$ZodType

interface Definition {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly Json[]
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}

/** The limits of a schema. */
interface Limits {
  readonly least: number | null
  readonly most: number | null
  readonly isAbove: boolean
  readonly isWhole: boolean
  readonly pattern: RegExp | null
}

interface Check {
  readonly check: string
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: number
  readonly inclusive?: boolean
  readonly pattern?: RegExp
}

/**
 * The form of a schema.
 * @param name under which the texts of its fields stand: `agreement`
 */
export function formOfSchema(schema: Schema, name: string): Field {
  return fieldOf(schema, null, [name], [])
}

/** The schemas that a field stands in, so that one that holds itself comes to an end. */
interface Around {
  readonly schema: Schema
  readonly path: readonly string[]
}

function fieldOf(schema: Schema, key: string | null, path: readonly string[], around: readonly Around[]): Field {
  const optional = definition(schema).type === 'optional'
  const inner = withoutOptional(schema)
  const { label, help } = fieldText(path)
  const base: FieldBase = { key, label, help, required: !optional, default: defaultOf(schema) }
  return { ...base, ...kindOf(inner, path, around) }
}

function kindOf(schema: Schema, path: readonly string[], around: readonly Around[]): FieldKind {
  const again = around.find((one) => one.schema === schema)
  if (again !== undefined) return { kind: 'again', as: again.path.slice(1) }
  const named = namedKind(schema, path)
  if (named !== null) return named
  const { type, shape, element, keyType, valueType, options, entries, values } = definition(schema)
  const limits = limitsOf(schema)
  const inside = [...around, { schema, path }]
  switch (type) {
    case 'object':
      return {
        kind: 'group',
        fields: Object.entries(shape ?? {}).map(([key, one]) => fieldOf(one, key, [...path, key], inside)),
      }
    case 'array':
      return {
        kind: 'list',
        of: entryField(element as Schema, path, inside),
        least: limits.least ?? 0,
        most: limits.most,
      }
    case 'record':
      return {
        kind: 'by-key',
        by: { ...entryField(keyType as Schema, [...path, 'key'], inside), required: true },
        of: entryField(valueType as Schema, path, inside),
      }
    case 'union':
      return unionKind((options ?? []).flatMap(flattened), path, inside)
    case 'enum':
      return { kind: 'choice', options: Object.values(entries ?? {}).map((value) => option(value, path)) }
    case 'literal':
      return values?.[0] === true
        ? { kind: 'mark' }
        : { kind: 'choice', options: (values ?? []).map((one) => option(one, path)) }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'number':
      return numberKind(limits)
    case 'string':
      return textKind(limits)
    default:
      return { kind: 'data' }
  }
}

/** An entry of a list or a value by key: it is called what one of them is called. */
function entryField(schema: Schema, path: readonly string[], around: readonly Around[]): Field {
  const field = fieldOf(schema, null, path, around)
  const { label, help } = fieldText([...path, 'entry'], { label: field.label, help: null })
  return { ...field, label, help, required: true }
}

/** Several schemas of which one holds. Choices alone are one choice. */
function unionKind(options: readonly Schema[], path: readonly string[], around: readonly Around[]): FieldKind {
  const kinds = options.map((one) => kindOf(one, path, around))
  const choices = kinds.flatMap((one) => (one.kind === 'choice' ? one.options : []))
  if (kinds.every(({ kind }) => kind === 'choice')) return { kind: 'choice', options: choices }
  const groups = kinds.filter(({ kind }) => kind === 'group').length
  const shapes = kinds.map((kind): Field => {
    const only = kind.kind === 'choice' && kind.options.length === 1 ? kind.options[0] : undefined
    /* Of several groups each is called by the first of its fields. */
    const name = kind.kind === 'group' && groups > 1 ? (kind.fields[0]?.key ?? '') : kind.kind
    const { label, help } = only === undefined ? fieldText([...path, `as-${name}`]) : { label: only.label, help: null }
    return { key: null, label, help, required: true, default: null, ...kind }
  })
  return { kind: 'shapes', shapes }
}

/** A union within a union is one. */
function flattened(schema: Schema): readonly Schema[] {
  const inner = withoutOptional(schema)
  const { type, options = [] } = definition(inner)
  return type === 'union' ? options.flatMap(flattened) : [inner]
}

/** Small values with a meaning of their own, by the schema that they were made from. */
function namedKind(schema: Schema, path: readonly string[]): FieldKind | null {
  for (let one: Schema | undefined = schema; one !== undefined; one = one._zod.parent) {
    const reference = references.get(one)
    if (reference !== undefined) return { kind: 'reference', to: reference }
    if (one === scalars.localized) return { kind: 'texts' }
    if (one === scalars.civilDate) return { kind: 'date' }
    if (one === scalars.period)
      return {
        kind: 'period',
        units: ['days', 'weeks', 'months', 'years'].map((unit) => option(unit, [...path, 'unit'])),
      }
    if (one === scalars.amount) return { kind: 'amount' }
    if (one === scalars.percent) return { kind: 'percent' }
    if (one === scalars.edition) return { kind: 'edition' }
  }
  return null
}

const references: ReadonlyMap<Schema, ReferenceTo> = new Map<Schema, ReferenceTo>([
  [scalars.partyId, 'party'],
  [scalars.clausePath, 'clause'],
  [scalars.sectionId, 'section'],
  [scalars.roleId, 'role'],
  [scalars.languageCode, 'language'],
])

function numberKind({ least, most, isAbove, isWhole }: Limits): FieldKind {
  /* Above 0 is at least 1 where only whole numbers are. */
  const next = least === null ? null : least + 1
  return isWhole && isAbove
    ? { kind: 'number', isWhole, least: next, most, isAbove: false }
    : { kind: 'number', isWhole, least, most, isAbove }
}

/** A pattern is given where an attribute `pattern` can hold it. */
function textKind({ most, pattern }: Limits): FieldKind {
  return { kind: 'text', longest: most, pattern: pattern?.source ?? null }
}

function limitsOf(schema: Schema): Limits {
  const limits: { -readonly [Key in keyof Limits]: Limits[Key] } = {
    ...{ least: null, most: null, isAbove: false, isWhole: false, pattern: null },
  }
  const { checks = [] } = definition(schema)
  for (const { check, minimum, maximum, value, inclusive, pattern } of checks.map((one) => one._zod.def)) {
    if (check === 'min_length') limits.least = minimum ?? null
    if (check === 'max_length') limits.most = maximum ?? null
    if (check === 'greater_than') [limits.least, limits.isAbove] = [value ?? null, inclusive !== true]
    if (check === 'less_than') limits.most = value ?? null
    if (check === 'number_format') limits.isWhole = true
    const isWholeText = pattern !== undefined && /^\^.*\$$/s.test(pattern.source)
    if (check === 'string_format' && isWholeText && !pattern.source.startsWith('^[^')) limits.pattern = pattern
  }
  return limits
}

function option(value: Json, path: readonly string[]): Option {
  return { value, label: optionText(path, String(value)) }
}

function defaultOf(schema: Schema): Json {
  const { meta } = schema as { readonly meta?: () => { readonly default?: Json } | undefined }
  return meta?.()?.default ?? null
}

function withoutOptional(schema: Schema): Schema {
  const { type, innerType } = definition(schema)
  return type === 'optional' && innerType !== undefined ? withoutOptional(innerType) : schema
}

function definition(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition
}
