// The studio as a user starts it, over a copy of the content; what it prints is its address.

import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../judge/run.js'

export interface StudioProgram {
  /** Where the copy of the content lies, and what is built. */
  readonly content: string
  readonly out: string
  /** With the token; another one after each start. */
  readonly address: () => string
  /** Without it: `http://127.0.0.1:4711`. */
  readonly origin: () => string
  /** Ends it as a power cut does, and starts it again at the same port. */
  readonly restart: () => Promise<void>
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
  /** What is hard from now on, where the studio was started to be hard on it: as `test/hard/preload.js` has it. */
  readonly order: (what: object) => void
  /** The text of a file of the content, as it lies on the disk. */
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
}

/** The day that counts as today, so that what is shown of deadlines stays. */
export const today = '2026-03-02'

/**
 * Starts it.
 * @param fill puts what is to be there beside the project's content
 * @param isHard true where its writing and its clock can be made hard while it runs
 */
export async function startStudio(
  fill: (content: string) => void = () => undefined,
  isHard = false,
): Promise<StudioProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'avtal-browser-'))
  const [content, out] = [join(folder, 'content'), join(folder, 'output')]
  cpSync(join(root, 'content'), content, { recursive: true })
  mkdirSync(out)
  fill(content)
  const orders = isHard ? join(folder, 'orders.json') : null
  let started = await start(folder, content, out, 0, orders)
  return {
    content,
    out,
    address: () => started.address,
    origin: () => new URL(started.address).origin,
    restart: async () => {
      await end(started.child, 'SIGKILL')
      started = await start(folder, content, out, Number(new URL(started.address).port), orders)
    },
    order: (what) => {
      if (orders === null) throw new Error('this studio was not started to be hard on it')
      writeFileSync(orders, JSON.stringify(what))
    },
    kill: () => end(started.child, 'SIGKILL'),
    close: async () => {
      await end(started.child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
    read: (path) => readFileSync(join(content, path), 'utf8'),
    write: (path, text) => {
      writeFileSync(join(content, path), text)
    },
  }
}

interface Started {
  readonly child: ChildProcess
  readonly address: string
}

function start(folder: string, content: string, out: string, port: number, orders: string | null): Promise<Started> {
  const words = ['studio', '--no-open', '--port', `${port}`, '--content', content, '--out', out, '--date', today]
  /* What `npx avtal` finds, without npx, so that ending it ends the studio. */
  const child = spawn(join(root, 'node_modules', '.bin', 'avtal'), words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ LC_ALL: 'sv_SE.UTF-8', XDG_STATE_HOME: join(folder, 'state'), AVTAL_CACHE: 'off' },
      ...(orders === null ? {} : hardship(orders)),
    },
  })
  return new Promise((resolve, reject) => {
    let printed = ''
    const take = (chunk: Buffer): void => {
      printed += chunk.toString('utf8')
      const address = /^(http:\/\/127\.0\.0\.1:\d+\/\?token=\S+)$/m.exec(printed)?.[1]
      if (address !== undefined) resolve({ child, address })
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', reject)
    child.once('exit', (status) => {
      reject(new Error(`the studio ended with status ${status ?? 'none'}: ${printed}`))
    })
  })
}

function hardship(orders: string): Record<string, string> {
  const preload = pathToFileURL(join(root, 'test', 'hard', 'preload.js')).href
  return { NODE_OPTIONS: `--import ${preload}`, AVTAL_HARD: JSON.stringify({ orders }) }
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
    child.kill(signal)
  })
}
