// Files of a package -> the package. Each file is deflated by itself, by zlib, so that what many packages have in common is deflated once.

import { gzipSync } from 'node:zlib'
import { zipSync, type ZipOptions } from 'fflate'
import { addAll } from '../base/lists.js'

/** A file as it stands in a package, and how the list at the end tells of it. */
export interface ZipEntry {
  readonly local: Uint8Array
  readonly listed: Uint8Array
}

/** The end of a package without a comment (APPNOTE.TXT 4.3.16), and where in it and in an entry of the list the offsets stand. */
const endLength = 22
const offsetOfList = 16
const offsetOfFile = 42

/** Where the method, the checksum and the sizes stand in the head of a file (4.3.7) and in the list (4.3.12). */
const inHead = { method: 8, checksum: 14, size: 18, plainSize: 22 } as const
const inList = { method: 10, checksum: 16, size: 20, plainSize: 24 } as const
const deflate = 8

/** What gzip puts before what is deflated, where nothing is named, and after it: the checksum and the length (RFC 1952, 2.3). */
const gzipHead = 10
const gzipEnd = 8

/**
 * A file deflated. The library writes what tells of it, for an empty file; method, checksum and sizes are those of this one. zlib reckons
 * the checksum while it deflates, where it writes gzip.
 * @param options the time and the like; not how it is deflated
 */
export function zipEntry(name: string, content: Uint8Array, options: Omit<ZipOptions, 'level'>): ZipEntry {
  const empty = zipSync({ [name]: [new Uint8Array(), { ...options, level: 0 }] })
  const list = viewOf(empty).getUint32(empty.length - endLength + offsetOfList, true)
  const head = empty.slice(0, list)
  const listed = empty.slice(list, empty.length - endLength)
  const gzipped = gzipSync(content)
  const deflated = gzipped.subarray(gzipHead, gzipped.length - gzipEnd)
  for (const [bytes, at] of [
    [head, inHead],
    [listed, inList],
  ] as const) {
    const view = viewOf(bytes)
    view.setUint16(at.method, deflate, true)
    view.setUint32(at.checksum, viewOf(gzipped).getUint32(gzipped.length - gzipEnd, true), true)
    view.setUint32(at.size, deflated.length, true)
    view.setUint32(at.plainSize, content.length, true)
  }
  return { local: joined([head, deflated]), listed }
}

/** A package of some files, in their order. */
export function zipped(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = entries.map(({ local }) => local)
  let offset = 0
  const list = entries.map(({ local, listed }) => {
    const placed = listed.slice()
    viewOf(placed).setUint32(offsetOfFile, offset, true)
    offset += local.length
    return placed
  })
  addAll(pieces, list)
  const end = new Uint8Array(endLength)
  const written = viewOf(end)
  written.setUint32(0, 0x06054b50, true)
  for (const at of [8, 10]) written.setUint16(at, entries.length, true)
  written.setUint32(
    12,
    list.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  written.setUint32(offsetOfList, offset, true)
  return joined([...pieces, end])
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
