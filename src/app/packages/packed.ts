// An instance and a profile -> its package, as a folder and as a zip, with the entry by which the archive folder lists it.

import type { ArchivedInstance } from '../../archive/package/instance.js'
import { packageName } from '../../archive/package/names.js'
import type { Profile } from '../../archive/package/profile.js'
import { zip } from '../../archive/package/zip.js'
import { listedOriginals } from '../../archive/package/manifest.js'
import { layoutOf, listsAmong, packageFiles } from '../../archive/profiles.js'
import { sha256 } from '../../base/hash.js'
import type { WrittenFile } from '../request/outcome.js'
import type { ArchivePackage } from './archive-manifest.js'

export interface PackedInstance {
  readonly entry: ArchivePackage
  /** With their paths in the archive folder, in the order in which they are to come: what lists others after what it lists, the zip last. */
  readonly files: readonly WrittenFile[]
}

/** A package as a folder and as a zip, under the archive folder. */
export function packed(instance: ArchivedInstance, profile: Profile): PackedInstance {
  const { agreement, version, date, archivist } = instance
  const name = packageName(instance, profile)
  const path = packagePath(instance, profile)
  const inFolder = packageFiles(instance, profile)
  const zipped = { path: `${path}.zip`, bytes: zip(name, inFolder, date) }
  const files = [...inFolder.map((file) => ({ ...file, path: `${path}/${file.path}` })), zipped].map((file) => ({
    ...file,
    sha256: sha256(file.bytes),
  }))
  const listed = files.map((file) => ({ path: file.path, bytes: file.bytes.length, sha256: file.sha256 }))
  const entry = { agreement, version, instance: instance.instance, date, archivist: archivist.id }
  const originals = listedOriginals(instance, layoutOf(profile))
  const inPackage = inFolder.map((file) => file.path)
  const lists = listsAmong(inPackage, profile).map((name) => `${path}/${name}`)
  const rank = (file: WrittenFile): number =>
    lists.indexOf(file.path) + (file.path === zipped.path ? lists.length + 1 : 0)
  return {
    entry: { path, profile, ...entry, originals, files: listed },
    files: [...files].sort((a, b) => rank(a) - rank(b)),
  }
}

/** Path of a package's folder under the archive folder. */
export function packagePath(instance: ArchivedInstance, profile: Profile): string {
  return `${instance.agreement}/${instance.instance}/${packageName(instance, profile)}`
}
