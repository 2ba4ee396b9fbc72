// What only another process shows: exit statuses, the same bytes from the same input in any folder, in any time zone, with
// any number of threads, and what becomes of threads that fail.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type * as PdfTexts from '../../src/io/threads/pdf-texts.js'
import type * as RenderPool from '../../src/io/threads/render-pool.js'
import type { RenderJob, RenderResult } from '../../src/render/render.js'
import { filesIn, temporaryFolder } from '../support/build.js'
import { bundle } from '../../scripts/bundle.js'
import { librarySources, projectRoot } from '../support/library.js'
import { installProgram, writeFilesUnder, type Program, type Run } from '../support/program.js'

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
    expect(Buffer.from(report ?? []).toString()).toMatch(/ at \/src\/io\/assets\.ts:\d+:\d+\n/)
  } finally {
    folder.close()
  }
})

test.each([
  ['cannot start', 'throw new Error("no fonts")', 'no fonts'],
  ['fails in a job', inJob('throw new RangeError("no page")'), 'no page'],
  ['fails beside its job', inJob('setTimeout(() => { throw new Error("too late") })'), 'too late'],
  ['ends by itself', inJob('process.exit(3)'), 'exit code 3'],
])('a thread that %s is told, and the process ends', async (_, script, told) => {
  const folder = temporaryFolder()
  const thread = join(program.dist, 'cli/render-worker.js')
  const right = readFileSync(thread)
  try {
    writeFileSync(thread, script)
    writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
    const args = ['build', 'loan', '--content', 'content', '--format', 'html', '--jobs', '2']
    const env = { AVTAL_DEBUG: '1', TMPDIR: folder.path }
    const { status, stderr } = await program.run(args, { cwd: folder.path, env })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(told) })
  } finally {
    writeFileSync(thread, right)
    folder.close()
  }
})

test('a document that takes too much memory is a problem of its agreement, and the others are written', async () => {
  const folder = temporaryFolder()
  const thread = join(program.dist, 'cli/render-worker.js')
  const right = readFileSync(thread, 'utf8')
  try {
    const heavy = right.replace(
      /await renderEdition\(job,\s*environment\)/,
      'job.document.agreement === "loan" ? Array.from({ length: 1e9 }, () => Array(99).fill(0.5)) : $&',
    )
    expect(heavy).not.toBe(right)
    writeFileSync(thread, heavy)
    writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
    const env = { NODE_OPTIONS: '--max-old-space-size=128' }
    const args = ['build', '--content', 'content', '--format', 'html', '--jobs', '1']
    const { status, stderr } = await program.run(args, { cwd: folder.path, env })
    expect(status).toBe(1)
    expect(stderr).toContain('content/agreements/loan.yaml:1:1 error limit/exceeded')
    expect(stderr).toMatch(/needs more memory .*\(`document-memory`\)/)
    const written = [...filesIn(join(folder.path, 'output')).keys()].filter((path) => path.endsWith('.html'))
    expect(written).toEqual([expect.stringContaining('cooperation/all/cooperation-all-sv.html')])
  } finally {
    writeFileSync(thread, right)
    folder.close()
  }
})

/** A pool whose threads run a script in place of the renderer. */
async function openPoolOver(script: string, threads: number, seconds: number): Promise<RenderPool.RenderPool> {
  const dist = join(program.dist, '..', 'pool')
  await bundle(join(projectRoot, 'src'), dist, ['io/threads/render-pool.ts', 'io/threads/shared-nodes.ts'])
  writeFileSync(join(dist, 'cli/render-worker.js'), `import { parentPort } from 'node:worker_threads'\n${script}`)
  const { openPool } = (await import(join(dist, 'cli/render-pool.js'))) as typeof RenderPool
  return openPool({} as Parameters<typeof openPool>[0], threads, seconds)
}

/** Jobs of which nothing matters but what is said here. */
function* jobsOf(parts: Iterable<object>): Generator<RenderJob> {
  for (const part of parts)
    yield { document: { agreement: 'loan', languages: ['sv'] }, ...part } as unknown as RenderJob
}

