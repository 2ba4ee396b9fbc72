// The manifest of the site's folder: every file with its hash.

import * as z from 'zod'
import { innerPath } from '../../data/scalars.js'

export interface SiteManifest {
  readonly manifest: 1
  readonly generator: { readonly name: string; readonly version: string }
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}

/** What is read of an earlier one before it is trusted. */
export const siteManifestFile = {
  list: 'files',
  lists: { files: z.object({ path: innerPath, sha256: z.string() }) },
} as const
