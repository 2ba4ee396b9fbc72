// Work that is shared out, for tests: a library of a series and of other agreements, laid on disk; commands over it, as one run and as
// shards that are merged.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { everything } from '../../src/app/documents/built.js'
import { mergeArchive } from '../../src/app/shards/merge-archive.js'
import { partOf, withPart, type Part } from '../../src/app/shards/part.js'
import { placeIn, type Problem } from '../../src/base/problem.js'
import type { Sources } from '../../src/base/sources.js'
import { accepted } from '../../src/cli/load.js'
import { buildFolder } from '../../src/io/build-folder.js'
import { manifestContent } from '../../src/io/output.js'
import { buildShard } from '../../src/io/shards/build-shard.js'
import { mergeFolders } from '../../src/io/shards/merge-folders.js'
import { filesIn, temporaryFolder } from './build.js'
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

/** What is wrong with parts, by the name under which a test asks for it. */
const changes: Readonly<Record<string, (folder: string) => readonly string[] | Promise<readonly string[]>>> = {
  damaged: (folder) => {
    const [file = ''] = filesUnderPart(folder, 'part-1')
    writeFileSync(join(folder, 'part-1', file), 'damaged')
    return ['part-1', 'part-2']
  },
  gap: (folder) => {
    resealed(folder, 'part-1', (part) => ({ ...part, own: [] }))
    return ['part-1', 'part-2']
  },
  missing: () => ['part-2'],
  'no-part': (folder) => {
    mkdirSync(join(folder, 'empty'))
    return ['part-1', 'part-2', 'empty']
  },
  other: (folder) => {
    resealed(folder, 'part-1', (part) => {
      return { ...part, origin: { ...part.origin, content: { ...part.origin.content, sha256: 'other' } } }
    })
    return ['part-2', 'part-1']
  },
  twice: (folder) => {
    cpSync(join(folder, 'part-1'), join(folder, 'again'), { recursive: true })
    return ['part-1', 'part-2', 'again']
  },
  unfinished: (folder) => {
    resealed(folder, 'part-1', (part) => ({ ...part, whole: false }))
    return ['part-1', 'part-2']
  },
}

/**
 * What is told when parts of a library are merged, of which something is wrong: `missing`, `damaged` and the like; or when a shard is
 * to be written over what is none (`folder`).
 */
export async function problemsOfMerge(sources: Sources, change: string): Promise<readonly Problem[]> {
  if (change === 'original' || change === 'moved-on') return hinderedArchive(change)
  const { path, close } = temporaryFolder()
  const options = { jobs: 1 }
  const asked = { ...everything, formats: ['html'], copies: false, pdfa: '2a' } as const
  const build = async (shard: number, out: string): Promise<readonly Problem[]> =>
    accepted(await buildShard(join(path, out), sources, asked, { shard, of: 2, plan: null }, options)).problems
  try {
    if (change === 'folder') {
      await buildFolder(join(path, 'output'), sources, asked, options)
      return shownIn(path, await build(1, 'output'))
    }
    for (const shard of [1, 2]) await build(shard, `part-${shard}`)
    const parts = (await changes[change]?.(path)) ?? []
    const { problems } = await mergeFolders(
      parts.map((part) => join(path, part)),
      join(path, 'whole'),
      {},
    )
    return shownIn(path, problems)
  } finally {
    close()
  }
}

/** What keeps packages from being merged: a signed original in the way, or a translation of content that has moved on. */
function hinderedArchive(change: 'original' | 'moved-on'): readonly Problem[] {
  const set = { folder: 'content', sha256: '' }
  const program = { name: 'avtal', version: '1', node: '20', zlib: '1', fonts: '', code: '' }
  const moved = {
    ...{ version: '1.0', issued: '2026-01-20', place: placeIn('content/agreements/cooperation.yaml'), instances: 1 },
    ...{ errors: [], data: null, gone: [], added: ['mora-kommun'], changes: [], allowed: [] },
  }
  const instance = { place: 0, agreement: 'cooperation', instance: 'falu-kommun', problems: [], rendered: [] }
  const part: Part = {
    ...{ command: 'archive', shard: 1, of: 1, whole: true, unread: new Map(), told: [], site: null },
    origin: { program, content: set, templates: set, options: {}, day: null, plan: null, shards: 1, instances: 1 },
    own: [{ ...instance, fromContent: change === 'moved-on' ? ['nb'] : [] }],
    compared: new Map([['cooperation', { series: [], moved: change === 'moved-on' ? moved : null }]]),
  }
  const named = { agreement: 'cooperation', version: '1.0', instance: 'falu-kommun', date: '2026-01-15' }
  const path = 'cooperation/falu-kommun/cooperation-falu-kommun-1.0-region-dalarna'
  const pack = { ...named, path, profile: 'folder', archivist: 'region-dalarna', originals: [], files: [] } as const
  const { name, version, node, zlib } = program
  const manifest = { manifest: 1, generator: { name, version, node, zlib }, packages: [pack] } as const
  return mergeArchive(
    [{ folder: 'part-1', part, manifest }],
    null,
    () => [],
    () => change === 'original',
  ).hindered
}

/** A part that says something else, and is as it was written by its seal. */
export function resealed(folder: string, name: string, change: (part: Part) => Part): void {
  const file = join(folder, name, 'manifest.json')
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const part = partOf(read)
  if (part === null || part === 'broken') throw new Error(`no part in ${file}`)
  const manifest = Object.fromEntries(Object.entries(read).filter(([key]) => key !== 'part' && key !== 'seal'))
  writeFileSync(file, Buffer.concat([...manifestContent(withPart(manifest, change(part))).pieces()]))
}

function filesUnderPart(folder: string, part: string): string[] {
  return [...filesIn(join(folder, part)).keys()].filter((path) => path.endsWith('.html'))
}

/** Problems with paths as they are in the folder. */
function shownIn(folder: string, problems: readonly Problem[]): Problem[] {
  return JSON.parse(JSON.stringify(problems).replaceAll(`${folder}/`, '')) as Problem[]
}

/** All files of a folder, by path, each by its bytes as text. */
export function textsIn(folder: string): Map<string, string> {
  return new Map([...filesIn(folder)].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]))
}
