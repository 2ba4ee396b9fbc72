// Texts as they are written -> requests, one under way at a time: what is written meanwhile waits, and of each file only the newest.

import type { Edit, Edited } from '../protocol.js'

/** What a file is to hold; in place of which draft is known when it is sent. */
export type Written = Omit<Edit, 'was'>

export interface EditQueue {
  /** Takes the newest text of a file. */
  readonly push: (edit: Written) => void
  /** Sends once more what was not taken. */
  readonly retry: () => void
  /** True while something of a file is under way or waits. */
  readonly holds: (path: string) => boolean
  /** Resolves when nothing of a file is under way or waits, or when sending failed. */
  readonly settled: (path: string) => Promise<void>
  /** Takes back what waits of a file; what is under way is on its way. */
  readonly forget: (path: string) => void
}

/**
 * @param send asks the program; a rejection leaves the edit waiting, unless a newer one has come
 * @param done is told of every answer, and whether a newer text of the same file waits
 * @param failed is told why an edit was not taken
 */
export function openEditQueue(
  send: (edit: Written) => Promise<Edited>,
  done: (edit: Written, answer: Edited, newer: boolean) => void,
  failed: (edit: Written, cause: unknown) => void,
): EditQueue {
  const waiting = new Map<string, Written>()
  let underWay: Written | null = null
  let waiters: { path: string; resolve: () => void }[] = []
  const holds = (path: string): boolean => underWay?.path === path || waiting.has(path)
  const settle = (all: boolean): void => {
    const ready = waiters.filter(({ path }) => all || !holds(path))
    waiters = waiters.filter((waiter) => !ready.includes(waiter))
    for (const { resolve } of ready) resolve()
  }
  const next = async (): Promise<void> => {
    const [edit] = waiting.values()
    if (underWay !== null || edit === undefined) return
    waiting.delete(edit.path)
    underWay = edit
    let refused = false
    try {
      const answer = await send(edit)
      done(edit, answer, waiting.has(edit.path))
    } catch (cause) {
      refused = true
      if (!waiting.has(edit.path)) waiting.set(edit.path, edit)
      failed(edit, cause)
    } finally {
      underWay = null
    }
    settle(refused)
    if (!refused) void next()
  }
  return {
    push: (edit) => {
      /* The file that was written in last goes last, so that no file waits for ever. */
      waiting.delete(edit.path)
      waiting.set(edit.path, edit)
      void next()
    },
    retry: () => void next(),
    holds,
    forget: (path) => {
      waiting.delete(path)
    },
    settled: (path) => (holds(path) ? new Promise((resolve) => waiters.push({ path, resolve })) : Promise.resolve()),
  }
}
