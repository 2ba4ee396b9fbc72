// Changes that somebody has seen and chosen -> a commit of them, or why there is none.

import { commitOf, type CommitAsked } from '../../app/history/asked-commit.js'
import { whyNone, whyNot } from '../../app/history/commits.js'
import { isRefusal, type Refusal } from '../../app/request/outcome.js'
import { sha256 } from '../../base/hash.js'
import { phrase } from '../../base/phrases/phrases.js'
import { bytesAt } from '../content.js'
import { changesIn } from './changes.js'
import { commitFiles, filteredOf, type CommitFault, type FileToCommit } from './commit.js'
import { openRepository } from './repository.js'
import { isGitFault } from './run-git.js'

export interface Committed {
  /** The beginning of its id. */
  readonly commit: string
  readonly branch: string
  readonly files: number
}

/** Commits what was chosen, and nothing else; all of it or nothing. */
export async function commitChanges(content: string, asked: CommitAsked): Promise<Committed | Refusal> {
  const repository = await openRepository(content)
  if ('none' in repository) return { refused: whyNone(repository) }
  if (repository.obstacle !== null) return { refused: whyNot(repository.obstacle) }
  const changed = await changesIn(repository)
  if (isGitFault(changed)) return whyFailed(changed)
  const chosen = commitOf(asked, changed)
  if (isRefusal(chosen)) return chosen
  const paths = chosen.files.map(({ path }) => path)
  const filtered = await filteredOf(repository, paths)
  if (isGitFault(filtered)) return whyFailed(filtered)
  if (filtered.length > 0) return { refused: phrase('changes-filtered', { files: filtered }) }
  const files = chosen.files.map(({ path }): FileToCommit => ({ path, bytes: bytesAt(repository.content, path) }))
  /* What has been written in this moment was not seen. */
  const other = files.filter(
    ({ bytes }, index) => (bytes === null ? null : sha256(bytes)) !== chosen.files[index]?.hash,
  )
  if (other.length > 0) return { refused: phrase('changes-other-since', { files: other.map(({ path }) => path) }) }
  const done = await commitFiles(repository, files, chosen.message)
  if ('fault' in done) return whyFailed(done)
  return { commit: done.commit.slice(0, 10), branch: repository.branch ?? '', files: files.length }
}

function whyFailed(fault: CommitFault): Refusal {
  if (fault.fault === 'locked') return { refused: whyNot('locked') }
  if (fault.fault === 'moved') return { refused: phrase('changes-moved', {}) }
  if (fault.fault === 'refused') return { refused: phrase('changes-git-failed', { said: fault.said }) }
  return { refused: whyNone({ none: fault.fault, said: '' }) }
}
