// Sources -> a folder that a web server can serve, with a manifest of its own; and, where it is asked for, the records in
// the register that it has been published.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { listedOfSite, publishSite, recordsOf, siteUpdate, type RenderedSite } from '../app/publish.js'
import type { Publication, PublishOptions } from '../app/publication/publication.js'
import { siteManifestFile, type SiteManifest } from '../app/publication/site-manifest.js'
import type { Outcome } from '../app/request/outcome.js'
import { sortProblems, type Problem } from '../base/problem.js'
import type { FileSet, Sources } from '../base/sources.js'
import type { Render } from '../render/render.js'
import { siteFont } from '../site/site-font.js'
import type { SiteFile } from '../site/site-input.js'
import { readAssets } from './assets.js'
import { readGenerator } from './installation.js'
import { asTheyLie, prepareContent } from './content.js'
import { lockFolder } from './lock.js'
import { manifestContent } from './output.js'
import { openHeldBytes } from './threads/held-bytes.js'
import { openSparingMemory } from './memory/sparing-memory.js'
import { renderOnce, type RenderOptions } from './threads/renderer.js'
import { updateFolder, type FolderOptions, type OpenFolder } from './update-folder.js'

/** The result is the manifest of the folder; null when nothing could be written, and nothing was touched. */
export interface Published extends Outcome<SiteManifest | null> {
  readonly publication: Publication
  /** Files of the register that have a further record, under the content folder. */
  readonly recorded: readonly string[]
}

/**
 * Makes the site and writes it into a folder.
 * @param read gives content and templates; with a record they are read anew, while nobody else writes in the content folder,
 * and where they have changed meanwhile the site is made of what stands there now
 * @param record the content folder in whose register it is recorded; null where it is not
 */
export async function publishFolder(
  folder: string,
  read: () => Sources,
  asked: PublishOptions,
  record: string | null,
  options: RenderOptions & FolderOptions,
): Promise<Published> {
  const held = openHeldBytes()
  try {
    const render = held.holding(renderOnce(options, readAssets()))
    return await publishInto(folder, read, asked, record, { ...options, render })
  } finally {
    held.close()
  }
}

async function publishInto(
  folder: string,
  read: () => Sources,
  asked: PublishOptions,
  record: string | null,
  options: FolderOptions & { readonly render: Render },
): Promise<Published> {
  const environment = { render: options.render, assets: readSiteAssets(), memory: openSparingMemory() }
  const sources = read()
  const made = await publishSite(sources, asked, environment)
  if (made.files === null || record === null) return await writeSite(folder, made, null, options)
  const lock = await lockFolder(record, options.waiting)
  if ('rule' in lock) return nothing(made, [lock])
  try {
    const now = read()
    const current = isSame(sources.content, now.content) ? made : await publishSite(now, asked, environment)
    const problems = [...current.problems, ...lock.mended]
    const lost = lock.lost()
    if (lost !== null) return nothing(current, [...lock.mended, lost])
    return await writeSite(folder, { ...current, problems }, record, options)
  } finally {
    lock.release()
  }
}

/** Writes the site, and then the records of it, which lie ready before, so that no run that is stopped has written one alone. */
async function writeSite(
  folder: string,
  made: RenderedSite,
  record: string | null,
  options: FolderOptions,
): Promise<Published> {
  const { publication, files } = made
  if (files === null) return nothing(made, [])
  const recording = record === null ? null : recordingIn(record, folder, publication)
  const updateOver = (before: SiteManifest | null, { lay }: OpenFolder) => {
    const update = siteUpdate(listedOfSite(files), before, readGenerator())
    if (!files.every(lay)) return null
    return recording === null || recording.prepare(update.manifest) ? update : null
  }
  const { update, problems: found } = await updateFolder(folder, siteManifestFile, updateOver, options)
  if (update === null) return nothing(made, [...found, ...(recording?.drop() ?? [])])
  const { recorded, problems: unrecorded } = recording?.apply() ?? { recorded: [], problems: [] }
  const problems = sortProblems([...made.problems, ...found, ...unrecorded])
  return { result: update.manifest, publication, recorded, problems }
}

interface Recording {
  /** Lays the records of a site ready; false where they cannot be written. */
  readonly prepare: (manifest: SiteManifest) => boolean
  /** Writes them: the paths, or why not. */
  readonly apply: () => { readonly recorded: readonly string[]; readonly problems: readonly Problem[] }
  /** Takes them away, and says what was wrong with them. */
  readonly drop: () => readonly Problem[]
}

/** What is recorded in a content folder of the site in another. */
function recordingIn(content: string, site: string, publication: Publication): Recording {
  let paths: string[] = []
  let prepared: ReturnType<typeof prepareContent> | null = null
  return {
    prepare: (manifest) => {
      const records = recordsOf(publication, manifest)
      paths = records.map(({ path }) => path)
      prepared = prepareContent(content, asTheyLie(content, records), {
        folder: site,
        manifest: manifestContent(manifest).sha256,
      })
      return 'apply' in prepared
    },
    apply: () => {
      const problems = prepared !== null && 'apply' in prepared ? prepared.apply() : []
      return { recorded: problems.length > 0 ? [] : paths, problems }
    },
    drop: () => {
      if (prepared === null) return []
      if ('problems' in prepared) return prepared.problems
      prepared.drop()
      return []
    },
  }
}

function nothing({ publication, problems }: RenderedSite, found: readonly Problem[]): Published {
  return { result: null, publication, recorded: [], problems: sortProblems([...problems, ...found]) }
}

/** True where nobody has changed a file. */
function isSame(before: FileSet, now: FileSet): boolean {
  return (
    before.files.size === now.files.size &&
    before.attachments.size === now.attachments.size &&
    [...before.files].every(([path, text]) => now.files.get(path) === text) &&
    [...before.attachments].every(([path, bytes]) =>
      Buffer.from(bytes).equals(now.attachments.get(path) ?? Buffer.alloc(0)),
    )
  )
}

/** The fonts of the site and the library that it searches with, under `assets/`. */
export function readSiteAssets(): SiteFile[] {
  const require = createRequire(import.meta.url)
  const fonts = join(dirname(require.resolve('source-sans/package.json')), 'WOFF2', 'TTF')
  const names = ['Regular', 'It', 'Semibold', 'SemiboldIt']
  const search = join(dirname(require.resolve('minisearch')), '..', 'umd', 'index.js')
  return [
    ...siteFont.styles.map(({ file }, index) => ({
      path: `assets/${file}`,
      bytes: new Uint8Array(readFileSync(join(fonts, `SourceSans3-${names[index]}.ttf.woff2`))),
    })),
    { path: 'assets/minisearch.js', bytes: new Uint8Array(readFileSync(search)) },
  ]
}
