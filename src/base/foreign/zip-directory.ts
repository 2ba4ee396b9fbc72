// The directory of a zip that may come from anyone -> its entries, before anything is unpacked. Entries that share bytes, hide behind
// others, or say one thing here and another there are refused, and none gets more room than it asked for.

import { inflateRawSync } from 'node:zlib'
import { limits, type LimitName } from '../limits.js'
import { phrase } from '../phrases/phrases.js'
import type { Sentence } from '../sentence.js'
import type { ByteSource } from './byte-source.js'

export type ZipFault =
  | { readonly entry: string | null; readonly reason: Sentence }
  /** What would be unpacked is past a limit. */
  | { readonly limit: LimitName }

/** An entry of the directory, with where its packed bytes lie. */
export interface ZipEntry {
  readonly name: string
  readonly isPacked: boolean
  readonly start: number
  readonly end: number
  readonly size: number
}

/** What an entry unpacks to; null where that has another size than the directory says, or something lies behind it. */
export function contentIn(source: ByteSource, { start, end, isPacked, size }: ZipEntry): Uint8Array | null {
  const packed = source.read(start, end)
  if (!isPacked) return packed.length === size ? plain(packed) : null
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      /* In one piece: pieces would lie in memory twice, to be put together. */
      chunkSize: Math.max(size + 1, leastPiece),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    return buffer.length === size && engine.bytesWritten === packed.length ? plain(buffer) : null
  } catch {
    return null
  }
}

const leastPiece = 64

function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length)
}

/** Signatures and lengths of records, and the mark of what only zip64 can say (APPNOTE 6.3, 4.3). */
const endRecord = { signature: 0x06054b50, length: 22 }
const directoryEntry = { signature: 0x02014b50, length: 46 }
const localHeader = { signature: 0x04034b50, length: 30 }
const elsewhere = 0xffffffff
const longestComment = 0xffff
const methods = { stored: 0, deflated: 8 }
const encryptedFlag = 1
const sizesBehindFlag = 8

export type Directory = { readonly entries: readonly ZipEntry[] } | { readonly faults: readonly ZipFault[] }

/** The entries of a zip in the order of its directory, folders among them; or why it is none that can be read safely. */
export function readDirectory(source: ByteSource): Directory {
  const refuse = (reason: Sentence, entry: string | null = null): Directory => ({ faults: [{ entry, reason }] })
  const tail = source.read(Math.max(0, source.length - endRecord.length - longestComment), source.length)
  const inTail = endOf(tail)
  if (inTail === null) return refuse(phrase('zip-cut-off', {}))
  const end = source.length - tail.length + inTail
  const [count, size, offset] = [
    tail.readUInt16LE(inTail + 10),
    tail.readUInt32LE(inTail + 12),
    tail.readUInt32LE(inTail + 16),
  ]
  if (offset === elsewhere || count === 0xffff) return refuse(phrase('zip-large-form', {}))
  if (count > limits['package-files'].most) return { faults: [{ limit: 'package-files' }] }
  if (size > limits['list-size'].most) return { faults: [{ limit: 'list-size' }] }
  if (offset + size !== end || tail.readUInt32LE(inTail + 4) !== 0 || tail.readUInt16LE(inTail + 8) !== count)
    return refuse(phrase('zip-broken', {}))
  const directory = source.read(offset, end)
  const entries: ZipEntry[] = []
  let at = 0
  /* In the order in which they lie: each begins where the one before it has ended. */
  let free = 0
  for (let index = 0; index < count; index += 1) {
    if (at + directoryEntry.length > directory.length || directory.readUInt32LE(at) !== directoryEntry.signature)
      return refuse(phrase('zip-broken', {}))
    const names = at + directoryEntry.length
    const name = directory.toString('utf8', names, names + directory.readUInt16LE(at + 28))
    const entry = readEntry(source, directory.subarray(at, names), name, offset)
    if ('texts' in entry) return refuse(entry, name)
    if (entry.from < free) return refuse(phrase('zip-overlap', {}), name)
    free = entry.end
    entries.push(entry)
    at = names + [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0)
  }
  return at === directory.length ? { entries } : refuse(phrase('zip-broken', {}))
}

/** Where the record at the end begins: whatever follows it is the comment whose length it says. */
function endOf(tail: Buffer): number | null {
  const last = tail.length - endRecord.length
  for (let at = last; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === endRecord.signature && tail.readUInt16LE(at + 20) === last - at) return at
  return null
}

/** An entry as the directory and its own header say, or why they are not of one mind. */
function readEntry(
  source: ByteSource,
  listed: Buffer,
  name: string,
  directory: number,
): (ZipEntry & { readonly from: number }) | Sentence {
  const [flags, method] = [listed.readUInt16LE(8), listed.readUInt16LE(10)]
  const [packed, size, from] = [listed.readUInt32LE(20), listed.readUInt32LE(24), listed.readUInt32LE(42)]
  if ((flags & encryptedFlag) !== 0) return phrase('zip-encrypted', {})
  if (method !== methods.stored && method !== methods.deflated) return phrase('zip-method', {})
  if ([packed, size, from].includes(elsewhere)) return phrase('zip-large-form', {})
  const names = from + localHeader.length
  const own = source.read(from, Math.min(names + listed.readUInt16LE(28), directory))
  if (names > directory || own.readUInt32LE(0) !== localHeader.signature) return phrase('zip-broken', {})
  const nameLength = own.readUInt16LE(26)
  const start = names + nameLength + own.readUInt16LE(28)
  const sizesInHeader = [own.readUInt32LE(18), own.readUInt32LE(22)]
  const isSame =
    nameLength === listed.readUInt16LE(28) &&
    own.toString('utf8', localHeader.length) === name &&
    own.readUInt16LE(8) === method &&
    ((flags & sizesBehindFlag) !== 0 || String(sizesInHeader) === String([packed, size]))
  if (!isSame || start + packed > directory) return phrase('zip-broken', {})
  return { name, isPacked: method === methods.deflated, from, start, end: start + packed, size }
}
