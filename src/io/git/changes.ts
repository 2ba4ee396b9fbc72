// What has changed in a content folder since the last commit. Git lists what it has, and never looks at a file: what lies on the disk is
// read and hashed here, so that no filter of the repository is run.

import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { changedSince, type ChangedFile, type CommittedFile, type FileNow } from '../../app/history/commits.js'
import { sha256 } from '../../base/hash.js'
import { limits } from '../../base/limits.js'
import { placeIn } from '../../base/problem.js'
import { isInnerPath } from '../../base/sources.js'
import { timeNow } from '../clock.js'
import { stampOf } from '../edited/folder-stamp.js'
import { isUnread, readFileWithin } from '../read-file.js'
import { filesUnder } from '../walk-folder.js'
import type { Repository } from './repository.js'
import { isGitFault, piecesOf, runGit, type GitFault } from './run-git.js'

/** Files as they were hashed, by path, each with the stamp that it had then: one that still has it is not read again. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly file: FileNow }>

/**
 * What has changed, by path. Files that are ignored, hidden, links or not read are left out.
 * @param known what was hashed before, to which is added what is hashed now
 */
export async function changesIn(
  repository: Repository,
  known: KnownFiles = new Map(),
): Promise<readonly ChangedFile[] | GitFault> {
  const committed = await committedFiles(repository)
  if (isGitFault(committed)) return committed
  const now = filesNow(repository, known)
  const before = new Set(committed.map(({ path }) => path))
  const fresh = now.map(({ path }) => path).filter((path) => !before.has(path))
  const ignored = await ignoredOf(repository, fresh)
  if (isGitFault(ignored)) return ignored
  return changedSince(committed, now, (path) => ignored.has(path) || (before.has(path) && isThere(repository, path)))
}

/** The files of the last commit under the content folder; none before the first. */
export async function committedFiles({ content, head }: Repository): Promise<readonly CommittedFile[] | GitFault> {
  if (head === null) return []
  /* In a folder, what is listed is what lies in it, by the way from there. */
  const answer = await runGit(content, ['ls-tree', '-r', '-z', head])
  if (isGitFault(answer)) return answer
  return piecesOf(answer).flatMap((line): CommittedFile[] => {
    const [, mode, id, path] = /^(\d{6}) blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
    if (id === undefined || path === undefined || !isShown(path) || (mode !== '100644' && mode !== '100755')) return []
    return [{ path, id, isExecutable: mode === '100755' }]
  })
}

/** The bytes that a file had in the last commit, no more than a text may have; null for what is larger, or is not there. */
export async function committedBytes({ content }: Repository, id: string): Promise<Uint8Array | null> {
  const size = await runGit(content, ['cat-file', '-s', id])
  if (isGitFault(size) || Number(size.toString('latin1')) > limits['file-size'].most) return null
  const bytes = await runGit(content, ['cat-file', 'blob', id])
  return isGitFault(bytes) ? null : bytes
}

/** Id of an object as git has it: the hash of its kind, its size and its bytes. */
export function blobId(bytes: Uint8Array, algorithm: Repository['algorithm']): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Paths of content are those that the library reads: no step of them is hidden. */
function isShown(path: string): boolean {
  return isInnerPath(path) && path.split('/').every((step) => !step.startsWith('.'))
}

function filesNow({ content, algorithm }: Repository, known: KnownFiles): FileNow[] {
  const found: FileNow[] = []
  const gone = new Set(known.keys())
  for (const one of filesUnder(content, { root: content, placeAt: (path) => placeIn(path) })) {
    /* What is reached by a link is a file of another name, or none of the folder. */
    if ('problem' in one || one.file !== join(content, one.path)) continue
    gone.delete(one.path)
    const stamp = `${algorithm} ${stampOf(one.file)}`
    const hashed = known.get(one.path)
    if (hashed?.stamp === stamp) {
      found.push(hashed.file)
      continue
    }
    const bytes = readFileWithin(one.file, limits['attachment-size'].most)
    if (isUnread(bytes)) continue
    const hash = sha256(bytes)
    const ids = [bytes, withLineFeeds(bytes), largeFilePointer(bytes, hash)].map((form) => blobId(form, algorithm))
    const file = { path: one.path, hash, ids }
    found.push(file)
    if (isSettled(one.file) && stamp.endsWith(stampOf(one.file))) known.set(one.path, { stamp, file })
    else known.delete(one.path)
  }
  for (const path of gone) known.delete(path)
  return found
}

/** Milliseconds within which a disk may give two writes the same time. */
const sameTime = 2000

/** True for a file that has not been written just now, nor in what the clock takes for the time to come. */
function isSettled(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found !== undefined && Math.max(found.mtimeMs, found.ctimeMs) + sameTime < timeNow()
}

/** Bytes as git keeps a text whose lines end as on Windows in the work tree alone. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(13) || bytes.includes(0)) return bytes
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/\r\n/g, '\n'), 'latin1')
}

/** What a repository holds in place of a file that lies in another store (Git LFS, docs/spec.md, "The Pointer"). */
function largeFilePointer(bytes: Uint8Array, hash: string): Uint8Array {
  return Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${bytes.length}\n`)
}

async function ignoredOf({ content }: Repository, paths: readonly string[]): Promise<ReadonlySet<string> | GitFault> {
  if (paths.length === 0) return new Set()
  /* A path that begins with a colon would be taken for a pattern. */
  const input = paths.map((path) => `./${path}\0`).join('')
  const answer = await runGit(content, ['check-ignore', '--no-index', '-z', '--stdin'], { input })
  /* Where none is ignored, it says so by its status alone. */
  if (isGitFault(answer)) return answer.fault === 'refused' && answer.said === '' ? new Set() : answer
  return new Set(piecesOf(answer).map((path) => path.slice('./'.length)))
}

function isThere({ content }: Repository, path: string): boolean {
  return lstatSync(join(content, path), { throwIfNoEntry: false }) !== undefined
}
