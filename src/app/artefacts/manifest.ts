// The manifest of an output folder: what came out, from what, and what is wrong. A contract for other tools.

import type { Format } from '../../base/formats.js'
import { lazyRecord } from '../../base/lazy-record.js'
import { oncePer } from '../../base/memory.js'
import { hasErrors, sentencesOf, type Place, type Problem, type Sentences } from '../../base/problem.js'
import { countedAlike } from '../../base/problems-alike.js'
import type { ManifestDate } from '../../document/schedule/term-date.js'

export interface Manifest {
  readonly manifest: 1
  readonly generator: Generator
  readonly instances: readonly ListedInstance[]
}

/** The program, and the versions of Node and its zlib. */
export interface Generator {
  readonly name: string
  readonly version: string
  readonly node: string
  readonly zlib: string
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
  /** SHA-256 of everything the edition came from, but the generator. */
  readonly inputs: string
  /** Of an edition that was built before, by another than the manifest names; left out of all others. */
  readonly generator?: Generator
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

/** All files that a manifest lists, without what is said of their pages. */
export function listedFiles(manifest: Manifest): Pick<ManifestFile, 'path' | 'format' | 'sha256'>[] {
  return manifest.instances.flatMap(filesOfInstance)
}

const filesOfInstance = oncePer(({ editions }: ListedInstance) =>
  editions.flatMap(({ files }) => files.map(({ path, format, sha256 }) => ({ path, format, sha256 }))),
)

/**
 * The manifest after a build: the instances and editions that were built replace the old ones. An instance that failed
 * stays without editions; one that has no text in the languages asked for was skipped, and stays as it was.
 * @param built what was built now
 * @param selected true when only a selection was built: then everything else is kept
 */
export function mergeManifests(
  before: Manifest | null,
  generator: Generator,
  built: readonly ManifestInstance[],
  selected: boolean,
): Manifest {
  const instances = built.filter((instance) => instance.editions.length > 0 || hasErrors(instance.problems)).map(listed)
  if (before === null || !selected) return { manifest: 1, generator, instances: instances.sort(byName) }
  const now = new Map(instances.map((instance) => [nameOf(instance), instance]))
  const earlier = new Map(before.instances.map((instance) => [nameOf(instance), instance]))
  const stays = (edition: ManifestEdition): ManifestEdition => {
    const { generator: own = before.generator, ...rest } = edition
    return isSameGenerator(own, generator) ? rest : { ...rest, generator: own }
  }
  const kept = before.instances
    .filter((old) => !now.has(nameOf(old)))
    .map((old) => {
      if (isSameGenerator(before.generator, generator)) return old
      return lazyRecord<ListedInstance>(namesOf(old), () => ({ ...old, editions: old.editions.map(stays) }))
    })
  const renewed = instances.map((instance) => {
    const old = earlier.get(nameOf(instance))
    if (old === undefined || instance.editions.length === 0 || old.version !== instance.version) return instance
    const others = old.editions.filter(
      (edition) => !instance.editions.some(({ language }) => language === edition.language),
    )
    return {
      ...instance,
      editions: [...instance.editions, ...others.map(stays)].sort((a, b) => (a.language < b.language ? -1 : 1)),
    }
  })
  return { manifest: 1, generator, instances: [...kept, ...renewed].sort(byName) }
}

/**
 * True where both give the same bytes of the same inputs.
 * @param earlier of a manifest that is read for the paths in it: what else stands there is whatever stood in the file
 */
export function isSameGenerator(earlier: unknown, { name, version, node, zlib }: Generator): boolean {
  return JSON.stringify(earlier) === JSON.stringify({ name, version, node, zlib })
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
  return { ...instance, problems: listedProblems(instance.problems) }
}

/** Problems as the manifest lists them. */
export function listedProblems(problems: readonly Problem[]): ListedProblem[] {
  return countedAlike(problems).map((problem): ListedProblem => {
    const { severity, rule, place } = problem
    const { file, line, column } = place
    const { message, hint } = sentencesOf(problem, 'en')
    return { severity, rule, message, place: { file, line, column }, hint }
  })
}

/** What of an instance stays at hand. */
function namesOf({ agreement, version, instance }: ListedInstance): Partial<ListedInstance> {
  return { agreement, version, instance }
}

/** By which an instance is found. */
export function nameOf({ agreement, instance }: Pick<ListedInstance, 'agreement' | 'instance'>): string {
  return `${agreement}/${instance}`
}

function byName(a: ListedInstance, b: ListedInstance): number {
  return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0
}
