// A use case that writes -> its files under the content folder, made from what stands there while nobody else writes.

import { basename, dirname, join, relative } from 'node:path'
import { readdirSync } from 'node:fs'
import { isRefusal, type Outcome, type Refusal, type WritingOutcome, type WrittenFile } from '../app/request/outcome.js'
import type { FileWrite } from '../app/history/session.js'
import { sha256 } from '../base/hash.js'
import { limits } from '../base/limits.js'
import { rawTextOf, withEndsOf } from '../base/line-ends.js'
import { phrase } from '../base/phrases/phrases.js'
import { placeIn, problem, type Problem } from '../base/problem.js'
import { isContentText } from '../base/sources.js'
import { foldedPath, twins } from '../base/twins.js'
import { lockFolder, type Waiting } from './lock.js'
import { foundAt, isUnread, readFileWithin } from './read-file.js'
import { reasonOf } from './reason.js'
import { rootAt, shown } from './root.js'
import { prepareChange, type Fault } from './transaction.js'

/** Hears what has been written, each file with what stood there before; null for none. */
export type Written = (files: readonly FileWrite[]) => void

/**
 * Asks a use case while the folder is locked, and writes what it answers, all or nothing: so it knows what others have
 * written, and what it answers is what was written. The result is null where nothing could be.
 * A folder that was there, and is not when it can be locked, is not made again: `output/write`.
 * @param answer asked anew for each try; it reads the folder itself
 * @param written told when all has been written
 */
export async function recordContent<Result>(
  content: string,
  answer: () => WritingOutcome<Result> | Refusal,
  waiting?: Waiting,
  written?: Written,
): Promise<Outcome<Result | null> | Refusal> {
  const wasThere = foundAt(content)?.isDirectory() === true
  if (!wasThere) {
    const asked = answer()
    if (isRefusal(asked) || asked.writes.length === 0) return asked
  }
  const lock = await lockFolder(content, waiting)
  if ('rule' in lock) return { result: null, problems: [lock] }
  try {
    if (wasThere && lock.isNewFolder) return { result: null, problems: [vanished(content)] }
    const asked = answer()
    if (isRefusal(asked)) return asked
    const { result, problems } = asked
    const writes = asTheyLie(content, asked.writes)
    const lost = writes.length === 0 ? null : lock.lost()
    const before = written === undefined ? [] : writes.map(({ path }) => bytesAt(content, path))
    const failed = lost === null ? writeContent(content, writes) : [lost]
    if (failed.length === 0)
      written?.(writes.map(({ path, bytes }, index) => ({ path, before: before[index] ?? null, after: bytes })))
    return { result: failed.length > 0 ? null : result, problems: [...lock.mended, ...problems, ...failed] }
  } finally {
    lock.release()
  }
}

/** Texts in place of others keep the byte order mark and the ends of lines that those have on the disk. */
export function asTheyLie(content: string, writes: readonly WrittenFile[]): readonly WrittenFile[] {
  return writes.map((write) => {
    const before = isContentText(write.path) ? bytesAt(content, write.path) : null
    if (before === null) return write
    const bytes = new TextEncoder().encode(withEndsOf(rawTextOf(before), rawTextOf(write.bytes)))
    return { path: write.path, bytes }
  })
}

/** The problem of a content folder that was there a moment ago. */
export function vanished(content: string): Problem {
  const file = shown(content)
  return problem('output/write#content', { file, reason: phrase('not-there', {}) }, placeIn(file))
}

/** The bytes of a file of a content folder; null where there is none, or none that can be read. */
export function bytesAt(content: string, path: string): Uint8Array | null {
  try {
    const read = readFileWithin(rootAt(content, 'through').at(path), limits['attachment-size'].most)
    return isUnread(read) ? null : read
  } catch {
    return null
  }
}

/**
 * Writes files, the last one last, and removes others when that is done, all or none; the folder's lock is held. `output/write` when one cannot be written;
 * `output/twins` when two are one file, or when one would be one with another that is there, where capital letters do not
 * count.
 */
export function writeContent(
  content: string,
  files: readonly WrittenFile[],
  removed: readonly string[] = [],
): Problem[] {
  const prepared = prepareContent(content, files, undefined, removed)
  return 'apply' in prepared ? prepared.apply() : prepared.problems
}

/** Files that lie ready for a content folder. */
export interface PreparedContent {
  /** Writes them, all or none. */
  readonly apply: () => Problem[]
  /** Takes them away. */
  readonly drop: () => void
}

/**
 * Lays files ready, to be written when another folder has been; with the problems of `writeContent`.
 * @param once the other folder, and the hash of the manifest that it is to have: a run that is stopped after it has come to have
 * it has these files written by the next
 * @param removed paths of files that are removed when the others are written
 */
export function prepareContent(
  content: string,
  files: readonly WrittenFile[],
  once?: { readonly folder: string; readonly manifest: string },
  removed: readonly string[] = [],
): PreparedContent | { readonly problems: Problem[] } {
  const placed = (path: string): Problem['place'] => placeIn(shown(join(content, path)))
  const listed = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))
  const found = twins([...files.flatMap(({ path }) => namesakes(content, path)), ...listed], placed)
  if (found.length > 0) return { problems: found }
  const written = [...new Map(files.map((file) => [file.path, file])).values()]
  const root = rootAt(content, 'through')
  const between = once === undefined ? undefined : { ...once, folder: wayBetween(root.itself, once.folder) }
  const prepared = prepareChange(root, { written, removed }, between)
  if ('cause' in prepared) return { problems: [notWritten(prepared)] }
  return {
    apply: () => {
      const fault = prepared.apply()
      return fault === null ? [] : [notWritten(fault)]
    },
    drop: prepared.drop,
  }
}

/** The way from a real folder to another, which is the same where both have been moved together. */
function wayBetween(from: string, to: string): string {
  return relative(from, rootAt(to, 'refused').itself)
}

function notWritten({ path, cause }: Fault): Problem {
  const file = shown(path)
  return problem('output/write#content', { file, reason: reasonOf(cause) }, placeIn(file))
}

/** What lies beside a path under a name that is alike but not the same. */
function namesakes(content: string, path: string): { readonly path: string; readonly sha256: string }[] {
  const [folder, name] = [dirname(path), basename(path)]
  return namesIn(join(content, folder))
    .filter((other) => other !== name && foldedPath(other) === foldedPath(name))
    .map((other) => ({ path: join(folder, other), sha256: '' }))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
