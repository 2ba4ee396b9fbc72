// An earlier manifest -> for an edition that is to come out, its files as they are listed there, where they would come out the same.

import type { Problem } from '../../base/problem.js'
import type { BuiltInstance } from '../documents/built.js'
import {
  isSameGenerator,
  listedProblems,
  nameOf,
  type Generator,
  type Manifest,
  type ManifestFile,
} from './manifest.js'
import type { PlannedEdition } from './manifest-entry.js'

/** True where a file with this hash lies at a path of the folder. */
export type Holds = (path: string, sha256: string) => boolean

/** Files of an edition that need not be made again; null where they have to be. */
export type AsListed = (made: BuiltInstance, planned: PlannedEdition) => readonly ManifestFile[] | null

/**
 * Says of editions whether they are as the manifest lists them: of the same inputs, by the same generator, with each file that is
 * wanted, and those as they were written. What was said of their pages is not listed in every language; where there was something to
 * say, they are made again.
 */
export function openListed(before: Manifest | null, generator: Generator, holds: Holds): AsListed {
  if (before === null) return () => null
  const instances = new Map(before.instances.map((instance) => [nameOf(instance), instance]))
  return ({ instance, problems }, { edition, inputs, files }) => {
    const listed = instances.get(nameOf({ agreement: instance.agreement.id, instance: instance.id }))
    if (listed?.version !== instance.agreement.data.version) return null
    const old = listed.editions.find(({ language }) => language === edition.languages.join('+'))
    if (old?.inputs !== inputs || !isSameGenerator(old.generator ?? before.generator, generator)) return null
    if (!areKnown(listed.problems, problems)) return null
    const own = files.map((file) => old.files.find((one) => isSameFile(one, file)))
    if (!own.every((file) => file !== undefined)) return null
    return own.every(({ path, sha256 }) => holds(path, sha256)) ? own : null
  }
}

/** True where each problem that was listed is found without rendering; of what is no list, nobody knows. */
function areKnown(listed: unknown, problems: readonly Problem[]): boolean {
  if (!Array.isArray(listed)) return false
  if (listed.length === 0) return true
  const known = new Set(listedProblems(problems).map((one) => JSON.stringify(one)))
  return listed.every((one) => known.has(JSON.stringify(one)))
}

function isSameFile(listed: ManifestFile, file: PlannedEdition['files'][number]): boolean {
  const { path, format, copy, recipient } = listed
  return path === file.path && format === file.format && copy === file.copy && recipient === file.recipient
}
