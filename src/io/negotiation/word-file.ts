// A Word file as the user named it -> its bytes, never more than the limit.

import type { WordFile } from '../../app/negotiation/compare.js'
import type { Refusal } from '../../app/request/outcome.js'
import { limits } from '../../base/limits.js'
import { isUnread, readFileWithin, unreadFile } from '../read-file.js'

/** Reads a file; refused is what does not exist, cannot be read, or is too large. */
export function readWordFile(path: string): WordFile | Refusal {
  const bytes = readFileWithin(path, limits['docx-size'].most)
  return isUnread(bytes) ? { refused: unreadFile(path, bytes, 'docx-size') } : { name: path, bytes }
}
