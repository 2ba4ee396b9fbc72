// Packages for tests, made by the program itself and held in memory. Goes in: Sources. Comes out: the files of packages,
// and what rebuilding them needs.

import { checksumsName, manifestName } from '../../src/archive/package/manifest.js'
import { archiveAgreements, generatorOf, type ArchiveAsked, type ArchiveEnvironment } from '../../src/app/archive.js'
import { everything } from '../../src/app/documents/built.js'
import { accepted } from '../../src/cli/load.js'
import { readAssets, readProgram } from '../../src/io/assets.js'
import { openTextReader } from '../../src/io/threads/pdf-texts.js'
import { renderOnce } from '../../src/io/threads/renderer.js'
import { buildEnclosed, type RebuildEnvironment } from '../../src/app/packages/rebuild.js'
import type { Sources } from '../../src/base/sources.js'
import type { Problem } from '../../src/base/problem.js'
import { sha256 } from '../../src/base/hash.js'

const assets = readAssets()
const program = readProgram(assets)

/** What archiving needs of the machine, where no package lies there yet. */
export const archiveMeans: ArchiveEnvironment = {
  render: renderOnce({ jobs: 1 }, assets),
  program,
  readTexts: openTextReader(),
  today: '2030-01-01',
  packageAt: () => null,
}

const usual: ArchiveAsked = { ...everything, profiles: ['folder'], signed: [], attestation: null }

export interface MadePackage {
  /** By path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly zip: Uint8Array
  readonly name: string
}

/** The packages of a library, with the problems that were told. */
export async function packagesOf(
  sources: Sources,
  asked: Partial<ArchiveAsked> = {},
): Promise<{ packages: MadePackage[]; problems: readonly Problem[] }> {
  const answer = await archiveAgreements(sources, { ...usual, ...asked }, archiveMeans)
  const { packages, problems } = accepted(answer)
  const made = packages.map((pack): MadePackage => {
    const { entry, files } = pack()
    const inFolder = files.filter(({ path }) => path.startsWith(`${entry.path}/`))
    return {
      files: new Map(inFolder.map(({ path, bytes }) => [path.slice(entry.path.length + 1), bytes])),
      zip: files.find(({ path }) => path === `${entry.path}.zip`)?.bytes ?? new Uint8Array(),
      name: entry.path,
    }
  })
  return { packages: made, problems }
}

/** This program. */
export const thisProgram: RebuildEnvironment = {
  make: buildEnclosed,
  render: archiveMeans.render,
  readTexts: archiveMeans.readTexts,
  generator: generatorOf(program),
}

/** A package with one file replaced and both lists mended, as somebody would who wants to deceive: the files to write. */
export function forgedWith(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  content: Uint8Array,
): Record<string, Uint8Array> {
  const text = (name: string): string => new TextDecoder().decode(files.get(name))
  const bytes = (from: string): Uint8Array => new TextEncoder().encode(from)
  const lineOf = (name: string, of: Uint8Array | undefined): string => `${sha256(of ?? '')}  ${name}\n`
  const manifest = JSON.parse(text(manifestName)) as { files: { path: string }[] }
  const listed = manifest.files.map((one) =>
    one.path === path ? { path, bytes: content.length, sha256: sha256(content) } : one,
  )
  const newManifest = bytes(`${JSON.stringify({ ...manifest, files: listed }, null, 2)}\n`)
  const checksums = text(checksumsName)
    .replace(lineOf(path, files.get(path)), lineOf(path, content))
    .replace(lineOf(manifestName, files.get(manifestName)), lineOf(manifestName, newManifest))
  return { [path]: content, [manifestName]: newManifest, [checksumsName]: bytes(checksums) }
}
