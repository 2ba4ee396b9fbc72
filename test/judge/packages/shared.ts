// What the judges of packages share: where the standards lie that they hold packages to, and which files a package has.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JudgedPackage } from './packages.js'

/** Schemas, rules and code lists as their keepers publish them; they lie beside the project and are no part of it. */
export const standards = fileURLToPath(new URL('../../../../shared/schemas/', import.meta.url))

/** Those of some profiles. */
export function ofProfile(packages: readonly JudgedPackage[], ...profiles: readonly string[]): JudgedPackage[] {
  return packages.filter(({ profile }) => profiles.includes(profile))
}

/** A file of a package. */
export interface PackedFile {
  /** Path in the package, with `/`. */
  readonly inside: string
  /** Absolute. */
  readonly path: string
  /** As printed. */
  readonly name: string
}

/** The files of a package's folder whose path in it fits. */
export async function filesOf(one: JudgedPackage, pattern: RegExp): Promise<PackedFile[]> {
  const entries = await readdir(one.folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const inside = path.slice(one.folder.length + 1).replaceAll('\\', '/')
      return { inside, path, name: `${one.name}/${inside}` }
    })
    .filter(({ inside }) => pattern.test(inside))
    .sort((a, b) => (a.inside < b.inside ? -1 : 1))
}

/** The files of several packages. */
export async function allFilesOf(packages: readonly JudgedPackage[], pattern: RegExp): Promise<PackedFile[]> {
  return (await Promise.all(packages.map((one) => filesOf(one, pattern)))).flat()
}
