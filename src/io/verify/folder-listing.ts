// A folder -> what the manifest of it, or of a folder above it, lists: that of an output folder, of an archive, or of a site.

import { basename, dirname, join, resolve } from 'node:path'
import { archiveManifestSchema, type ArchiveManifest } from '../../app/packages/archive-manifest.js'
import { manifestFileSchema } from '../../app/artefacts/manifest-file.js'
import { listedFiles, type Manifest } from '../../app/artefacts/manifest.js'
import { siteManifestSchema } from '../../app/publication/site-manifest.js'
import type { ListedFile } from '../../app/request/outcome.js'
import { readJson } from '../../data/json.js'
import { manifestName } from '../program-names.js'
import { readPlain } from './plain-file.js'

/** What the manifest of a folder lists: files, and those of packages by their package. */
export interface FolderListing {
  readonly files: readonly ListedFile[]
  readonly packages: readonly ListedPackage[]
}

/** A package as an archive lists it. */
export interface ListedPackage {
  readonly path: string
  /** What its own manifest says, too: agreement, version, whose archive it is for. */
  readonly listed: Readonly<Record<string, unknown>>
}

/** The manifest of an output folder, of its archive or of its site; null for another, or none. */
export function listingOf(folder: string): FolderListing | null {
  const manifest = manifestIn(folder)
  const archive = archiveManifestSchema.safeParse(manifest)
  if (archive.success) {
    const { packages } = manifest as ArchiveManifest
    return {
      files: packages.flatMap(({ files }) => files),
      packages: eachOnce(packages.map(({ path, files: _files, ...listed }) => ({ path, listed }))),
    }
  }
  if (manifestFileSchema.safeParse(manifest).success) return { files: listedFiles(manifest as Manifest), packages: [] }
  const site = siteManifestSchema.safeParse(manifest)
  return site.success ? { files: site.data.files, packages: [] } : null
}

/** What manifest.json of a folder says, where it is a file of JSON. */
export function manifestIn(folder: string): unknown {
  const { value: bytes } = readPlain(join(folder, manifestName), 'manifest-size')
  const read = bytes === null ? null : readJson(bytes, 'manifest-size')
  return read?.kind === 'value' ? read.value : null
}

/** Packages lie three folders deep, AGREEMENT/INSTANCE/PACKAGE, so that none lies in another and each is read once. */
function eachOnce(packages: readonly ListedPackage[]): ListedPackage[] {
  const inPlace = packages.filter(({ path }) => path.split('/').length === 3)
  return [...new Map(inPlace.map((one) => [one.path, one])).values()]
}

/** How far up from a folder the manifest that lists its files is looked for: AGREEMENT/INSTANCE/PACKAGE. */
const steps = 3

/** The nearest folder above whose manifest lists what lies in this one, and the way down from there; null for none. */
export function listingAbove(folder: string): { readonly root: string; readonly within: string } | null {
  const names: string[] = []
  for (let at = resolve(folder); names.length < steps; at = dirname(at)) {
    names.unshift(basename(at))
    const [root, within] = [dirname(at), `${names.join('/')}/`]
    const listing = listingOf(root)
    if (listing !== null) return listing.files.some(({ path }) => path.startsWith(within)) ? { root, within } : null
  }
  return null
}
