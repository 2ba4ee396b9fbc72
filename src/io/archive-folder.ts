// Sources -> the archive folder: packages made and rendered, over those that lie there, and written with the manifest.

import { existsSync } from 'node:fs'
import { archiveAgreements, archiveUpdate, type ArchiveAsked } from '../app/archive.js'
import { archiveManifestSchema, type ArchiveManifest, type ArchivePackage } from '../app/packages/archive-manifest.js'
import type { EarlierPackage } from '../app/packages/kept-originals.js'
import { isRefusal, type Outcome, type Refusal } from '../app/request/outcome.js'
import { checkPackage } from '../archive/check.js'
import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { readAssets, readProgram } from './assets.js'
import { openTextReader } from './pdf-texts.js'
import { readPackageFolder, readPackageZip } from './read-package.js'
import { renderOnce, type RenderOptions } from './renderer.js'
import { updateFolder } from './update-folder.js'

/** The result is the manifest of the whole folder; null when nothing was written. */
export interface Archived extends Outcome<ArchiveManifest | null> {
  /** Those that were made now. */
  readonly packages: readonly ArchivePackage[]
}

/** Makes the packages of the agreements chosen and writes them into a folder. */
export async function archiveFolder(
  folder: string,
  sources: Sources,
  asked: ArchiveAsked,
  options: RenderOptions & { readonly today: string },
): Promise<Archived | Refusal> {
  const assets = readAssets()
  const program = readProgram(assets)
  const packageAt = (path: string): EarlierPackage | null => packageIn(folder, path)
  const readTexts = openTextReader()
  const environment = { render: renderOnce(options, assets), program, readTexts, today: options.today, packageAt }
  const made = await archiveAgreements(sources, asked, environment)
  if (isRefusal(made)) return made
  const { packages, problems } = made
  if (packages.length === 0) return { result: null, packages: [], problems }
  const { update, problems: found } = await updateFolder(
    folder,
    archiveManifestSchema,
    (before: ArchiveManifest | null) => archiveUpdate(packages, before, program),
  )
  const reported = sortProblems([...problems, ...found])
  if (update === null) return { result: null, packages: [], problems: reported }
  return { result: update.manifest, packages: packages.map(({ entry }) => entry), problems: reported }
}

/** The package that lies at a path of the archive folder, as a folder or, where that is gone, as a zip; null for none. */
export function packageIn(folder: string, path: string): EarlierPackage | null {
  const shown = `${folder}/${path}`
  if (existsSync(shown)) return { path: shown, ...readPackageFolder(shown) }
  const zipped = `${shown}.zip`
  if (!existsSync(zipped)) return null
  return { path: zipped, ...readPackageZip(zipped, (files) => checkPackage(files).manifest?.date ?? null) }
}
