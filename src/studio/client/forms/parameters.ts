// What a clause asks for -> the fields in which an agreement gives it that: each parameter by its type.

import type { Json } from '../../../data/edit-yaml/change.js'
import type { ParameterType } from '../../../data/clause.js'
import { spokenName } from '../../../app/forms/field-words.js'
import { isMapping } from '../../../data/edit-yaml/change.js'
import { unreachable } from '../../../model/document.js'
import type { ClauseParameter, FieldView } from '../../protocol.js'
import { fieldsOf } from './form-values.js'

type Group = Extract<FieldView, { kind: 'group' }>
type Kind<Of = FieldView> = Of extends FieldView ? Omit<Of, 'key' | 'label' | 'help' | 'required' | 'default'> : never

/**
 * The fields of a clause's parameters.
 * @param field by which the values are given, whatever they are: its name and place stay
 * @param value what is given: what the clause does not ask for is shown too, so that it can be taken away
 * @param form the whole form, which says how periods are counted
 * @returns null for a clause that asks for nothing, of which nothing is given
 */
export function groupOfParameters(
  field: FieldView,
  parameters: readonly ClauseParameter[],
  value: Json | undefined,
  form: FieldView,
): Group | null {
  const known = new Set(parameters.map(({ name }) => name))
  const others = isMapping(value) ? Object.keys(value).filter((key) => !known.has(key)) : []
  const fields = [
    ...parameters.map(({ name, type, optional, about }): FieldView => {
      const base = {
        key: name,
        label: spokenName(name),
        help: about === '' ? null : about,
        required: !optional,
        default: null,
      }
      return { ...base, ...kindOf(type, base.label, form) }
    }),
    ...others.map((key): FieldView => ({ ...nothing, kind: 'data', key, label: spokenName(key) })),
  ]
  const { key, label, help, required } = field
  return fields.length === 0 ? null : { kind: 'group', key, label, help, required, default: null, fields }
}

const nothing = { help: null, required: false, default: null }

function kindOf(type: ParameterType, label: string, form: FieldView): Kind {
  switch (type) {
    case 'text':
      return { kind: 'texts' }
    case 'texts':
      return listOf({ kind: 'texts' }, label)
    case 'boolean':
      return { kind: 'yes-no' }
    case 'integer':
    case 'number':
      return { kind: 'number', isWhole: type === 'integer', least: null, most: null, isAbove: false }
    case 'percent':
      return { kind: 'percent' }
    case 'date':
      return { kind: 'date' }
    case 'period':
      return { kind: 'period', units: unitsIn(form) }
    case 'amount':
      return { kind: 'amount' }
    case 'party':
      return { kind: 'reference', to: 'party' }
    case 'parties':
      return listOf({ kind: 'reference', to: 'party' }, label)
    case 'reference':
      return { kind: 'reference', to: 'section' }
    default:
      return unreachable(type)
  }
}

function listOf(of: Kind, label: string): Kind {
  return {
    kind: 'list',
    least: 1,
    most: null,
    of: { ...nothing, key: null, label, required: true, ...of } as FieldView,
  }
}

/** The units of the first period that the form has. */
function unitsIn(field: FieldView): Extract<FieldView, { kind: 'period' }>['units'] {
  if (field.kind === 'period') return field.units
  const inner =
    field.kind === 'list' || field.kind === 'by-key'
      ? [field.of]
      : field.kind === 'shapes'
        ? field.shapes
        : fieldsOf(field)
  for (const one of inner) {
    const units = unitsIn(one)
    if (units.length > 0) return units
  }
  return []
}
