// The cache that commands keep for later runs, killed or refused at each act of writing it: what the command says is said, and the next
// one says the same.

import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import type { Run } from '../support/program.js'
import { patient, sampled, upTo } from './scope.js'
import { openWorkshop, runProcess, treeOf, type Hardship, type HardRun, type Workshop } from './workshop.js'

const preload = fileURLToPath(new URL('preload.js', import.meta.url))

let workshop: Workshop
let folder = ''
let cache = ''
let acts: readonly string[] = []
let expected: Run
beforeAll(async () => {
  workshop = await openWorkshop()
  folder = workshop.folder()
  cache = join(workshop.folder(), 'cache')
  cpSync(join(projectRoot, 'test/rules/base/content'), join(folder, 'content'), { recursive: true })
  mkdirSync(join(folder, 'content/languages'))
  cpSync(join(projectRoot, 'content/languages/sv.yaml'), join(folder, 'content/languages/sv.yaml'))
  const count = workshop.folder()
  expected = said(await check({ count: join(count, 'acts') }))
  acts = (treeOf(count)['acts'] ?? '').split(' ').filter((act) => act !== '')
}, patient)
afterAll(() => workshop.close())

function check(hardship: Hardship): Promise<HardRun> {
  const words = ['--import', preload, workshop.entry, 'check', '--messages', 'en']
  return runProcess(process.execPath, words, folder, { AVTAL_HARD: JSON.stringify(hardship), AVTAL_CACHE: cache })
}

function said({ status, stdout, stderr }: Run): Run {
  return { status, stdout, stderr }
}

test('the cache is written, once for each of its shelves', () => {
  expect(acts.filter((act) => act === 'rename')).toHaveLength(3)
})

test('killed at any of them, the next command says the same', { timeout: patient }, async () => {
  for (const kill of sampled(upTo(acts.length), 6, acts.length)) {
    rmSync(cache, { recursive: true, force: true })
    const killed = await check({ kill })
    expect(killed.signal).toBe('SIGKILL')
    expect([killed.stdout, killed.stderr]).toEqual([expected.stdout, expected.stderr])
    expect(said(await check({})), `killed before act ${kill}`).toEqual(expected)
    expect(said(await check({})), `killed before act ${kill}, a second time`).toEqual(expected)
  }
})

test.each(['ENOSPC', 'EROFS', 'EACCES'])(
  'refused with %s at any of them, the command says the same',
  { timeout: patient },
  async (code) => {
    for (const from of sampled(upTo(acts.length), 2, code.length)) {
      rmSync(cache, { recursive: true, force: true })
      expect(said(await check({ from, code })), `refused from act ${from}`).toEqual(expected)
      expect(said(await check({})), `refused from act ${from}, then not`).toEqual(expected)
    }
  },
)
