// Parts of what `archive` writes -> the manifest of the whole, as one run writes it.

import { hasErrors, placeIn, problem, sortProblems, type Problem } from '../../base/problem.js'
import { archiveUpdate } from '../archive.js'
import type { ArchiveManifest, ArchivePackage } from '../packages/archive-manifest.js'
import { hasMovedOn, problemsOfCompared } from '../documents/compared.js'
import type { FolderUpdate } from '../request/outcome.js'
import type { FoundPart } from './check-parts.js'
import { keyOf } from './part.js'
import { nameOfPlanned } from './planned.js'
import { allFound } from './share.js'

export interface MergedArchive extends FolderUpdate<ArchiveManifest> {
  readonly problems: readonly Problem[]
  /** True where there is no package: one run writes nothing then. */
  readonly isNothing: boolean
  /** Why they are not to be merged: rules `merge/original`, `merge/moved-on`. */
  readonly hindered: readonly Problem[]
}

/**
 * Puts parts together that have been found to be one whole.
 * @param before the manifest of the folder that they are merged into; null where there is none
 * @param listedBy as `archiveUpdate` has it
 * @param holdsOriginals whether the package at a path of that folder holds a signed original
 */
export function mergeArchive(
  parts: readonly (FoundPart & { readonly manifest: ArchiveManifest })[],
  before: ArchiveManifest | null,
  listedBy: (path: string) => readonly string[],
  holdsOriginals: (path: string) => boolean,
): MergedArchive {
  const found = allFound(parts.map(({ part }) => part))
  const isStopped = (agreement: string): boolean => hasErrors(found.compared.get(agreement)?.series ?? [])
  const packages = parts.flatMap(({ manifest }) => manifest.packages).filter(({ agreement }) => !isStopped(agreement))
  const { name = '', version = '', node = '', zlib = '', fonts = '' } = parts[0]?.part.origin.program ?? {}
  const program = { name, version, node, zlib, fonts }
  const ofAll = [...found.compared.values()].flatMap(problemsOfCompared)
  const movedOn = found.own.filter(({ agreement, fromContent }) => {
    const compared = found.compared.get(agreement)
    return fromContent.length > 0 && compared !== undefined && hasMovedOn(compared)
  })
  const folder = parts[0]?.folder ?? ''
  const inPackages = found.own.flatMap(({ agreement, rendered }) => (isStopped(agreement) ? [] : rendered))
  return {
    ...archiveUpdate(packages, before, program, listedBy),
    problems: sortProblems([...found.told, ...unitedCaseMetadata(inPackages), ...ofAll]),
    isNothing: packages.length === 0,
    hindered: [
      ...packages.filter(({ path }) => holdsOriginals(path)).map(lostOriginal),
      ...movedOn.map((one) => problem('merge/moved-on', { instance: nameOfPlanned(one) }, placeIn(folder))),
    ],
  }
}

function lostOriginal({ path }: ArchivePackage): Problem {
  return problem('merge/original', { package: path }, placeIn(path))
}

/** Problems of packages, each once: what the archive of a party has still to be asked for in one list for each agreement, whoever has missed it. */
export function unitedCaseMetadata(problems: readonly Problem[]): Problem[] {
  const lists = new Map<string, Problem>()
  const others = new Map<string, Problem>()
  for (const one of problems) {
    const { fields } = one.values
    if (one.rule !== 'archive/case' || typeof fields !== 'string') {
      others.set(keyOf(one), one)
      continue
    }
    const key = JSON.stringify([one.entry, one.place, one.values['party'], one.values['agreement']])
    const before = lists.get(key)?.values['fields']
    const all = new Set([...(typeof before === 'string' ? before.split(', ') : []), ...fields.split(', ')])
    lists.set(key, { ...one, values: { ...one.values, fields: [...all].join(', ') } })
  }
  return [...others.values(), ...lists.values()]
}
