// Folders in which the program runs under hard conditions: made once in the state before a command, copied for each run, compared by
// what lies in them. The program runs as its users run it; what comes after a hard run is asked in this process, which is faster.

import { execFile } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../support/build.js'
import { runIn } from '../support/command-line.js'
import { installProgram, type Program, type Run } from '../support/program.js'

const preload = fileURLToPath(new URL('preload.js', import.meta.url))
const asker = fileURLToPath(new URL('asker.js', import.meta.url))

/** What Node is told for a command: the studio is asked what stands among its words. */
export function nodeWordsFor(args: readonly string[]): string[] {
  return args[0] === 'studio' ? ['--import', asker] : []
}

/** What the preload is asked; see there. */
export interface Hardship {
  readonly count?: string
  readonly kill?: number
  readonly from?: number
  readonly until?: number
  readonly code?: string
  readonly only?: readonly string[]
  readonly meet?: { readonly folder: string; readonly many: number }
  readonly slow?: number
  readonly clock?: number
}

export interface HardRun extends Run {
  readonly signal: string | null
}

export interface Workshop {
  /** The compiled entry of the program. */
  readonly entry: string
  /** An empty folder that stays until the workshop closes. */
  readonly folder: () => string
  /** A copy of a folder. */
  readonly copyOf: (folder: string) => string
  /** Runs the program in a folder as another process. */
  readonly run: (
    folder: string,
    args: readonly string[],
    hardship?: Hardship,
    node?: readonly string[],
  ) => Promise<HardRun>
  /** Runs it as it is, by another program, whose words come first. */
  readonly runBy: (file: string, words: readonly string[], folder: string, args: readonly string[]) => Promise<HardRun>
  readonly close: () => void
}

/** Opens a workshop: the program is compiled as it stands, unless AVTAL_DIST names the folder of one that is. */
export async function openWorkshop(): Promise<Workshop> {
  const dist = process.env['AVTAL_DIST']
  const program: Program | null = dist === undefined ? await installProgram() : null
  const entry = join(program?.dist ?? dist ?? '', 'cli/avtal.js')
  const top = temporaryFolder()
  let folders = 0
  const folder = (): string => {
    const path = join(top.path, String((folders += 1)))
    mkdirSync(path)
    return path
  }
  return {
    entry,
    folder,
    copyOf: (from) => {
      const to = folder()
      cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
      return to
    },
    run: (cwd, args, hardship = {}, node = []) => {
      const words = ['--import', preload, ...nodeWordsFor(args), ...node, entry, ...args, '--messages', 'en']
      return runProcess(process.execPath, words, cwd, { AVTAL_HARD: JSON.stringify(hardship), ...stateIn(cwd) })
    },
    runBy: (file, words, cwd, args) => {
      const own = [process.execPath, ...nodeWordsFor(args), entry, ...args, '--messages', 'en']
      return runProcess(file, [...words, ...own], cwd, stateIn(cwd))
    },
    close: () => {
      top.close()
      program?.close()
    },
  }
}

/** Runs a program; -1 where it ended by a signal. A minute and a half is as much as a hang. */
export function runProcess(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<HardRun> {
  return new Promise((resolve) => {
    const settings = {
      cwd,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      timeout: 90_000,
      killSignal: 'SIGABRT',
    } as const
    execFile(file, args, settings, (cause, stdout, stderr) => {
      const status = cause === null ? 0 : typeof cause.code === 'number' ? cause.code : -1
      resolve({ status, stdout, stderr, signal: cause?.signal ?? null })
    })
  })
}

/** Where the studio keeps drafts: in the folder itself, so that they are seen. */
export function stateIn(cwd: string): Readonly<Record<string, string>> {
  return { XDG_STATE_HOME: join(cwd, 'state') }
}

/** Runs the program in this process. */
export function runHere(folder: string, args: readonly string[]): Promise<Run> {
  return runIn(folder, [...args, '--messages', 'en'])
}

/** Everything in a folder by its path: the text of files, `folder` for an empty one, where links lead. */
export function treeOf(folder: string): Record<string, string> {
  const tree: Record<string, string> = {}
  const walk = (prefix: string): void => {
    for (const name of readdirSync(join(folder, prefix)).sort()) {
      const path = join(folder, prefix, name)
      const found = lstatSync(path)
      const shown = shownPath(prefix + name)
      if (found.isSymbolicLink()) tree[shown] = `link to ${readlinkSync(path)}`
      else if (!found.isDirectory()) tree[shown] = textOf(path)
      else if (readdirSync(path).length === 0) tree[`${shown}/`] = 'folder'
      else walk(`${prefix}${name}/`)
    }
  }
  if (existsSync(folder)) walk('')
  return tree
}

/** Drafts lie under a hash of where the content is, which is another in each copy. */
function shownPath(path: string): string {
  return path.replace(/^(state\/avtal\/drafts\/)[0-9a-f]{16}/, '$1content')
}

/** Bytes as a text; without where the program that wrote it is installed, which the schema of a new agreement names. */
function textOf(path: string): string {
  const text = readFileSync(path).toString('latin1')
  return path.endsWith('.yaml') ? text.replace(/\$schema=\S+/, '$schema=') : text
}

/** Paths at which two trees differ, each with how. */
export function differences(
  tree: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): string[] {
  return [...new Set([...Object.keys(tree), ...Object.keys(wanted)])].sort().flatMap((path) => {
    if (tree[path] === wanted[path]) return []
    return [
      tree[path] === undefined
        ? `${path} is gone`
        : wanted[path] === undefined
          ? `${path} is too many`
          : `${path} is other`,
    ]
  })
}
