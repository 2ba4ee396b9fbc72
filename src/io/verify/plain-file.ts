// A path -> the bytes of the file that lies there, or their hash, or why there are none. What is no file (a link, a pipe, a
// device, a folder) is never opened for reading, nothing larger than a limit is taken, and a file that grows is cut there.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { createHash } from 'node:crypto'
import type { ByteSource } from '../../base/foreign/byte-source.js'
import type { Digest } from '../../archive/package/files.js'
import { notPlain } from '../../app/packages/verify-package.js'
import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { problem, type Place, type Problem } from '../../base/problem.js'
import { readingReasonOf } from '../reason.js'

/** Something read of a file, or the problem with it: `verify/link`, `verify/checksum`, `limit/exceeded`. */
export type Read<Value> =
  { readonly value: Value; readonly problem: null } | { readonly value: null; readonly problem: Problem }

/**
 * The bytes of a file.
 * @param most the limit of its size
 * @param follows true where a link to a file will do, since the user has named it
 */
export function readPlain(path: string, most: LimitName, follows = false): Read<Uint8Array> {
  return withFile(path, most, follows, (file, size) => {
    const bytes = new Uint8Array(size)
    let length = 0
    for (let count = -1; length < size && count !== 0; length += count)
      count = readSync(file, bytes, length, size - length, null)
    return length === size ? bytes : bytes.slice(0, length)
  })
}

/** The SHA-256 of a file and its size, however large it is, piece by piece. */
export function digestPlain(path: string, most: LimitName): Read<Digest> {
  return withFile(path, most, false, (file, size) => {
    const { hashes, bytes } = hashesOf(file, 0, [size])
    return { sha256: hashes[0] ?? '', bytes }
  })
}

const pieceSize = 1024 * 1024
const piece = new Uint8Array(pieceSize)

/** The SHA-256 of parts of an open file with one beginning, and how many bytes there are: each is read once. */
function hashesOf(
  file: number,
  from: number,
  to: readonly number[],
): { readonly hashes: string[]; readonly bytes: number } {
  const hash = createHash('sha256')
  let at = from
  const hashes = to.map((end) => {
    for (let count = -1; at < end && count !== 0; at += count) {
      count = readSync(file, piece, 0, Math.min(end - at, pieceSize), at)
      hash.update(piece.subarray(0, count))
    }
    return hash.copy().digest('hex')
  })
  return { hashes, bytes: at - from }
}

/** What somebody makes of a file while it is open, reading it in parts. */
export function withParts<Value>(
  path: string,
  most: LimitName,
  follows: boolean,
  use: (source: ByteSource) => Value,
): Read<Value> {
  return withFile(path, most, follows, (file, size) =>
    use({
      length: size,
      read: (from, to) => {
        const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from))
        let filled = 0
        for (let count = -1; filled < bytes.length && count !== 0; filled += count)
          count = readSync(file, bytes, filled, bytes.length - filled, from + filled)
        return bytes.subarray(0, filled)
      },
      readInto: (bytes, from) => readSync(file, bytes, 0, Math.max(0, Math.min(bytes.length, size - from)), from),
      hashes: (from, to) => hashesOf(file, from, to).hashes,
    }),
  )
}

/** The bytes of a file in their order; each piece is overwritten by the next. */
export function* piecesOf({ length, readInto }: ByteSource): Generator<Uint8Array, undefined> {
  const own = new Uint8Array(Math.min(pieceSize, length))
  for (let at = 0; at < length;) {
    const count = readInto(own, at)
    if (count === 0) return
    yield own.subarray(0, count)
    at += count
  }
}

function withFile<Value>(
  path: string,
  most: LimitName,
  follows: boolean,
  read: (file: number, size: number) => Value,
): Read<Value> {
  const shown = path.replace(/\\/g, '/')
  const place: Place = { file: printable(shown), line: 1, column: 1 }
  let file: number | null = null
  try {
    /* Without waiting: a pipe that nobody writes to would keep us for ever. */
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | (follows ? 0 : constants.O_NOFOLLOW))
    const found = fstatSync(file)
    if (!found.isFile()) return { value: null, problem: notPlain(shown) }
    if (found.size > limits[most].most) return { value: null, problem: pastLimit(most, place) }
    return { value: read(file, found.size), problem: null }
  } catch (cause) {
    const { code = '' } = cause as { code?: string }
    if (notFiles.includes(code)) return { value: null, problem: notPlain(shown) }
    const values = { file: printable(basename(path)), reason: readingReasonOf(cause) }
    return { value: null, problem: problem('verify/checksum#unread', values, place) }
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** What the system says of links that are not followed, and of sockets and devices that nobody answers. */
const notFiles = ['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV', 'EISDIR']
