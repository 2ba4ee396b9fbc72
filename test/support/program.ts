// The program as its users run it: compiled as it stands, in a folder of its own, as another process.

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'
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
}

export interface Run {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Compiles src/ without checking types, which takes a second or two, and lays it out as it is installed. */
export function installProgram(): Program {
  const root = mkdtempSync(join(tmpdir(), 'avtal-program-'))
  for (const path of readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue
    const { outputText } = ts.transpileModule(readFileSync(join(projectRoot, 'src', path), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    })
    const file = join(root, 'dist', path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, outputText)
  }
  copyFileSync(join(projectRoot, 'package.json'), join(root, 'package.json'))
  for (const name of ['node_modules', 'templates', 'docs']) symlinkSync(join(projectRoot, name), join(root, name))
  const main = join(root, 'dist/cli/avtal.js')
  return {
    dist: join(root, 'dist'),
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

function runNode(args: readonly string[], { cwd, env }: RunOptions): Promise<Run> {
  return new Promise((resolve) => {
    const settings = { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 << 20 } as const
    execFile(process.execPath, args, settings, (cause, stdout, stderr) => {
      const status = cause === null ? 0 : typeof cause.code === 'number' ? cause.code : -1
      resolve({ status, stdout, stderr })
    })
  })
}

/** Writes files under a folder. */
export function writeFilesUnder(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
