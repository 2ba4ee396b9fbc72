// Work that is shared out, for tests: a library of a series and of other agreements, laid on disk; commands over it, as one run and as
// shards that are merged.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from '../../src/base/sources.js'
import { filesIn } from './build.js'
import { runIn } from './command-line.js'
import { writeFilesUnder, type Run } from './program.js'

/** Lays sources into a folder, as `content` and `templates`. */
export function layLibrary(folder: string, { content, templates }: Sources): void {
  for (const [name, set] of [
    ['content', content],
    ['templates', templates],
  ] as const) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFilesUnder(join(folder, name), new Map<string, string | Uint8Array>([...set.files, ...set.attachments]))
  }
}

/** Runs every shard of a command, each into `OUT-I`. */
export async function runShards(
  folder: string,
  command: readonly string[],
  shards: number,
  out: string,
): Promise<{ readonly parts: string[]; readonly runs: Run[] }> {
  const parts = Array.from({ length: shards }, (_, index) => `${out}-${index + 1}`)
  const runs: Run[] = []
  for (const [index, part] of parts.entries())
    runs.push(await runIn(folder, [...command, '--shard', `${index + 1}/${shards}`, '--out', part]))
  return { parts, runs }
}

/** All files of a folder, by path, each by its bytes as text. */
export function textsIn(folder: string): Map<string, string> {
  return new Map([...filesIn(folder)].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]))
}
