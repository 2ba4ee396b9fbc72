// Sources and a selection -> packages for case and archive systems, each as a folder and as a zip, with what came back from
// signing; and what the archive folder is to hold with them.

import type { ArchivedInstance, ArchiveGenerator } from '../archive/package/instance.js'
import type { ReadTexts } from '../archive/package/original.js'
import { profiles as allProfiles, type Profile } from '../archive/package/profile.js'
import type { TrustStore } from '../archive/trust/store.js'
import type { IsoDate } from '../model/document.js'
import { lookOf } from '../render/look.js'
import { renderByKey, type Render } from '../render/render.js'
import { phrase } from '../base/phrases/phrases.js'
import { addAll, grouped } from '../base/lists.js'
import type { Memory } from '../base/memory.js'
import { hasErrors, sortProblems, type Problem } from '../base/problem.js'
import type { Sources } from '../base/sources.js'
import { isPackagedPath } from './artefacts/own-paths.js'
import type { BuiltDocuments, BuiltInstance, Selection } from './documents/built.js'
import { buildDocuments } from './documents/build-documents.js'
import type { ArchiveManifest, ArchivePackage } from './packages/archive-manifest.js'
import { archivedInstance, archiveJobs, toArchive } from './packages/archived-instance.js'
import { archivedDrafts, missingCaseMetadata, missingOriginals } from './packages/case-metadata.js'
import { comparedSigners } from './packages/signers.js'
import { keptOriginals, type EarlierPackage } from './packages/kept-originals.js'
import { placeOriginals, type Attestation, type Replacement, type SignedFile } from './packages/originals.js'
import { packagePath, packed, type PackedInstance } from './packages/packed.js'
import { isSigner, partyOfNone, unknownName } from './request/names.js'
import type { FolderUpdate, Refusal } from './request/outcome.js'
import type { Program } from './request/program.js'

export interface ArchiveAsked extends Selection {
  readonly profiles: readonly Profile[]
  /** What came back from signing. */
  readonly signed: readonly Pick<SignedFile, 'path' | 'bytes' | 'instance'>[]
  /** The day on which that came in; null where it is not said. */
  readonly received?: IsoDate | null
  /** Why it takes the place of originals that packages hold; null: they stay. */
  readonly replace?: string | null
  /** Who says of the scans among it that they are true to the paper. */
  readonly attestation: Attestation | null
  /** Who is trusted to say whose certificates those of the signatures are; null, or left out: that is not asked. */
  readonly trust?: TrustStore | null
}

export interface ArchiveEnvironment {
  readonly render: Render
  readonly program: Program
  /** Reads the text of a PDF that came back. */
  readonly readTexts: ReadTexts
  readonly today: IsoDate
  /** The package that lies at a path of the archive folder; null for none. */
  readonly packageAt: (path: string) => EarlierPackage | null
  /** What was made before; nothing unless given. */
  readonly memory?: Memory
  /** Where only some instances are made: all of the agreements chosen. */
  readonly all?: readonly Pick<BuiltInstance, 'instance'>[]
}

export interface PackedInstances {
  /**
   * Those to be written, each packed when it is asked for, so that one is held at a time; none where something in them would be lost,
   * or is not what it is said to be.
   */
  readonly packages: readonly (() => PackedInstance)[]
  readonly problems: readonly Problem[]
  /** Of them those that came to light when instances were rendered and packed, by agreement. */
  readonly inPackages: ReadonlyMap<string, readonly Problem[]>
  readonly made: BuiltDocuments
}

