// What the system says when it refuses -> the end of a sentence that a user understands.

import { phrase } from '../base/phrases/phrases.js'
import type { Sentence } from '../base/sentence.js'

/** Why the system refused: the end of a sentence, or what the system says. */
export function reasonOf(cause: unknown): Sentence | string {
  const { code = '' } = cause as { code?: string }
  return isKnown(code) ? phrase(reasons[code], {}) : code || String(cause)
}

/** The same of what was to be read. */
export function readingReasonOf(cause: unknown): Sentence | string {
  const { code = '' } = cause as { code?: string }
  if (code === 'EACCES' || code === 'EPERM') return phrase('no-permission-to-read', {})
  if (code === 'ENOENT' || code === 'ENOTDIR') return phrase('not-there', {})
  if (code === 'ENXIO' || code === 'EISDIR') return phrase('no-file', {})
  return reasonOf(cause)
}

const reasons = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'disk-read-only',
  ENOTDIR: 'file-in-the-way',
  EEXIST: 'file-in-the-way',
  EISDIR: 'folder-in-the-way',
  ENOTEMPTY: 'folder-in-the-way',
  ENOENT: 'folder-not-made',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large',
  ENAMETOOLONG: 'name-too-long',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  EMFILE: 'too-many-files',
  ENFILE: 'too-many-files',
  EIO: 'disk-fault',
  ELOOP: 'link-in-the-way',
  LINK: 'link-in-the-way',
  NAME: 'name-not-possible',
  OUTSIDE: 'outside-the-folder',
  SPECIAL: 'special-in-the-way',
} as const

function isKnown(code: string): code is keyof typeof reasons {
  return Object.hasOwn(reasons, code)
}
