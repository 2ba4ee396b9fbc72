// The files of a site -> a folder that a web server can serve, with a manifest of its own.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { hasErrors, type Problem } from '../base/problem.js'
import { siteFont } from '../site/site-font.js'
import type { SiteFile } from '../site/site-input.js'
import { innerPath } from './manifest-file.js'
import { readListing, unlistedFiles, writeOutput } from './output.js'
import { sha256 } from '../base/hash.js'

export interface SiteManifest {
  readonly manifest: 1
  readonly generator: { readonly name: string; readonly version: string }
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
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

/**
 * Writes the site: files that are the same already are left alone, those that the earlier manifest lists and that are gone
 * are deleted. Rules `output/manifest`, `output/write`, `output/changed`, `output/unlisted`.
 */
export function writeSite(
  folder: string,
  files: readonly SiteFile[],
  generator: SiteManifest['generator'],
): { readonly manifest: SiteManifest; readonly problems: readonly Problem[] } {
  const listed = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  const manifest: SiteManifest = { manifest: 1, generator, files: listed }
  const before = readListing(folder, siteManifestSchema)
  if (hasErrors(before.problems)) return { manifest, problems: before.problems }
  const problems = writeOutput(folder, files, before.manifest?.files ?? [], { manifest, files: listed })
  return { manifest, problems: hasErrors(problems) ? problems : [...problems, ...unlistedFiles(folder, listed)] }
}

/** What is read of the manifest of a site before it is trusted. */
export const siteManifestSchema = z.object({
  manifest: z.literal(1),
  files: z.array(z.object({ path: innerPath, sha256: z.string() })),
})
