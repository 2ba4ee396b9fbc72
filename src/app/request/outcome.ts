// What use cases give: an answer with every problem, what is to be written for it, or why it was wrong to ask. They write
// nothing themselves.

import type { Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import type { Sources } from '../../base/sources.js'

/** The answer of a use case, as programs read it, and every problem, sorted. */
export interface Outcome<Result> {
  readonly result: Result
  readonly problems: readonly Problem[]
}

/** An answer that holds once the files have been written, all or none. */
export interface WritingOutcome<Result> extends Outcome<Result> {
  readonly writes: readonly WrittenFile[]
}

/** A file to be written; the path with `/`, under the content folder or the folder that is updated. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Of the bytes, where it has been counted already. */
  readonly sha256?: string
}

/** A file as a manifest lists it. */
export interface ListedFile {
  readonly path: string
  readonly sha256: string
}

/** Lays a file ready for a folder; false where that cannot be, and then nothing of what was asked is written. */
export type LayFile = (file: WrittenFile) => boolean

/** What a folder with a manifest is to hold beside what has been laid ready for it: files that the manifest lists, or did before. */
export interface FolderUpdate<Manifest extends object> {
  readonly manifest: Manifest
  readonly listed: readonly ListedFile[]
  readonly earlier: readonly ListedFile[]
}

/** What was asked cannot be: wrong usage, told in one line. */
export interface Refusal {
  readonly refused: Sentence
}

/** True where something was asked that cannot be. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer
}

/** A text as a file to be written. */
export function textFile(path: string, text: string): WrittenFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

/** The sources as they are once texts have been written into the content folder. */
export function withWritten(
  sources: Sources,
  writes: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Sources {
  if (writes.length === 0) return sources
  const texts = writes.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const)
  const files = new Map([...sources.content.files, ...texts])
  return { ...sources, store: undefined, content: { ...sources.content, files } }
}
