// Every command that writes, where the system refuses: a full disk from the n-th act on, a folder that is read-only, few file handles,
// little memory, a clock that is far off, nobody who reads what is printed. A problem that says why, and everything as it was.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../support/library.js'
import { hardCommands, prepare, studioCommands, typicalCommands, type HardCommand } from './commands.js'
import { patient, sampled, typical, upTo } from './scope.js'
import { notMended, notWhole, statesOf, type States, type Tree } from './states.js'
import {
  differences,
  nodeWordsFor,
  openWorkshop,
  runHere,
  runProcess,
  stateIn,
  treeOf,
  type HardRun,
  type Workshop,
} from './workshop.js'

let workshop: Workshop
beforeAll(async () => {
  workshop = await openWorkshop()
})
afterAll(() => {
  workshop.close()
})

/** What is wrong where a command was refused: it says so and nothing has changed, or it did what it was asked. */
function wrongRefusal(folder: string, { status, stderr, signal }: HardRun, states: States, first?: string): string[] {
  const tree = treeOf(folder)
  return [
    ...(signal === null ? [] : [`ended by ${signal}`]),
    ...(/a fault of the program/.test(stderr) ? [stderr] : []),
    ...(status !== 0 && !/cannot be written|cannot be read/.test(stderr) ? [`status ${status}: ${stderr}`] : []),
    ...differences(tree, status === 0 ? states.after : refusedState(tree, states, first)),
  ]
}

/** What lay there before; and what the command writes first, where that was done when it was refused the rest. */
function refusedState(tree: Tree, { before, after }: States, first?: string): Tree {
  if (first === undefined) return before
  const isFirst = ([path]: readonly [string, string]): boolean => path.startsWith(first)
  if (
    !Object.entries(after)
      .filter(isFirst)
      .every(([path, one]) => tree[path] === one)
  )
    return before
  const rest = Object.entries(before).filter((entry) => !isFirst(entry))
  return Object.fromEntries([...rest, ...Object.entries(after).filter(isFirst)])
}

const commands = typical([...hardCommands, ...studioCommands], typicalCommands)
/* Who started the studio reads in the browser what it says. */
const ofLine = commands.filter(({ args }) => args[0] !== 'studio')

describe.each(commands)('$name', (command) => {
  test('says that the disk is full and leaves everything as it was', { timeout: patient }, async () => {
    const states = await statesOf(workshop, command)
    const wrong: string[] = []
    for (const from of sampled(upTo(states.acts.length), 2, states.acts.length + 1)) {
      const folder = workshop.copyOf(states.folder)
      const only = ['open', 'write', 'mkdir', 'link']
      const run = await workshop.run(folder, command.args, { from, code: 'ENOSPC', only })
      const found = [
        ...wrongRefusal(folder, run, states, command.first),
        ...(await notMended(folder, states, command.args)),
      ]
      wrong.push(...found.map((one) => `full from act ${from} of ${states.acts.length} on: ${one}`))
    }
    expect(wrong).toEqual([])
  })

  test('says that it may not write', { timeout: patient }, async () => {
    const states = await statesOf(workshop, command)
    const wrong: string[] = []
    for (const code of sampled(['EACCES', 'EROFS', 'EMFILE'], 2, 1)) {
      const folder = workshop.copyOf(states.folder)
      const run = await workshop.run(folder, command.args, { from: 1, code })
      const found = [...(run.status === 0 ? ['it ends well'] : []), ...wrongRefusal(folder, run, states, command.first)]
      wrong.push(...found.map((one) => `${code}: ${one}`))
    }
    expect(wrong).toEqual([])
  })
})

const reading: readonly HardCommand[] = [
  { name: 'check', before: [], args: ['check'] },
  { name: 'list', before: [], args: ['list'] },
  { name: 'status', before: [], args: ['status'] },
]

describe('with 64 file handles', () => {
  /* The program as it is installed, which opens as many files as it has; parts that another has made it does not take. */
  const entry = join(process.env['AVTAL_DIST'] ?? join(projectRoot, 'dist'), 'cli/avtal.js')
  const ofOne = commands.filter(({ ofParts }) => ofParts !== true)

  test.skipIf(process.platform === 'win32').each([...reading, ...ofOne])(
    '$name works as with many',
    { timeout: patient },
    async (command) => {
      expect(existsSync(entry)).toBe(true)
      const folder = workshop.copyOf((await statesOf(workshop, command)).folder)
      const words = [process.execPath, ...nodeWordsFor(command.args), entry, ...command.args, '--messages', 'en']
      const limited = ['-c', 'ulimit -n 64; exec "$0" "$@"', ...words]
      const run = await runProcess('bash', limited, folder, stateIn(folder))
      expect([run.status, run.stderr.includes('fault of the program')], run.stderr).toEqual([0, false])
    },
  )
})

test.skipIf(process.platform === 'win32')('with 24 file handles it says so', { timeout: patient }, async () => {
  const words = [process.execPath, workshop.entry, 'check', '--messages', 'en']
  const run = await runProcess('bash', ['-c', 'ulimit -n 24; exec "$0" "$@"', ...words], workshop.folder())
  expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('open too few files') as string])
})

