// A change of plain data: what it asks for, and what the data is once it has been made.

import type { Path } from '../schema-problems.js'

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** One change of a file. The path leads to what is changed; in a list the last step is an index. */
export type YamlChange =
  /** Puts a value in place of another, or where there is none; parents that are missing come with it. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Json }
  | { readonly kind: 'remove'; readonly path: Path }
  /** Puts a value into a list, before what stands at the index; behind all where the index is the length of the list. */
  | { readonly kind: 'insert'; readonly path: Path; readonly value: Json }
  /** Takes an entry of a list to another place in it: `to` is its index afterwards. */
  | { readonly kind: 'move'; readonly path: Path; readonly to: number }

/** The data after a change; undefined where the path does not lead anywhere in it. */
export function applied(data: Json | undefined, change: YamlChange): Json | undefined {
  const [step, ...rest] = change.path
  if (step === undefined) return change.kind === 'set' ? change.value : undefined
  const inner = { ...change, path: rest }
  if (Array.isArray(data)) return appliedInList(data as readonly Json[], Number(step), inner)
  if (isMapping(data)) return appliedInMapping(data, String(step), inner)
  /* What is missing, or empty, becomes what the path needs. */
  const isNothing = data === undefined || data === null
  if (!isNothing || change.kind === 'remove' || change.kind === 'move') return undefined
  if (typeof step === 'number') return appliedInList([], step, inner)
  return appliedInMapping({}, step, inner)
}

function appliedInList(list: readonly Json[], index: number, change: YamlChange): Json | undefined {
  const isLast = change.path.length === 0
  const isThere = Number.isInteger(index) && index >= 0 && index < list.length
  const isNext = index === list.length
  if (isLast && change.kind === 'remove') return isThere ? list.toSpliced(index, 1) : undefined
  if (isLast && change.kind === 'insert') return isThere || isNext ? list.toSpliced(index, 0, change.value) : undefined
  if (isLast && change.kind === 'move') {
    const { to } = change
    if (!isThere || !Number.isInteger(to) || to < 0 || to >= list.length) return undefined
    return list.toSpliced(index, 1).toSpliced(to, 0, list[index] ?? null)
  }
  if (!isThere && !isNext) return undefined
  const value = applied(list[index], change)
  return value === undefined ? undefined : list.toSpliced(index, isThere ? 1 : 0, value)
}

function appliedInMapping(
  mapping: { readonly [key: string]: Json },
  key: string,
  change: YamlChange,
): Json | undefined {
  const isThere = Object.hasOwn(mapping, key)
  if (change.path.length === 0 && change.kind !== 'set') {
    if (change.kind !== 'remove' || !isThere) return undefined
    return fromEntries(Object.entries(mapping).filter(([one]) => one !== key))
  }
  const value = applied(isThere ? mapping[key] : undefined, change)
  if (value === undefined) return undefined
  return isThere
    ? fromEntries(Object.entries(mapping).map(([one, old]) => [one, one === key ? value : old]))
    : fromEntries([...Object.entries(mapping), [key, value]])
}

/** Without a prototype, so that no key means anything else than a key. */
export function fromEntries(entries: readonly (readonly [string, Json])[]): { readonly [key: string]: Json } {
  const mapping = Object.create(null) as Record<string, Json>
  for (const [key, value] of entries) mapping[key] = value
  return mapping
}

/** True for an object of keys and values. */
export function isMapping(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a list or an object that holds something. */
export function holdsSomething(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** True where both say the same; the order of keys says nothing. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, index) => isSame(one as Json, b[index] as Json))
    )
  if (!isMapping(a) || !isMapping(b)) return typeof a === 'number' && Number.isNaN(a) && Number.isNaN(b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}

/** Past so many, a value is written anew as a whole: each smaller change reads the text again. */
const mostParts = 40

/**
 * The smallest changes that together put one value in place of another, so that what stays keeps its comments and its style; null
 * where it is written anew as a whole.
 */
export function partsOf(path: Path, before: Json | undefined, after: Json): readonly YamlChange[] | null {
  if (isSame(before, after)) return []
  const parts =
    Array.isArray(before) && Array.isArray(after)
      ? listParts
      : isMapping(before) && isMapping(after)
        ? mappingParts
        : null
  if (parts === null || !holdsSomething(before) || !holdsSomething(after)) return null
  const found = (parts as typeof mappingParts)(path, before as never, after as never)
  return found === null || found.length > mostParts ? null : found
}

type Mapping = { readonly [key: string]: Json }

function mappingParts(path: Path, before: Mapping, after: Mapping): readonly YamlChange[] | null {
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key))
  if (kept.length === 0) return null
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  return [
    ...kept.flatMap((key) => within([...path, key], before[key], after[key] ?? null)),
    ...removed.map((key): YamlChange => ({ kind: 'remove', path: [...path, key] })),
    ...Object.keys(after)
      .filter((key) => !Object.hasOwn(before, key))
      .map((key): YamlChange => ({ kind: 'set', path: [...path, key], value: after[key] ?? null })),
  ]
}

function listParts(path: Path, before: readonly Json[], after: readonly Json[]): readonly YamlChange[] | null {
  const shorter = Math.min(before.length, after.length)
  let first = 0
  while (first < shorter && isSame(before[first], after[first])) first += 1
  let last = 0
  while (last < shorter - first && isSame(before[before.length - 1 - last], after[after.length - 1 - last])) last += 1
  const paired = shorter - first - last
  const changes: YamlChange[] = []
  for (let index = first; index < first + paired; index++)
    changes.push(...within([...path, index], before[index], after[index] ?? null))
  for (let index = before.length - last - 1; index >= first + paired; index--)
    changes.push({ kind: 'remove', path: [...path, index] })
  for (let index = first + paired; index < after.length - last; index++)
    changes.push({ kind: 'insert', path: [...path, index], value: after[index] ?? null })
  return changes
}

function within(path: Path, before: Json | undefined, after: Json): readonly YamlChange[] {
  return partsOf(path, before, after) ?? [{ kind: 'set', path, value: after }]
}