test('a document that takes too long is a problem, and those that wait behind it are rendered', async () => {
  const pool = await openPoolOver(
    `parentPort.on('message', ({ value: { key } }) => { while (key === 'endless'); parentPort.postMessage({ key, files: [], problems: [] }) })`,
    1,
    3,
  )
  const results: RenderResult[] = []
  for await (const result of pool.render(jobsOf(['endless', 'short', 'last'].map((key) => ({ key })))))
    results.push(result)
  pool.close()
  expect(results.map(({ key }) => key)).toEqual(['endless', 'short', 'last'])
  expect(results.map(({ problems }) => problems.map(({ values }) => values['limit']))).toEqual([
    ['document-seconds'],
    [],
    [],
  ])
})

test('of many jobs a few for each thread are held at a time, all threads have some, and results come in order', async () => {
  const pool = await openPoolOver(
    `import { threadId } from 'node:worker_threads'
parentPort.on('message', ({ value: { key } }) => parentPort.postMessage({ key, files: [{ extension: String(threadId) }], problems: [] }))`,
    2,
    60,
  )
  let asked = 0
  const jobs = function* (): Generator<object> {
    for (; asked < 60; asked += 1) yield { key: String(asked) }
  }
  const results: RenderResult[] = []
  const held: number[] = []
  for await (const result of pool.render(jobsOf(jobs()))) {
    results.push(result)
    held.push(asked + 1 - results.length)
    await new Promise((resolve) => setImmediate(resolve))
  }
  pool.close()
  expect(results.map(({ key }) => key)).toEqual(Array.from({ length: 60 }, (_, index) => String(index)))
  expect(Math.max(...held)).toBeLessThanOrEqual(2 * 4)
  expect(new Set(results.map(({ files }) => files[0]?.extension)).size).toBe(2)
})

test('a job that cannot be made is told, when those before it are done', async () => {
  const pool = await openPoolOver(
    `parentPort.on('message', ({ value: { key } }) => parentPort.postMessage({ key, files: [], problems: [] }))`,
    2,
    60,
  )
  const jobs = function* (): Generator<object> {
    yield { key: 'first' }
    throw new RangeError('no second')
  }
  const keys: string[] = []
  const all = async (): Promise<void> => {
    for await (const { key } of pool.render(jobsOf(jobs()))) keys.push(key)
  }
  await expect(all()).rejects.toThrow('no second')
  pool.close()
  expect(keys).toEqual(['first'])
})

test('a block that documents share is one object in each thread', async () => {
  const pool = await openPoolOver(
    `import { openReceiver } from './shared-nodes.js'
const receive = openReceiver()
const seen = new Set()
parentPort.on('message', (message) => {
  const { key, document: { blocks: [shared, own] } } = receive(message)
  seen.add(shared)
  parentPort.postMessage({ key, files: [{ copy: seen.size, recipient: shared.text + own.text }], problems: [] })
})`,
    2,
    60,
  )
  const shared = { kind: 'paragraph', inlines: [], text: 'shared ' }
  const jobs = Array.from({ length: 20 }, (_, index) => ({
    key: String(index),
    document: {
      agreement: 'loan',
      languages: ['sv'],
      blocks: [shared, { kind: 'paragraph', inlines: [], text: String(index) }],
    },
  }))
  const results: RenderResult[] = []
  for await (const result of pool.render(jobsOf(jobs))) results.push(result)
  pool.close()
  expect(results.map(({ files }) => files[0])).toEqual(jobs.map(({ key }) => ({ copy: 1, recipient: `shared ${key}` })))
})

test('a PDF of others whose text takes too long to read is past a limit', async () => {
  const dist = join(program.dist, '..', 'texts')
  await bundle(join(projectRoot, 'src'), dist, ['io/threads/pdf-texts.ts'])
  writeFileSync(join(dist, 'cli/pdf-texts-worker.js'), 'for (;;);')
  const { openTextReader } = (await import(join(dist, 'cli/pdf-texts.js'))) as typeof PdfTexts
  await expect(openTextReader()(new Uint8Array(8))).rejects.toMatchObject({ limit: 'pdf-seconds' })
})

