// Sources and a day -> the website of all agreements that have been issued; what its folder is to hold; and, once it does,
// what goes into the register.

import { renderByKey, type Render } from '../render/render.js'
import { lookOf } from '../render/look.js'
import type { SiteFile } from '../site/site-input.js'
import { sha256 } from '../base/hash.js'
import type { Memory } from '../base/memory.js'
import { hasErrors, sortProblems, type Problem } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { isSitePath } from './artefacts/own-paths.js'
import {
  planPublication,
  publicationFiles,
  publicationJobs,
  type Publication,
  type PublishOptions,
} from './publication/publication.js'
import { publicationRecords } from './publication/record.js'
import type { SiteManifest } from './publication/site-manifest.js'
import { textFile, type FolderUpdate, type WrittenFile } from './request/outcome.js'
import type { Program } from './request/program.js'

export interface PublishEnvironment {
  readonly render: Render
  /** Fonts and scripts of the program, under `assets/`. */
  readonly assets: readonly SiteFile[]
  /** What was made before; nothing unless given. */
  readonly memory?: Memory
}

export interface RenderedSite {
  readonly publication: Publication
  /** Null: there is no site, because of an error. */
  readonly files: readonly SiteFile[] | null
  readonly problems: readonly Problem[]
}

/** Plans, renders and makes the site. Only what is wrong with the office's data or the look stops all of it. */
export async function publishSite(
  sources: Sources,
  asked: PublishOptions,
  { render, assets, memory }: PublishEnvironment,
): Promise<RenderedSite> {
  const publication = planPublication(sources, asked, memory)
  const { library, problems } = publication
  if (library.theme === null || problems.some(stopsAll)) return { publication, files: null, problems }
  const results = await renderByKey(publicationJobs(publication), lookOf(library), render)
  const found = [...results.values()].flatMap((result) => result.problems)
  const reported = sortProblems([...problems, ...found])
  if (hasErrors(found)) return { publication, files: null, problems: reported }
  return { publication, files: publicationFiles(publication, results, assets), problems: reported }
}

export function stopsAll({ severity, rule }: Problem): boolean {
  return severity === 'error' && /^(?:site|page|theme)\//.test(rule)
}

/** Files as the manifest lists them. */
export function listedOfSite(files: readonly SiteFile[]): SiteManifest['files'] {
  return files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
}

/**
 * What the folder of the site is to hold.
 * @param listed its files, in order
 * @param before its manifest; null where there is none
 */
export function siteUpdate(
  listed: SiteManifest['files'],
  before: Pick<SiteManifest, 'files'> | null,
  { name, version }: Pick<Program, 'name' | 'version'>,
): FolderUpdate<SiteManifest> {
  const manifest: SiteManifest = { manifest: 1, generator: { name, version }, files: listed }
  const earlier = (before?.files ?? []).filter(({ path }) => isSitePath(path))
  return { manifest, listed, earlier }
}

/** Files of the register in which it is recorded that the site has been published as its manifest says. */
export function recordsOf(publication: Publication, { files }: SiteManifest): WrittenFile[] {
  return publicationRecords(publication, files).map(({ path, text }) => textFile(path, text))
}

/** What there is to say of a site: ids of agreements, and how many instances it shows. */
export interface SiteSummary {
  readonly agreements: readonly string[]
  readonly instances: number
  /** Not shown: without `publication` in their file, and with it, but not issued. None in a preview. */
  readonly closed: readonly string[]
  readonly unissued: readonly string[]
}

/** Which agreements the site shows, and which it does not. */
export function siteSummary({ versions, library, options }: Publication): SiteSummary {
  const shown = new Set(versions.map(({ agreement }) => agreement))
  const issued = new Set(
    library.register.versions.flatMap((version) => (version.issued === null ? [] : [version.agreement])),
  )
  const waiting = options.preview ? [] : library.agreementIds.filter((id) => !shown.has(id))
  const isOpen = (id: string): boolean => library.agreements.get(id)?.data.publication !== undefined
  return {
    agreements: [...shown],
    instances: new Set(versions.map(({ agreement, instance }) => `${agreement} ${instance}`)).size,
    closed: waiting.filter((id) => !isOpen(id)),
    unissued: waiting.filter((id) => isOpen(id) && !issued.has(id)),
  }
}
