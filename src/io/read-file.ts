// A path -> the bytes of the file there: never more than a limit, however much it grows meanwhile, and never of a pipe or a device,
// which would keep the program waiting.

import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs'
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

/** True where the bytes could not be read. */
export function isUnread(read: Uint8Array | Unread): read is Unread {
  return 'unread' in read
}

/** Why a file that is not too large was not read, as the end of a sentence. */
export function whyUnread(found: Exclude<Unread, { unread: 'too-large' }>): Sentence | string {
  return found.unread === 'refused' ? found.reason : phrase('no-file', {})
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
