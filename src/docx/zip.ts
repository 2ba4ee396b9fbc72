// Files of a package -> the package. What many packages have in common is deflated once: an entry is cut out of a package of its own, and
// the bytes are those that the library gives for all files together.

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

/** A file deflated. */
export function zipEntry(name: string, content: Uint8Array, options: ZipOptions): ZipEntry {
  const alone = zipSync({ [name]: [content, options] })
  const end = alone.length - endLength
  const list = viewOf(alone).getUint32(end + offsetOfList, true)
  return { local: alone.slice(0, list), listed: alone.slice(list, end) }
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
