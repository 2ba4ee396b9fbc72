// avtal archive: Sources -> packages for case and archive systems, each as a folder and as a zip, and the manifest of the
// archive folder.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveGenerator, ArchivedInstance, PackageFile } from '../archive/package/instance.js'
import { checkPackage } from '../archive/check.js'
import { packageName } from '../archive/package/names.js'
import { packageFiles } from '../archive/profiles.js'
import { zip } from '../archive/package/zip.js'
import { readAssets, readGenerator, type Assets } from '../io/assets.js'
import { lockFolder } from '../io/lock.js'
import { readPackageFolder, readPackageZip, type PackageOnDisk } from '../io/read-package.js'
import { readListing, unlistedFiles, writeOutput } from '../io/output.js'
import { sha256 } from '../base/hash.js'
import { archivedInstance, archiveJobs, toArchive } from '../app/packages/archived-instance.js'
import { archivedDrafts, missingCaseMetadata } from '../app/packages/case-metadata.js'
import { placeOriginals, type Attestation, type SignedFile } from '../app/packages/originals.js'
import { makeDocuments } from '../app/documents/documents.js'
import { archiveManifestSchema, type ArchiveManifest, type ArchivePackage } from '../app/packages/archive-manifest.js'
import type { Sources } from '../base/sources.js'
import { problemOf } from '../app/packages/verify-package.js'
import { hasErrors, sortProblems, type Problem } from '../base/problem.js'
import { checkNames, checkParties, loadSources, today, UsageError } from './load.js'
import type { ArchiveOptions } from './options.js'
import { counted, countProblems, printJson, printProblems, type Status } from './report.js'
import { render } from './render.js'
import type { Profile } from '../archive/package/profile.js'

/** Writes the packages of the agreements named, or of all. */
export async function archive(agreements: readonly string[], options: ArchiveOptions): Promise<Status> {
  const { manifest, packages, problems } = await writeArchive(loadSources(options), agreements, options)
  if (options.json === true) return printJson('manifest', manifest, problems)
  const status = printProblems(problems)
  for (const { path, files } of packages)
    process.stdout.write(`${options.out}/archive/${path}/  ${counted(files.length - 1, 'file')}\n`)
  process.stdout.write(`${counted(packages.length, 'package')} written, ${countProblems(problems)}.\n`)
  return status
}

export interface Archived {
  /** Null when nothing was written. */
  readonly manifest: ArchiveManifest | null
  readonly packages: readonly ArchivePackage[]
  readonly problems: readonly Problem[]
}

/** Makes, renders and writes the packages, and the manifest last. Packages that are not made now stay as they are. */
export async function writeArchive(
  sources: Sources,
  agreements: readonly string[],
  options: ArchiveOptions,
): Promise<Archived> {
  const out = `${options.out}/archive`
  const made = await makePackages(sources, agreements, options)
  const stopped = (problems: readonly Problem[]): Archived => {
    return { manifest: null, packages: [], problems: sortProblems([...made.problems, ...problems]) }
  }
  if (made.packages.length === 0) return stopped([])
  const lock = await lockFolder(out)
  if ('rule' in lock) return stopped([lock])
  try {
    const before = readListing(out, archiveManifestSchema)
    if (hasErrors(before.problems)) return stopped(before.problems)
    const earlier = (before.manifest?.packages ?? []) as unknown as readonly ArchivePackage[]
    const packages = made.packages.map(({ entry }) => entry)
    const kept = earlier.filter((one) => !packages.some(({ path }) => path === one.path))
    const generator = { ...readGenerator(), node: process.versions.node, zlib: process.versions.zlib }
    const manifest = { manifest: 1 as const, generator, packages: [...kept, ...packages].sort(byPath) }
    const listed = manifest.packages.flatMap(({ files }) => files)
    const written = writeOutput(
      out,
      made.packages.flatMap(({ files }) => files),
      earlier.flatMap(({ files }) => files),
      { manifest, files: listed },
    )
    if (hasErrors(written)) return stopped(written)
    return { manifest, packages, problems: sortProblems([...made.problems, ...written, ...unlistedFiles(out, listed)]) }
  } finally {
    lock.release()
  }
}

interface MadePackages {
  readonly packages: readonly { readonly entry: ArchivePackage; readonly files: readonly PackageFile[] }[]
  readonly problems: readonly Problem[]
}

/** All packages in memory, with every problem; nothing is written. */
export async function makePackages(
  sources: Sources,
  agreements: readonly string[],
  options: ArchiveOptions,
): Promise<MadePackages> {
  const { library, instances, problems } = makeDocuments(sources, {
    agreements: agreements.length === 0 ? null : agreements,
    editions: options.lang ?? null,
    parties: null,
  })
  checkNames(library, { agreements, parties: options.party, editions: options.lang })
  checkParties(options.party, { instances, problems }, (party, { signers }) =>
    signers.some((one) => one.party.id === party),
  )
  const wanted = toArchive(instances, options.party ?? null)
  const rendering = [...new Set(wanted.map(({ made }) => made))]
  const jobs = rendering.map((made) => archiveJobs(made, library))
  const assets = readAssets()
  const results = await render(jobs.flat(), library, options, assets)
  const starts = jobs.map((_, index) => jobs.slice(0, index).flat().length)
  const unsigned = wanted.flatMap((one) => {
    const index = rendering.indexOf(one.made)
    const start = starts[index] ?? 0
    const own = results.slice(start, start + (jobs[index]?.length ?? 0))
    return archivedInstance(one, own, library, archiveGenerator(assets)) ?? []
  })
  const ids = instances.map(({ instance }) => instance.id)
  const kept = keptOriginals(unsigned, options)
  if (kept.problems.length > 0) return { packages: [], problems: sortProblems([...problems, ...kept.problems]) }
  const signed = [...signedFiles(options, ids), ...kept.files]
  const { instances: archived, problems: unplaced } = await placeOriginals(unsigned, signed)
  const found = [...problems, ...results.flatMap((one) => one.problems), ...unplaced]
  const missing = [...missingCaseMetadata(archived, options.profile, library), ...archivedDrafts(archived, library)]
  return {
    packages: hasErrors(unplaced)
      ? []
      : archived.flatMap((one) => options.profile.map((profile) => packed(one, profile))),
    problems: sortProblems([...found, ...missing]),
  }
}

