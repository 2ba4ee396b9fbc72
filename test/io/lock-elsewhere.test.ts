// A lock that a run on another machine holds, or in another container: it lives as long as it is renewed, and no two clocks are
// compared. Whoever only reads waits for it where something may be half written, and nowhere else.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/base/hash.js'
import { renewFile } from '../../src/io/disk.js'
import { recordContent } from '../../src/io/content.js'
import { openWatch } from '../../src/io/lock-beat.js'
import { lockFolder, type Lock } from '../../src/io/lock.js'
import { ownerState, ownMark } from '../../src/io/lock-owner.js'
import { mendFolder } from '../../src/io/mend-folder.js'
import { lockName } from '../../src/io/program-names.js'
import { namedFile } from '../../src/io/root.js'
import { temporaryFolder } from '../support/build.js'
import { inEnglish } from '../support/in-english.js'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const foreign = ownMark().replace(/ \S+ (\d+)\n/, ' archive-2@0f-1.77 $1\n')
const lockFile = (): string => join(folder.path, lockName)

/** A run of the other machine that has laid everything ready. */
function layJournal(): void {
  mkdirSync(join(folder.path, '.avtal-write'))
  writeFileSync(join(folder.path, '.avtal-write/0'), 'new')
  const written = [{ path: 'a.yaml', sha256: sha256('new'), before: null }]
  const journal = JSON.stringify({ journal: 1, folders: [], kept: [], written, removed: [] })
  writeFileSync(join(folder.path, '.avtal-write/journal.json'), journal)
}

test('the same name of a machine in another container, or before it was started anew, says nothing of a process', () => {
  expect(ownerState(ownMark())).toBe('alive')
  expect(ownerState(foreign)).toBe('elsewhere')
  const name = ownMark().split(' ')[2]?.split('@')[0] ?? ''
  if (process.platform === 'linux') expect(ownerState(`1 1 ${name}@other.1 1\n`)).toBe('elsewhere')
})

describe('a lock of another machine', () => {
  test('that is not renewed is taken over, and whose it was is said', async () => {
    writeFileSync(lockFile(), foreign)
    const lock = (await lockFolder(folder.path, undefined, openWatch(150))) as Lock
    expect(lock.mended.map(inEnglish)).toMatchObject([
      { entry: 'output/mended#elsewhere', message: expect.stringContaining('archive-2') as string },
    ])
    expect(lock.lost()).toBeNull()
    lock.release()
    expect(existsSync(lockFile())).toBe(false)
  })

  test('has an owner as long as it is renewed, whatever the time that it was renewed at', () => {
    let now = 0
    const watch = openWatch(100, () => now)
    const seenAt = (at: number, renewed: bigint): string => {
      now = at
      return watch('lock', { text: foreign, number: 1, renewed })
    }
    expect([seenAt(0, 7n), seenAt(99, 7n), seenAt(100, 7n)]).toEqual(['elsewhere', 'elsewhere', 'gone'])
    expect([seenAt(150, 3n), seenAt(249, 3n), seenAt(250, 4n), seenAt(349, 4n), seenAt(350, 4n)]).toEqual([
      'alive',
      'alive',
      'alive',
      'alive',
      'gone',
    ])
    expect(watch('lock', { text: foreign.replace('archive-2', 'archive-3'), number: 1, renewed: 4n })).toBe('elsewhere')
  })

  test('keeps nobody from reading where nothing is being written', async () => {
    writeFileSync(lockFile(), foreign)
    expect(await mendFolder(folder.path, openWatch(1e9))).toEqual([])
  })

  test('that is not renewed while something is half written is taken over by whoever reads', async () => {
    writeFileSync(lockFile(), foreign)
    layJournal()
    const found = await mendFolder(folder.path, openWatch(150))
    expect(found.map(({ entry }) => entry)).toEqual(['output/mended#elsewhere', 'output/mended#finished'])
    expect(readFileSync(join(folder.path, 'a.yaml'), 'utf8')).toBe('new')
  })
})

describe('a lock of this process', () => {
  test('is renewed, and that of another is not', () => {
    const mark = ownMark()
    writeFileSync(lockFile(), mark)
    const before = statSync(lockFile(), { bigint: true }).mtimeNs
    utimesSync(lockFile(), 1, 1)
    expect(renewFile(namedFile(lockFile()), mark)).toBe(true)
    expect(statSync(lockFile(), { bigint: true }).mtimeNs).toBeGreaterThanOrEqual(before)
    writeFileSync(lockFile(), foreign)
    expect(renewFile(namedFile(lockFile()), mark)).toBe(false)
    expect(readFileSync(lockFile(), 'utf8')).toBe(foreign)
  })

  test('that another has taken over is told before anything is written', async () => {
    const answer = () => {
      writeFileSync(lockFile(), foreign)
      return { writes: [{ path: 'a.yaml', bytes: new TextEncoder().encode('a') }], result: 'written', problems: [] }
    }
    expect(await recordContent(folder.path, answer)).toMatchObject({
      result: null,
      problems: [{ entry: 'output/locked#elsewhere' }],
    })
    expect([existsSync(join(folder.path, 'a.yaml')), readFileSync(lockFile(), 'utf8')]).toEqual([false, foreign])
  })
})

test('a pipe in place of a lock is told, and is not read', async () => {
  execFileSync('mkfifo', [lockFile()])
  const lock = await lockFolder(folder.path)
  expect('rule' in lock ? lock.entry : null).toBe('output/write#file')
})
