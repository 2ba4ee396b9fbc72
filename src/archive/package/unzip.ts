// A zip that may come from anyone -> its files in memory. Its directory is read first: entries that share bytes, hide behind
// others, say one thing here and another there, or would unpack to more than a package holds are refused before anything is
// unpacked, and none gets more room than it asked for.

import { inflateRawSync } from 'node:zlib'
import { limits, type LimitName } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Sentence } from '../../base/sentence.js'
import { folded, isPortable } from './names.js'

export interface Unzipped {
  /** By path, as the entries say, folders left out; none with a fault. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why the zip, or an entry of it, was not unpacked. */
  readonly faults: readonly ZipFault[]
}

export type ZipFault =
  | { readonly entry: string | null; readonly reason: Sentence }
  /** What would be unpacked is past a limit. */
  | { readonly limit: LimitName }

/** An entry of the directory, with where its packed bytes lie. */
interface Entry {
  readonly name: string
  readonly isPacked: boolean
  readonly start: number
  readonly end: number
  readonly size: number
}

/**
 * Unpacks into memory, never to disk, all or nothing.
 * @param most the limit of all that is unpacked
 */
export function unzip(bytes: Uint8Array, most: LimitName = 'package-size'): Unzipped {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const read = readDirectory(whole)
  if ('faults' in read) return { files: new Map(), faults: read.faults }
  const files = new Map<string, Uint8Array>()
  const faults = [...unsafeNames(read.entries), ...tooMuch(read.entries, most)]
  for (const entry of faults.length > 0 ? [] : read.entries) {
    if (entry.name.endsWith('/')) continue
    const content = contentOf(whole.subarray(entry.start, entry.end), entry)
    if (content === null) faults.push({ entry: entry.name, reason: phrase('zip-broken', {}) })
    else files.set(entry.name, content)
  }
  return { files: faults.length > 0 ? new Map() : files, faults }
}

function unsafeNames(entries: readonly Entry[]): ZipFault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name, size }): ZipFault[] => {
    const plain = name.endsWith('/') && size === 0 ? name.slice(0, -1) : name
    if (!isPortable(plain)) return [{ entry: name, reason: phrase('zip-unsafe', {}) }]
    const key = folded(plain)
    if (seen.has(key)) return [{ entry: name, reason: phrase('zip-entry-twice', {}) }]
    seen.add(key)
    return []
  })
}

/** What packs better than this is nearly nothing, many times over: a blank page as a picture, or a bomb. */
const highRatio = 100

function tooMuch(entries: readonly Entry[], most: LimitName): ZipFault[] {
  const total = (some: readonly Entry[]): number => some.reduce((sum, { size }) => sum + size, 0)
  const blown = entries.filter(({ start, end, size }) => size > highRatio * (end - start))
  const sizes: readonly (readonly [LimitName, number])[] = [
    ['package-file-size', Math.max(0, ...entries.map(({ size }) => size))],
    [most, total(entries)],
    ['zip-expansion', total(blown)],
  ]
  return sizes.flatMap(([limit, size]) => (size > limits[limit].most ? [{ limit }] : [])).slice(0, 1)
}

/** Null where what comes out has another size than the directory says, or something lies behind it. */
function contentOf(packed: Buffer, { isPacked, size }: Entry): Uint8Array | null {
  if (!isPacked) return packed.length === size ? Uint8Array.from(packed) : null
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    return buffer.length === size && engine.bytesWritten === packed.length ? new Uint8Array(buffer) : null
  } catch {
    return null
  }
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

type Directory = { readonly entries: readonly Entry[] } | { readonly faults: readonly ZipFault[] }

function readDirectory(whole: Buffer): Directory {
  const refuse = (reason: Sentence, entry: string | null = null): Directory => ({ faults: [{ entry, reason }] })
  const end = endOf(whole)
  if (end === null) return refuse(phrase('zip-cut-off', {}))
  const [count, size, offset] = [
    whole.readUInt16LE(end + 10),
    whole.readUInt32LE(end + 12),
    whole.readUInt32LE(end + 16),
  ]
  if (offset === elsewhere || count === 0xffff) return refuse(phrase('zip-large-form', {}))
  if (count > limits['package-files'].most) return { faults: [{ limit: 'package-files' }] }
  if (offset + size !== end || whole.readUInt32LE(end + 4) !== 0 || whole.readUInt16LE(end + 8) !== count)
    return refuse(phrase('zip-broken', {}))
  const entries: Entry[] = []
  let at = offset
  /* In the order in which they lie: each begins where the one before it has ended. */
  let free = 0
  for (let index = 0; index < count; index += 1) {
    if (at + directoryEntry.length > end || whole.readUInt32LE(at) !== directoryEntry.signature)
      return refuse(phrase('zip-broken', {}))
    const name = whole.toString(
      'utf8',
      at + directoryEntry.length,
      at + directoryEntry.length + whole.readUInt16LE(at + 28),
    )
    const entry = readEntry(whole, at, name, offset)
    if ('texts' in entry) return refuse(entry, name)
    if (entry.from < free) return refuse(phrase('zip-overlap', {}), name)
    free = entry.end
    entries.push(entry)
    at += directoryEntry.length + [28, 30, 32].reduce((sum, field) => sum + whole.readUInt16LE(at + field), 0)
  }
  return at === end ? { entries } : refuse(phrase('zip-broken', {}))
}

/** Where the record at the end begins: whatever follows it is the comment whose length it says. */
function endOf(whole: Buffer): number | null {
  const last = whole.length - endRecord.length
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (whole.readUInt32LE(at) === endRecord.signature && whole.readUInt16LE(at + 20) === last - at) return at
  return null
}

/** An entry as the directory and its own header say, or why they are not of one mind. */
function readEntry(
  whole: Buffer,
  at: number,
  name: string,
  directory: number,
): (Entry & { readonly from: number }) | Sentence {
  const [flags, method] = [whole.readUInt16LE(at + 8), whole.readUInt16LE(at + 10)]
  const [packed, size, from] = [whole.readUInt32LE(at + 20), whole.readUInt32LE(at + 24), whole.readUInt32LE(at + 42)]
  if ((flags & encryptedFlag) !== 0) return phrase('zip-encrypted', {})
  if (method !== methods.stored && method !== methods.deflated) return phrase('zip-method', {})
  if ([packed, size, from].includes(elsewhere)) return phrase('zip-large-form', {})
  const names = from + localHeader.length
  if (names > directory || whole.readUInt32LE(from) !== localHeader.signature) return phrase('zip-broken', {})
  const start = names + whole.readUInt16LE(from + 26) + whole.readUInt16LE(from + 28)
  const sizesInHeader = [whole.readUInt32LE(from + 18), whole.readUInt32LE(from + 22)]
  const isSame =
    whole.toString('utf8', names, names + whole.readUInt16LE(from + 26)) === name &&
    whole.readUInt16LE(from + 8) === method &&
    ((flags & sizesBehindFlag) !== 0 || String(sizesInHeader) === String([packed, size]))
  if (!isSame || start + packed > directory) return phrase('zip-broken', {})
  return { name, isPacked: method === methods.deflated, from, start, end: start + packed, size }
}
