// A place in a PDF -> the table of objects that begins there, old or new in form (ISO 32000-1, 7.5.4 and 7.5.8), with its
// trailer.

import type { Spend } from './budget.js'
import { unpacked } from './streams.js'
import { expectWord, readCount, readObject, readValue, readWord, unreadable, type Cursor } from './syntax.js'
import { countOf, isKind, itemsOf, nameOf, type Dictionary } from './values.js'

/** Where an object is. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

export interface Table {
  /** Where it begins. */
  readonly at: number
  /** The byte behind it and its trailer. */
  readonly end: number
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: Dictionary
  /** Number of the object that it is; null for the old form. */
  readonly object: number | null
}

/** Reads a table. Throws where there is none. */
export function tableAt(bytes: Buffer, at: number, spend: Spend, isStrict = false): Table {
  if (at >= bytes.length) throw unreadable()
  const cursor = { bytes, at, spend, isStrict }
  return bytes.toString('latin1', at, at + 4) === 'xref' ? oldTable(cursor, spend) : newTable(cursor, spend)
}

function oldTable(cursor: Cursor, spend: Spend): Table {
  const { at } = cursor
  const entries = new Map<number, Entry>()
  expectWord(cursor, 'xref')
  for (;;) {
    const ahead = { ...cursor }
    if (readWord(ahead) === 'trailer') {
      cursor.at = ahead.at
      break
    }
    const first = readCount(cursor)
    const count = readCount(cursor)
    for (let index = 0; index < count; index += 1) {
      spend('pdf-objects', 1)
      const offset = readCount(cursor)
      const generation = readCount(cursor)
      const word = readWord(cursor)
      if ((word !== 'n' && word !== 'f') || entries.has(first + index)) throw unreadable()
      entries.set(first + index, word === 'f' ? { kind: 'free' } : { kind: 'plain', offset, generation })
    }
  }
  const trailer = readValue(cursor)
  if (!isKind(trailer, 'dictionary')) throw unreadable()
  return { at, end: cursor.at, entries, trailer, object: null }
}

function newTable(cursor: Cursor, spend: Spend): Table {
  const { at } = cursor
  const { number, value } = readObject(cursor, () => {
    throw unreadable()
  })
  if (!isKind(value, 'stream') || nameOf(value.entries.get('Type')) !== 'XRef') throw unreadable()
  const widths = itemsOf(value.entries.get('W')).map((width) => countOf(width) ?? 99)
  const [kindWidth = 99, placeWidth = 99, indexWidth = 99] = widths
  const size = countOf(value.entries.get('Size'))
  const rows = unpacked(value, spend)
  if (size === null || rows === null || widths.length !== 3 || widths.some((width) => width > 8)) throw unreadable()
  const ranges = value.entries.has('Index') ? itemsOf(value.entries.get('Index')).map(countOf) : [0, size]
  const entries = new Map<number, Entry>()
  let place = 0
  const next = (width: number): number => {
    if (place + width > rows.length) throw unreadable()
    let read = 0
    for (const end = place + width; place < end; place += 1) read = read * 256 + (rows[place] ?? 0)
    return read
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [first, count] = [ranges[range] ?? null, ranges[range + 1] ?? null]
    if (first === null || count === null || kindWidth + placeWidth + indexWidth === 0) throw unreadable()
    for (let index = 0; index < count; index += 1) {
      spend('pdf-objects', 1)
      const kind = kindWidth === 0 ? 1 : next(kindWidth)
      const [second, third] = [next(placeWidth), next(indexWidth)]
      if (entries.has(first + index) || kind > 2) throw unreadable()
      entries.set(first + index, entryOf(kind, second, third))
    }
  }
  if (place !== rows.length) throw unreadable()
  return { at, end: cursor.at, entries, trailer: { kind: 'dictionary', entries: value.entries }, object: number }
}

function entryOf(kind: number, second: number, third: number): Entry {
  if (kind === 0) return { kind: 'free' }
  return kind === 1
    ? { kind: 'plain', offset: second, generation: third }
    : { kind: 'packed', stream: second, index: third }
}
