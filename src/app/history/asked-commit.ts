// What is asked to be committed -> the files, if they still are as whoever asks has seen them.

import { phrase } from '../../base/phrases/phrases.js'
import type { Refusal } from '../request/outcome.js'
import type { ChangedFile } from './commits.js'

export interface CommitAsked {
  /** What has been changed, and why. */
  readonly message: string
  /** By path, each with the hash that it was seen with; null for one that was removed. */
  readonly files: readonly Pick<ChangedFile, 'path' | 'hash'>[]
}

/** The message as it is kept, and the files, each once. Refused without a message or a file, and where one is no longer as it was seen. */
export function commitOf(
  { message: given, files }: CommitAsked,
  changed: readonly ChangedFile[],
): { readonly message: string; readonly files: readonly ChangedFile[] } | Refusal {
  const message = given.replace(/\r\n?/g, '\n').trim()
  if (message === '') return { refused: phrase('changes-no-message', {}) }
  if (files.length === 0) return { refused: phrase('changes-no-files', {}) }
  const now = new Map(changed.map((file) => [file.path, file]))
  const other = files.filter(({ path, hash }) => now.get(path) === undefined || now.get(path)?.hash !== hash)
  if (other.length > 0) return { refused: phrase('changes-other-since', { files: other.map(({ path }) => path) }) }
  const chosen = new Set(files.map(({ path }) => path))
  return { message, files: changed.filter(({ path }) => chosen.has(path)) }
}
