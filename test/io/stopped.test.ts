// A run that ends in the middle of writing, as by SIGKILL or a power cut: at each call by which it changes the disk, everything
// after it does not happen. The next command finds all that was to be written or nothing of it, says so, and leaves no trace.

import type * as FileSystem from 'node:fs'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { filesIn, temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { librarySources } from '../support/library.js'
import { bilingual } from '../support/norwegian.js'
import { writeFilesUnder, type Run } from '../support/program.js'

/** How many calls are still done; from then on none is, nor does it say so, since nobody is there to hear it. */
const life = vi.hoisted(() => ({ calls: Infinity, done: 0 }))

vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  const mortal = <Name extends keyof typeof FileSystem>(name: Name) =>
    ((...args: unknown[]) => {
      if (life.done >= life.calls) throw new Error('stopped')
      life.done += 1
      return (actual[name] as (...args: unknown[]) => unknown)(...args)
    }) as never
  return {
    ...actual,
    copyFileSync: mortal('copyFileSync'),
    linkSync: mortal('linkSync'),
    mkdirSync: mortal('mkdirSync'),
    openSync: mortal('openSync'),
    renameSync: mortal('renameSync'),
    rmSync: mortal('rmSync'),
    rmdirSync: mortal('rmdirSync'),
    writeFileSync: mortal('writeFileSync'),
    writeSync: mortal('writeSync'),
  }
})

let folder = temporaryFolder()
afterEach(() => {
  life.calls = Infinity
  folder.close()
})

function avtal(...args: string[]): Promise<Run> {
  return runIn(folder.path, [...args, '--messages', 'en'])
}

type State = Readonly<Record<string, string>>

function stateOf(under: string): State {
  const files = [...filesIn(folder.path)].filter(([path]) => path.startsWith(`${under}/`))
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

/** All names, those of folders too. */
function namesIn(under: string): string[] {
  try {
    return readdirSync(join(folder.path, under), { recursive: true, encoding: 'utf8' }).sort()
  } catch {
    return []
  }
}

/** Gives what the stopped run has left to a process that there is not: the one that ran was this one. */
function bury(): void {
  const dead = '2147483646'
  for (const path of readdirSync(folder.path, { recursive: true, encoding: 'utf8' })) {
    const name = basename(path)
    if (!name.startsWith('.avtal-lock')) continue
    const file = join(folder.path, path)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, dead))
    renameSync(file, join(folder.path, dirname(path), name.replace(`.${process.pid}.`, `.${dead}.`)))
  }
}

/** With an agreement that is published. */
const library = new Map(
  [
    ...librarySources(bilingual).content.files,
    ['site/site.yaml', 'accessibility: { sv: https://www.example.se/a, nb: https://www.example.se/b }\n'] as const,
  ].map(([path, text]) => [
    path,
    path === 'agreements/cooperation.yaml' ? `${text}publication: { unsigned: true }\n` : text,
  ]),
)

interface Command {
  readonly before: readonly (readonly string[])[]
  readonly args: readonly string[]
  /** The folders that it writes, each with a command that reads it. */
  readonly written: Readonly<Record<string, readonly string[]>>
}

const issue = ['issue', 'cooperation', '--date', '2026-01-20']
const publish = (...more: string[]): string[] => ['publish', '--date', '2026-02-01', '--jobs', '1', ...more]
const withdraw = ['publish', '--withdraw', 'cooperation', '--reason', 'Fel', '--date', '2026-02-02']
const status = ['status', '--date', '2026-06-01']
const sign = (party: string): string[] => ['signed', 'cooperation', '--party', party, '--date', '2026-01-22']