describe.each([['check'], ['dates', 'loan'], ['build']])('in the middle of a long computation of %s', (...words) => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends the program, and the shell hears of it',
    async (signal) => {
      const folder = temporaryFolder()
      const thread = join(program.dist, 'cli/render-worker.js')
      const right = readFileSync(thread)
      try {
        /* A step that never comes to its end: in the thread that renders, or where a clause is opened. */
        const endless = 'writeSync(1, "busy"); for (;;);'
        if (words[0] === 'build') writeFileSync(thread, `import { writeSync } from 'node:fs'\n${inJob(endless)}`)
        writeFileSync(
          join(folder.path, 'endless.mjs'),
          `import files, { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { openSync } = files
files.openSync = (path, ...more) => {
  if (String(path).endsWith('purpose.md')) { ${endless} }
  return openSync(path, ...more)
}
syncBuiltinESMExports()`,
        )
        writeFilesUnder(join(folder.path, 'content'), librarySources(loan).content.files)
        const env: Record<string, string> =
          words[0] === 'build' ? {} : { NODE_OPTIONS: `--import ${join(folder.path, 'endless.mjs')}` }
        const running = program.start([...words, '--content', 'content'], { cwd: folder.path, env })
        await new Promise((resolve) => running.stdout?.once('data', resolve))
        const ended = new Promise((resolve) => running.once('exit', (code, by) => resolve({ code, by })))
        running.kill(signal)
        expect(await ended).toEqual({ code: null, by: signal })
      } finally {
        writeFileSync(thread, right)
        folder.close()
      }
    },
    60_000,
  )
})

/** A thread that does this when it is to render; its answer never comes. */
function inJob(does: string): string {
  return `import { parentPort } from 'node:worker_threads'
parentPort.on('message', () => { ${does} })`
}

describe('commands that run at the same time', () => {
  const parties = ['region-dalarna', 'falu-kommun', 'mora-kommun']
  const issue = ['issue', 'cooperation', '--date', '2026-01-20']
  let folder = temporaryFolder()
  beforeEach(() => {
    folder = temporaryFolder()
    writeFilesUnder(join(folder.path, 'content'), librarySources().content.files)
  })
  afterEach(() => folder.close())
  const atOnce = (...commands: string[][]): Promise<Run[]> =>
    Promise.all(commands.map((args) => program.run([...args, '--messages', 'en'], { cwd: folder.path })))
  const versionFile = (name: string): string =>
    readFileSync(join(folder.path, 'content/register/cooperation/1.0', name), 'utf8')

  test('issue once, and record every signature that they say they recorded', async () => {
    const issued = await atOnce(issue, issue)
    expect(issued.map(({ status }) => status).sort()).toEqual([0, 1])
    expect(issued.find(({ status }) => status === 1)?.stderr).toContain('error register/issued')
    const sign = (party: string): string[] => ['signed', 'cooperation', '--party', party, '--date', '2026-01-22']
    const signed = await atOnce(...parties.map(sign))
    expect(signed.map(({ status, stdout }) => [status, stdout.startsWith('Recorded')])).toEqual(
      parties.map(() => [0, true]),
    )
    for (const party of parties) expect(versionFile('signatures.yaml')).toContain(`party: ${party}`)
    expect(readdirSync(join(folder.path, 'content')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('lose no withdrawal beside a publication', async () => {
    const file = 'content/agreements/cooperation.yaml'
    const open = `${librarySources().content.files.get(file.slice('content/'.length)) ?? ''}publication: {}\n`
    writeFilesUnder(folder.path, new Map([[file, open]]))
    await atOnce(issue)
    const [published, withdrawn] = await atOnce(
      ['publish', '--record', '--date', '2026-02-01', '--jobs', '1'],
      ['publish', '--withdraw', 'cooperation', '--reason', 'Fel i avtalet', '--date', '2026-02-02'],
    )
    expect([published?.status, withdrawn?.status]).toEqual([0, 0])
    expect(versionFile('published.yaml')).toContain('Fel i avtalet')
  })
})

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
