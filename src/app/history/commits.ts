// What is told of a repository that the content folder lies in, and what has changed in that folder since its last commit: a
// comparison of names and hashes, without git.

import type { Sentence } from '../../base/sentence.js'
import { phrase } from '../../base/phrases/phrases.js'

/** Why there is no repository: none around the folder, no git, one of another user, one that git does not read, or not in time. */
export interface NoRepository {
  readonly none: 'outside' | 'missing' | 'owner' | 'slow' | 'unread'
  /** What git says, in English; empty where it says nothing. */
  readonly said: string
}

/** What is in the way of a commit. */
export type CommitObstacle = 'merge' | 'rebase' | 'cherry-pick' | 'revert' | 'detached' | 'locked' | 'nobody'

export interface LastCommit {
  /** The time, in milliseconds since 1970. */
  readonly at: number
  /** The first line of its message. */
  readonly subject: string
}

export interface RepositoryFacts {
  /** Null where HEAD names none. */
  readonly branch: string | null
  /** Null before the first one. */
  readonly last: LastCommit | null
  /** Who commits; null where git has not been told. */
  readonly by: { readonly name: string; readonly address: string } | null
  /** Names of the repository's own programs that git runs before a commit or after it. */
  readonly hooks: readonly string[]
  /** True where commits are to be signed. */
  readonly isSigning: boolean
  readonly obstacle: CommitObstacle | null
}

/** A file of the last commit, by its path under the content folder. */
export interface CommittedFile {
  readonly path: string
  /** Id of its text in the repository. */
  readonly id: string
  readonly isExecutable: boolean
}

/** A file of the content folder as it lies there. */
export interface FileNow {
  readonly path: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  /** Ids that it may have in a repository: as it is, with other ends of lines, by way of another store. */
  readonly ids: readonly string[]
}

export interface ChangedFile {
  readonly path: string
  readonly change: 'added' | 'changed' | 'removed'
  /** SHA-256 of its bytes; null for one that has been removed. */
  readonly hash: string | null
}

/**
 * What has changed since the last commit, by path.
 * @param isLeft true for a path that says nothing: one that is hidden, could not be read, or is to be ignored
 */
export function changedSince(
  committed: readonly CommittedFile[],
  now: readonly FileNow[],
  isLeft: (path: string) => boolean,
): ChangedFile[] {
  const before = new Map(committed.map((file) => [file.path, file]))
  const there = new Set(now.map(({ path }) => path))
  const changed = now.flatMap(({ path, hash, ids }): ChangedFile[] => {
    const known = before.get(path)
    if (known === undefined) return isLeft(path) ? [] : [{ path, change: 'added', hash }]
    return ids.includes(known.id) ? [] : [{ path, change: 'changed', hash }]
  })
  const removed = committed
    .filter(({ path }) => !there.has(path) && !isLeft(path))
    .map(({ path }): ChangedFile => ({ path, change: 'removed', hash: null }))
  return [...changed, ...removed].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Why there is no repository, and what to do. */
export function whyNone({ none, said }: NoRepository): Sentence {
  return none === 'unread' ? phrase('changes-none-unread', { said }) : phrase(`changes-none-${none}`, {})
}

/** What is in the way of a commit, and what to do. */
export function whyNot(obstacle: CommitObstacle): Sentence {
  return phrase(`changes-not-${obstacle}`, {})
}
