// Builds into folders of their own, for tests of what is written. Goes in: Sources. Comes out: the result of the build
// and the files that lie in the folder after it.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAgreements, type Built } from '../../src/cli/build.js'
import type { BuildOptions } from '../../src/cli/options.js'
import type { Sources } from '../../src/base/sources.js'

export interface BuiltFolder extends Built {
  /** Bytes by path. */
  readonly written: ReadonlyMap<string, Uint8Array>
}

/** Opens a temporary folder; `close` takes it away. */
export function temporaryFolder(): { readonly path: string; readonly close: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'avtal-'))
  return { path, close: () => rmSync(path, { recursive: true, force: true }) }
}

/** Builds into a copy of an earlier output folder; problems name it `output`. */
export async function buildOver(sources: Sources, earlier: string | null): Promise<BuiltFolder> {
  const folder = temporaryFolder()
  try {
    if (earlier !== null) cpSync(earlier, folder.path, { recursive: true })
    return await buildInto(folder.path, sources)
  } finally {
    folder.close()
  }
}

/** Builds all agreements, or those named, as HTML unless told otherwise. */
export async function buildInto(
  out: string,
  sources: Sources,
  agreements: readonly string[] = [],
  options: Partial<BuildOptions> = {},
): Promise<BuiltFolder> {
  const built = await writeAgreements(sources, agreements, { ...usual, ...options, out })
  const shown = (text: string): string => text.replaceAll(out, 'output')
  const problems = built.problems.map(({ message, place, values, ...rest }) => ({
    ...rest,
    message: shown(message),
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
    ),
    place: { ...place, file: shown(place.file) },
  }))
  return { ...built, problems, written: filesIn(out) }
}

const usual: BuildOptions = {
  content: 'content',
  templates: 'templates',
  json: true,
  lang: undefined,
  party: undefined,
  format: ['html'],
  pdfa: '2a',
  copies: undefined,
  out: '',
  jobs: 1,
}

/** All files under a folder by their path in it. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return new Map(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  )
}