/** The files of `--signed` and who attests them; files of a folder are all PDF files in it. */
function signedFiles(
  { signed = [], attestedBy, attested, date }: ArchiveOptions,
  instances: readonly string[],
): SignedFile[] {
  if ((attestedBy === undefined) !== (attested === undefined))
    throw new UsageError('--attested-by and --attested go together')
  if (attestedBy?.trim() === '') throw new UsageError('--attested-by takes the name of a person')
  if (attestedBy !== undefined && signed.length === 0)
    throw new UsageError('--attested-by says who attests a scan: name it with --signed')
  if (attested !== undefined && attested > today(date))
    throw new UsageError(`nobody can have attested anything on ${attested}, which is yet to come`)
  const attestation: Attestation | null =
    attestedBy === undefined || attested === undefined ? null : { by: attestedBy, date: attested }
  return signed.flatMap((given) => {
    const [, instance = null, path = given] = existsSync(given) ? [] : (/^([a-z0-9-]+)=(.+)$/.exec(given) ?? [])
    if (!existsSync(path)) throw new UsageError(`${path} does not exist`)
    if (instance !== null && !instances.includes(instance)) throw new UsageError(`there is no instance ${instance}`)
    const files = filesAt(path)
    if (files.length === 0) throw new UsageError(`there is no PDF in ${path}`)
    return files.map((file): SignedFile => {
      return { path: file, bytes: new Uint8Array(readFileSync(file)), instance, attestation, kept: false }
    })
  })
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => /\.pdf$/i.test(file) && statSync(file).isFile())
    .sort()
}

/**
 * Originals that lie in the packages that are to be made anew: they stay, since they may exist nowhere else. A package that
 * is not as it was written is not made anew over: what is told of it is told here.
 */
function keptOriginals(
  instances: readonly ArchivedInstance[],
  { out, profile: all }: ArchiveOptions,
): { readonly files: readonly SignedFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const kept = instances.flatMap((instance) =>
    all.flatMap((profile): SignedFile[] => {
      const found = packageAt(`${out}/archive/${packagePath(instance, profile)}`)
      if (found === null) return []
      const { manifest, faults } = checkPackage(found.files)
      const originals = manifest?.originals ?? []
      const mayHold = manifest === null || originals.length > 0
      if (found.problems.length > 0) problems.push(...found.problems)
      else if (mayHold && faults.length > 0) problems.push(...faults.map((fault) => problemOf(fault, found.path)))
      return originals.flatMap(({ path, attestation }): SignedFile[] => {
        const bytes = found.files.get(path)
        if (bytes === undefined) return []
        return [{ path: `${found.path}/${path}`, bytes, instance: instance.instance, attestation, kept: true }]
      })
    }),
  )
  const hashes = kept.map(({ bytes, instance }) => `${instance} ${sha256(bytes)}`)
  return { files: kept.filter((_, index) => hashes.indexOf(hashes[index] ?? '') === index), problems }
}

/** The package that lies at a path, as a folder or, where that is gone, as a zip; null for none. */
function packageAt(path: string): (PackageOnDisk & { readonly path: string }) | null {
  if (existsSync(path)) return { path, ...readPackageFolder(path) }
  const zipped = `${path}.zip`
  if (!existsSync(zipped)) return null
  return { path: zipped, ...readPackageZip(zipped, (files) => checkPackage(files).manifest?.date ?? null) }
}

/** Path of a package's folder under the archive folder. */
function packagePath(instance: ArchivedInstance, profile: Profile): string {
  return `${instance.agreement}/${instance.instance}/${packageName(instance, profile)}`
}

/** The program as packages name it. */
export function archiveGenerator({ fontsHash }: Assets): ArchiveGenerator {
  return { ...readGenerator(), zlib: process.versions.zlib, fonts: fontsHash }
}

/** A package as a folder and as a zip, under the archive folder. */
function packed(instance: ArchivedInstance, profile: Profile): MadePackages['packages'][number] {
  const { agreement, version, date, archivist } = instance
  const name = packageName(instance, profile)
  const path = packagePath(instance, profile)
  const inFolder = packageFiles(instance, profile)
  const zipped = { path: `${path}.zip`, bytes: zip(name, inFolder, date) }
  const files = [...inFolder.map((file) => ({ ...file, path: `${path}/${file.path}` })), zipped]
  const listed = files.map((file) => ({ path: file.path, bytes: file.bytes.length, sha256: sha256(file.bytes) }))
  const entry = { agreement, version, instance: instance.instance, date, archivist: archivist.id }
  return { entry: { path, profile, ...entry, files: listed }, files }
}

function byPath(a: ArchivePackage, b: ArchivePackage): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
