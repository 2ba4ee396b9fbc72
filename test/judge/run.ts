// Runs a program and waits for it. Goes in: its name and arguments. Comes out: what it printed, and its exit status.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs `avtal` as a user does, in the project's folder. */
export function avtal(words: readonly string[], expected: readonly number[] = [0]): Promise<Outcome> {
  return run('npx', ['avtal', ...words], expected, {}, root)
}

/**
 * Runs a program without a shell, with no input, where the judges run unless another folder is given.
 * @throws when it cannot be started, or ends with a status that is not expected; the message says what it printed
 */
export function run(
  command: string,
  parameters: readonly string[],
  expected: readonly number[] = [0],
  environment: Readonly<Record<string, string>> = {},
  folder = process.cwd(),
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      cwd: folder,
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', (failure) => reject(new Error(`\`${command}\` cannot be run: ${failure.message}`)))
    child.on('close', (code) => {
      const outcome = {
        status: code ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }
      if (expected.includes(outcome.status)) return resolve(outcome)
      const printed = `${outcome.stdout}${outcome.stderr}`.trim().slice(-1500)
      reject(
        new Error(
          `\`${command} ${parameters.slice(0, 3).join(' ')} …\` ended with status ${outcome.status}: ${printed}`,
        ),
      )
    })
  })
}

/** Works on all items, two at a time, and keeps their order: as many as a small machine has cores. */
export async function twoAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, item] = next
      results[index] = await work(item)
    }
  }
  await Promise.all([worker(), worker()])
  return results
}
