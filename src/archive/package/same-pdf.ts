// Two PDF files of this program -> whether they say the same, however their streams are compressed: another zlib packs the
// same content into other bytes, and moves what lies behind.

import { inflateSync } from 'node:zlib'
import { limits } from '../../base/limits.js'

/** True when both hold the same objects in the same order with the same content, and their tables find just these. */
export function isSamePdf(a: Uint8Array, b: Uint8Array): boolean {
  try {
    return unpacked(a) === unpacked(b)
  } catch {
    return false
  }
}

/** All objects with their streams unpacked, without lengths and offsets. Throws on a broken stream, and on a table that lies. */
function unpacked(bytes: Uint8Array): string {
  const text = latin1(bytes)
  const parts: string[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('\nstream\n', at)
    if (start < 0) break
    const dictionary = text.slice(at, start)
    const length = Number(/^\d+/.exec(dictionary.slice(behindLast(dictionary, '/Length ')))?.[0])
    if (!Number.isInteger(length)) throw new RangeError('a stream without a length')
    const from = start + '\nstream\n'.length
    const own = dictionary.slice(behindLast(dictionary, ' obj'))
    const isTable = /\/Type \/XRef\b/.test(own)
    const isPacked = own.includes('/Filter /FlateDecode')
    const content = bytes.subarray(from, from + length)
    const plain = isPacked ? inflated(content) : content
    parts.push(dictionary.replace(/\/Length \d+/g, ''), isTable ? placesIn(plain, text) : latin1(plain))
    at = from + length
  }
  const rest = text.slice(at)
  const [, table] = /startxref\n(\d+)/.exec(rest) ?? []
  if (!/^\d+ 0 obj\n<<\n\/Type \/XRef\b/.test(text.slice(Number(table)))) throw new RangeError('a table elsewhere')
  return [...parts, rest.replace(/startxref\n\d+/, '')].join('\n')
}

/** The place behind the last of some letters; the beginning where they do not stand. */
function behindLast(text: string, letters: string): number {
  const at = text.lastIndexOf(letters)
  return at < 0 ? 0 : at + letters.length
}

/** Unpacked, where nothing lies behind what was packed: it would be read by nobody but could be found by an offset. */
function inflated(packed: Uint8Array): Uint8Array {
  const { buffer, engine } = inflateSync(packed, {
    info: true,
    maxOutputLength: limits['pdf-stream'].most,
  }) as unknown as {
    readonly buffer: Uint8Array
    readonly engine: { readonly bytesWritten: number }
  }
  if (engine.bytesWritten !== packed.length) throw new RangeError('something behind a stream')
  return buffer
}

/** Bytes of an entry of the table: its kind, an offset or a stream, and an index (pdf/object-streams.ts). */
const [kindWidth, placeWidth, indexWidth] = [1, 4, 2]
const entryWidth = kindWidth + placeWidth + indexWidth

/** The entries of the table without offsets, each of which has to lead to its object. */
function placesIn(table: Uint8Array, text: string): string {
  const entries = Buffer.from(table)
  if (entries.length % entryWidth !== 0) throw new RangeError('a table of another shape')
  return Array.from({ length: entries.length / entryWidth }, (_, id) => {
    const start = id * entryWidth
    const kind = entries.readUIntBE(start, kindWidth)
    const place = entries.readUIntBE(start + kindWidth, placeWidth)
    const index = entries.readUIntBE(start + kindWidth + placeWidth, indexWidth)
    if (kind !== 1) return `${kind} ${place} ${index}`
    if (!text.startsWith(`${id} 0 obj\n`, place)) throw new RangeError('an offset that leads elsewhere')
    return `${kind} ${index}`
  }).join('\n')
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
