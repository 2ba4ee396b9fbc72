// Processor time and peak memory, of steps within this process and of processes of their own. Processor time, because it says
// the same on a busy machine; medians over many short rounds in which all take turns, because other work comes and goes.

import { spawnSync } from 'node:child_process'
import { cpuUsage } from 'node:process'
import { fileURLToPath } from 'node:url'

/** What took how long: milliseconds of processor time, all threads together. */
export interface Timed<Value> {
  readonly value: Value
  readonly time: number
}

export async function timed<Value>(run: () => Value | Promise<Value>): Promise<Timed<Value>> {
  const before = cpuUsage()
  const value = await run()
  const { user, system } = cpuUsage(before)
  return { value, time: (user + system) / 1000 }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2
}

/** Median of the ratios of what was measured in the same rounds. */
export function medianRatio(times: readonly number[], against: readonly number[]): number {
  return median(times.map((time, round) => time / (against[round] ?? NaN)))
}

export interface ProcessFigures {
  /** Milliseconds of processor time, threads included. */
  readonly time: number
  /** Milliseconds on the clock. */
  readonly wall: number
  /** Megabytes. */
  readonly peak: number
}

/**
 * Runs Node with these words and waits.
 * @throws where the process ends with a status that is not expected
 */
export function runNode(
  words: readonly string[],
  expected: readonly number[] = [0],
  environment: Readonly<Record<string, string>> = {},
): ProcessFigures {
  const preload = fileURLToPath(new URL('at-exit.cjs', import.meta.url))
  const child = spawnSync(process.execPath, ['--require', preload, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, LC_ALL: 'C', ...environment },
  })
  if (!expected.includes(child.status ?? -1)) throw new Error(`node ${words.join(' ')} failed:\n${child.stderr}`)
  return JSON.parse(child.output[3] ?? '') as ProcessFigures
}
