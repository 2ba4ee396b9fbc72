// The program as its users run it: compiled as it stands, in a folder of its own, as another process.

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundle } from '../../scripts/bundle.js'
import { projectRoot } from './library.js'

export interface Program {
  /** The folder of the compiled files. */
  readonly dist: string
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>
  /** Starts it without waiting for its end. */
  readonly start: (args: readonly string[], options?: RunOptions) => ChildProcess
  readonly close: () => void
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** How many files it may have open at a time, where the system can be told. */
  readonly openFiles?: number
}

export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Makes the program without checking types, which takes a second or two, and lays it out as it is installed. */
export async function installProgram(): Promise<Program> {
  const root = mkdtempSync(join(tmpdir(), 'avtal-program-'))
  const dist = join(root, 'dist')
  copyFileSync(join(projectRoot, 'package.json'), join(root, 'package.json'))
  for (const name of ['node_modules', 'templates', 'docs', 'content'])
    symlinkSync(join(projectRoot, name), join(root, name))
  await bundle(join(projectRoot, 'src'), dist)
  const main = join(dist, 'cli/avtal.js')
  return {
    dist,
    run: (args, options = {}) => runNode([main, ...args], { cwd: root, ...options }),
    start: (args, { cwd = root, env } = {}) =>
      spawn(process.execPath, [main, ...args], {
        cwd,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

function runNode(args: readonly string[], { cwd, env, openFiles }: RunOptions): Promise<Run> {
  return new Promise((resolve) => {
    const node = [process.execPath, ...args]
    const isLimited = openFiles !== undefined && process.platform !== 'win32'
    const [command = '', ...words] = isLimited ? ['sh', '-c', `ulimit -n ${openFiles}; exec "$@"`, 'sh', ...node] : node
    const settings = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 << 20 } as const
    execFile(command, words, settings, (cause, stdout, stderr) => {
      const status = cause === null ? 0 : typeof cause.code === 'number' ? cause.code : -1
      resolve({ status, stdout, stderr })
    })
  })
}

/** Writes files under a folder. */
export function writeFilesUnder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
