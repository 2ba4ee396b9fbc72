// What only another process shows: exit statuses, the same bytes from the same input in any folder, in any time zone, with
// any number of threads, and what becomes of threads that fail.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn, temporaryFolder } from '../support/build.js'
import { librarySources } from '../support/library.js'
import { installProgram, writeFilesUnder, type Program } from '../support/program.js'

let program: Program
const folders = [temporaryFolder(), temporaryFolder()] as const
beforeAll(async () => {
  program = await installProgram()
})
afterAll(() => {
  program.close()
  for (const folder of folders) folder.close()
})

test('the process ends with the status of its command', async () => {
  const folder = folders[0].path
  writeFilesUnder(join(folder, 'right'), librarySources().content.files)
  writeFilesUnder(join(folder, 'wrong'), librarySources({ [clause]: '{{nobody}}' }).content.files)
  const runs = [
    ['check', '--content', 'right'],
    ['check', '--content', 'wrong'],
    ['check', '--content', 'nowhere'],
  ].map((args) => program.run(args, { cwd: folder }))
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 1, 2])
})

test('two builds in two folders, two time zones and with other threads are the same bytes', async () => {
  const settings = [
    { zone: 'Pacific/Kiritimati', jobs: '1', locale: 'sv_SE.UTF-8' },
    { zone: 'America/Los_Angeles', jobs: '3', locale: 'C' },
  ] as const
  const runs = settings.map(async ({ zone, jobs, locale }, index) => {
    const folder = folders[index as 0 | 1].path
    writeFilesUnder(join(folder, 'content'), librarySources(loan).content.files)
    const args = ['build', 'loan', '--content', 'content', '--out', 'out', '--copies', '--jobs', jobs]
    const run = await program.run(args, { cwd: folder, env: { TZ: zone, LANG: locale, LC_ALL: locale } })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    return filesIn(join(folder, 'out'))
  })
  const [first, second] = await Promise.all(runs)
  expect([...(first?.keys() ?? [])]).toHaveLength(2 * (3 + 2 * 2) + 1)
  expect([...(first?.keys() ?? [])]).toEqual([...(second?.keys() ?? [])])
  for (const [path, bytes] of first ?? [])
    expect(Buffer.compare(bytes, second?.get(path) ?? Buffer.alloc(0)), path).toBe(0)
})

test('a process that may open few files at a time builds', async () => {
  const folder = temporaryFolder()
  try {
    writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
    const args = ['build', 'loan', '--content', 'content', '--jobs', '2']
    expect(await program.run(args, { cwd: folder.path, openFiles: 64 })).toMatchObject({ status: 0, stderr: '' })
  } finally {
    folder.close()
  }
})

test('the report of a fault says where in the sources it was', async () => {
  const folder = temporaryFolder()
  try {
    writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
    writeFileSync(
      join(folder.path, 'break.mjs'),
      `import fonts from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const read = fonts.readFileSync
fonts.readFileSync = (path, ...more) => {
  if (String(path).endsWith('.ttf')) throw new TypeError('no fonts')
  return read(path, ...more)
}
syncBuiltinESMExports()`,
    )
    const args = ['build', 'loan', '--content', 'content']
    const env = { NODE_OPTIONS: `--import ${join(folder.path, 'break.mjs')}`, TMPDIR: folder.path }
    expect((await program.run(args, { cwd: folder.path, env })).status).toBe(1)
    const report = [...filesIn(folder.path)].find(([path]) => path.endsWith('report.txt'))?.[1]
    expect(Buffer.from(report ?? []).toString()).toMatch(/ at readAssets \(\/src\/io\/assets\.ts:\d+:\d+\)/)
  } finally {
    folder.close()
  }
})

test.each([
  ['cannot start', 'throw new Error("no fonts")', 'no fonts'],
  ['fails in a job', inJob('throw new RangeError("no page")'), 'no page'],
  ['fails beside its job', inJob('setTimeout(() => { throw new Error("too late") })'), 'too late'],
  ['ends by itself', inJob('process.exit(3)'), 'exitCode: `3`'],
  ['takes too much memory', inJob('return Array.from({ length: 1e9 }, () => Array(99).fill(0.5))'), 'memory limit'],
])('a thread that %s is told, and the process ends', async (_, script, told) => {
  const folder = temporaryFolder()
  const thread = join(program.dist, 'cli/render-worker.js')
  const right = readFileSync(thread)
  try {
    writeFileSync(thread, script)
    writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
    const args = ['build', 'loan', '--content', 'content', '--format', 'html', '--jobs', '2']
    const env = { NODE_OPTIONS: '--max-old-space-size=96', AVTAL_DEBUG: '1', TMPDIR: folder.path }
    const { status, stderr } = await program.run(args, { cwd: folder.path, env })
    expect(status).toBe(1)
    expect(stderr).toContain(told)
  } finally {
    writeFileSync(thread, right)
    folder.close()
  }
})

/** A thread that does this when it is to render; its answer never comes. */
function inJob(does: string): string {
  return `import { worker } from 'workerpool'
worker({ render: () => { ${does}; return new Promise(() => {}) } })`
}

const clause = 'content/clauses/sv/cooperation/purpose.md'

/** A series beside the base agreement, so that several threads have something to do. */
const loan = {
  'content/agreements/loan.yaml': readFileSync(
    new URL('../rules/base/content/agreements/cooperation.yaml', import.meta.url),
    'utf8',
  )
    .replace('    members:', '    series:')
    .replace('cooperation/purpose', 'loan'),
  'content/clauses/sv/loan.md': '---\ntitle: Lån\n---\n\n{{region}} lånar ut till {{counterparty}}.\n',
}
