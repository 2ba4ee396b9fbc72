// A large mapping in JSON, piece by piece -> what stands in it, the members of its long lists one by one, so that no more than one
// of them lies in memory.

import { limits, type LimitName } from '../base/limits.js'
import { readJson, signs } from './json.js'

/** Which lists are long, and what is made of each of their members. */
export interface LongLists {
  readonly lists: readonly string[]
  /** Says why a member ends the reading: it is not as it should be, or one too many; null: it does not. */
  readonly take: (member: unknown, list: string) => LimitName | 'wrong' | null
  /** The limits of the bytes and of the values of a member, and of all other entries together; `list-size` and `list-values` unless given. */
  readonly most?: Most
}

interface Most {
  readonly size: LimitName
  readonly values: LimitName
}

export type ReadMembers =
  /** What is not long; of a long list that it was there, as an empty list. */
  { readonly kind: 'value'; readonly value: Readonly<Record<string, unknown>> } | Unread

type Unread =
  | { readonly kind: 'past-limit'; readonly limit: LimitName }
  /** No mapping in JSON, a key that stands twice, or a member that is not as it should be. */
  | { readonly kind: 'broken' }

/**
 * Reads a mapping in UTF-8. A member of a long list, and all other entries together, take no more than the limits.
 * @param pieces its bytes in their order; each may be overwritten once the next is asked for
 */
export function readMembers(pieces: Iterator<Uint8Array>, { lists, take, most = usual }: LongLists): ReadMembers {
  const input = inputOf(pieces)
  const entries = new Map<string, unknown>()
  let size = 0
  const readEntry = (): Unread | null => {
    const key = valueIn(input, most)
    if (key.kind !== 'value') return key
    if (typeof key.value !== 'string' || key.value === '__proto__') return broken
    if (entries.has(key.value) || !input.passes(colon)) return broken
    if (!lists.includes(key.value) || !input.passes(signs.openList)) {
      const found = valueIn(input, most)
      if (found.kind !== 'value') return found
      entries.set(key.value, found.value)
      size += key.size + found.size
      if (size > limits[most.size].most) return { kind: 'past-limit', limit: most.size }
      return entries.size > limits[most.values].most ? { kind: 'past-limit', limit: most.values } : null
    }
    const list = key.value
    entries.set(list, [])
    return readParts(input, signs.closeList, () => {
      const found = valueIn(input, most)
      if (found.kind !== 'value') return found
      const fault = take(found.value, list)
      return fault === null ? null : fault === 'wrong' ? broken : { kind: 'past-limit', limit: fault }
    })
  }
  if (!input.passes(signs.openMapping)) return broken
  const fault = readParts(input, signs.closeMapping, readEntry)
  if (fault !== null) return fault
  return input.isAtEnd() ? { kind: 'value', value: Object.fromEntries(entries) } : broken
}

const usual: Most = { size: 'list-size', values: 'list-values' }

const broken: Unread = { kind: 'broken' }
const colon = 0x3a

/** What stands between commas, up to the sign that closes it. */
function readParts(input: Input, close: number, read: () => Unread | null): Unread | null {
  if (input.passes(close)) return null
  for (;;) {
    const fault = read()
    if (fault !== null) return fault
    if (input.passes(close)) return null
    if (!input.passes(signs.comma)) return broken
  }
}

/** The value that is next, with how many bytes it takes. */
function valueIn(
  input: Input,
  most: Most,
): { readonly kind: 'value'; readonly value: unknown; readonly size: number } | Unread {
  const bytes = input.valueBytes(limits[most.size].most)
  if (bytes === null) return { kind: 'past-limit', limit: most.size }
  const read = readJson(bytes, most.size, most.values)
  return read.kind === 'broken' ? broken : read.kind === 'value' ? { ...read, size: bytes.length } : read
}

/** Bytes of JSON that are read once, from the first on. */
interface Input {
  /** True where a sign is next, which is passed. */
  readonly passes: (sign: number) => boolean
  readonly isAtEnd: () => boolean
  /** The bytes of the value that is next, which may be none; null where it is larger than it may be. */
  readonly valueBytes: (most: number) => Uint8Array | null
}

function inputOf(pieces: Iterator<Uint8Array>): Input {
  let piece = new Uint8Array() as Uint8Array
  let at = 0
  /** False at the end of everything. */
  const fill = (): boolean => {
    while (at === piece.length) {
      const next = pieces.next()
      if (next.done === true) return false
      piece = next.value
      at = 0
    }
    return true
  }
  const passSpace = (): void => {
    while (fill() && isSpace(piece[at])) at += 1
  }
  const passes = (sign: number): boolean => {
    passSpace()
    const isNext = fill() && piece[at] === sign
    if (isNext) at += 1
    return isNext
  }
  const valueBytes = (most: number): Uint8Array | null => {
    passSpace()
    const parts: Uint8Array[] = []
    const state: Walk = { depth: 0, isText: false, isEscaped: false, isOver: false }
    for (let size = 0; !state.isOver && fill();) {
      const end = walk(piece, at, state)
      size += end - at
      if (size > most) return null
      parts.push(piece.slice(at, end))
      at = end
    }
    return Buffer.concat(parts)
  }
  const isAtEnd = (): boolean => {
    passSpace()
    return !fill()
  }
  return { passes, isAtEnd, valueBytes }
}

/** How far a value has been read. */
interface Walk {
  depth: number
  isText: boolean
  isEscaped: boolean
  /** True once it has ended: whether it is JSON is for others to say. */
  isOver: boolean
}

/** Where the value ends, or the piece. */
function walk(piece: Uint8Array, begin: number, state: Walk): number {
  let { depth, isText, isEscaped } = state
  let at = begin
  for (; at < piece.length; at += 1) {
    const sign = piece[at]
    if (isText) {
      if (isEscaped) isEscaped = false
      else if (sign === signs.backslash) isEscaped = true
      else if (sign === signs.quote) isText = false
    } else if (sign === signs.quote) isText = true
    else if (sign === signs.openList || sign === signs.openMapping) depth += 1
    else if (depth === 0 && (isClose(sign) || sign === signs.comma || sign === colon)) {
      state.isOver = true
      break
    } else if (isClose(sign)) depth -= 1
  }
  Object.assign(state, { depth, isText, isEscaped })
  return at
}

function isClose(sign: number | undefined): boolean {
  return sign === signs.closeList || sign === signs.closeMapping
}

function isSpace(sign: number | undefined): boolean {
  return sign === 0x20 || sign === 0x0a || sign === 0x0d || sign === 0x09
}
