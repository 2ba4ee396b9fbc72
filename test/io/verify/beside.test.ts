// `verify` while somebody writes: what it says is true of the folder as it was before, or as it is after.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accepted } from '../../../src/cli/load.js'
import { lockFolder, type Lock } from '../../../src/io/lock.js'
import { readFoldersSettled, readSettled, UnsettledFolder } from '../../../src/io/mend-folder.js'
import { verifyPath } from '../../../src/io/verify/verify-path.js'
import { buildInto, temporaryFolder } from '../../support/build.js'
import { librarySources } from '../../support/library.js'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.close())

const at = (path: string): string => join(folder.path, path)

test('waits until what is half written is whole', async () => {
  await buildInto(folder.path, librarySources())
  const lock = (await lockFolder(folder.path)) as Lock
  mkdirSync(at('.avtal-write'))
  writeFileSync(at('.avtal-write/journal.json'), '{}')
  renameSync(at('cooperation/all'), at('.avtal-write/0'))
  setTimeout(() => {
    renameSync(at('.avtal-write/0'), at('cooperation/all'))
    rmSync(at('.avtal-write'), { recursive: true })
    lock.release()
  }, 300)
  const verified = accepted(await verifyPath(folder.path, { rebuild: false, out: 'output', jobs: 1 }))
  expect([verified.result.files > 0, verified.problems]).toEqual([true, []])
})

test('what was written while a folder was read is read again', async () => {
  await buildInto(folder.path, librarySources())
  let readings = 0
  const read = async (): Promise<number> => {
    readings += 1
    if (readings === 1) await buildInto(folder.path, librarySources(), { formats: ['html', 'docx'] })
    return readings
  }
  expect(await readFoldersSettled([folder.path, at('site')], read)).toBe(2)
})

test('a folder that is written again and again is told, not half read', async () => {
  writeFileSync(at('manifest.json'), '{}')
  let count = 0
  const write = (): void => writeFileSync(at(String((count += 1))), '')
  await expect(readFoldersSettled([folder.path], () => Promise.resolve(write()))).rejects.toThrow(UnsettledFolder)
  expect(() => readSettled(folder.path, write)).toThrow(UnsettledFolder)
})

test('what others do in folders without a manifest is of no concern', async () => {
  let readings = 0
  const read = (): Promise<void> => {
    writeFileSync(at(String((readings += 1))), '')
    return Promise.resolve()
  }
  await readFoldersSettled([folder.path], read)
  expect(readings).toBe(1)
})
