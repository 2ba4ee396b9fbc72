// Sources -> a folder that a web server can serve, with a manifest of its own; and, where it is asked for, the records in
// the register that it has been published.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publishSite, recordsOf, siteUpdate, type RenderedSite } from '../app/publish.js'
import type { Publication, PublishOptions } from '../app/publication/publication.js'
import { siteManifestSchema, type SiteManifest } from '../app/publication/site-manifest.js'
import type { Outcome } from '../app/request/outcome.js'
import { sortProblems, type Problem } from '../base/problem.js'
import type { FileSet, Sources } from '../base/sources.js'
import { siteFont } from '../site/site-font.js'
import type { SiteFile } from '../site/site-input.js'
import { readAssets } from './assets.js'
import { readGenerator } from './installation.js'
import { writeContent } from './content.js'
import { lockFolder } from './lock.js'
import { renderOnce, type RenderOptions } from './renderer.js'
import { updateFolder, type FolderOptions } from './update-folder.js'

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
  const environment = { render: renderOnce(options, readAssets()), assets: readSiteAssets() }
  const sources = read()
  const made = await publishSite(sources, asked, environment)
  if (made.files === null || record === null) return await writeSite(folder, made, null, options)
  const lock = await lockFolder(record, options.waiting)
  if ('rule' in lock) return nothing(made, [lock])
  try {
    const now = read()
    const current = isSame(sources.content, now.content) ? made : await publishSite(now, asked, environment)
    const problems = [...current.problems, ...lock.mended]
    return await writeSite(folder, { ...current, problems }, record, options)
  } finally {
    lock.release()
  }
}

async function writeSite(
  folder: string,
  made: RenderedSite,
  record: string | null,
  options: FolderOptions,
): Promise<Published> {
  const { publication, files } = made
  if (files === null) return nothing(made, [])
  const updateOver = (before: SiteManifest | null) => siteUpdate(files, before, readGenerator())
  const { update, problems: found } = await updateFolder(folder, siteManifestSchema, updateOver, options)
  if (update === null) return nothing(made, found)
  const records = record === null ? [] : recordsOf(publication, update.manifest)
  const unrecorded = writeContent(record ?? '', records)
  const recorded = unrecorded.length > 0 ? [] : records.map(({ path }) => path)
  const problems = sortProblems([...made.problems, ...found, ...unrecorded])
  return { result: update.manifest, publication, recorded, problems }
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
function readSiteAssets(): SiteFile[] {
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