const commands: Readonly<Record<string, Command>> = {
  signed: { before: [issue], args: sign('falu-kommun'), written: { content: status } },
  'signed again': {
    before: [issue, sign('mora-kommun')],
    args: sign('falu-kommun'),
    written: { content: ['list'] },
  },
  issue: { before: [], args: issue, written: { content: ['check'] } },
  confirm: { before: [], args: ['confirm', '--all', '--date', '2026-01-20'], written: { content: ['list'] } },
  'new agreement': { before: [], args: ['new', 'agreement', 'kostavtal'], written: { content: ['list'] } },
  withdraw: {
    before: [issue],
    args: withdraw,
    written: { content: status },
  },
  build: { before: [], args: ['build', '--format', 'html'], written: { output: ['verify', 'output'] } },
  'build over another': {
    before: [['build', '--format', 'html,docx', '--lang', 'sv,nb']],
    args: ['build', '--format', 'html'],
    written: { output: ['verify', 'output'] },
  },
  'publish what was withdrawn': {
    before: [issue, publish('--record'), withdraw],
    args: publish(),
    written: { 'output/site': ['verify', 'output/site'] },
  },
  'publish --record': {
    before: [issue],
    args: publish('--record'),
    written: { content: status, 'output/site': ['verify', 'output/site'] },
  },
}

describe.each(Object.keys(commands))('%s', (name) => {
  const { before, args, written } = commands[name] as Command
  const folders = Object.keys(written)

  let prepared: string | null = null

  /** The folders as they are before the command, in a new place. */
  async function begin(): Promise<void> {
    folder = temporaryFolder()
    if (prepared !== null) return cpSync(prepared, folder.path, { recursive: true })
    writeFilesUnder(join(folder.path, 'content'), library)
    for (const command of before) expect(await avtal(...command)).toMatchObject({ status: 0 })
    prepared = temporaryFolder().path
    cpSync(folder.path, prepared, { recursive: true })
  }

  test('that is stopped is as if it had not begun, or as if it had been done', { timeout: 300_000 }, async () => {
    await begin()
    const start = folders.map(stateOf)
    life.done = 0
    await avtal(...args)
    const calls = life.done
    const end = folders.map(stateOf)
    const names = folders.map(namesIn)
    for (const [index, under] of folders.entries()) expect(end[index], `${under} changes`).not.toEqual(start[index])
    folder.close()
    await begin()
    /* Each time what the one before has left must have been mended, and where it was finished all begins anew. */
    for (const at of stops(calls)) {
      const [origin, lay] = [folders.map(stateOf), folders.map(namesIn)]
      expect(origin, `before stop ${at}`).toEqual(start)
      life.done = 0
      life.calls = at
      await avtal(...args).catch(() => undefined)
      life.calls = Infinity
      bury()
      const isTouched = folders.map((under, index) => String(namesIn(under)) !== String(lay[index]))
      const done: boolean[] = []
      /* Whichever is read first. */
      for (const [index, under] of at % 2 === 0 ? [...folders.entries()] : [...folders.entries()].reverse()) {
        const { status: ended, stderr, stdout } = await avtal(...(written[under] ?? []))
        const now = stateOf(under)
        const told = `stop ${at} of ${calls} in ${under}: ${stderr} ${stdout}`
        if (isTouched[index] === true && namesIn(under).length > 0 && ended !== 2) {
          const isEnd = String(namesIn(under)) === String(names[index]) && !stderr.includes('output/mended')
          if (!isEnd) expect(stderr, told).toContain('warning output/mended')
        }
        expect([JSON.stringify(start[index]), JSON.stringify(end[index])], told).toContain(JSON.stringify(now))
        expect(
          namesIn(under).filter((one) => basename(one).startsWith('.')),
          told,
        ).toEqual([])
        /* Folders too, also those in which nothing is left. */
        expect(namesIn(under), told).toEqual(
          JSON.stringify(now) === JSON.stringify(end[index]) ? names[index] : lay[index],
        )
        done.push(JSON.stringify(now) !== JSON.stringify(start[index]))
      }
      expect(new Set(done).size, `stop ${at} of ${calls}: one folder is as before, another is done`).toBe(1)
      if (!done.includes(true)) continue
      folder.close()
      await begin()
    }
    await avtal(...args)
    expect(folders.map(stateOf)).toEqual(end)
    if (prepared !== null) rmSync(prepared, { recursive: true })
  })
})

/** Every call of a short run; of a long one those at both ends, and some between. */
function stops(calls: number): number[] {
  return Array.from({ length: calls }, (_, index) => index).filter(
    (index) => index < 8 || index > calls - 12 || index % 11 === 0,
  )
}
