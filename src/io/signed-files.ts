// What came back from signing, as named -> its bytes: FILE, INSTANCE=FILE, or a folder, of which all PDF files are meant.

import { phrase } from '../base/phrases/phrases.js'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveAsked } from '../app/archive.js'
import type { Refusal } from '../app/request/outcome.js'
import { limits } from '../base/limits.js'
import { foundAt, isUnread, readFileWithin, unreadFile } from './read-file.js'
import { readingReasonOf } from './reason.js'

/** Reads the files; refused is what does not exist or cannot be read, what is too large, and a folder without any. */
export function readSigned(named: readonly string[]): ArchiveAsked['signed'] | Refusal {
  const files: ArchiveAsked['signed'][number][] = []
  for (const one of named) {
    const [, instance = null, path = one] = foundAt(one) !== null ? [] : (/^([a-z0-9-]+)=(.+)$/.exec(one) ?? [])
    const paths = pdfFilesAt(path)
    if ('refused' in paths) return paths
    if (paths.length === 0) return { refused: phrase('usage-no-pdf', { path }) }
    for (const file of paths) {
      const bytes = readFileWithin(file, limits['attachment-size'].most)
      if (isUnread(bytes)) return { refused: unreadFile(file, bytes, 'attachment-size') }
      files.push({ path: file, bytes, instance })
    }
  }
  return files
}

function pdfFilesAt(path: string): string[] | Refusal {
  const found = foundAt(path)
  if (found === null) return { refused: phrase('usage-path', { path }) }
  if (!found.isDirectory()) return [path]
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.pdf$/i.test(name))
      .map((name) => join(path, name))
      .filter((file) => foundAt(file)?.isDirectory() !== true)
      .sort()
  } catch (cause) {
    return { refused: phrase('usage-unread', { path, reason: readingReasonOf(cause) }) }
  }
}
