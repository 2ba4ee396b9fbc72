// What has been written into the content folder since the studio was opened, with what stood there before: so that it can be undone, and
// redone, where the files still are as the write left them. It lives no longer than the studio.

import { sha256 } from '../../base/hash.js'
import { limits } from '../../base/limits.js'
import type { Sentence } from '../../base/sentence.js'

/** A file before a write and after it; null where there was none. */
export interface FileWrite {
  readonly path: string
  readonly before: Uint8Array | null
  readonly after: Uint8Array | null
}

export interface SessionWrite {
  readonly id: number
  /** The time, in milliseconds since 1970. */
  readonly at: number
  /** What was done. */
  readonly did: Sentence
  readonly files: readonly FileWrite[]
  readonly isUndone: boolean
}

export interface SessionHistory {
  /** The oldest first. */
  readonly writes: readonly SessionWrite[]
  /** How many have been forgotten, which are older than all of these. */
  readonly forgotten: number
}

export const emptyHistory: SessionHistory = { writes: [], forgotten: 0 }

/** A file as it is to be put in place of what stands there. */
export interface FileTurn {
  readonly path: string
  /** What the write left, or took away: only over this it is put. Null: no file. */
  readonly over: Uint8Array | null
  /** Null: no file. */
  readonly to: Uint8Array | null
}

/**
 * A history with one write more. What the register and the published site are recorded in is never undone, and not kept; nor is a write
 * that changed nothing. The oldest writes are forgotten where there are more than `session-writes`, or larger ones than `session-size`.
 */
export function withWrite(history: SessionHistory, write: Omit<SessionWrite, 'id' | 'isUndone'>): SessionHistory {
  const files = write.files.filter(({ path, before, after }) => !isOfRegister(path) && !isSame(before, after))
  if (files.length === 0) return history
  const id = history.forgotten + history.writes.length + 1
  const all = [...history.writes, { ...write, files, id, isUndone: false }]
  let kept = all.length
  let size = 0
  for (const { files: own } of [...all].reverse()) {
    size += own.reduce((sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0), 0)
    if (size > limits['session-size'].most || all.length - kept >= limits['session-writes'].most) break
    kept -= 1
  }
  return { writes: all.slice(kept), forgotten: history.forgotten + kept }
}

/** What undoing a write puts in place, or redoing it where it has been undone. */
export function turnOf({ files, isUndone }: SessionWrite): FileTurn[] {
  return files.map(({ path, before, after }) =>
    isUndone ? { path, over: before, to: after } : { path, over: after, to: before },
  )
}

/** The history once a write has been undone, or redone. */
export function turned(history: SessionHistory, id: number): SessionHistory {
  const writes = history.writes.map((one) => (one.id === id ? { ...one, isUndone: !one.isUndone } : one))
  return { ...history, writes }
}

/** True where a file is as it is to be before it is turned. */
export function isAsLeft(now: Uint8Array | null, { over }: Pick<FileTurn, 'over'>): boolean {
  return isSame(now, over)
}

function isSame(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === null || other === null ? one === other : sha256(one) === sha256(other)
}

function isOfRegister(path: string): boolean {
  return path.startsWith('register/')
}
