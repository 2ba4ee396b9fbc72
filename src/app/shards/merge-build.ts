// Parts of what `build` writes -> the manifest of the whole, as one run writes it, and the files of the parts that it lists.

import { hasErrors, problem, sortProblems, type Problem } from '../../base/problem.js'
import { isArtefactPath } from '../artefacts/own-paths.js'
import {
  listedFiles,
  mergeManifests,
  nameOf,
  unreadAgreement,
  type Generator,
  type ListedInstance,
  type Manifest,
  type ManifestInstance,
} from '../artefacts/manifest.js'
import { hasMovedOn, nothingCompared, problemsOfCompared } from '../documents/compared.js'
import type { FolderUpdate } from '../request/outcome.js'
import type { FoundPart } from './check-parts.js'
import type { Origin, PartInstance } from './part.js'
import { nameOfPlanned } from './planned.js'
import { allFound } from './share.js'

export interface MergedBuild extends FolderUpdate<Manifest> {
  /** Each instance as the manifest lists it. */
  readonly built: readonly ManifestInstance[]
  readonly problems: readonly Problem[]
}

/**
 * Puts parts together that have been found to be one whole.
 * @param before the manifest of the folder that they are merged into; null where there is none
 */
export function mergeBuild(
  parts: readonly (FoundPart & { readonly manifest: Manifest })[],
  before: Manifest | null,
): MergedBuild {
  const found = allFound(parts.map(({ part }) => part))
  const listed = new Map(parts.flatMap(({ manifest }) => manifest.instances.map((one) => [nameOf(one), one])))
  const made = found.own.flatMap((one): ManifestInstance[] => {
    const entry = listed.get(nameOfPlanned(one))
    const settled = settle(one, entry?.editions ?? [], found.compared.get(one.agreement) ?? nothingCompared)
    return entry === undefined ? [] : [{ ...entry, ...settled }]
  })
  const built = [...made, ...[...found.unread].flatMap(([id, problems]) => unreadAgreement(id, before, problems))]
  const origin = parts[0]?.part.origin
  const generator = generatorOf(origin)
  const { agreements = null, parties = null, editions = null } = origin?.options ?? {}
  const isSelection = agreements !== null || parties !== null || editions !== null
  const manifest = mergeManifests(before, generator, built, isSelection)
  const ofAll = [...found.compared.values()].flatMap(problemsOfCompared)
  return {
    manifest,
    listed: listedFiles(manifest),
    earlier: before === null ? [] : listedFiles(before).filter(({ path, format }) => isArtefactPath(path, format)),
    built,
    problems: sortProblems([...found.told, ...ofAll, ...built.flatMap(({ problems }) => problems)]),
  }
}

function generatorOf(origin: Origin | undefined): Generator {
  const { name = '', version = '', node = '', zlib = '' } = origin?.program ?? {}
  return { name, version, node, zlib }
}

/**
 * An instance as it is when all are known: with what follows from comparing them, which may stop it, or keep a translation from being
 * made of content that has moved on.
 */
function settle(
  { problems, rendered, fromContent }: PartInstance,
  editions: ListedInstance['editions'],
  compared: Parameters<typeof problemsOfCompared>[0],
): Pick<ManifestInstance, 'editions' | 'problems'> {
  const left = hasMovedOn(compared) ? fromContent : []
  const own = left.length === 0 ? problems : problems.map((one) => asMovedOn(one, left))
  const before = [...own, ...problemsOfCompared(compared)]
  const all = sortProblems(hasErrors(before) ? before : [...before, ...rendered])
  return {
    editions: hasErrors(all) ? [] : editions.filter(({ language }) => !left.includes(language)),
    problems: all,
  }
}

/** A translation that was made of the content is none where that says something else than what was issued. */
function asMovedOn(one: Problem, left: readonly string[]): Problem {
  const { edition = '', version = '' } = one.values
  const isOf = one.entry === 'register/edition#made' && typeof edition === 'string' && left.includes(edition)
  return isOf ? problem('register/edition#other-text', { edition, version }, one.place) : one
}
