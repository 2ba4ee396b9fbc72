// A write of the session, undone or done again: over files that still are as it left them, and over nothing else.

import { isAsLeft, type FileTurn } from '../../app/history/session.js'
import type { Problem } from '../../base/problem.js'
import { bytesAt, vanished, writeContent } from '../content.js'
import { lockFolder } from '../lock.js'

export type Turned =
  | { readonly done: boolean; readonly problems: readonly Problem[] }
  /** Paths of files that are another than they are to be put over: nothing was done. */
  | { readonly changed: readonly string[] }

/** Puts files in place of others, and takes those away that are to be gone: all of it or nothing. */
export async function turnContent(content: string, turns: readonly FileTurn[]): Promise<Turned> {
  const lock = await lockFolder(content)
  if ('rule' in lock) return { done: false, problems: [lock] }
  try {
    if (lock.isNewFolder) return { done: false, problems: [vanished(content)] }
    const changed = turns.filter((turn) => !isAsLeft(bytesAt(content, turn.path), turn)).map(({ path }) => path)
    if (changed.length > 0) return { changed }
    const writes = turns.flatMap(({ path, to }) => (to === null ? [] : [{ path, bytes: to }]))
    const lost = lock.lost()
    const removed = turns.filter(({ to }) => to === null).map(({ path }) => path)
    const failed = lost === null ? writeContent(content, writes, removed) : [lost]
    return { done: failed.length === 0, problems: [...lock.mended, ...failed] }
  } finally {
    lock.release()
  }
}