describe('with little memory', () => {
  test.each([...reading, ...commands])('$name works with 128 MB', { timeout: patient }, async (command) => {
    const folder = workshop.copyOf((await statesOf(workshop, command)).folder)
    expect((await workshop.run(folder, command.args, {}, ['--max-old-space-size=128'])).status).toBe(0)
  })

  test('packages are verified within 200 MB, however many there are', { timeout: patient }, async () => {
    const folder = workshop.folder()
    const layMore = (place: string): void => {
      const text = readFileSync(join(place, 'content/agreements/cooperation.yaml'), 'utf8')
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
        writeFileSync(join(place, `content/agreements/other-${id}.yaml`), text.replace('om samarbete', `om ${id}`))
    }
    const all = ['archive', '--profile', 'folder,noark5,eformidling,eark-sip', '--jobs', '1', '--date', '2026-02-01']
    await prepare(folder, [layMore, all])
    const told = `import { isMainThread } from 'node:worker_threads'
      if (isMainThread) process.on('exit', () => process.stderr.write(\`most \${process.resourceUsage().maxRSS}\`))`
    const node = ['--import', `data:text/javascript,${encodeURIComponent(told)}`]
    const { status, stderr } = await workshop.run(folder, ['verify', 'output/archive'], {}, node)
    expect(status, stderr).toBe(0)
    expect(Number(/most (\d+)/.exec(stderr)?.[1])).toBeLessThan(200 * 1024)
  })

  test('of less, which is too little, nothing begins, and that is said', { timeout: patient }, async () => {
    const folder = workshop.folder()
    await prepare(folder, [])
    const before = treeOf(folder)
    const run = await workshop.run(folder, ['issue', 'cooperation'], {}, ['--max-old-space-size=24'])
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('of memory and needs') as string])
    expect(differences(treeOf(folder), before)).toEqual([])
  })

  test.skipIf(process.platform !== 'linux').each([
    ['verify', 3_000_000],
    ['limits', 1_000_000],
  ])('of the system likewise: %s with %d kB', { timeout: patient }, async (command, most) => {
    const words = [process.execPath, workshop.entry, command, ...(command === 'verify' ? ['.'] : [])]
    const limited = ['-c', `ulimit -v ${most}; exec "$0" "$@" --messages en`, ...words]
    const run = await runProcess('bash', limited, workshop.folder())
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('too little memory to start') as string])
  })
})

describe('with a clock that is far off', () => {
  const issued = ['issue', 'cooperation', '--date', '2026-01-20']
  const onItsDay: readonly HardCommand[] = [
    { name: 'issue', before: [], args: ['issue', 'cooperation'] },
    { name: 'confirm', before: [], args: ['confirm', '--all'] },
    { name: 'publish --record', before: [issued], args: ['publish', '--record', '--jobs', '1'] },
    { name: 'publish --withdraw', before: [issued], args: ['publish', '--withdraw', 'cooperation', '--reason', 'Fel'] },
    {
      name: 'signed',
      before: [issued],
      args: ['signed', 'cooperation', '--party', 'falu-kommun', '--date', '2026-01-22'],
    },
    { name: 'archive', before: [issued], args: ['archive', '--jobs', '1'] },
    { name: 'status', before: [issued], args: ['status'] },
    { name: 'build', before: [], args: ['build', '--format', 'html', '--jobs', '1'] },
  ]
  const clocks = [
    -62_200_000_000_000, -2_300_000_000_000, 7_300_000_000_000, 253_500_000_000_000, 8_600_000_000_000_000,
  ]
  const tried = onItsDay.flatMap((command) => clocks.map((clock) => ({ ...command, clock })))

  test.each(sampled(tried, 10, 5))(
    '$name at $clock writes nothing that cannot be read afterwards',
    { timeout: patient },
    async ({ before, args, clock }) => {
      const folder = workshop.folder()
      await prepare(folder, before)
      const start = treeOf(folder)
      const run = await workshop.run(folder, args, { clock })
      expect(run.stderr).not.toContain('a fault of the program')
      if (run.status !== 0) expect(differences(treeOf(folder), start)).toEqual([])
      const checked = await runHere(folder, ['check', '--date', '2026-06-01'])
      expect([checked.status, checked.stderr.includes('yaml/')]).toEqual([0, false])
    },
  )
})

describe('with nobody who reads what is printed', () => {
  test
    .skipIf(process.platform === 'win32')
    .each(['>&-', '>&- 2>&-', '| true', '> /dev/full', '2> /dev/full > /dev/full'])(
    'commands end, whole, with %s',
    { timeout: patient },
    async (closed) => {
      const wrong: string[] = []
      for (const command of sampled(ofLine, 2, closed.length)) {
        const states = await statesOf(workshop, command)
        const folder = workshop.copyOf(states.folder)
        const words = [process.execPath, workshop.entry, ...command.args]
        const { stderr, signal } = await runProcess('bash', ['-c', `"$0" "$@" ${closed}`, ...words], folder)
        const said = /^\s+at |Error:|a fault of the program/m.test(stderr) || signal !== null ? [stderr] : []
        wrong.push(...said, ...notWhole(folder, states), ...(await notMended(folder, states, command.args)))
      }
      expect(wrong).toEqual([])
    },
  )
})
