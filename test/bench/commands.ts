// Whole commands, each a process of its own, in rounds in which all take turns. Prints medians of processor time, threads included,
// and ratios of what was measured in the same round.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDocuments } from '../../src/app/documents/build-documents.js'
import { readAssets } from '../../src/io/assets.js'
import { median, medianRatio, runNode, type ProcessFigures } from './measure.js'
import { openPeers } from './peers/peers.js'
import { typstLook } from './peers/typst-look.js'
import { typstOf } from './peers/typst.js'
import { selection, selectionWords, seriesSources, ownCounterparty } from './series-sources.js'
import { megabytes, milliseconds, printTable, times } from './table.js'

const program = fileURLToPath(new URL('../../dist/cli/avtal.js', import.meta.url))
const rounds = 9
/** Of what builds everything. */
const longRounds = 2

/** Compiles the program that is measured, so that it is this source's. */
export function compileProgram(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Runs a command of the program. A check that finds errors ends with 1. */
export function runProgram(
  words: readonly string[],
  expected?: readonly number[],
  cache: string | 'off' = 'off',
): ProcessFigures {
  return runNode([program, ...words, '--messages', 'en'], expected, { AVTAL_CACHE: cache })
}

/** Runs with a folder of its own, which is removed. */
export function inFolder<Value>(run: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'avtal-bench-'))
  try {
    return run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints what commands take, and how that compares. */
export function printCommands(): void {
  compileProgram()
  inFolder((folder) => {
    const one = [...selectionWords, '--party', ownCounterparty, '--format', 'pdf', '--jobs', '1']
    const fresh = freshFolders(folder)
    const full = join(folder, 'cache')
    /** Without a cache, with an empty one, and with one that an earlier run has filled. */
    const withCaches = (
      name: string,
      run: (cache: string) => ProcessFigures,
    ): Readonly<Record<string, () => ProcessFigures>> => ({
      [name]: () => run('off'),
      [`${name}, empty cache`]: () => run(fresh()),
      [`${name}, full cache`]: () => {
        run(full)
        return run(full)
      },
    })
    const short = measured(rounds, {
      'node -e 0': () => runNode(['-e', '0']),
      'avtal --help': () => runProgram(['--help']),
      ...withCaches('avtal list', (cache) => runProgram(['list'], [0, 1], cache)),
      ...withCaches('avtal check dalarna-rss', (cache) => runProgram(['check', 'dalarna-rss'], [0, 1], cache)),
      ...withCaches('avtal build, first copy as PDF, cold', (cache) =>
        runProgram(['build', ...one, '--out', fresh()], [0], cache),
      ),
      ...typstCold(folder),
    })
    printProcesses('Whole commands', short)
    const everything = join(folder, 'everything')
    const long = measured(longRounds, {
      'avtal build, everything, fresh folder': () => {
        rmSync(everything, { recursive: true, force: true })
        return runProgram(['build', '--out', everything])
      },
      ...withCaches('avtal build, everything, nothing changed', (cache) =>
        runProgram(['build', '--out', everything], [0], cache),
      ),
    })
    printProcesses('Building everything', long)
  })
}

type Measured = ReadonlyMap<string, readonly ProcessFigures[]>

function printProcesses(title: string, found: Measured): void {
  const rows = [...found].map(([name, list]) => [
    name,
    milliseconds(median(list.map(({ time }) => time))),
    megabytes(median(list.map(({ peak }) => peak))),
  ])
  printTable(title, ['what', 'processor time', 'peak memory'], rows)
  printTable(`${title}: ratios`, ['ours against', 'ratio', 'goal'], ratiosOf(found))
}

const goals: readonly (readonly [own: string, other: string, goal: string])[] = [
  ['avtal --help', 'node -e 0', '2.5 x'],
  ...inCaches('avtal list').map((own) => [own, 'node -e 0', ''] as const),
  ...inCaches('avtal check dalarna-rss').map((own) => [own, 'node -e 0', '8 x'] as const),
  ...inCaches('avtal build, first copy as PDF, cold').map((own) => [own, 'Typst, first copy, cold', '1 x'] as const),
  ...inCaches('avtal build, everything, nothing changed').map(
    (own) => [own, 'avtal build, everything, fresh folder', '0.1 x'] as const,
  ),
]

function inCaches(name: string): string[] {
  return [name, `${name}, empty cache`, `${name}, full cache`]
}

function ratiosOf(found: Measured): string[][] {
  const timesOf = (name: string): number[] => (found.get(name) ?? []).map(({ time }) => time)
  return goals
    .filter(([own, other]) => found.has(own) && found.has(other))
    .map(([own, other, goal]) => [`${own} / ${other}`, times(medianRatio(timesOf(own), timesOf(other))), goal])
}

/** All take turns. */
function measured(rounds: number, commands: Readonly<Record<string, () => ProcessFigures>>): Measured {
  const found = new Map<string, ProcessFigures[]>(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(commands)) found.get(name)?.push(run())
  return found
}

function freshFolders(folder: string): () => string {
  let count = 0
  return () => join(folder, `fresh-${(count += 1)}`)
}

/** The process that loads Typst and makes the same copy; nothing where it is not installed. */
function typstCold(folder: string): Readonly<Record<string, () => ProcessFigures>> {
  if (openPeers() === null) return {}
  const built = buildDocuments(seriesSources(1), selection)
  const { theme } = built.library
  const document = built.instances[0]?.editions[0]?.document
  if (document === undefined || theme === null) return {}
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'main.typ': typstOf(document),
    'look.txt': typstLook(theme),
    ...Object.fromEntries(Object.entries(readAssets().fonts).map(([style, bytes]) => [`${style}.ttf`, bytes])),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const at = (name: string): string => join(folder, name)
  const fonts = Object.keys(files)
    .filter((name) => name.endsWith('.ttf'))
    .map(at)
  const script = fileURLToPath(new URL('peers/typst-cold.cjs', import.meta.url))
  const words = [script, at('main.typ'), at('look.txt'), at('typst.pdf'), folder, ...fonts]
  return { 'Typst, first copy, cold': () => runNode(words) }
}
