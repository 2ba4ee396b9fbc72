// The manifest of an output folder: what came out, from what, and what is wrong. A contract for other tools.

import type { Format } from '../../base/formats.js'
import { hasErrors, sentencesOf, type Place, type Problem, type Sentences } from '../../base/problem.js'
import { countedAlike } from '../../base/problems-alike.js'
import type { ManifestDate } from '../../document/schedule/term-date.js'

export interface Manifest {
  readonly manifest: 1
  readonly generator: {
    readonly name: string
    readonly version: string
    readonly node: string
    readonly zlib: string
  }
  readonly instances: readonly ListedInstance[]
}

/** An instance as the manifest lists it. */
export interface ListedInstance extends Omit<ManifestInstance, 'problems'> {
  readonly problems: readonly ListedProblem[]
}

/** A problem in English, so that the same input gives the same manifest whoever builds. */
export interface ListedProblem extends Pick<Problem, 'severity' | 'rule'>, Sentences {
  readonly place: Pick<Place, 'file' | 'line' | 'column'>
}

export interface ManifestInstance {
  readonly agreement: string
  readonly version: string
  readonly instance: string
  readonly date: string
  /** Ids of those who sign, in order. */
  readonly parties: readonly string[]
  readonly term: readonly ManifestDate[]
  readonly editions: readonly ManifestEdition[]
  readonly problems: readonly Problem[]
}

export interface ManifestEdition {
  /** `sv`, `nb`, `sv+nb`. */
  readonly language: string
  readonly translation: boolean
  /** SHA-256 of everything the edition came from. */
  readonly inputs: string
  readonly files: readonly ManifestFile[]
}

export interface ManifestFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /** `annex` for a file that travels beside the agreement. */
  readonly format: Format | 'annex'
  /** Number of the copy, null for the unmarked file. */
  readonly copy: number | null
  /** Id of the party the copy is for. */
  readonly recipient: string | null
  readonly bytes: number
  readonly sha256: string
  readonly pages: number | null
  readonly signatures: readonly ManifestSignature[]
}

export interface ManifestSignature {
  readonly party: string
  readonly field: string
  readonly name: string | null
  readonly title: string | null
}

/** All files that a manifest lists. */
export function listedFiles(manifest: Manifest): ManifestFile[] {
  return manifest.instances.flatMap((instance) => instance.editions.flatMap((edition) => edition.files))
}

/**
 * The manifest after a build: the instances and editions that were built replace the old ones. An instance that failed
 * stays without editions; one that has no text in the languages asked for was skipped, and stays as it was.
 * @param built what was built now
 * @param selected true when only a selection was built: then everything else is kept
 */
export function mergeManifests(
  before: Manifest | null,
  generator: Manifest['generator'],
  built: readonly ManifestInstance[],
  selected: boolean,
): Manifest {
  const instances = built.filter((instance) => instance.editions.length > 0 || hasErrors(instance.problems)).map(listed)
  if (before === null || !selected) return { manifest: 1, generator, instances: instances.sort(byName) }
  const kept = before.instances.filter((old) => !instances.some((instance) => sameInstance(instance, old)))
  const renewed = instances.map((instance) => {
    const old = before.instances.find((candidate) => sameInstance(instance, candidate))
    if (old === undefined || instance.editions.length === 0 || old.version !== instance.version) return instance
    const others = old.editions.filter(
      (edition) => !instance.editions.some(({ language }) => language === edition.language),
    )
    return {
      ...instance,
      editions: [...instance.editions, ...others].sort((a, b) => (a.language < b.language ? -1 : 1)),
    }
  })
  return { manifest: 1, generator, instances: [...kept, ...renewed].sort(byName) }
}

/**
 * What stands for an agreement whose file cannot be read: its earlier instances, or one that is called `all`, without
 * editions and with its problems.
 */
export function unreadAgreement(
  agreement: string,
  before: Manifest | null,
  problems: readonly Problem[],
): ManifestInstance[] {
  const earlier = (before?.instances ?? []).filter((instance) => instance.agreement === agreement)
  const nothing = { agreement, version: '', instance: 'all', date: '', parties: [], term: [], editions: [], problems }
  return earlier.length === 0 ? [nothing] : earlier.map((instance) => ({ ...instance, editions: [], problems }))
}

/** An instance with its problems as the manifest lists them. */
function listed(instance: ManifestInstance): ListedInstance {
  const problems = countedAlike(instance.problems).map((problem): ListedProblem => {
    const { severity, rule, place } = problem
    const { file, line, column } = place
    const { message, hint } = sentencesOf(problem, 'en')
    return { severity, rule, message, place: { file, line, column }, hint }
  })
  return { ...instance, problems }
}

function sameInstance(a: ListedInstance, b: ListedInstance): boolean {
  return a.agreement === b.agreement && a.instance === b.instance
}

function byName(a: ListedInstance, b: ListedInstance): number {
  const name = (instance: ListedInstance): string => `${instance.agreement}/${instance.instance}`
  return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0
}
