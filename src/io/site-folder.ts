// Sources -> a folder that a web server can serve, with a manifest of its own; and, where it is asked for, the records in
// the register that it has been published.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publishSite, recordsOf, siteUpdate } from '../app/publish.js'
import type { Publication, PublishOptions } from '../app/publication/publication.js'
import { siteManifestSchema, type SiteManifest } from '../app/publication/site-manifest.js'
import type { Outcome } from '../app/request/outcome.js'
import { sortProblems } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { siteFont } from '../site/site-font.js'
import type { SiteFile } from '../site/site-input.js'
import { readAssets, readGenerator } from './assets.js'
import { writeContent } from './content.js'
import { renderOnce, type RenderOptions } from './renderer.js'
import { updateFolder } from './update-folder.js'

/** The result is the manifest of the folder; null when nothing could be written, and nothing was touched. */
export interface Published extends Outcome<SiteManifest | null> {
  readonly publication: Publication
  /** Files of the register that have a further record, under the content folder. */
  readonly recorded: readonly string[]
}

/**
 * Makes the site and writes it into a folder.
 * @param record the content folder in whose register it is recorded; null where it is not
 */
export async function publishFolder(
  folder: string,
  sources: Sources,
  asked: PublishOptions,
  record: string | null,
  options: RenderOptions,
): Promise<Published> {
  const environment = { render: renderOnce(options, readAssets()), assets: readSiteAssets() }
  const { publication, files, problems } = await publishSite(sources, asked, environment)
  if (files === null) return { result: null, publication, recorded: [], problems }
  const { update, problems: found } = await updateFolder(folder, siteManifestSchema, (before: SiteManifest | null) =>
    siteUpdate(files, before, readGenerator()),
  )
  const manifest = update?.manifest ?? null
  const records = manifest === null || record === null ? [] : recordsOf(publication, manifest)
  const unrecorded = writeContent(record ?? '', records)
  const recorded = unrecorded.length > 0 ? [] : records.map(({ path }) => path)
  return { result: manifest, publication, recorded, problems: sortProblems([...problems, ...found, ...unrecorded]) }
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
