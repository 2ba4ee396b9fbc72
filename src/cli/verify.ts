// avtal verify: a package, a whole output folder, or a single file -> whether everything is as it was written.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage } from '../archive/check.js'
import type { ArchiveGenerator } from '../archive/package/instance.js'
import type { PackageManifest } from '../archive/package/manifest.js'
import { judgeOriginal, type Judgement } from '../archive/package/original.js'
import { readPages } from '../archive/package/pdf-pages.js'
import type { Schemas } from '../archive/package/xml-check.js'
import { readAssets } from '../io/assets.js'
import { findListing, type Found } from '../io/find-listing.js'
import { listingAbove, listingOf, type FolderListing, type ListedPackage } from '../io/folder-listing.js'
import { manifestName, readManifest } from '../io/output.js'
import { readPackageFolder, readPackageZip, type PackageOnDisk } from '../io/read-package.js'
import { separateFolders } from '../io/separate-folders.js'
import { verifyListed } from '../io/verify-listed.js'
import { makeEnclosed, type RebuildMeans } from '../app/packages/rebuild.js'
import { verifyPackage } from '../app/packages/verify-package.js'
import { printable } from '../base/printable.js'
import { phrase } from '../base/phrases/phrases.js'
import { hasErrors, problem, sortProblems, type Problem } from '../base/problem.js'
import { lookOf } from '../render/environment.js'
import { archiveGenerator } from './archive.js'
import { UsageError } from './load.js'
import type { VerifyOptions } from './options.js'
import { hashOf, rememberingLast } from './remember.js'
import { openRenderer, type Renderer } from './render.js'
import { counted, printJson, printProblems, type Status } from './report.js'

/** Verifies what lies at a path, and says what was looked at and what was not. */
export async function verify(path: string, options: VerifyOptions): Promise<Status> {
  const { seen, problems } = await verifyPath(path, options)
  if (options.json === true) return printJson('result', { path, ...seen }, problems)
  const status = printProblems(problems)
  for (const line of inWords(seen)) process.stdout.write(`${line}\n`)
  process.stdout.write(`${verdict(problems)}\n`)
  return status
}

/** Another program may make other files of the same sources: then nothing is proved but that the checksums hold. */
function verdict(problems: readonly Problem[]): string {
  if (hasErrors(problems)) return 'It is not as it was written.'
  return problems.some(({ rule }) => rule === 'verify/rebuild')
    ? 'The checksums hold. Whether the files named above follow from the sources, this version of the program cannot show.'
    : 'Everything is as it was written.'
}

/** What was looked at. */
export interface Seen {
  readonly packages: number
  /** Packages that were made again from their sources. */
  readonly rebuilt: number
  /** Files whose checksums were compared. */
  readonly files: number
  /** XML files that are valid by a schema, and those that are known to be well formed and no more. */
  readonly xml: { readonly bySchema: number; readonly wellFormed: number }
  /** Where a single file is listed. */
  readonly listed: Found | null
}

export interface VerifiedPath {
  readonly seen: Seen
  readonly problems: readonly Problem[]
}

const nothing: Seen = { packages: 0, rebuilt: 0, files: 0, xml: { bySchema: 0, wellFormed: 0 }, listed: null }

/** Verifies what lies at a path, every problem told; nothing is written. */
export async function verifyPath(path: string, options: VerifyOptions): Promise<VerifiedPath> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new UsageError(`${path} does not exist`)
  if (!found.isDirectory() && !/\.zip$/i.test(path)) return await verifyFile(path, options.out)
  const assets = readAssets()
  const renderer = openRenderer({ ...options, json: true }, assets)
  const rebuild = options.rebuild ? rebuildMeans(renderer, archiveGenerator(assets)) : null
  const means = { rebuild, schemas: schemasIn(options.schemas) }
  try {
    if (!found.isDirectory()) return await verifyOne(readPackageZip(path, dateOf), path, means)
    if (isPackage(path)) return await verifyOne(readPackageFolder(path), path, means)
    return await verifyFolder(path, means)
  } finally {
    renderer.close()
  }
}

