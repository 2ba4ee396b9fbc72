// The system refuses to read, or a file or folder goes away or grows meanwhile: each is a problem with its place and the reason.

import type * as FileSystem from 'node:fs'
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { limits } from '../../src/base/limits.js'
import { sentencesOf } from '../../src/base/problem.js'
import { readSources } from '../../src/io/sources.js'
import { temporaryFolder } from '../support/build.js'

/** What happens before an act of the system on a path. */
const before = vi.hoisted(() => ({ act: '', path: '', happens: (): void => undefined }))

vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  const guarded = (act: 'readdirSync' | 'openSync' | 'statSync') =>
    ((...args: unknown[]) => {
      if (before.act === act && String(args[0]).endsWith(before.path)) before.happens()
      return (actual[act] as (...args: unknown[]) => unknown)(...args)
    }) as never
  return {
    ...actual,
    readdirSync: guarded('readdirSync'),
    openSync: guarded('openSync'),
    statSync: guarded('statSync'),
  }
})

let folder = temporaryFolder()
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(join(folder.path, 'content/clauses/sv'), { recursive: true })
  for (const name of ['a', 'b']) writeFileSync(join(folder.path, `content/clauses/sv/${name}.md`), 'Text\n')
})
afterEach(() => {
  before.act = ''
  folder.close()
})

function when(act: string, path: string, happens: () => void): void {
  Object.assign(before, { act, path, happens })
}

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code })
}

function unread(): string[] {
  const { content } = readSources(join(folder.path, 'content'), folder.path)
  return [...(content.unread ?? [])].map(([path, found]) => `${path}: ${sentencesOf(found, 'en').message}`)
}

const denied = 'The file or folder cannot be read: you have no permission to read it.'
const gone = 'The file or folder cannot be read: it is no longer there.'

it('a file or folder that may not be read', () => {
  when('openSync', 'a.md', () => refuse('EACCES'))
  expect(unread()).toEqual([`clauses/sv/a.md: ${denied}`])
  when('statSync', 'a.md', () => refuse('EACCES'))
  expect(unread()).toEqual([`clauses/sv/a.md: ${denied}`])
  when('readdirSync', 'clauses/sv', () => refuse('EPERM'))
  expect(unread()).toEqual([`clauses/sv: ${denied}`])
  when('readdirSync', 'content', () => refuse('EACCES'))
  expect(unread).toThrow(/^The folder .*content cannot be read: you have no permission to read it\.$/)
})

it('a file or folder that goes away while the others are read', () => {
  when('openSync', 'a.md', () => rmSync(join(folder.path, 'content/clauses/sv/b.md'), { force: true }))
  expect(unread()).toEqual([`clauses/sv/b.md: ${gone}`])
  when('readdirSync', 'clauses/sv', () =>
    rmSync(join(folder.path, 'content/clauses/sv'), { recursive: true, force: true }),
  )
  expect(unread()).toEqual([`clauses/sv: ${gone}`])
})

it('a file that grows after it was measured', () => {
  const large = 'x'.repeat(limits['file-size'].most)
  when('openSync', 'a.md', () => appendFileSync(join(folder.path, 'content/clauses/sv/a.md'), large))
  expect(unread()).toEqual(['clauses/sv/a.md: The size of the file exceeds the limit of 4 MB (`file-size`).'])
})

it('too many open files, and a disk that fails', () => {
  for (const code of ['EMFILE', 'EIO']) {
    when('openSync', 'a.md', () => refuse(code))
    expect(unread()).toHaveLength(1)
  }
})
