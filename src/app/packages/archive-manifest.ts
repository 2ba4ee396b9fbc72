// The manifest of the archive folder: which packages lie there, and every file of them. A contract for other tools.

import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import { innerPath } from '../../data/scalars.js'
import type { PackageManifest } from '../../archive/package/manifest.js'
import type { Profile } from '../../archive/package/profile.js'

/** What is read of an earlier manifest before it is trusted. */
export const archiveManifestFile = {
  list: 'packages',
  lists: {
    packages: z.looseObject({ path: innerPath, files: listOf(z.looseObject({ path: innerPath, sha256: z.string() })) }),
  },
} as const

export interface ArchiveManifest {
  readonly manifest: 1
  readonly generator: { readonly name: string; readonly version: string; readonly node: string; readonly zlib: string }
  readonly packages: readonly ArchivePackage[]
}

/** A package as the manifest of the archive folder lists it; `path` is its folder, and with `.zip` the zip. */
export interface ArchivePackage {
  readonly path: string
  readonly profile: Profile
  readonly agreement: string
  readonly version: string
  readonly instance: string
  readonly date: string
  /** Whose archive it is for. */
  readonly archivist: string
  /** The signed originals: what they are, who signed by what they say themselves, what they have replaced. */
  readonly originals: PackageManifest['originals']
  /** All files of the folder, and the zip; paths in the archive folder. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
}
