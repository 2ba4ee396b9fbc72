// The profiles: what a package is for, and from an instance to the files of its package.

import { commonFiles } from './common.js'
import type { ArchivedInstance, PackageFile } from './instance.js'
import { listed } from './manifest.js'

export const profiles = ['folder'] as const

/** `folder`: plain files for anyone. */
export type Profile = (typeof profiles)[number]

/** All files of a package, its lists included, sorted by path. Pure: the same instance gives the same bytes. */
export function packageFiles(instance: ArchivedInstance, profile: Profile): PackageFile[] {
  return listed(instance, profile, filesOf[profile](instance))
}

/** What each profile makes of an instance, without the lists. */
const filesOf: Readonly<Record<Profile, (instance: ArchivedInstance) => PackageFile[]>> = {
  folder: commonFiles,
}

export function isProfile(name: string): name is Profile {
  return (profiles as readonly string[]).includes(name)
}
