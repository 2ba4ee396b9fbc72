// Bytes of a JSON file, stored here or come from a stranger -> the value in them, or why there is none. What is too large, too
// deep or too much is refused before it is parsed, which takes many times the room.

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
 * @param values the limit of the values in it, which take many times the room of their letters
 */
export function readJson(bytes: Uint8Array, size: LimitName, values: LimitName = 'data-values'): ReadJson {
  if (bytes.length > limits[size].most) return { kind: 'past-limit', limit: size }
  const limit = pastLimitIn(bytes, values)
  if (limit !== null) return { kind: 'past-limit', limit }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { kind: 'broken', at: [] }
  }
  const at = misnamedIn(value)
  return at === null ? { kind: 'value', value } : { kind: 'broken', at }
}

/** Where something stands, as RFC 6901 writes it: `/parts/0/blocks/3`; of the file as a whole, `/`. */
export function jsonPointer(path: JsonPath): string {
  return `/${path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
}

/** The bytes by which JSON is told apart; none of them is a part of another character in UTF-8. */
export const signs = {
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  openMapping: 0x7b,
  closeMapping: 0x7d,
} as const

/** Where the text that begins at a quotation mark ends; the number of bytes where it does not. */
export function endOfText(bytes: Uint8Array, begin: number): number {
  for (let at = bytes.indexOf(signs.quote, begin + 1); at !== -1; at = bytes.indexOf(signs.quote, at + 1)) {
    let before = at
    while (bytes[before - 1] === signs.backslash) before -= 1
    if ((at - before) % 2 === 0) return at
  }
  return bytes.length
}

/** Which limit the bytes go past, whether they are JSON or not: nothing is made of them, so that they cost no more than their room. */
function pastLimitIn(bytes: Uint8Array, values: LimitName): LimitName | null {
  const [most, deepest] = [limits[values].most, limits['data-nesting'].most]
  let [depth, count] = [0, 1]
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at]
    if (sign === signs.quote) at = endOfText(bytes, at)
    else if (sign === signs.comma) count += 1
    else if (sign === signs.openList || sign === signs.openMapping) [depth, count] = [depth + 1, count + 1]
    else if (sign === signs.closeList || sign === signs.closeMapping) depth -= 1
    if (count > most) return values
    if (depth > deepest) return 'data-nesting'
  }
  return null
}

/** The way to a key that would change what objects are; null for none. */
function misnamedIn(value: unknown): JsonPath | null {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const found = misnamedIn(value[index])
      if (found !== null) return [index, ...found]
    }
    return null
  }
  for (const [key, member] of Object.entries(value)) {
    const found = key === '__proto__' ? [] : misnamedIn(member)
    if (found !== null) return [key, ...found]
  }
  return null
}
