// A folder -> what the manifest of it, or of a folder above it, lists: that of an output folder, of an archive, or of a site. It is
// read piece by piece, since that of thousands of copies is larger than all else that a verification holds.

import { lstatSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { limits, pastLimit, type LimitName } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { problem, type Problem } from '../../base/problem.js'
import { listOf } from '../../data/first-fault.js'
import { readMembers, type ReadMembers } from '../../data/json-members.js'
import { innerPath } from '../../data/scalars.js'
import { manifestName } from '../program-names.js'
import { piecesOf, withParts } from './plain-file.js'

/** What the manifest of a folder lists: files, and those of packages by their package. */
export interface FolderListing {
  /** What the folder is; `package`: its own lists say more of it. */
  readonly kind: 'output' | 'archive' | 'site' | 'package'
  readonly files: readonly ListedEntry[]
  readonly packages: readonly ListedPackage[]
}

export interface ListedEntry {
  readonly path: string
  readonly sha256: string
  readonly bytes?: number | undefined
}

/** A package as an archive lists it. */
export interface ListedPackage {
  readonly path: string
  /** What its own manifest says, too: agreement, version, whose archive it is for. */
  readonly listed: Readonly<Record<string, unknown>>
}

/** What a manifest lists; why it cannot be read; both null where there is none, and where it is JSON of somebody else. */
export type ReadListing =
  | { readonly listing: FolderListing; readonly problem: null }
  | { readonly listing: null; readonly problem: Problem | null }

const entry = z.looseObject({
  path: innerPath,
  sha256: z.string().max(64),
  bytes: z.number().int().nonnegative().optional(),
})

/** The lists of the manifests, with the shape of their members. */
const members = {
  instances: z.looseObject({ editions: listOf(z.looseObject({ files: listOf(entry) })) }),
  packages: z.looseObject({ path: innerPath, files: listOf(entry) }),
  files: entry,
} as const

/** Reads the manifest of a folder. */
export function readFolderListing(folder: string): ReadListing {
  const path = join(folder, manifestName)
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return { listing: null, problem: null }
  const found = gathered()
  const { value: read, problem: unread } = withParts(path, 'manifest-size', false, (source) =>
    readMembers(piecesOf(source), { lists: Object.keys(members), take: found.take }),
  )
  if (unread !== null) return { listing: null, problem: unread }
  const place = { file: printable(path.replace(/\\/g, '/')), line: 1, column: 1 }
  if (read.kind === 'past-limit') return { listing: null, problem: pastLimit(read.limit, place) }
  const kind = kindOf(read)
  return kind === null ? { listing: null, problem: null } : { listing: found.listing(kind), problem: null }
}

/** `output/manifest`: it lists nothing that this program knows of. */
export function unknownManifest(folder: string): Problem {
  const file = printable(join(folder, manifestName).replace(/\\/g, '/'))
  return problem('output/manifest', {}, { file, line: 1, column: 1 })
}

/** Of which folder a manifest is: each has one list. */
function kindOf(read: ReadMembers): FolderListing['kind'] | null {
  if (read.kind !== 'value') return null
  const { manifest, package: pack, ...rest } = read.value
  const lists = Object.keys(members).filter((name) => Array.isArray(rest[name]))
  const [list] = lists
  if (lists.length !== 1) return null
  if (pack === 1) return list === 'files' ? 'package' : null
  if (manifest !== 1) return null
  return list === 'instances' ? 'output' : list === 'packages' ? 'archive' : 'site'
}

/** Files and packages as they are read: no more of them than any folder holds. */
function gathered(): {
  readonly take: (member: unknown, list: string) => LimitName | 'wrong' | null
  readonly listing: (kind: FolderListing['kind']) => FolderListing
} {
  const files: ListedEntry[] = []
  const packages = new Map<string, ListedPackage>()
  let [count, said, letters] = [0, 0, 0]
  const add = (entries: readonly z.infer<typeof entry>[]): void => {
    for (const { path, sha256, bytes } of entries) {
      files.push({ path, sha256, bytes })
      letters += path.length
    }
  }
  const take = (member: unknown, list: string): LimitName | 'wrong' | null => {
    if (list === 'files') {
      const file = members.files.safeParse(member).data
      if (file === undefined) return 'wrong'
      add([file])
    } else if (list === 'instances') {
      const instance = members.instances.safeParse(member).data
      if (instance === undefined) return 'wrong'
      for (const edition of instance.editions) add(edition.files)
    } else {
      const pack = members.packages.safeParse(member).data
      if (pack === undefined) return 'wrong'
      const { path, files: own, ...listed } = pack
      add(own)
      said += JSON.stringify(listed).length
      if (said > limits['list-size'].most) return 'list-size'
      if (isInPlace(path)) packages.set(path, { path, listed })
    }
    count += 1
    if (letters > limits['list-paths'].most) return 'list-paths'
    return count > limits['output-files'].most || files.length > limits['output-files'].most ? 'output-files' : null
  }
  return { take, listing: (kind) => ({ kind, files, packages: [...packages.values()] }) }
}

/** Packages lie three folders deep, AGREEMENT/INSTANCE/PACKAGE, so that none lies in another and each is read once. */
function isInPlace(path: string): boolean {
  return path.split('/').length === 3
}

/** How far up from a folder the manifest that lists its files is looked for: AGREEMENT/INSTANCE/PACKAGE. */
const steps = 3

/** The nearest folder above whose manifest lists what lies in this one, with what it lists, and the way down; null for none. */
export function listingAbove(
  folder: string,
): { readonly root: string; readonly within: string; readonly listing: FolderListing } | null {
  const names: string[] = []
  for (let at = resolve(folder); names.length < steps; at = dirname(at)) {
    names.unshift(basename(at))
    const [root, within] = [dirname(at), `${names.join('/')}/`]
    const { listing } = readFolderListing(root)
    if (listing !== null && listing.kind !== 'package')
      return listing.files.some(({ path }) => path.startsWith(within)) ? { root, within, listing } : null
  }
  return null
}
