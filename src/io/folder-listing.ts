// A folder -> what the manifest of it, or of a folder above it, lists: that of an output folder, of an archive, or of a site.

import { basename, dirname, resolve } from 'node:path'
import { archiveManifestSchema } from '../app/packages/archive-manifest.js'
import { listedFiles } from '../app/artefacts/manifest.js'
import { siteManifestSchema } from '../app/publication/site-manifest.js'
import type { ListedFile } from '../app/request/outcome.js'
import { readListing, readManifest } from './output.js'

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
  const archive = readListing(folder, archiveManifestSchema).manifest
  if (archive !== null)
    return {
      files: archive.packages.flatMap(({ files }) => files),
      packages: archive.packages.map(({ path, files: _files, ...listed }) => ({ path, listed })),
    }
  const { manifest } = readManifest(folder)
  if (manifest !== null) return { files: listedFiles(manifest), packages: [] }
  const site = readListing(folder, siteManifestSchema).manifest
  return site === null ? null : { files: site.files, packages: [] }
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