/** Makes, renders and packs the agreements chosen, for the archives of the parties chosen. */
export async function archiveAgreements(
  sources: Sources,
  asked: ArchiveAsked,
  environment: ArchiveEnvironment,
): Promise<PackedInstances | Refusal> {
  const { profiles, attestation, received = null, replace = null, trust = null } = asked
  const made = buildDocuments(sources, { ...asked, parties: null }, environment.memory)
  const { library, instances, problems } = made
  const refusal =
    unknownName(library, asked) ??
    partyOfNone(asked.parties, { instances: environment.all ?? instances, problems }, isSigner) ??
    wrongSigned(
      asked,
      instances.map(({ instance }) => instance.id),
      environment.today,
    )
  if (refusal !== null) return refusal
  const wanted = toArchive(instances, asked.parties)
  const once = new Set(wanted.map(({ made }) => made))
  const jobs = [...once].flatMap((made) => archiveJobs(made, library))
  const results = await renderByKey(jobs, lookOf(library), environment.render)
  const unsigned = wanted.flatMap(
    (archive) => archivedInstance(archive, results, library, generatorOf(environment.program), environment.today) ?? [],
  )
  const kept = keptOriginals(unsigned, profiles, environment.packageAt, replace !== null)
  if (kept.problems.length > 0)
    return { packages: [], problems: sortProblems([...problems, ...kept.problems]), inPackages: new Map(), made }
  const signed = asked.signed.map((file): SignedFile => ({ ...file, attestation, received, kept: null }))
  const replacement = replace === null ? null : { reason: replace, date: environment.today }
  const placed = await placeOriginals(
    unsigned,
    [...signed, ...kept.files],
    replacement,
    environment.readTexts,
    trust === null ? null : { store: trust, today: environment.today },
  )
  const inPackages = new Map<string, Problem[]>()
  for (const { instance } of once) inPackages.set(instance.agreement.id, [])
  for (const one of once)
    for (const { key } of archiveJobs(one, library))
      addAll(inPackages.get(one.instance.agreement.id) ?? [], results.get(key)?.problems ?? [])
  for (const [agreement, own] of grouped(placed.instances, (instance) => instance.agreement))
    addAll(inPackages.get(agreement) ?? [], [
      ...missingCaseMetadata(own, profiles, library),
      ...archivedDrafts(own, library),
      ...missingOriginals(own, library),
      ...comparedSigners(own, library),
    ])
  return {
    packages: hasErrors(placed.problems)
      ? []
      : placed.instances.flatMap((instance) =>
          allProfiles
            .filter((profile) => isMade(instance, profile, asked, kept.holding, replacement))
            .map((profile) => () => packed(instance, profile)),
        ),
    problems: sortProblems([...problems, ...placed.problems, ...[...inPackages.values()].flat()]),
    inPackages,
    made,
  }
}

/** Those asked for; and where an original has just been replaced, all that hold the one before it. */
function isMade(
  instance: ArchivedInstance,
  profile: Profile,
  { profiles }: Pick<ArchiveAsked, 'profiles'>,
  holding: ReadonlySet<string>,
  replacement: Replacement | null,
): boolean {
  if (profiles.includes(profile)) return true
  const isReplaced = instance.originals.some(({ replaces }) =>
    replaces.some(({ reason, date }) => reason === replacement?.reason && date === replacement.date),
  )
  return isReplaced && holding.has(packagePath(instance, profile))
}

/**
 * What is to be written into the archive folder: packages that are not made now stay as they are. Of those that are made again,
 * nothing is taken away but what they list themselves.
 * @param before its manifest; null where there is none
 * @param listedBy the files that a package lists which lies there now, by its path and theirs in it
 */
export function archiveUpdate(
  made: readonly ArchivePackage[],
  before: ArchiveManifest | null,
  { name, version, node, zlib }: Program,
  listedBy: (path: string) => readonly string[],
): FolderUpdate<ArchiveManifest> {
  const earlier = before?.packages ?? []
  const own = new Set(made.map(({ path }) => path))
  const kept = earlier.filter(({ path }) => !own.has(path))
  const packages = [...kept, ...made].sort(byPath)
  return {
    manifest: { manifest: 1, generator: { name, version, node, zlib }, packages },
    listed: packages.flatMap(({ files }) => files),
    earlier: earlier.flatMap(({ path, files }) => {
      if (!own.has(path)) return files
      const inPackage = new Set([...listedBy(path).map((file) => `${path}/${file}`), `${path}.zip`])
      return files.filter((file) => isPackagedPath(file.path) && inPackage.has(file.path))
    }),
  }
}

/** The program as packages name it. */
export function generatorOf({ name, version, zlib, fonts }: Program): ArchiveGenerator {
  return { name, version, zlib, fonts }
}

function wrongSigned(
  { signed, attestation, received = null }: ArchiveAsked,
  known: readonly string[],
  today: IsoDate,
): Refusal | null {
  if (attestation !== null && attestation.date > today)
    return { refused: phrase('usage-attested-future', { date: attestation.date }) }
  if (received !== null && received > today) return { refused: phrase('usage-received-future', { date: received }) }
  const unknown = signed.flatMap(({ instance }) => instance ?? []).find((instance) => !known.includes(instance))
  return unknown === undefined ? null : { refused: phrase('usage-instance', { instance: unknown }) }
}

function byPath(a: ArchivePackage, b: ArchivePackage): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
