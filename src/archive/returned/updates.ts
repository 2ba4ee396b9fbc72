// A PDF with something behind it -> the updates one by one, each with the objects that it writes (ISO 32000-1, 7.5.6). Every
// byte has to belong to an object that the update's table lists, or to the table: nothing lies between for others to find.

import { containerOf, updatedFile, type PdfFile } from './file.js'
import { expectWord, isSpace, readCount, readObject, readValue, unreadable, type Cursor } from './syntax.js'
import { tableAt, type Table } from './tables.js'
import { countOf, isKind, nameOf, type Value } from './values.js'

export interface Update {
  readonly before: PdfFile
  readonly after: PdfFile
  /** Numbers of the objects that it writes or takes away. */
  readonly numbers: readonly number[]
  /** The byte behind its end mark, and behind the white space that follows. */
  readonly end: number
  readonly endWithSpace: number
}

/** The updates behind a file, in order. Throws where they cannot be read, or in more ways than one. */
export function updatesBehind(base: PdfFile, bytes: Buffer): Update[] {
  const updates: Update[] = []
  let [before, from] = [base, base.bytes.length]
  for (const table of tablesBehind(base, bytes)) {
    const update = updateWith(table, before, bytes, from)
    updates.push(update)
    ;[before, from] = [update.after, update.end]
  }
  if (afterSpace(bytes, from) !== bytes.length || updates.length === 0) throw unreadable()
  return updates
}

/** Tables from the first update to the last: each names the one before. */
function tablesBehind(base: PdfFile, bytes: Buffer): Table[] {
  const tables: Table[] = []
  const end = bytes.toString('latin1', Math.max(base.bytes.length, bytes.length - longestEnd))
  let at = Number(/startxref[\r\n ]+(\d{1,10})[\r\n ]+%%EOF\s*$/.exec(end)?.[1])
  while (at !== base.table) {
    if (!(at >= base.bytes.length && at < (tables.at(-1)?.at ?? bytes.length))) throw unreadable()
    base.spend('pdf-revisions', 1)
    const table = tableAt(bytes, at, base.spend, true)
    tables.push(table)
    at = countOf(table.trailer.entries.get('Prev')) ?? NaN
  }
  return tables.reverse()
}

const longestEnd = 1024

function updateWith(table: Table, before: PdfFile, bytes: Buffer, from: number): Update {
  if (table.trailer.entries.has('XRefStm') || table.trailer.entries.has('Encrypt')) throw unreadable()
  const after = updatedFile(before, bytes, table)
  const cursor: Cursor = { bytes, at: afterSpace(bytes, from), spend: before.spend, isStrict: true }
  const objects = new Map<number, Value>()
  const numberAt = new Map<number, number>()
  const lengthOf = ({ number }: { readonly number: number }): number => {
    const length = countOf(after.object(number))
    if (length === null) throw unreadable()
    return length
  }
  while (cursor.at < table.at) {
    const { at } = cursor
    const { number, generation, value } = readObject(cursor, lengthOf)
    if (generation !== 0 || objects.has(number)) throw unreadable()
    objects.set(number, value)
    numberAt.set(number, at)
    cursor.at = afterSpace(bytes, cursor.at)
  }
  if (cursor.at !== table.at) throw unreadable()
  cursor.at = table.end
  expectWord(cursor, 'startxref')
  if (readCount(cursor) !== table.at) throw unreadable()
  cursor.at = afterSpace(bytes, cursor.at)
  if (bytes.toString('latin1', cursor.at, cursor.at + endMark.length) !== endMark) throw unreadable()
  const end = cursor.at + endMark.length
  const numbers = listedNumbers(table, before, objects, numberAt)
  return { before, after, numbers, end, endWithSpace: afterSpace(bytes, end) }
}

const endMark = '%%EOF'

/** The numbers of an update's table, which has to list what is there, and nothing else. */
function listedNumbers(
  table: Table,
  before: PdfFile,
  objects: ReadonlyMap<number, Value>,
  numberAt: ReadonlyMap<number, number>,
): number[] {
  const packed = new Map<number, { readonly stream: number; readonly index: number }>()
  for (const [stream, value] of objects) {
    if (!isKind(value, 'stream') || nameOf(value.entries.get('Type')) !== 'ObjStm') continue
    for (const [index, number] of packedIn(value, before).entries()) {
      if (packed.has(number) || objects.has(number)) throw unreadable()
      packed.set(number, { stream, index })
    }
  }
  const own = table.object
  if (own !== null && (isUsed(before, own) || objects.has(own) || packed.has(own))) throw unreadable()
  const listed = [...table.entries].filter(([number, entry]) => {
    if (number === own) return entry.kind !== 'plain' || entry.offset !== table.at ? fail() : false
    if (entry.kind === 'free') return isUsed(before, number)
    if (entry.kind === 'plain') return entry.generation === 0 && numberAt.get(number) === entry.offset ? true : fail()
    const place = packed.get(number)
    return place?.stream === entry.stream && place.index === entry.index ? true : fail()
  })
  const used = [...table.entries.values()].filter(({ kind }) => kind !== 'free').length
  const isOwnListed = own !== null && table.entries.has(own)
  if (used !== objects.size + packed.size + (isOwnListed ? 1 : 0)) throw unreadable()
  return listed.map(([number]) => number)
}

function fail(): never {
  throw unreadable()
}

export function isUsed(file: PdfFile, number: number): boolean {
  const kind = file.entry(number)?.kind
  return kind !== undefined && kind !== 'free'
}

/** The objects in an object stream, one behind another with white space between, and nothing else. */
function packedIn(value: Value, { spend }: PdfFile): readonly number[] {
  const { bytes, numbers, offsets } = containerOf(value, spend)
  if (isKind(value, 'stream') && value.entries.has('Extends')) throw unreadable()
  const cursor: Cursor = { bytes, at: offsets[0] ?? bytes.length, spend, isStrict: true }
  for (const offset of offsets) {
    if (cursor.at !== offset) throw unreadable()
    readValue(cursor)
    cursor.at = afterSpace(bytes, cursor.at)
  }
  if (cursor.at !== bytes.length) throw unreadable()
  return numbers
}

function afterSpace(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at] ?? 1)) at += 1
  return at
}
