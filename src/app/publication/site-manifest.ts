// The manifest of the site's folder: every file with its hash.

import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import { innerPath } from '../../data/scalars.js'

export interface SiteManifest {
  readonly manifest: 1
  readonly generator: { readonly name: string; readonly version: string }
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}

/** What is read of an earlier one before it is trusted. */
export const siteManifestSchema = z.object({
  manifest: z.literal(1),
  files: listOf(z.object({ path: innerPath, sha256: z.string() })),
})
