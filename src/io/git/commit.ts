// Files of a content folder -> a commit that holds these and nothing else, whatever else is staged. It is made of objects: the files' own
// bytes, a tree, a commit, and last the branch, which moves only from where it was seen. Nothing of the repository is run.

import { join } from 'node:path'
import { limits } from '../../base/limits.js'
import { move, putNew, removeFile, removeFolder, temporaryFolder, tried } from '../disk.js'
import { foundAt, isUnread, readFileWithin } from '../read-file.js'
import { rootAt } from '../root.js'
import { committedFiles, withLineFeeds } from './changes.js'
import type { Repository } from './repository.js'
import { isGitFault, linesOf, piecesOf, runGit, type GitFault } from './run-git.js'

/** A file to be committed, by its path under the content folder. */
export interface FileToCommit {
  readonly path: string
  /** Null for one that has been removed. */
  readonly bytes: Uint8Array | null
}

/** `locked`: another works in the repository. `moved`: the branch is not where it was seen. */
export type CommitFault = GitFault | { readonly fault: 'locked' | 'moved' }

/** Files that the repository keeps in another form than they lie here, which programs of its own make: these are not committed here. */
export async function filteredOf(
  { content }: Repository,
  paths: readonly string[],
): Promise<readonly string[] | GitFault> {
  const found = await attributesOf(content, paths)
  if (isGitFault(found)) return found
  const isSet = (value = 'unspecified'): boolean => value !== 'unspecified' && value !== 'unset'
  return paths.filter((path) => converting.some((name) => isSet(found.get(path)?.get(name))))
}

const converting = ['filter', 'ident', 'working-tree-encoding'] as const

/**
 * Commits files to the branch that is checked out.
 * @param files as they have been seen
 * @returns the id of the commit
 */
export async function commitFiles(
  repository: Repository,
  files: readonly FileToCommit[],
  message: string,
): Promise<{ readonly commit: string } | CommitFault> {
  const { content, head } = repository
  const entries = await entriesOf(repository, files)
  if (isGitFault(entries)) return entries
  const input = entries.join('')
  const tree = await treeOf(repository, input)
  if (isGitFault(tree)) return tree
  const parent = head === null ? [] : ['-p', head]
  const made = await runGit(content, ['commit-tree', '--no-gpg-sign', tree.id, ...parent], { input: `${message}\n` })
  if (isGitFault(made)) return made
  const commit = linesOf(made)[0] ?? ''
  return await placed(repository, commit, input, message)
}

/** Lines of an index: mode, id and path from the top of the repository. */
async function entriesOf(
  repository: Repository,
  files: readonly FileToCommit[],
): Promise<readonly string[] | GitFault> {
  const { content, prefix, algorithm } = repository
  const committed = await committedFiles(repository)
  if (isGitFault(committed)) return committed
  const before = new Map(committed.map((file) => [file.path, file]))
  const attributes = await attributesOf(
    content,
    files.map(({ path }) => path),
  )
  if (isGitFault(attributes)) return attributes
  const asText = await runGit(content, ['config', '--get', 'core.autocrlf'])
  const isAutomatic = !isGitFault(asText) && /^(?:true|input)$/.test(linesOf(asText)[0] ?? '')
  const entries: string[] = []
  for (const { path, bytes } of files) {
    if (bytes === null) {
      entries.push(`0 ${'0'.repeat(algorithm === 'sha1' ? 40 : 64)}\t${prefix}${path}\0`)
      continue
    }
    const text = attributes.get(path)?.get('text')
    const isText = text === 'set' || text === 'auto' || (text === 'unspecified' && isAutomatic)
    const input = isText ? withLineFeeds(bytes) : bytes
    const written = await runGit(content, ['hash-object', '-w', '--no-filters', '--stdin'], { input })
    if (isGitFault(written)) return written
    const mode = before.get(path)?.isExecutable === true ? '100755' : '100644'
    entries.push(`${mode} ${linesOf(written)[0] ?? ''}\t${prefix}${path}\0`)
  }
  return entries
}

/** By path, what the repository says of it. */
async function attributesOf(
  content: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>> | GitFault> {
  const input = paths.map((path) => `${path}\0`).join('')
  const answer = await runGit(content, ['check-attr', '-z', '--stdin', ...converting, 'text'], { input })
  if (isGitFault(answer)) return answer
  const found = new Map<string, Map<string, string>>()
  const pieces = piecesOf(answer)
  for (let at = 0; at + 2 < pieces.length; at += 3) {
    const [path = '', name = '', value = ''] = pieces.slice(at, at + 3)
    found.set(path, (found.get(path) ?? new Map<string, string>()).set(name, value))
  }
  return found
}

/** The tree of the last commit with other entries, made in an index of its own. */
async function treeOf({ content, head }: Repository, input: string): Promise<{ readonly id: string } | GitFault> {
  const folder = temporaryFolder('avtal-commit-')
  const index = join(folder, 'index')
  try {
    if (head !== null) {
      const read = await runGit(content, ['read-tree', head], { index })
      if (isGitFault(read)) return read
    }
    const put = await runGit(content, ['update-index', '-z', '--index-info'], { index, input })
    if (isGitFault(put)) return put
    const tree = await runGit(content, ['write-tree'], { index })
    return isGitFault(tree) ? tree : { id: linesOf(tree)[0] ?? '' }
  } finally {
    tried(() => removeFolder(folder))
  }
}

/**
 * Moves the branch to the commit, and has the repository's own index say the same of these files, as git itself does it: the new index
 * lies ready as `index.lock`, which keeps others away, before the branch moves, and takes its place after.
 */
async function placed(
  { content, gitFolder, head, algorithm }: Repository,
  commit: string,
  input: string,
  message: string,
): Promise<{ readonly commit: string } | CommitFault> {
  const root = rootAt(gitFolder, 'refused')
  const [index, lock] = [root.at('index'), root.at('index.lock')]
  const before = foundAt(index) === null ? null : readFileWithin(index, limits['attachment-size'].most)
  if (before !== null && isUnread(before)) return { fault: 'refused', said: index }
  try {
    putNew(lock, before ?? new Uint8Array())
  } catch {
    return { fault: 'locked' }
  }
  /* An index that is there and empty is none: git makes it. */
  if (before === null) removeFile(lock)
  const put = await runGit(content, ['update-index', '-z', '--index-info'], { index: lock, input })
  const none = '0'.repeat(algorithm === 'sha1' ? 40 : 64)
  const said = `commit: ${message.split('\n')[0] ?? ''}`
  const moved = isGitFault(put) ? put : await runGit(content, ['update-ref', '-m', said, 'HEAD', commit, head ?? none])
  if (isGitFault(moved)) {
    tried(() => removeFile(lock))
    return moved.fault === 'refused' && moved !== put ? { fault: 'moved' } : moved
  }
  move(lock, index)
  return { commit }
}
