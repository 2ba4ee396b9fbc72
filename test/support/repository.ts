// A repository of git around a folder, made by git itself, whatever the machine's own settings are.

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What git answers to a command in a folder. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 20_000,
  }).trim()
}

/** Makes a repository of a folder, with a first commit of all that lies in it. */
export function makeRepository(folder: string): void {
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'config', 'user.name', 'Åsa Jurist')
  git(folder, 'config', 'user.email', 'asa@example.org')
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', 'All agreements')
}

/**
 * Sets in a repository every program that git could run by what a repository says of itself; each would leave a mark.
 * @returns the folder in which marks would lie
 */
export function makeHostile(folder: string, beside: string): string {
  const marks = join(beside, 'marks')
  mkdirSync(marks)
  const program = (name: string): string => {
    const file = join(beside, `${name}.sh`)
    writeFileSync(file, `#!/bin/sh\ntouch '${join(marks, name)}'\nexit 1\n`)
    chmodSync(file, 0o755)
    return file
  }
  const hooks = join(beside, 'hooks')
  mkdirSync(hooks)
  for (const name of ['pre-commit', 'commit-msg', 'post-commit', 'reference-transaction', 'post-index-change']) {
    writeFileSync(join(hooks, name), `#!/bin/sh\ntouch '${join(marks, name)}'\n`)
    chmodSync(join(hooks, name), 0o755)
  }
  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': program('fsmonitor'),
    'core.hooksPath': hooks,
    'core.pager': program('pager'),
    'core.editor': program('editor'),
    'core.sshCommand': program('ssh'),
    'core.askPass': program('askpass'),
    'credential.helper': program('credential'),
    'diff.external': program('external-diff'),
    'diff.own.textconv': program('textconv'),
    'diff.own.command': program('diff-command'),
    'filter.own.clean': program('clean'),
    'filter.own.smudge': program('smudge'),
    'filter.own.process': program('process'),
    'filter.own.required': 'true',
    'gpg.program': program('gpg'),
    'commit.gpgSign': 'true',
    'log.showSignature': 'true',
    'alias.ls-tree': `!${program('alias')}`,
    'core.alternateRefsCommand': program('alternate-refs'),
    'protocol.ext.allow': 'always',
    'extensions.partialClone': 'origin',
    'remote.origin.url': `ext::${program('remote')}`,
    'remote.origin.uploadpack': program('upload-pack'),
    'remote.origin.promisor': 'true',
    'core.repositoryFormatVersion': '1',
  }
  for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value)
  return marks
}

/** Keeps the settings of the user and of the machine away from git; what is given back takes that back. */
export function withoutOwnSettings(): () => void {
  const before = { ...process.env }
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) Reflect.deleteProperty(process.env, name)
  process.env['GIT_CONFIG_GLOBAL'] = '/dev/null'
  process.env['GIT_CONFIG_NOSYSTEM'] = '1'
  return () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}
