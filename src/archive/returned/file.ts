// The bytes of a PDF -> its objects by number, found by its tables, from the last to the first (ISO 32000-1, 7.5). Each is
// read when it is asked for, once, within limits.

import type { Spend } from './budget.js'
import { unpacked } from './streams.js'
import { readCount, readObject, readValue, unreadable } from './syntax.js'
import { tableAt, type Entry, type Table } from './tables.js'
import { countOf, entriesOf, isKind, nameOf, type Dictionary, type Reference, type Value } from './values.js'

export interface PdfFile {
  readonly bytes: Buffer
  readonly trailer: Dictionary
  /** Where its last table begins. */
  readonly table: number
  /** Where an object is; undefined for a number that no table has. */
  readonly entry: (number: number) => Entry | undefined
  /** An object, or what a value refers to; null for what is not there. Throws where it cannot be read. */
  readonly object: (number: number) => Value
  readonly resolve: (value: Value | undefined) => Value
  /** A value of a dictionary, resolved. */
  readonly get: (of: Value | undefined, key: string) => Value
  readonly spend: Spend
}

/** Opens a PDF. Throws where it has no tables that can be followed, and where it is locked. */
export function openPdf(bytes: Buffer, spend: Spend): PdfFile {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) throw unreadable()
  const last = lastTable(bytes)
  const entries = new Map<number, Entry>()
  let trailer: Dictionary | null = null
  const seen = new Set<number>()
  for (let at: number | null = last; at !== null;) {
    if (seen.has(at)) throw unreadable()
    seen.add(at)
    spend('pdf-revisions', 1)
    const table = tableAt(bytes, at, spend)
    for (const [number, entry] of withHidden(bytes, table, spend)) if (!entries.has(number)) entries.set(number, entry)
    trailer ??= table.trailer
    if (table.trailer.entries.has('Encrypt')) throw unreadable()
    at = table.trailer.entries.has('Prev') ? countOf(table.trailer.entries.get('Prev')) : null
    if (at === null && table.trailer.entries.has('Prev')) throw unreadable()
  }
  if (trailer === null) throw unreadable()
  return fileOf({ bytes, trailer, table: last, entries, before: null, spend })
}

/** A file as an update leaves it: what the update does not have is as it was before. */
export function updatedFile(before: PdfFile, bytes: Buffer, { entries, trailer, at }: Table): PdfFile {
  return fileOf({ bytes, trailer, table: at, entries, before, spend: before.spend })
}

/** Where the last table begins, as the end of the file says. */
function lastTable(bytes: Buffer): number {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - longestEnd))
  const found = /startxref[\r\n ]+(\d{1,10})[\r\n ]+%%EOF\s*$/.exec(end)
  if (found === null) throw unreadable()
  return Number(found[1])
}

const longestEnd = 1024

/** The entries of a table in the old form that hides others from old readers (7.5.8.4) are those of both. */
function withHidden(bytes: Buffer, { entries, trailer }: Table, spend: Spend): ReadonlyMap<number, Entry> {
  const hidden = countOf(trailer.entries.get('XRefStm'))
  if (hidden === null) return entries
  const merged = new Map(tableAt(bytes, hidden, spend).entries)
  for (const [number, entry] of entries) if (entry.kind !== 'free' || !merged.has(number)) merged.set(number, entry)
  return merged
}

interface Parts extends Pick<PdfFile, 'bytes' | 'trailer' | 'table' | 'spend'> {
  readonly entries: ReadonlyMap<number, Entry>
  readonly before: PdfFile | null
}

function fileOf({ bytes, trailer, table, entries, before, spend }: Parts): PdfFile {
  const known = new Map<number, Value>()
  const containers = new Map<number, Container>()
  const opened = new Set<number>()
  const entry = (number: number): Entry | undefined => entries.get(number) ?? before?.entry(number)
  const lengthOf = (reference: Reference): number => {
    const length = countOf(object(reference.number))
    if (length === null) throw unreadable()
    return length
  }
  const read = (number: number, place: Entry): Value => {
    if (place.kind === 'free') return null
    if (place.kind === 'packed') return packedObject(container(place.stream), number, place.index, spend)
    const found = readObject({ bytes, at: place.offset, spend }, lengthOf)
    if (found.number !== number || found.generation !== place.generation) throw unreadable()
    return found.value
  }
  const container = (number: number): Container => {
    const stream = containers.get(number) ?? containerOf(object(number), spend)
    containers.set(number, stream)
    return stream
  }
  const object = (number: number): Value => {
    const place = entries.get(number)
    if (place === undefined) return before?.object(number) ?? null
    const value = known.get(number)
    if (value !== undefined) return value
    // An object stream, or a length, that leads back to itself.
    if (opened.has(number)) throw unreadable()
    opened.add(number)
    try {
      const made = read(number, place)
      known.set(number, made)
      return made
    } finally {
      opened.delete(number)
    }
  }
  const resolve = (value: Value | undefined): Value => {
    let found = value ?? null
    for (let steps = 0; isKind(found, 'reference'); steps += 1) {
      if (steps > mostSteps) throw unreadable()
      const place = entry(found.number)
      const generation = place?.kind === 'plain' ? place.generation : 0
      found = generation === found.generation ? object(found.number) : null
    }
    return found
  }
  const get = (of: Value | undefined, key: string): Value => resolve(entriesOf(resolve(of)).get(key))
  return { bytes, trailer, table, entry, object, resolve, get, spend }
}

/** References that lead to references, one after another. */
const mostSteps = 8

/** A stream that holds other objects (7.5.7), unpacked: their numbers, and where each begins. */
export interface Container {
  readonly bytes: Buffer
  readonly numbers: readonly number[]
  readonly offsets: readonly number[]
}

/** Reads the head of an object stream. */
export function containerOf(value: Value, spend: Spend): Container {
  if (!isKind(value, 'stream') || nameOf(value.entries.get('Type')) !== 'ObjStm') throw unreadable()
  const bytes = unpacked(value, spend)
  const [count, first] = [countOf(value.entries.get('N')), countOf(value.entries.get('First'))]
  if (bytes === null || count === null || first === null) throw unreadable()
  const cursor = { bytes: bytes.subarray(0, first), at: 0, spend }
  const pairs = Array.from(
    { length: Math.min(count, first) },
    () => [readCount(cursor), first + readCount(cursor)] as const,
  )
  if (pairs.length !== count) throw unreadable()
  return { bytes, numbers: pairs.map(([number]) => number), offsets: pairs.map(([, offset]) => offset) }
}

function packedObject({ bytes, numbers, offsets }: Container, number: number, index: number, spend: Spend): Value {
  const at = offsets[index]
  if (at === undefined || numbers[index] !== number) throw unreadable()
  return readValue({ bytes, at, spend })
}
