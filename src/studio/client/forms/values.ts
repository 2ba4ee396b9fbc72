// Values of a form: found, put in, read from what is typed and written as it is typed.

import type { Json } from '../../../data/edit-yaml/change.js'

export type Path = readonly (string | number)[]

/** A JSON Pointer, by which the form says where values stand. */
export function pointerTo(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** What stands at a path; null for nothing. */
export function valueAt(value: Json, path: Path): Json {
  let at: Json | undefined = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return null
    at = (at as Readonly<Record<string | number, Json>>)[step]
  }
  return at ?? null
}

/** The same with another value at a path; null takes what stands there away. */
export function withValue(value: Json, path: Path, next: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (typeof step === 'number') {
    const items = Array.isArray(value) ? [...(value as readonly Json[])] : []
    const item = withValue(items[step] ?? null, rest, next)
    if (item === null) items.splice(step, 1)
    else items[step] = item
    return items
  }
  const fields = fieldsOf(value)
  const field = withValue(fields[step] ?? null, rest, next)
  if (field === null) return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== step))
  return { ...fields, [step]: field }
}

/** `1 200,50` as it is typed; null for what is no number. */
export function numberIn(typed: string): number | null {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** `12 months`: a number and a unit. */
export function periodIn(value: Json): { readonly count: string; readonly unit: string } {
  const [, count = '', unit = ''] = (typeof value === 'string' ? /^(\d+)\s+([a-z]+)$/.exec(value) : null) ?? []
  return { count, unit: unit === '' || unit.endsWith('s') ? unit : `${unit}s` }
}

/** `1 year`, `2 years`; null for what is not filled in. */
export function periodOf(count: string, unit: string): string | null {
  if (!/^[1-9]\d*$/.test(count.trim()) || unit === '') return null
  const number = Number(count)
  return `${number} ${number === 1 ? unit.replace(/s$/, '') : unit}`
}

/** What an entry of a list is called: the first text in it that says anything. */
export function entryName(value: Json): string {
  if (value === null || typeof value === 'boolean') return ''
  if (typeof value !== 'object') return String(value)
  for (const one of Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)) {
    const name = entryName(one)
    if (name !== '') return name
  }
  return ''
}

function fieldsOf(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {}
}
