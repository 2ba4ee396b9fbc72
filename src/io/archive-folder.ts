// Sources -> the archive folder: packages made and rendered, over those that lie there, and written with the manifest.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { archiveAgreements, archiveUpdate, type ArchiveAsked } from '../app/archive.js'
import { archiveManifestFile, type ArchiveManifest, type ArchivePackage } from '../app/packages/archive-manifest.js'
import type { EarlierPackage } from '../app/packages/kept-originals.js'
import { isRefusal, type FolderUpdate, type Outcome, type Refusal } from '../app/request/outcome.js'
import { checkPackage, listedInPackage, listNames } from '../archive/check.js'
import type { SeenList } from '../archive/trust/list-signers.js'
import { hasErrors, sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { readAssets, readProgram } from './assets.js'
import { openSparingMemory } from './memory/sparing-memory.js'
import { readSettled } from './mend-folder.js'
import { readListing } from './read-manifest.js'
import { openTextReader } from './threads/pdf-texts.js'
import { readPackageFolder, readPackageZip } from './verify/read-package.js'
import { readPlain } from './verify/plain-file.js'
import { openHeldBytes } from './threads/held-bytes.js'
import { renderOnce, type RenderOptions } from './threads/renderer.js'
import { nobody, readTrust } from './trust-folder.js'
import { updateFolder, type FolderOptions, type OpenFolder } from './update-folder.js'

/** The result is the manifest of the whole folder; null when nothing was written. */
export interface Archived extends Outcome<ArchiveManifest | null> {
  /** Those that were made now. */
  readonly packages: readonly ArchivePackage[]
  /** Trusted lists by which signatures were judged. */
  readonly trustedLists: readonly SeenList[]
}

/**
 * Makes the packages of the agreements chosen and writes them into a folder. Where another has written packages there meanwhile,
 * they are made again over those, since an original that lies in one of them stays.
 */
export async function archiveFolder(
  folder: string,
  sources: Sources,
  given: ArchiveAsked,
  options: RenderOptions & FolderOptions & { readonly today: string; readonly trust?: string | undefined },
): Promise<Archived | Refusal> {
  const trusted = options.trust === undefined ? nobody : readTrust(options.trust)
  if ('refused' in trusted) return trusted
  const { value: trust, problems: ofTrust } = trusted
  const trustedLists = trust?.lists ?? []
  if (hasErrors(ofTrust)) return { result: null, packages: [], trustedLists, problems: sortProblems(ofTrust) }
  const asked = { ...given, trust }
  const assets = readAssets()
  const program = readProgram(assets)
  const looked = new Set<string>()
  const packageAt = (path: string): EarlierPackage | null => {
    looked.add(path)
    return readSettled(folder, () => packageIn(folder, path))
  }
  const readTexts = openTextReader()
  const held = openHeldBytes()
  const render = held.holding(renderOnce(options, assets))
  const environment = { render, program, readTexts, today: options.today, packageAt, memory: openSparingMemory() }
  try {
    const before = readListing<ArchiveManifest>(folder, archiveManifestFile).manifest
    let made = await archiveAgreements(sources, asked, environment)
    if (isRefusal(made)) return made
    if (made.packages.length === 0)
      return { result: null, packages: [], trustedLists, problems: sortProblems([...ofTrust, ...made.problems]) }
    let entries: ArchivePackage[] = []
    const updateOver = async (
      manifest: ArchiveManifest | null,
      { lay }: OpenFolder,
    ): Promise<FolderUpdate<ArchiveManifest> | null> => {
      if (entriesAt(looked, manifest) !== entriesAt(looked, before))
        made = await archiveAgreements(sources, asked, environment)
      if (isRefusal(made) || made.packages.length === 0) return null
      entries = []
      for (const pack of made.packages) {
        const { entry, files } = pack()
        if (!files.every(lay)) return null
        entries.push(entry)
      }
      return archiveUpdate(entries, manifest, program, (path) => listedBy(join(folder, path)))
    }
    const { update, problems: found } = await updateFolder(folder, archiveManifestFile, updateOver, options)
    if (isRefusal(made)) return made
    const reported = sortProblems([...ofTrust, ...made.problems, ...found])
    if (update === null) return { result: null, packages: [], trustedLists, problems: reported }
    return { result: update.manifest, packages: entries, trustedLists, problems: reported }
  } finally {
    held.close()
  }
}

/** What a manifest says of the packages at some paths. */
function entriesAt(paths: ReadonlySet<string>, manifest: ArchiveManifest | null): string {
  return JSON.stringify((manifest?.packages ?? []).filter(({ path }) => paths.has(path)))
}

/** The files that a package lists itself, by their paths in it; none where it has no manifest. */
export function listedBy(shown: string): string[] {
  return listNames.flatMap((name) => {
    const { value } = readPlain(join(shown, name), 'package-size')
    return value === null ? [] : listedInPackage(value, name)
  })
}

/** The package that lies at a path of the archive folder, as a folder or, where that is gone, as a zip; null for none. */
export function packageIn(folder: string, path: string): EarlierPackage | null {
  const shown = `${folder}/${path}`
  if (existsSync(shown)) return { path: shown, ...readPackageFolder(shown) }
  const zipped = `${shown}.zip`
  if (!existsSync(zipped)) return null
  return { path: zipped, ...readPackageZip(zipped, (files) => checkPackage(files).manifest?.date ?? null) }
}
