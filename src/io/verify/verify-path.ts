// A path -> what lies there, read, and whether it is as it was written: a package, an output folder or a part of one, or a
// single file. Nothing is written.

import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { memoryUsage } from 'node:process'
import type { Outcome, Refusal } from '../../app/request/outcome.js'
import {
  rebuildEnvironment,
  unknown,
  verifyMaterial,
  type FoundPackages,
  type Listed,
  type Material,
  type ReadPackage,
  type Seen,
} from '../../app/verify.js'
import { manifestOf } from '../../archive/check.js'
import type { Schemas } from '../../archive/package/xml-check.js'
import type { TrustStore } from '../../archive/trust/store.js'
import { limits } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { sortProblems, type Checked } from '../../base/problem.js'
import { readAssets, readProgram } from '../assets.js'
import { findListing } from './find-listing.js'
import { listFolder } from './list-folder.js'
import { readFoldersSettled, UnsettledFolder } from '../mend-folder.js'
import {
  listingAbove,
  readFolderListing,
  unknownManifest,
  type FolderListing,
  type ListedPackage,
} from './folder-listing.js'
import { manifestName } from '../program-names.js'
import { openTextReader } from '../threads/pdf-texts.js'
import { foundAt, isUnread, readFileWithin, unreadFile } from '../read-file.js'
import { readPlain } from './plain-file.js'
import { readPackageFolder, readPackageZip, type PackageOnDisk } from './read-package.js'
import { takeBackMemory } from '../memory/spare-memory.js'
import { openRenderer } from '../threads/renderer.js'
import { separateFolders } from '../../base/agreement-id.js'
import { foldersAround } from './folders-around.js'
import { nobody, readTrust } from '../trust-folder.js'
import { verifyListed } from './verify-listed.js'

export interface VerifyOptions {
  /** Whether packages are made again from their sources. */
  readonly rebuild: boolean
  /** Folder of XML schemas. */
  readonly schemas?: string | undefined
  /** Folder of trusted authorities. */
  readonly trust?: string | undefined
  /** Output folder that a single file came from. */
  readonly out: string
  /** How many threads render. */
  readonly jobs: number
}

/** Verifies what lies at a path; once more where somebody wrote there meanwhile. */
export async function verifyPath(path: string, options: VerifyOptions): Promise<Outcome<Seen> | Refusal> {
  const folders = [...foldersAround(path), options.out].flatMap((folder) => [
    folder,
    ...separateFolders.map((name) => join(folder, name)),
  ])
  try {
    return await readFoldersSettled(folders, () => verifyAsItIs(path, options))
  } catch (cause) {
    if (cause instanceof UnsettledFolder) return { refused: cause.why }
    throw cause
  }
}

async function verifyAsItIs(path: string, options: VerifyOptions): Promise<Outcome<Seen> | Refusal> {
  const found = foundAt(path)
  if (found === null) return { refused: phrase('usage-path', { path }) }
  if (!found.isDirectory() && !found.isFile()) return { refused: phrase('usage-no-file', { path }) }
  const trusted = options.trust === undefined ? nobody : readTrust(options.trust)
  if ('refused' in trusted) return trusted
  const { value: trust, problems } = trusted
  const answer = await verifyAgainst(trust, path, options)
  return 'refused' in answer ? answer : { ...answer, problems: sortProblems([...problems, ...answer.problems]) }
}

async function verifyAgainst(
  trust: TrustStore | null,
  path: string,
  options: VerifyOptions,
): Promise<Outcome<Seen> | Refusal> {
  const isFolder = foundAt(path)?.isDirectory() === true
  const isZip = !isFolder && /\.zip$/i.test(path)
  if (!isFolder && !isZip)
    return await verifyMaterial(fileAt(path, options.out), { rebuild: null, schemas: new Map(), trust })
  const schemas = schemasIn(options.schemas)
  if ('refused' in schemas) return schemas
  const assets = readAssets()
  const renderer = openRenderer({ jobs: options.jobs }, assets)
  const rebuild = options.rebuild ? rebuildEnvironment(renderer.render, readProgram(assets), openTextReader()) : null
  try {
    const found = isZip ? zipAt(path) : folderAt(path)
    return await verifyMaterial({ ...found, read: sparing(found.read, renderer.close) }, { rebuild, schemas, trust })
  } finally {
    renderer.close()
  }
}

/** All schemas under a folder, by their paths in it. Refused is what is no folder, and a file that cannot be read or is too large. */
function schemasIn(folder: string | undefined): Schemas | Refusal {
  if (folder === undefined) return new Map()
  if (foundAt(folder)?.isDirectory() !== true) return { refused: phrase('usage-folder', { path: folder }) }
  const schemas = new Map<string, Uint8Array>()
  for (const { path, kind } of listFolder(folder, 'package-files').entries) {
    if (kind !== 'file' || !path.endsWith('.xsd')) continue
    const read = readFileWithin(join(folder, path), limits['list-size'].most)
    if (isUnread(read)) return { refused: unreadFile(join(folder, path), read, 'list-size') }
    schemas.set(path, read)
  }
  return schemas
}

/** A single file; what is none, or cannot be read, is told. */
function fileAt(path: string, out: string): Material {
  const { value: listed, problem } = findListing(path, out)
  if (problem !== null) return { kind: 'packages', files: 1, packages: 0, problems: [problem], read: [] }
  return { kind: 'file', path, read: () => readListed(path, listed), listed }
}

