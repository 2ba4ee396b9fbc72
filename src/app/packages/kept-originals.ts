// Packages that were written before -> the signed originals that they hold, so that making them anew never loses one.

import type { ArchivedInstance } from '../../archive/package/instance.js'
import type { PackageManifest } from '../../archive/package/manifest.js'
import { profiles, type Profile } from '../../archive/package/profile.js'
import { checkPackage } from '../../archive/check.js'
import { sha256 } from '../../base/hash.js'
import type { Problem } from '../../base/problem.js'
import type { SignedFile } from './originals.js'
import { packagePath } from './packed.js'
import { problemOf } from './verify-package.js'

/** A package that was written before. */
export interface EarlierPackage {
  /** As problems name it. */
  readonly path: string
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why it could not be read in full. */
  readonly problems: readonly Problem[]
}

export interface KeptOriginals {
  readonly files: readonly SignedFile[]
  /** Paths of the packages that hold originals, of whatever profile. */
  readonly holding: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/**
 * Originals that lie in the packages that are to be made anew, or in others of the same archive: they stay, since they may
 * exist nowhere else. A package that is not as it was written is not made anew over: what is reported of it is reported
 * here. One of another profile is only asked; where originals are replaced, those of other profiles that hold some are made
 * anew too, so that no package keeps what has been replaced.
 */
export function keptOriginals(
  instances: readonly ArchivedInstance[],
  asked: readonly Profile[],
  packageAt: (path: string) => EarlierPackage | null,
  isReplacing: boolean,
): KeptOriginals {
  const problems: Problem[] = []
  const holding = new Set<string>()
  const kept = new Map<string, SignedFile>()
  for (const instance of instances)
    for (const profile of profiles) {
      const found = packageAt(packagePath(instance, profile))
      if (found === null) continue
      const { manifest, faults } = checkPackage(found.files)
      const mayHold = manifest === null || manifest.originals.length > 0
      const isMade = asked.includes(profile) || (isReplacing && mayHold)
      if (!isMade && (found.problems.length > 0 || faults.length > 0)) continue
      if (mayHold) holding.add(packagePath(instance, profile))
      if (found.problems.length > 0) problems.push(...found.problems)
      else if (mayHold) problems.push(...faults.map((fault) => problemOf(fault, found.path)))
      for (const file of originalsIn(found, manifest, instance)) {
        const key = `${instance.agreement} ${instance.instance} ${instance.archivist.id} ${sha256(file.bytes)}`
        if (!kept.has(key)) kept.set(key, file)
      }
    }
  return { files: [...kept.values()], holding, problems }
}

function originalsIn(
  { path: shown, files }: EarlierPackage,
  manifest: PackageManifest | null,
  { instance, archivist }: ArchivedInstance,
): SignedFile[] {
  return (manifest?.originals ?? []).flatMap(
    ({ path, attestation, received = null, replaces = [], signatures = [] }): SignedFile[] => {
      const bytes = files.get(path)
      const kept = { archivist: archivist.id, replaces, signatures }
      return bytes === undefined ? [] : [{ path: `${shown}/${path}`, bytes, instance, attestation, received, kept }]
    },
  )
}
