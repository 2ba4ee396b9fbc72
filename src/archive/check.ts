// The files of a package -> what is wrong with them by its own two lists: bytes that are others, files that are missing,
// files that nobody knows. Nothing outside the package is asked.

import { sha256 } from '../base/hash.js'
import { isSealed, metsName } from './eark/mets.js'
import { earkLayout, plainLayout, type Layout } from './package/layout.js'
import { checksumsName, manifestName, packageManifestSchema, type PackageManifest } from './package/manifest.js'

/** Something wrong with one file of a package, or with a list itself; `path` is that in the package. */
export type Fault =
  | {
      readonly kind: 'checksum' | 'missing' | 'extra' | 'misplaced-list' | 'missing-list' | 'unreadable-list'
      readonly path: string
    }
  | {
      readonly kind: 'contradicting-list'
      readonly path: string
      /** The file of which it says what neither the other list nor the file itself does. */
      readonly about: string
    }

export interface Checked {
  /** Null where it is missing or broken: then nothing but that is known. */
  readonly manifest: PackageManifest | null
  readonly faults: readonly Fault[]
}

/** Checks a package against its manifest and its checksums, and these against each other. */
export function checkPackage(files: ReadonlyMap<string, Uint8Array>): Checked {
  const lists = listsOf(files)
  const manifest = readManifest(files.get(lists.manifest))
  const checksums = readChecksums(files.get(lists.checksums))
  const broken: Fault[] = [
    ...(manifest === null ? [broke(lists.manifest, files)] : []),
    ...(manifest === null || isWhereItBelongs(manifest, lists)
      ? []
      : [{ kind: 'misplaced-list' as const, path: lists.manifest }]),
    ...(checksums === null ? [broke(lists.checksums, files)] : []),
    ...(lists.mets === null ? [] : metsFault(lists.mets, files.get(lists.mets))),
  ]
  const inManifest = new Map((manifest?.files ?? []).map((file) => [file.path, file]))
  const paths = new Set([...inManifest.keys(), ...(checksums?.keys() ?? []), ...files.keys()])
  for (const path of Object.values(lists)) if (path !== null) paths.delete(path)
  const faults = [...paths].flatMap((path) => {
    const bytes = files.get(path) ?? null
    return faultOf(path, bytes, manifest === null ? null : inManifest, checksums, lists)
  })
  const own = files.get(lists.manifest)
  if (own !== undefined && checksums !== null && checksums.get(lists.manifest) !== sha256(own))
    faults.push({ kind: 'checksum', path: lists.manifest })
  return { manifest, faults: [...broken, ...faults].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Where the manifest of a package may lie. */
export const listNames: readonly string[] = [plainLayout, earkLayout].map((layout) => layout('list', manifestName))

/**
 * The files that belong to a package by its own manifest, and its lists; none where the manifest cannot be read.
 * @param name where the manifest lies in the package
 */
export function listedInPackage(manifest: Uint8Array, name: string): string[] {
  const read = readManifest(manifest)
  const layout = name === listNames[0] ? plainLayout : earkLayout
  return read === null ? [] : [...read.files.map(({ path }) => path), name, layout('list', checksumsName), metsName]
}

/** Where the lists lie. */
interface Lists {
  readonly manifest: string
  readonly checksums: string
  /** The METS file of an E-ARK package names the lists themselves, and holds its own hash. */
  readonly mets: string | null
}

function listsOf(files: ReadonlyMap<string, Uint8Array>): Lists {
  const isIn = (layout: Layout): boolean =>
    [manifestName, checksumsName].some((name) => files.has(layout('list', name)))
  const layout = [earkLayout, plainLayout].find(isIn) ?? plainLayout
  const [manifest, checksums] = [layout('list', manifestName), layout('list', checksumsName)]
  return { manifest, checksums, mets: layout === earkLayout ? metsName : null }
}

/** A package of another profile could be laid inside: then the lists that count are those of the profile that is named. */
function isWhereItBelongs({ profile }: PackageManifest, { mets }: Lists): boolean {
  return (profile === 'eark-sip') === (mets !== null)
}

function metsFault(path: string, bytes: Uint8Array | undefined): Fault[] {
  if (bytes === undefined) return [{ kind: 'missing', path }]
  return isSealed(bytes) ? [] : [{ kind: 'checksum', path }]
}

/** What the lists say of one file; a list that cannot be read says nothing. */
function faultOf(
  path: string,
  bytes: Uint8Array | null,
  inManifest: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }> | null,
  checksums: ReadonlyMap<string, string> | null,
  lists: Lists,
): Fault[] {
  if (inManifest === null && checksums === null) return []
  const listed = inManifest?.get(path) ?? null
  const checksum = checksums?.get(path) ?? null
  if (bytes === null) return [{ kind: 'missing', path }]
  if (listed === null && checksum === null) return [{ kind: 'extra', path }]
  const found = sha256(bytes)
  const isListed = inManifest === null || (listed?.sha256 === found && listed.bytes === bytes.length)
  const isChecksum = checksums === null || checksum === found
  if (isListed && isChecksum) return []
  if (isListed) return [{ kind: 'contradicting-list', path: lists.checksums, about: path }]
  if (isChecksum) return [{ kind: 'contradicting-list', path: lists.manifest, about: path }]
  return [{ kind: 'checksum', path }]
}

function broke(path: string, files: ReadonlyMap<string, Uint8Array>): Fault {
  return { kind: files.has(path) ? 'unreadable-list' : 'missing-list', path }
}

function readManifest(bytes: Uint8Array | undefined): PackageManifest | null {
  if (bytes === undefined) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return packageManifestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Lines of `sha256sum`: hash, two spaces, path. Null when there are others, or none. */
function readChecksums(bytes: Uint8Array | undefined): Map<string, string> | null {
  if (bytes === undefined) return null
  const lines = new TextDecoder().decode(bytes).split('\n')
  if (lines.pop() !== '' || lines.length === 0) return null
  const entries = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  if (entries.some((entry) => entry === null)) return null
  return new Map(entries.flatMap((entry) => [[entry?.[2] ?? '', entry?.[1] ?? ''] as const]))
}
