// A file of the content folder as it lies on the disk, read and written by whoever edits it: nothing is written over that has changed
// since it was read.

import type { Problem } from '../../base/problem.js'
import { sha256 } from '../../base/hash.js'
import { rawTextOf, textOf, withEndsOf } from '../../base/line-ends.js'
import { limits } from '../../base/limits.js'
import { isRefusal } from '../../app/request/outcome.js'
import { recordContent, type Written } from '../content.js'
import { foundAt, isUnread, readFileWithin, whyUnread, type Unread } from '../read-file.js'
import { reasonOf } from '../reason.js'
import { rootAt } from '../root.js'
import type { Sentence } from '../../base/sentence.js'

export interface ContentFile {
  /** Lines ended by a line feed; empty for a file that is not there. */
  readonly text: string
  /** Of the bytes; null for a file that is not there. */
  readonly hash: string | null
}

/** Why a file cannot be read. */
export interface UnreadContent {
  readonly unread: Sentence | string | 'too-large'
}

/** Reads a file under the folder. */
export function readContentFile(content: string, path: string): ContentFile | UnreadContent {
  const read = bytesAt(content, path)
  if (read === null) return { text: '', hash: null }
  if ('unread' in read) return read.unread === 'too-large' ? { unread: 'too-large' } : { unread: whyUnread(read) }
  return { text: textOf(read), hash: sha256(read) }
}

export type SavedContent =
  | { readonly saved: ContentFile & { readonly hash: string }; readonly problems: readonly Problem[] }
  | { readonly conflict: ContentFile }
  | { readonly saved: null; readonly problems: readonly Problem[] }

/**
 * Writes a text into a file where it still is what was read; lines end, and the file begins, as they did.
 * @param base the hash of what was read; null: there was no file
 * @param written told when it has been written
 */
export async function saveContentFile(
  content: string,
  path: string,
  text: string,
  base: string | null,
  written?: Written,
): Promise<SavedContent> {
  let conflict: ContentFile | null = null
  const answer = () => {
    const read = bytesAt(content, path)
    const before = read === null || 'unread' in read ? null : read
    if ((before === null ? null : sha256(before)) !== base) {
      conflict = before === null ? { text: '', hash: null } : { text: textOf(before), hash: sha256(before) }
      return { writes: [], result: null, problems: [] }
    }
    const bytes = new TextEncoder().encode(withEndsOf(before === null ? '' : rawTextOf(before), text))
    return { writes: [{ path, bytes }], result: { text, hash: sha256(bytes) }, problems: [] }
  }
  const done = await recordContent<(ContentFile & { readonly hash: string }) | null>(
    content,
    answer,
    undefined,
    written,
  )
  if (conflict !== null) return { conflict }
  if (isRefusal(done)) return { saved: null, problems: [] }
  return { saved: done.result, problems: done.problems } as SavedContent
}

/** Null where nothing lies there. */
function bytesAt(content: string, path: string): Uint8Array | Unread | null {
  try {
    const read = readFileWithin(rootAt(content, 'through').at(path), limits['file-size'].most)
    return isUnread(read) && read.unread === 'refused' && isAbsent(content, path) ? null : read
  } catch (cause) {
    return { unread: 'refused', reason: reasonOf(cause) }
  }
}

function isAbsent(content: string, path: string): boolean {
  return foundAt(rootAt(content, 'through').at(path)) === null
}
