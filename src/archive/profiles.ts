// The profiles: what a package is for, and from an instance to the files of its package.

import { commonFiles } from './package/common.js'
import { earkFiles, earkMets, isEarkXml } from './eark/eark.js'
import { metsName } from './eark/mets.js'
import { eformidlingFiles } from './noark/eformidling.js'
import type { ArchivedInstance, PackageFile } from './package/instance.js'
import { earkLayout, messageLayout, messagePath, plainLayout, type Layout } from './package/layout.js'
import { checksumsName, listed, manifestName } from './package/manifest.js'
import { noark5Files } from './noark/noark5.js'
import type { Profile } from './package/profile.js'

interface ProfileFiles {
  /** Where documents, signed originals and the lists lie. */
  readonly layout: Layout
  /** What the profile adds to the files that all packages hold. */
  readonly files: (instance: ArchivedInstance, common: readonly PackageFile[]) => PackageFile[]
  /** What names all other files, the lists included. */
  readonly last?: (instance: ArchivedInstance, files: readonly PackageFile[]) => PackageFile
}

const made: Readonly<Record<Profile, ProfileFiles>> = {
  folder: { layout: plainLayout, files: () => [] },
  noark5: { layout: messageLayout, files: noark5Files },
  eformidling: { layout: messageLayout, files: eformidlingFiles },
  'eark-sip': { layout: earkLayout, files: earkFiles, last: earkMets },
}

/** All files of a package, its lists included, sorted by path. Pure: the same instance gives the same bytes. */
export function packageFiles(instance: ArchivedInstance, profile: Profile): PackageFile[] {
  const { layout, files, last } = made[profile]
  const common = commonFiles(instance, layout)
  const all = listed(instance, profile, [...common, ...files(instance, common)], layout)
  return last === undefined ? all : [...all, last(instance, all)].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Where the files of a profile's packages lie. */
export function layoutOf(profile: Profile): Layout {
  return made[profile].layout
}

/** What of the files of a profile's package names others, by their paths in it: each before what names it. */
export function listsAmong(paths: readonly string[], profile: Profile): string[] {
  const { layout, last } = made[profile]
  const ofParts = paths.filter((path) => path.endsWith(`/${metsName}`))
  const ofAll = [layout('list', manifestName), layout('list', checksumsName)]
  return last === undefined ? ofAll : [...ofParts, ...ofAll, metsName]
}

/** True for the places at which the program writes XML of its own; XML that lies elsewhere is somebody's file, and is bytes. */
export function isOwnXml(path: string): boolean {
  return path === messagePath || isEarkXml(path)
}
