// The fields of a form and the values in them: what an entry begins with, what is still missing, what it is called.

import { applied, isMapping, type Json } from '../../../data/edit-yaml/change.js'
import { shapeOf as shapeIn } from '../../../app/forms/shape.js'
import { holdsFields, type Field } from '../../../app/forms/field.js'
import { unreachable } from '../../../model/document.js'
import type { FieldView } from '../../protocol.js'

export type Path = readonly (string | number)[]

/** The value at a path; undefined where there is none. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let one = value
  for (const step of path) {
    if (typeof one !== 'object' || one === null || !Object.hasOwn(one, step)) return undefined
    one = (one as { readonly [key: string]: Json })[step]
  }
  return one
}

/** The entry that stands at a path of the form, of a list or by keys as well. */
export function resolved(field: FieldView, form: FieldView): FieldView {
  if (field.kind !== 'again') return field
  let found: FieldView | undefined = form
  for (const key of field.as) found = fieldsOf(entryOf(found)).find((one) => one.key === key)
  return found === undefined ? field : { ...entryOf(found), key: field.key, label: field.label, help: field.help }
}

function entryOf(field: FieldView | undefined): FieldView {
  if (field === undefined) return nothing
  return field.kind === 'list' || field.kind === 'by-key' ? entryOf(field.of) : field
}

const nothing: FieldView = { kind: 'data', key: null, label: '', help: null, required: false, default: null }

export function fieldsOf(field: FieldView): readonly FieldView[] {
  return field.kind === 'group' ? field.fields : []
}

/** The index of the shape that a value has. */
export function shapeOf(shapes: readonly FieldView[], value: Json | undefined): number {
  /* Which shape it is does not hang on the words that it is shown with. */
  return value === undefined ? 0 : shapeIn(shapes as unknown as readonly Field[], value)
}

/** What something begins with when it is added: what it has to have, as far as there is only one way to have it. */
export function initialOf(field: FieldView): Json {
  switch (field.kind) {
    case 'group': {
      const entries = field.fields
        .filter(({ required }) => required)
        .map((one) => [one.key ?? '', initialOf(one)] as const)
      return Object.fromEntries(entries.filter(([, value]) => value !== null))
    }
    case 'list':
      return field.least > 0 && isCompound(field.of) ? [initialOf(field.of)] : []
    case 'texts':
    case 'by-key':
      return {}
    case 'mark':
      return true
    case 'choice':
      return field.options.length === 1 ? (field.options[0]?.value ?? null) : null
    case 'shapes':
      return field.shapes[0] === undefined ? null : initialOf(field.shapes[0])
    case 'text':
    case 'date':
    case 'period':
    case 'amount':
    case 'percent':
    case 'number':
    case 'yes-no':
    case 'edition':
    case 'reference':
    case 'again':
    case 'data':
      return null
    default:
      return unreachable(field)
  }
}

/** True for what is filled in in several steps, and so is put together before it is added. */
export function isCompound(field: FieldView): boolean {
  return ['group', 'shapes', 'texts', 'list', 'by-key', 'again', 'data'].includes(field.kind)
}

/** What has been put together, without what was left empty. */
export function pruned(field: FieldView, value: Json | undefined, form: FieldView): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const real = resolved(field, form)
  if (real.kind === 'shapes') {
    const shape = real.shapes[shapeOf(real.shapes, value)]
    return shape === undefined ? value : pruned(shape, value, form)
  }
  if (real.kind === 'list' && Array.isArray(value)) {
    const kept = (value as readonly Json[]).flatMap((one) => pruned(real.of, one, form) ?? [])
    return kept.length === 0 && real.least > 0 ? undefined : kept
  }
  if (!isMapping(value)) return value
  const inner = (key: string): FieldView =>
    real.kind === 'group'
      ? (real.fields.find((one) => one.key === key) ?? nothing)
      : real.kind === 'by-key'
        ? real.of
        : { ...nothing, kind: 'text', longest: null, pattern: null }
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const kept = pruned(inner(key), one, form)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  const isEmpty = entries.length === 0 && (real.kind === 'texts' || real.kind === 'by-key')
  return isEmpty ? undefined : Object.fromEntries(entries)
}

/** The labels of what something has to have and does not. */
export function missingIn(field: FieldView, value: Json | undefined, form: FieldView): string[] {
  const real = resolved(field, form)
  if (value === undefined) return field.required ? [field.label] : []
  if (real.kind === 'shapes') {
    const shape = real.shapes[shapeOf(real.shapes, value)]
    return shape === undefined ? [] : missingIn(shape, value, form)
  }
  if (real.kind === 'group') return real.fields.flatMap((one) => missingIn(one, valueAt(value, [one.key ?? '']), form))
  if (real.kind === 'list' && Array.isArray(value))
    return (value as readonly Json[]).flatMap((one) => missingIn(real.of, one, form))
  return []
}

/** A value with another in a place of it. */
export function withValue(value: Json, path: Path, one: Json): Json {
  return applied(value, { kind: 'set', path, value: one }) ?? value
}

/** Which fields of a group are shown: what it has to have, what it has, what was just asked for. The others can be added. */
export function shownIn(
  fields: readonly FieldView[],
  value: Json | undefined,
  asked: ReadonlySet<string>,
): { readonly shown: readonly FieldView[]; readonly others: readonly FieldView[] } {
  const isShown = ({ key, required }: FieldView): boolean =>
    required || (key !== null && (asked.has(key) || valueAt(value, [key]) !== undefined))
  return { shown: fields.filter(isShown), others: fields.filter((one) => !isShown(one)) }
}

