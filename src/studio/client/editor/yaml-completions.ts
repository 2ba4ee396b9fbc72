// A place in a YAML text and the form of its file -> what can stand there: keys with what they are called, values that can be chosen,
// and ids by the names of what they lead to.

import { holdsFields } from '../../../app/forms/field.js'
import { unreachable } from '../../../model/document.js'
import type { ClauseParameter, FieldView } from '../../protocol.js'
import { fieldsOf, resolved } from '../forms/form-values.js'
import { groupOfParameters } from '../forms/parameters.js'
import type { YamlPlace } from './yaml-place.js'

export interface Offered {
  /** As it is written. */
  readonly text: string
  /** What it is called. */
  readonly name: string
  /** What there is to know of it. */
  readonly help: string | null
}

export interface Known {
  readonly form: FieldView
  readonly languages: readonly string[]
  readonly nameOfLanguage: (code: string) => string
  /** What a clause asks for; nothing for one that there is none of. */
  readonly parametersOf: (clause: string) => Promise<readonly ClauseParameter[]> | readonly ClauseParameter[]
  /** What can be chosen where an id leads somewhere. */
  readonly referred: (to: ReferenceTo, typed: string) => Promise<readonly Offered[]> | readonly Offered[]
}

export type ReferenceTo = Extract<FieldView, { kind: 'reference' }>['to']

/** All that can stand at a place, in the order of the form. */
export async function offeredAt(place: YamlPlace, known: Known): Promise<readonly Offered[]> {
  const { path, kind, typed, beside } = place
  const given = await fieldsGiven(place, known)
  const fields = given ?? fieldsAt(known.form, path, known.form)
  const keys = fields.flatMap((field) => keysIn(field, known)).filter(({ text }) => !beside.includes(text))
  if (kind === 'key' && keys.length > 0) return keys.map((one) => ({ ...one, text: `${one.text}: ` }))
  const values = await Promise.all(fields.map((field) => valuesIn(field, typed, known)))
  return values.flat()
}

/** What is asked for where a clause is given it; null for all other places. */
async function fieldsGiven(
  { path, clause }: YamlPlace,
  { form, parametersOf }: Known,
): Promise<readonly FieldView[] | null> {
  const end = path.lastIndexOf('with') + 1
  if (clause === null || end === 0) return null
  const parameters = await parametersOf(clause)
  return fieldsAt(form, path.slice(0, end), form).flatMap((field) => {
    const group = groupOfParameters(field, parameters, undefined, form)
    return group === null ? [] : fieldsAt(group, path.slice(end), form)
  })
}

/** The fields that can stand at a path: several where it goes through one of several shapes. */
export function fieldsAt(field: FieldView, path: readonly string[], form: FieldView): readonly FieldView[] {
  const real = resolved(field, form)
  if (real.kind === 'shapes') return real.shapes.flatMap((shape) => fieldsAt(shape, path, form))
  const [step, ...rest] = path
  if (step === undefined) return [real]
  if (!holdsFields(real)) return []
  switch (real.kind) {
    case 'group': {
      const inner = fieldsOf(real).find(({ key }) => key === step)
      return inner === undefined ? [] : fieldsAt(inner, rest, form)
    }
    case 'list':
      return step === '*' ? fieldsAt(real.of, rest, form) : []
    case 'by-key':
      return fieldsAt(real.of, rest, form)
    default:
      return unreachable(real)
  }
}

function keysIn(field: FieldView, { languages, nameOfLanguage }: Known): readonly Offered[] {
  if (field.kind === 'texts') return languages.map((code) => ({ text: code, name: nameOfLanguage(code), help: null }))
  return fieldsOf(field).flatMap(({ key, label, help }) => (key === null ? [] : [{ text: key, name: label, help }]))
}

async function valuesIn(field: FieldView, typed: string, known: Known): Promise<readonly Offered[]> {
  switch (field.kind) {
    case 'choice':
      return field.options.map(({ value, label }) => ({ text: String(value), name: label, help: null }))
    case 'yes-no':
      return ['true', 'false'].map((text) => ({ text, name: field.label, help: field.help }))
    case 'mark':
      return [{ text: 'true', name: field.label, help: field.help }]
    case 'period':
      return field.units.map(({ value, label }) => ({ text: `12 ${String(value)}`, name: label, help: null }))
    case 'edition':
      return known.languages.map((code) => ({ text: code, name: known.nameOfLanguage(code), help: null }))
    case 'reference':
      return await known.referred(field.to, typed)
    case 'text':
    case 'texts':
    case 'date':
    case 'amount':
    case 'percent':
    case 'number':
    case 'list':
    case 'group':
    case 'shapes':
    case 'by-key':
    case 'again':
    case 'data':
      return []
    default:
      return unreachable(field)
  }
}