function zipAt(path: string): FoundPackages {
  return onePackage(path, readPackageZip(path, dateOf, 'zip-size'))
}

/** A PDF that is listed, in which there may be signatures: the program writes none that is larger than one that may come back. */
function readListed(path: string, listed: Listed | null): Checked<Uint8Array | null> {
  const { value: bytes, problem } = readPlain(path, 'pdf-size', true)
  const isLarge = problem?.rule === 'limit/exceeded' && listed?.added === 0
  return { value: bytes, problems: problem === null || isLarge ? [] : [problem] }
}

/** A package; or an output folder with all that lies in it, its archive or its site alone, or a part of one of them. */
function folderAt(folder: string): FoundPackages {
  const { listing, problem } = readFolderListing(folder)
  if (problem?.rule === 'limit/exceeded')
    return { kind: 'packages', files: 1, packages: 0, problems: [problem], read: [] }
  if (listing !== null && listing.kind !== 'package') return listed(folder, folder, '', listing)
  /* A folder whose manifest lists other things is none; one without any manifest near it may be a package that lost it. */
  if (isThere(join(folder, manifestName))) return onePackage(folder, readPackageFolder(folder))
  const above = listingAbove(folder)
  if (above !== null) return partOf(folder, above)
  return separateFolders.some((name) => isThere(join(folder, name, manifestName)))
    ? listed(folder, folder, '', nothing)
    : onePackage(folder, readPackageFolder(folder))
}

/** What a folder with a manifest of its own lists; what is wrong with the manifest where it lists nothing. */
function separateFolder(folder: string): FoundPackages {
  const { listing, problem } = readFolderListing(folder)
  if (listing !== null && listing.kind !== 'package') return listed(folder, folder, '', listing)
  const found = listed(folder, folder, '', nothing)
  return { ...found, problems: [problem ?? unknownManifest(folder), ...found.problems] }
}

const nothing: FolderListing = { kind: 'output', files: [], packages: [] }

function partOf(
  folder: string,
  { root, within, listing }: NonNullable<ReturnType<typeof listingAbove>>,
): FoundPackages {
  const isWithin = ({ path }: { readonly path: string }): boolean => `${path}/`.startsWith(within)
  const [files, packages] = [listing.files.filter(isWithin), listing.packages.filter(isWithin)]
  return listed(root, folder, within, { ...listing, files, packages })
}

function onePackage(path: string, { files, problems }: PackageOnDisk): FoundPackages {
  const isUnread = files.size === 0 && problems.length > 0
  const read = [{ path, files, problems, listed: {}, isTwin: false }]
  return { kind: 'packages', files: files.size, packages: isUnread ? 0 : 1, problems: [], read }
}

/**
 * What a manifest lists: each file, each package, and what has manifests of its own.
 * @param root the folder of the manifest
 * @param folder the folder to be verified: the same, or one in it
 * @param within its path under `root`, with a slash at the end
 */
function listed(root: string, folder: string, within: string, { files, packages }: FolderListing): FoundPackages {
  const isWhole = within === ''
  const inFolder = files.map((file) => ({ ...file, path: file.path.slice(within.length) }))
  const others = isWhole
    ? separateFolders
        .map((name) => join(folder, name))
        .filter((other) => isThere(join(other, manifestName)))
        .map(separateFolder)
    : []
  const problems = [
    ...verifyListed(folder, inFolder, isWhole ? separateFolders : []),
    ...others.flatMap((other) => other.problems),
  ]
  const count = files.length + sum(others.map((other) => other.files))
  return {
    kind: 'packages',
    files: count,
    packages: packages.length + sum(others.map((other) => other.packages)),
    problems: count === 0 && problems.length === 0 ? [unknown(folder)] : problems,
    read: inTurn([packagesIn(root, packages), ...others.map(({ read }) => read)]),
  }
}

/** The packages that an archive lists, each as a folder and as a zip, as far as they are there. */
function* packagesIn(root: string, packages: readonly ListedPackage[]): Iterable<ReadPackage> {
  for (const { path: inRoot, listed } of packages) {
    const path = join(root, inRoot)
    if (foundAt(path)?.isDirectory() === true) yield { path, ...readPackageFolder(path), listed, isTwin: false }
    const zip = `${path}.zip`
    if (foundAt(zip)?.isFile() === true)
      yield { path: zip, ...readPackageZip(zip, dateOf, 'zip-size'), listed: {}, isTwin: true }
  }
}

/** Bytes of memory that the program may have at the end of a package, however many there are; one alone takes some 160 MB. */
const mostMemory = 180 * 2 ** 20

/**
 * Packages one after another. Where those before have left much in memory, the engine is asked to take it back before the next; and where
 * that does not do, the thread that has rendered them ends, with all that it remembers.
 */
function* sparing(packages: Iterable<ReadPackage>, endThread: () => void): Iterable<ReadPackage> {
  for (const pack of packages) {
    yield pack
    if (memoryUsage.rss() > mostMemory) takeBackMemory()
    if (memoryUsage.rss() > mostMemory) endThread()
  }
}

function* inTurn<Item>(lists: readonly Iterable<Item>[]): Iterable<Item> {
  for (const list of lists) yield* list
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The date of a package as its manifest has it. */
function dateOf(files: ReadonlyMap<string, Uint8Array>): string | null {
  return manifestOf(files)?.date ?? null
}

/** True for a file, and for what stands in place of one. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