/** What an entry is called in a list: the first things that it says, at most two. */
export function entryName(
  field: FieldView,
  value: Json | undefined,
  languages: readonly string[],
  nameOf: (to: string, id: string) => string,
): string {
  if (value === undefined || value === null) return ''
  switch (field.kind) {
    case 'texts': {
      if (!isMapping(value)) return ''
      const texts = [...languages, ...Object.keys(value)].map((code) => value[code])
      return texts.find((one) => typeof one === 'string') ?? ''
    }
    case 'shapes': {
      const shape = field.shapes[shapeOf(field.shapes, value)]
      return shape === undefined ? '' : entryName(shape, value, languages, nameOf)
    }
    case 'choice':
      return field.options.find((one) => one.value === value)?.label ?? String(value as string)
    case 'reference':
      return typeof value === 'string' ? nameOf(field.to, value) : ''
    case 'group': {
      const named = field.fields.flatMap((one) => {
        const name = entryName(one, valueAt(value, [one.key ?? '']), languages, nameOf)
        return name === '' ? [] : [{ key: one.key, name }]
      })
      /* An id names it where nothing else does. */
      const spoken = named.filter(({ key }) => key !== 'id')
      return (spoken.length === 0 ? named : spoken)
        .slice(0, 2)
        .map(({ name }) => name)
        .join(' · ')
    }
    case 'list':
      return Array.isArray(value)
        ? value.length === 1
          ? entryName(field.of, value[0] as Json, languages, nameOf)
          : value.length > 1
            ? `${value.length}`
            : ''
        : ''
    case 'text':
    case 'date':
    case 'period':
    case 'amount':
    case 'percent':
    case 'number':
    case 'edition':
    case 'data':
      return typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
    case 'yes-no':
    case 'mark':
    case 'by-key':
    case 'again':
      return ''
    default:
      return unreachable(field)
  }
}

export interface SectionNamed {
  /** Of its own, or the last step of its clause. */
  readonly id: string
  /** Its own title by language; null where it has that of its clause. */
  readonly title: Json | null
  readonly clause: string | null
}

/** The sections of an agreement, in their order, each once. */
export function sectionsOf(agreement: Json | undefined): SectionNamed[] {
  const found = new Map<string, SectionNamed>()
  const visit = (list: Json | undefined): void => {
    if (!Array.isArray(list)) return
    for (const one of list as readonly Json[]) {
      const [own, clause] = [valueAt(one, ['id']), valueAt(one, ['clause'])]
      const of = typeof clause === 'string' ? clause : null
      const id = typeof own === 'string' ? own : (of?.split('/').at(-1) ?? '')
      if (id !== '' && !found.has(id)) found.set(id, { id, title: valueAt(one, ['title']) ?? null, clause: of })
      visit(valueAt(one, ['clauses']))
    }
  }
  visit(valueAt(agreement, ['clauses']))
  visit(valueAt(agreement, ['annexes']))
  return [...found.values()]
}

/** The roles of an agreement's parties, each with the ids of those who have it. */
export function rolesOf(agreement: Json | undefined): { readonly role: string; readonly parties: readonly string[] }[] {
  const entries = valueAt(agreement, ['parties'])
  const roles = new Map<string, string[]>()
  for (const one of Array.isArray(entries) ? (entries as readonly Json[]) : []) {
    const role = valueAt(one, ['role'])
    if (typeof role !== 'string') continue
    const named = ['party', 'members', 'series'].flatMap((key) => valueAt(one, [key]) ?? [])
    roles.set(role, [...(roles.get(role) ?? []), ...named.filter((id) => typeof id === 'string')])
  }
  return [...roles].map(([role, parties]) => ({ role, parties }))
}

/** The languages of an agreement, those that bind first. */
export function languagesOf(agreement: Json | undefined): string[] {
  const codes = [valueAt(agreement, ['authentic']), valueAt(agreement, ['editions'])].flatMap((list) =>
    Array.isArray(list)
      ? (list as readonly Json[]).flatMap((one) => (typeof one === 'string' ? one.split('+') : []))
      : [],
  )
  const title = valueAt(agreement, ['title'])
  return [...new Set([...codes, ...(isMapping(title) ? Object.keys(title) : [])])]
}

/** All ids of parties in a value, by the fields that name them. */
export function partiesIn(field: FieldView, value: Json | undefined, form: FieldView): string[] {
  if (value === undefined || value === null) return []
  const real = resolved(field, form)
  if (real.kind === 'reference') return real.to === 'party' && typeof value === 'string' ? [value] : []
  if (!holdsFields(real)) return []
  switch (real.kind) {
    case 'group':
      return real.fields.flatMap((one) => partiesIn(one, valueAt(value, [one.key ?? '']), form))
    case 'list':
      return Array.isArray(value) ? (value as readonly Json[]).flatMap((one) => partiesIn(real.of, one, form)) : []
    case 'by-key':
      return isMapping(value)
        ? Object.entries(value).flatMap(([key, one]) => [
            ...partiesIn(real.by, key, form),
            ...partiesIn(real.of, one, form),
          ])
        : []
    case 'shapes':
      return []
    default:
      return unreachable(real)
  }
}
