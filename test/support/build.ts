// Builds into folders of their own, for tests of what is written. Goes in: Sources. Comes out: the result of the build
// and the files that lie in the folder after it.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BuildAsked } from '../../src/app/build.js'
import type { Manifest } from '../../src/app/artefacts/manifest.js'
import { everything } from '../../src/app/documents/built.js'
import { accepted } from '../../src/cli/load.js'
import { buildFolder, type BuildOutcome } from '../../src/io/build-folder.js'
import type { Sources } from '../../src/base/sources.js'

export interface BuiltFolder extends Omit<BuildOutcome, 'result'> {
  readonly manifest: Manifest | null
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

/** Builds all agreements as HTML unless told otherwise. */
export async function buildInto(out: string, sources: Sources, asked: Partial<BuildAsked> = {}): Promise<BuiltFolder> {
  const answer = await buildFolder(out, sources, { ...usual, ...asked }, { jobs: 1 })
  const { result: manifest, ...built } = accepted(answer)
  const shown = (text: string): string => text.replaceAll(out, 'output')
  const problems = built.problems.map(({ place, values, ...rest }) => ({
    ...rest,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value]),
    ),
    place: { ...place, file: shown(place.file) },
  }))
  return { ...built, manifest, problems, written: filesIn(out) }
}

const usual: BuildAsked = { ...everything, formats: ['html'], copies: false, pdfa: '2a' }

/** All files under a folder by their path in it. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return new Map(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  )
}
