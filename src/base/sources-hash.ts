// Folders as read -> hashes that stand for all that they hold, in keys of what is kept.

import { sha256 } from './hash.js'
import { oncePer } from './memory.js'
import type { FileSet, Sources } from './sources.js'

/** SHA-256 of each file, by its path, in code-unit order. */
export const hashesOf = oncePer(({ files, attachments }: FileSet): readonly (readonly [string, string])[] =>
  [...files, ...attachments]
    .map(([path, content]) => [path, sha256(content)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** The name of a folder, and what was not read of it. */
export function namedAndUnread({ root, unread }: FileSet): unknown {
  return [root, [...(unread ?? [])]]
}

/** SHA-256 of all that was read, and of what was not. */
export function hashOfSources({ content, templates }: Sources): string {
  return sha256(JSON.stringify([content, templates].map((set) => [namedAndUnread(set), hashesOf(set)])))
}
