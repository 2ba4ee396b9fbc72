// A value and the field that it stands in -> which of several shapes it has.

import { unreachable } from '../../model/document.js'
import { isMapping, type Json } from '../../data/edit-yaml/change.js'
import { pointerOf } from '../../data/edit-yaml/pointer.js'
import { holdsFields, type Field } from './field.js'

/** The index of the shape that a value has: the first that it fits, or that comes nearest. */
export function shapeOf(shapes: readonly Field[], value: Json): number {
  const fits = shapes.map((shape) => fit(shape, value))
  return fits.indexOf(Math.max(...fits))
}

/** 2 where a value can be of a field, 1 where it is at least of its kind, 0 otherwise. */
function fit(field: Field, value: Json): number {
  switch (field.kind) {
    case 'texts':
      return isMapping(value) ? 1 + Number(Object.keys(value).every((key) => /^[a-z]{2,3}$/.test(key))) : 0
    case 'group': {
      if (!isMapping(value)) return 0
      const keys = field.fields.map(({ key }) => key)
      return 1 + Number(Object.keys(value).every((key) => keys.includes(key)))
    }
    case 'by-key':
    case 'again':
      return isMapping(value) ? 2 : 0
    case 'list':
      return Array.isArray(value) ? 2 : 0
    case 'choice':
      return field.options.some((one) => one.value === value) ? 2 : 0
    case 'amount':
    case 'percent':
    case 'number':
      return typeof value === 'number' ? 2 : 0
    case 'yes-no':
    case 'mark':
      return typeof value === 'boolean' ? 2 : 0
    case 'date':
      return typeof value === 'string' ? 1 + Number(/^\d{4}-\d{2}-\d{2}$/.test(value)) : 0
    case 'period':
      return typeof value === 'string' ? 1 + Number(/^\d+ (?:day|week|month|year)s?$/.test(value)) : 0
    case 'text':
      return typeof value === 'string'
        ? 1 + Number(field.pattern === null || new RegExp(field.pattern, 'u').test(value))
        : 0
    case 'edition':
    case 'reference':
      return typeof value === 'string' ? 2 : 0
    case 'shapes':
    case 'data':
      return 1
    default:
      return unreachable(field)
  }
}

/** Which shape each value has that can have several, by JSON Pointer. */
export function shapesIn(form: Field, value: Json): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  const visit = (field: Field, value: Json, path: readonly (string | number)[]): void => {
    if (!holdsFields(field)) return
    switch (field.kind) {
      case 'shapes': {
        const index = shapeOf(field.shapes, value)
        found[pointerOf(path)] = index
        const shape = field.shapes[index]
        if (shape !== undefined) visit(shape, value, path)
        return
      }
      case 'group':
        for (const inner of field.fields)
          if (inner.key !== null && isMapping(value) && Object.hasOwn(value, inner.key))
            visit(inner, value[inner.key] ?? null, [...path, inner.key])
        return
      case 'list':
        if (Array.isArray(value))
          (value as readonly Json[]).forEach((one, index) => visit(field.of, one, [...path, index]))
        return
      case 'by-key':
        if (isMapping(value)) for (const [key, one] of Object.entries(value)) visit(field.of, one, [...path, key])
        return
      default:
        return unreachable(field)
    }
  }
  visit(form, value, [])
  return found
}
