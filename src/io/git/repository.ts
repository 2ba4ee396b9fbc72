// A content folder -> the repository of git that it lies in, as far as that can be told without believing it: where it stands, who
// would commit, and what is in the way.

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CommitObstacle, LastCommit, NoRepository, RepositoryFacts } from '../../app/history/commits.js'
import { isGitFault, linesOf, runGit, type GitFault } from './run-git.js'

/** A repository, with the places in it that git is asked to work on. */
export interface Repository extends RepositoryFacts {
  /** The content folder by its real path. */
  readonly content: string
  /** The way to it from the top of the repository: `` or `avtal/content/`. */
  readonly prefix: string
  /** The folder of this work tree in the repository, by its real path. */
  readonly gitFolder: string
  /** Id of the last commit; null before the first. */
  readonly head: string | null
  /** By which objects are named. */
  readonly algorithm: 'sha1' | 'sha256'
}

/** Looks for the repository of a folder. Nothing is written, and nothing of the repository is run. */
export async function openRepository(folder: string): Promise<Repository | NoRepository> {
  const content = realpathSync(folder)
  const asked = ['--show-prefix', '--absolute-git-dir', '--git-common-dir', '--show-object-format', '--show-toplevel']
  const found = await runGit(content, ['rev-parse', ...asked])
  if (isGitFault(found)) return noRepository(found)
  const [prefix = '', gitFolder = '', common = '', algorithm = '', top = '', ...more] = linesOf(found)
  /* A name with a line feed in it is not told from two names. */
  if (more.length > 0 || (algorithm !== 'sha1' && algorithm !== 'sha256')) return { none: 'unread', said: '' }
  /* The top may be named by the repository itself, wherever it likes. */
  if (!isSameFolder(join(top, prefix), content)) return { none: 'outside', said: '' }
  const head = await answerOf(content, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  const branch = await answerOf(content, ['symbolic-ref', '--quiet', '--short', 'HEAD'])
  const last = head === null ? null : await lastCommit(content, head)
  const by = identityOf(await answerOf(content, ['var', 'GIT_COMMITTER_IDENT']))
  const isSigning = (await answerOf(content, ['config', '--type=bool', '--get', 'commit.gpgSign'])) === 'true'
  return {
    ...{ content, prefix, gitFolder, head, algorithm, branch, last, by, isSigning },
    hooks: await hooksOf(content, top, resolve(content, common)),
    obstacle: obstacleOf({ gitFolder, branch, by }),
  }
}

function noRepository(fault: GitFault): NoRepository {
  if (fault.fault !== 'refused') return { none: fault.fault, said: '' }
  const { said } = fault
  if (/detected dubious ownership|unsafe repository/.test(said)) return { none: 'owner', said }
  if (/not a git repository|must be run in a work tree/.test(said)) return { none: 'outside', said }
  return { none: 'unread', said }
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync(one) === other
  } catch {
    return false
  }
}

/** The first line that git answers; null where it answers with nothing, or not. */
async function answerOf(content: string, words: readonly string[]): Promise<string | null> {
  const answer = await runGit(content, words)
  return isGitFault(answer) ? null : (linesOf(answer)[0] ?? null)
}

async function lastCommit(content: string, head: string): Promise<LastCommit | null> {
  const answer = await runGit(content, ['cat-file', 'commit', head])
  if (isGitFault(answer)) return null
  const [headers = '', ...message] = answer.toString('utf8').split('\n\n')
  const [, seconds] = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(headers) ?? []
  const subject = message.join('\n\n').trim().split('\n')[0] ?? ''
  return seconds === undefined ? null : { at: Number(seconds) * 1000, subject }
}

/** `Name <address> 1767225600 +0000`. */
function identityOf(line: string | null): RepositoryFacts['by'] {
  const [, name, address] = /^(.+) <([^>]+)> \d+ [+-]\d{4}$/.exec(line ?? '') ?? []
  return name === undefined || address === undefined ? null : { name, address }
}

/** What git runs before a commit and after it. */
const commitHooks = ['pre-commit', 'prepare-commit-msg', 'commit-msg', 'post-commit', 'reference-transaction']

/** Names of those that the repository has; they are not run. */
async function hooksOf(content: string, top: string, common: string): Promise<string[]> {
  const answer = await runGit(content, ['config', '--type=path', '--get-all', 'core.hooksPath'])
  /* The last one is that by which none are run. */
  const set = isGitFault(answer) ? undefined : linesOf(answer).at(-2)
  const folder = set === undefined ? join(common, 'hooks') : resolve(top, set)
  try {
    const there = new Set(readdirSync(folder))
    return commitHooks.filter((name) => there.has(name) && isRun(join(folder, name)))
  } catch {
    return []
  }
}

function isRun(file: string): boolean {
  const found = statSync(file)
  return found.isFile() && (process.platform === 'win32' || (found.mode & 0o111) !== 0)
}

/** Files of the repository that stand for something that has been begun, and is to be ended first. */
const ongoing: readonly (readonly [string, CommitObstacle])[] = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
]

function obstacleOf({ gitFolder, branch, by }: Pick<Repository, 'gitFolder' | 'branch' | 'by'>): CommitObstacle | null {
  const begun = ongoing.find(([name]) => existsSync(join(gitFolder, name)))
  if (begun !== undefined) return begun[1]
  if (branch === null) return 'detached'
  if (existsSync(join(gitFolder, 'index.lock'))) return 'locked'
  return by === null ? 'nobody' : null
}