/** How packages are looked at. */
interface Means {
  /** Null: they are not made again. */
  readonly rebuild: RebuildMeans | null
  readonly schemas: Schemas
}

/** Packages of one instance come one after another, in all its profiles: what was made and rendered for the last serves again. */
export function rebuildMeans({ render }: Renderer, generator: ArchiveGenerator): RebuildMeans {
  return {
    make: rememberingLast(makeEnclosed, (...made) => hashOf(made)),
    render: rememberingLast(render, (jobs, library) => hashOf([jobs, library.theme, lookOf(library)])),
    generator,
  }
}

/** All schemas under a folder, by their paths in it. */
function schemasIn(folder: string | undefined): Schemas {
  if (folder === undefined) return new Map()
  if (!existsSync(folder)) throw new UsageError(`${folder} does not exist`)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xsd'))
  return new Map(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, path)))]),
  )
}

/** A folder whose manifest lists other things is none; one without any manifest near it may be a package that lost it. */
function isPackage(folder: string): boolean {
  if (existsSync(join(folder, manifestName))) return listingOf(folder) === null
  return separateFolders.every((name) => !existsSync(join(folder, name, manifestName))) && listingAbove(folder) === null
}

/** @param said what the archive in which it lies says of it */
async function verifyOne(
  { files, problems }: PackageOnDisk,
  path: string,
  means: Means,
  said: ListedPackage['said'] = {},
): Promise<VerifiedPath> {
  const shown = path.replace(/\\/g, '/').replace(/\/$/, '')
  if (files.size === 0 && problems.length > 0) return { seen: nothing, problems }
  const verified = await verifyPackage(files, shown, means.rebuild, means.schemas)
  return {
    seen: { ...nothing, packages: 1, rebuilt: verified.rebuilt ? 1 : 0, files: files.size, xml: verified.xml },
    problems: sortProblems([...problems, ...verified.problems, ...otherwiseSaid(verified.manifest, said, path)]),
  }
}

/** `verify/manifest`: the archive says of a package what its own manifest does not. */
function otherwiseSaid(manifest: PackageManifest | null, said: ListedPackage['said'], path: string): Problem[] {
  const own: Readonly<Record<string, unknown>> = manifest ?? said
  const file = printable(path.replace(/\\/g, '/'))
  return Object.entries(said)
    .filter(([field, value]) => own[field] !== value)
    .map(([field]) => {
      return problem('verify/manifest#archive', { field: printable(field) }, { file, line: 1, column: 1 })
    })
}

/** The date of a package as its manifest has it. */
function dateOf(files: ReadonlyMap<string, Uint8Array>): string | null {
  return checkPackage(files).manifest?.date ?? null
}

/** An output folder with all that lies in it, its archive or its site alone, or a part of one of them. */
async function verifyFolder(folder: string, means: Means): Promise<VerifiedPath> {
  const listing = listingOf(folder)
  if (listing !== null) return verifyListing(folder, folder, '', listing, means)
  const above = listingAbove(folder)
  if (above !== null) {
    const { files, packages } = listingOf(above.root) ?? { files: [], packages: [] }
    const isWithin = ({ path }: { readonly path: string }): boolean => `${path}/`.startsWith(above.within)
    const part = { files: files.filter(isWithin), packages: packages.filter(isWithin) }
    return verifyListing(above.root, folder, above.within, part, means)
  }
  return verifyListing(folder, folder, '', { files: [], packages: [] }, means)
}

/**
 * What a manifest lists: each file, each package, and what has manifests of its own.
 * @param root the folder of the manifest
 * @param folder the folder to be verified: the same, or one in it
 * @param within its path under `root`, with a slash at the end
 */
