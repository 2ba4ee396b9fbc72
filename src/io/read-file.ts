// A path -> the bytes of the file there: never more than a limit, however much it grows meanwhile, and never of a pipe or a device,
// which would keep the program waiting.

import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
import { amountOf, type LimitName } from '../base/limits.js'
import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'
import { readingReasonOf } from './reason.js'

/** Why there are no bytes: the file is larger than it may be, it is no file, or the system refuses. */
export type Unread =
  { readonly unread: 'too-large' | 'no-file' } | { readonly unread: 'refused'; readonly reason: Sentence | string }

/**
 * Reads a file; links are followed.
 * @param most bytes that are taken
 */
export function readFileWithin(path: string, most: number): Uint8Array | Unread {
  try {
    const found = statSync(path)
    if (!found.isFile()) return { unread: 'no-file' }
    return found.size > most ? { unread: 'too-large' } : readOpened(path, most)
  } catch (cause) {
    return { unread: 'refused', reason: readingReasonOf(cause) }
  }
}

/** Reads a file of the user's own that nobody else may write, and that is no link; null for any other. */
export function readOwnFile(path: string, most: number): Uint8Array | null {
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
    try {
      const found = fstatSync(file)
      const user = process.getuid?.()
      const isOwn = user === undefined || (found.uid === user && (found.mode & 0o022) === 0)
      return found.isFile() && isOwn && found.size <= most ? readUpTo(file, found, most) : null
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** The SHA-256 of a file, which is read piece by piece. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, constants.O_RDONLY)
  try {
    const piece = new Uint8Array(256 * 1024)
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece))
      hash.update(piece.subarray(0, count))
    return hash.digest('hex')
  } finally {
    closeSync(file)
  }
}

/** What lies at a path; null for nothing, and for a path that the system does not take. */
export function foundAt(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

/** True where the bytes could not be read. */
export function isUnread(read: Uint8Array | Unread): read is Unread {
  return 'unread' in read
}

/** Why a file that is not too large was not read, as the end of a sentence. */
export function whyUnread(found: Exclude<Unread, { unread: 'too-large' }>): Sentence | string {
  return found.unread === 'refused' ? found.reason : phrase('no-file', {})
}

/** The sentence of a file that a user named and that was not read. */
export function unreadFile(path: string, found: Unread, limit: LimitName): Sentence {
  const reason =
    found.unread === 'too-large' ? phrase('larger-than', { most: amountOf(limit), limit }) : whyUnread(found)
  return phrase('usage-unread-file', { path, reason })
}

/** What was a file a moment ago is looked at again once it is open, since another may have taken its place. */
function readOpened(path: string, most: number): Uint8Array | Unread {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = fstatSync(file)
    if (!found.isFile()) return { unread: 'no-file' }
    return readUpTo(file, found, most) ?? { unread: 'too-large' }
  } finally {
    closeSync(file)
  }
}

/** All bytes of an open file; null where there are more than may be taken. */
function readUpTo(file: number, { size }: Stats, most: number): Uint8Array | null {
  let bytes = new Uint8Array(Math.min(size, most) + 1)
  let filled = 0
  for (;;) {
    const count = readSync(file, bytes, filled, bytes.length - filled, null)
    if (count === 0) return bytes.slice(0, filled)
    filled += count
    if (filled > most) return null
    if (filled === bytes.length) {
      const larger = new Uint8Array(Math.min(bytes.length * 2, most + 1))
      larger.set(bytes)
      bytes = larger
    }
  }
}
