// The system refuses in the middle of writing: every command that writes tells what and why, and leaves the folders as they
// were, without a part of anything.

import type * as FileSystem from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { filesIn, temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { writeFilesUnder, type Run } from '../support/program.js'

/** What the system refuses: an act on a path, with a code; null for nothing. */
const refused = vi.hoisted(() => ({ act: '', path: /^$/, code: '', after: 0, once: false }))

vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  const guarded = (act: 'writeFileSync' | 'renameSync' | 'mkdirSync' | 'openSync' | 'writeSync' | 'cpSync') =>
    ((...args: unknown[]) => {
      const paths = args.filter((one) => typeof one === 'string').join(' ')
      const isMeant = refused.act === act && (act === 'writeSync' || refused.path.test(paths))
      if (isMeant && refused.after === 0) {
        if (refused.once) refused.act = ''
        throw Object.assign(new Error(`${refused.code}: refused, ${act} '${paths}'`), { code: refused.code })
      }
      if (isMeant) refused.after -= 1
      return (actual[act] as (...args: unknown[]) => unknown)(...args)
    }) as never
  return {
    ...actual,
    writeFileSync: guarded('writeFileSync'),
    renameSync: guarded('renameSync'),
    mkdirSync: guarded('mkdirSync'),
    openSync: guarded('openSync'),
    writeSync: guarded('writeSync'),
    cpSync: guarded('cpSync'),
  }
})

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  writeFilesUnder(join(folder.path, 'content'), librarySources(bilingual).content.files)
})
afterEach(() => {
  allow()
  folder.close()
})

function refuse(act: string, path: RegExp, code: string, after = 0, once = false): void {
  Object.assign(refused, { act, path, code, after, once })
}

function allow(): void {
  refused.act = ''
}

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, [...args, '--messages', 'en'])
}

/** Everything that lies there, by path, as text. */
function everythingIn(): Record<string, string> {
  return Object.fromEntries([...filesIn(folder.path)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

/** What each command writes, and the commands before it. */
const commands: Readonly<Record<string, { readonly before: readonly string[][]; readonly args: readonly string[] }>> = {
  build: { before: [], args: ['build', '--format', 'html', '--lang', 'sv'] },
  'build again': { before: [['build', '--format', 'html']], args: ['build', '--format', 'html', '--lang', 'sv'] },
  archive: { before: [], args: ['archive', '--profile', 'folder', '--lang', 'sv'] },
  publish: { before: [issue()], args: ['publish', '--date', '2026-02-01'] },
  'publish --record': { before: [issue()], args: ['publish', '--record', '--date', '2026-02-01'] },
  withdraw: {
    before: [issue()],
    args: ['publish', '--withdraw', 'cooperation', '--reason', 'Fel', '--date', '2026-02-02'],
  },
  issue: { before: [], args: issue() },
  signed: {
    before: [issue()],
    args: ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22'],
  },
  'signed again': {
    before: [issue(), ['signed', 'cooperation', '--party', 'mora-kommun', '--date', '2026-01-22']],
    args: ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22'],
  },
  confirm: { before: [], args: ['confirm', '--all', '--date', '2026-01-20'] },
  new: { before: [], args: ['new', 'agreement', 'kostavtal'] },
}

function issue(): string[] {
  return ['issue', 'cooperation', '--date', '2026-01-20']
}

describe.each(Object.keys(commands))('%s', (name) => {
  const { before, args } = commands[name] as (typeof commands)[string]

  test('tells what is refused, and leaves everything as it was', async () => {
    for (const command of before) expect((await avtal(...command)).status).toBe(0)
    if (name === 'build again') writeFilesUnder(folder.path, new Map([[clause, changed()]]))
    const lay = everythingIn()
    for (const [act, code, reason] of [
      ['writeFileSync', 'ENOSPC', 'the disk is full'],
      ['renameSync', 'EACCES', 'you have no permission to write here'],
    ] as const) {
      refuse(act, /./, code)
      const { status, stderr } = await avtal(...args)
      allow()
      expect(stderr).toContain('error output/write')
      expect(stderr).toContain(`cannot be written: ${reason}.`)
      expect(stderr).toContain('hint: ')
      expect(status).toBe(1)
      expect(everythingIn()).toEqual(lay)
    }
    expect((await avtal(...args)).status).toBe(0)
  })
})

const clause = 'content/clauses/sv/term.md'
const changed = (): string =>
  (librarySources().content.files.get('clauses/sv/term.md') ?? '').replace(/\n$/, ' Så är det.\n')

test('a fault at any move of a build over another leaves the earlier files', async () => {
  const build = ['build', '--format', 'html,docx', '--lang', 'sv']
  await avtal(...build)
  writeFilesUnder(folder.path, new Map([[clause, changed()]]))
  const lay = everythingIn()
  for (const after of [1, 2, 3]) {
    refuse('renameSync', /./, 'EACCES', after - 1, true)
    const { status } = await avtal(...build)
    expect([after, refused.act]).toEqual([after, ''])
    expect([status, everythingIn()]).toEqual([1, lay])
  }
})

test.each([
  ['mkdirSync', 'EACCES'],
  ['openSync', 'ENOSPC'],
  ['writeSync', 'ENOSPC'],
])('an output folder that cannot be opened for writing, at %s, is told and not left behind', async (act, code) => {
  const lay = everythingIn()
  refuse(act, /out|avtal-lock/, code)
  const { status, stderr } = await avtal('build', '--format', 'html', '--out', 'out/of/reach')
  allow()
  expect(stderr).toMatch(/error output\/write\n {2}The folder `out\/of\/reach` cannot be written: /)
  expect([status, everythingIn()]).toEqual([1, lay])
})

const reasons = [
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'you have no permission to write here'],
  ['EROFS', 'the disk is read-only'],
  ['EMFILE', 'the system has too many files open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ENOTDIR', 'a file stands where a folder is needed'],
  ['EISDIR', 'a folder stands in its place'],
] as const

test.each(reasons)('of %s the user reads why: %s', async (code, reason) => {
  refuse('writeFileSync', /./, code)
  const { status, stderr } = await avtal('new', 'agreement', 'kostavtal')
  allow()
  expect(stderr).toContain(`error output/write\n  \`content/agreements/kostavtal.yaml\` cannot be written: ${reason}.`)
  expect(status).toBe(1)
})