async function verifyListing(
  root: string,
  folder: string,
  within: string,
  { files, packages }: FolderListing,
  means: Means,
): Promise<VerifiedPath> {
  const inFolder = files.map((file) => ({ ...file, path: file.path.slice(within.length) }))
  const unread = existsSync(join(folder, manifestName)) ? readManifestProblems(folder) : []
  const problems = [...unread, ...verifyListed(folder, inFolder, within === '' ? separateFolders : [])]
  // The list counts the packages and their files, also those that are not there.
  let seen: Seen = { ...nothing, files: files.length, packages: packages.length }
  for (const { path, said } of packages) {
    const one = join(root, path)
    if (statSync(one, { throwIfNoEntry: false })?.isDirectory() === true) {
      const verified = await verifyOne(readPackageFolder(one), one, means, said)
      seen = together(seen, { ...verified.seen, files: 0, packages: 0 })
      problems.push(...verified.problems)
    }
    const zipped = `${one}.zip`
    if (statSync(zipped, { throwIfNoEntry: false })?.isFile() === true)
      problems.push(...(await verifyOne(readPackageZip(zipped, dateOf), zipped, { ...means, rebuild: null })).problems)
  }
  const others = within === '' ? separateFolders.filter((name) => existsSync(join(folder, name, manifestName))) : []
  for (const name of others) {
    const other = await verifyFolder(join(folder, name), means)
    seen = together(seen, other.seen)
    problems.push(...other.problems)
  }
  const isEmpty = seen.files === 0 && problems.length === 0
  return { seen, problems: sortProblems(isEmpty ? [unknown(folder)] : problems) }
}

function together(a: Seen, b: Seen): Seen {
  return {
    ...a,
    packages: a.packages + b.packages,
    rebuilt: a.rebuilt + b.rebuilt,
    files: a.files + b.files,
    xml: { bySchema: a.xml.bySchema + b.xml.bySchema, wellFormed: a.xml.wellFormed + b.xml.wellFormed },
  }
}

/** What is wrong with a manifest that is none of this program's. */
function readManifestProblems(folder: string): readonly Problem[] {
  return listingOf(folder) === null ? readManifest(folder).problems : []
}

/** A single file: it is right when a manifest lists its bytes, or those of a PDF with signatures behind them. */
async function verifyFile(path: string, out: string): Promise<VerifiedPath> {
  const listed = findListing(path, out)
  if (listed === null) return { seen: { ...nothing, files: 1 }, problems: [unknown(path)] }
  const seen = { ...nothing, files: 1, listed }
  if (listed.added === 0) return { seen, problems: [] }
  const bytes = new Uint8Array(readFileSync(path))
  const issued = bytes.subarray(0, bytes.length - listed.added)
  const judgement = judgeOriginal(
    { bytes: issued, pages: await readPages(issued) },
    { bytes, pages: await readPages(bytes) },
  )
  return { seen, problems: judgement.kind === 'signed' ? [] : [notSigned(path, judgement)] }
}

/** `verify/original`: something stands behind the bytes that are listed, and it is no signature on the same text. */
function notSigned(path: string, judgement: Judgement): Problem {
  const file = printable(path.replace(/\\/g, '/'))
  const reason = judgement.kind === 'other' ? judgement.reason : phrase('original-unsigned', {})
  return problem(
    'verify/original#added',
    { file: file.split('/').at(-1) ?? file, reason },
    { file, line: 1, column: 1 },
  )
}

function unknown(path: string): Problem {
  const file = printable(path.replace(/\\/g, '/').replace(/\/$/, ''))
  return problem('verify/unknown', { file: file.split('/').at(-1) ?? file }, { file, line: 1, column: 1 })
}

function inWords({ packages, rebuilt, files, xml, listed }: Seen): string[] {
  if (listed !== null)
    return [
      `listed in ${listed.manifest} as ${listed.path}`,
      ...(listed.added === 0
        ? []
        : [
            `${counted(listed.added, 'byte')} added behind it, as electronic signatures are; these are not verified here`,
          ]),
    ]
  return [
    `${counted(files, 'file')} compared with their checksums`,
    ...(packages === 0
      ? []
      : [`${counted(packages, 'package')}, ${rebuilt} of them made again from their sources and compared`]),
    ...(xml.bySchema === 0 ? [] : [`${counted(xml.bySchema, 'XML file')} valid by a schema`]),
    ...(xml.wellFormed === 0
      ? []
      : [
          `${counted(xml.wellFormed, 'XML file')} well formed, not checked: no schema for it was given (--schemas DIR)`,
        ]),
  ]
}
