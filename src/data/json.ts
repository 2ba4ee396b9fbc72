// Bytes of a JSON file, stored here or come from a stranger -> the value in them, or why there is none. What is too large or
// too deep is refused before anything walks through it.

import { limits, type LimitName } from '../base/limits.js'

/** Where a value stands in JSON: keys and indices from the top. */
export type JsonPath = readonly (string | number)[]

export type ReadJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'past-limit'; readonly limit: LimitName }
  /** No UTF-8, no JSON (`at` is empty then), or a key that would change what objects are. */
  | { readonly kind: 'broken'; readonly at: JsonPath }

/**
 * Reads JSON in UTF-8.
 * @param size the limit of its bytes
 */
export function readJson(bytes: Uint8Array, size: LimitName): ReadJson {
  if (bytes.length > limits[size].most) return { kind: 'past-limit', limit: size }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { kind: 'broken', at: [] }
  }
  return faultWithin(value) ?? { kind: 'value', value }
}

/** Where something stands, as RFC 6901 writes it: `/parts/0/blocks/3`; of the file as a whole, `/`. */
export function jsonPointer(path: JsonPath): string {
  return `/${path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
}

interface Level {
  readonly keys: readonly (string | number)[]
  readonly members: readonly unknown[]
  next: number
}

/** What is wrong with a value whatever it stands for: it is walked without recursion, since it may be as deep as it likes. */
function faultWithin(value: unknown): Exclude<ReadJson, { kind: 'value' }> | null {
  const open: Level[] = [levelOf([value])]
  let count = 0
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (level.next === level.members.length) {
      open.pop()
      continue
    }
    const member = level.members[level.next]
    const isMisnamed = level.keys[level.next] === '__proto__'
    level.next += 1
    count += 1
    if (count > limits['data-values'].most) return { kind: 'past-limit', limit: 'data-values' }
    if (isMisnamed) return { kind: 'broken', at: open.slice(1).map(({ keys, next }) => keys[next - 1] ?? '') }
    if (typeof member !== 'object' || member === null) continue
    if (open.length > limits['data-nesting'].most) return { kind: 'past-limit', limit: 'data-nesting' }
    open.push(levelOf(member))
  }
  return null
}

function levelOf(value: object): Level {
  if (Array.isArray(value)) return { keys: [...value.keys()], members: value as unknown[], next: 0 }
  return { keys: Object.keys(value), members: Object.values(value), next: 0 }
}
