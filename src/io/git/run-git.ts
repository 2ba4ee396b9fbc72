// The program git -> what it answers. It is asked to read and to write objects alone, by commands under which nothing runs that a
// repository brings along: neither hooks nor filters, neither programs that watch files, compare, sign or fetch. So a content folder of
// a stranger may be looked at, and committed to.

import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { limits } from '../../base/limits.js'

/** `missing`: there is no git. `slow`: it did not answer in time. Otherwise what it said, in English, and its status. */
export type GitFault = { readonly fault: 'missing' | 'slow' } | { readonly fault: 'refused'; readonly said: string }

export interface GitAsked {
  /** What it is given to read. */
  readonly input?: string | Uint8Array
  /** The index that it works on, in place of the repository's own. */
  readonly index?: string
}

/** Milliseconds that one command may take. */
const patience = 20_000

/** Settings that count over those of any file. */
const settings = [
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false', 'core.splitIndex=false'],
  ...['core.untrackedCache=false', 'user.useConfigOnly=true', 'protocol.allow=never', 'gc.auto=0'],
  ...['maintenance.auto=false', 'i18n.commitEncoding=UTF-8', 'log.showSignature=false'],
]

/** Of what the user has set for git, who writes and which settings are read; whatever leads it elsewhere is left out. */
const taken = /^GIT_(?:(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL)|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|CEILING_DIRECTORIES)$/

/** A repository that lacks objects would fetch them by a program that it names itself: nothing is ever fetched. */
const own = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  /* The system looks for a program beside the files last, not first. */
  NoDefaultCurrentDirectoryInExePath: '1',
}

/**
 * Runs a command of git in a folder, without a shell, for at most twenty seconds.
 * @param folder by its real path
 * @param words command and options; what may begin with a hyphen stands after `--`
 */
export function runGit(folder: string, words: readonly string[], asked: GitAsked = {}): Promise<Buffer | GitFault> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || taken.test(name)),
  )
  const index = asked.index === undefined ? {} : { GIT_INDEX_FILE: asked.index }
  const given = ['--no-pager', ...settings.flatMap((one) => ['-c', one]), '-C', folder, ...words]
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      given,
      {
        /* Not the folder itself: on Windows a program that lies in it would be found first. */
        cwd: dirname(process.execPath),
        env: { ...env, ...own, ...index },
        encoding: 'buffer',
        timeout: patience,
        killSignal: 'SIGKILL',
        maxBuffer: limits['attachment-size'].most,
        windowsHide: true,
      },
      (cause, out, said) => {
        if (cause === null) return resolve(out)
        if (cause.code === 'ENOENT' || cause.code === 'EACCES') return resolve({ fault: 'missing' })
        if (cause.killed === true && cause.signal === 'SIGKILL') return resolve({ fault: 'slow' })
        resolve({ fault: 'refused', said: said.toString('utf8').trim() })
      },
    )
    /* Whoever has ended already reads nothing more. */
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(asked.input)
  })
}

/** True where git has not done what it was asked. */
export function isGitFault(answer: object): answer is GitFault {
  return 'fault' in answer
}

/** Lines of an answer. */
export function linesOf(answer: Buffer): string[] {
  return answer.toString('utf8').split('\n').slice(0, -1)
}

/** Pieces of an answer that end in NUL. */
export function piecesOf(answer: Buffer): string[] {
  return answer.toString('utf8').split('\0').slice(0, -1)
}
