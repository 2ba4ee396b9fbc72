// The files of a package -> what is wrong with them by its own two lists: bytes that are others, files that are missing,
// files that nobody knows. Nothing outside the package is asked.

import { limits, type LimitName } from '../base/limits.js'
import { readJson } from '../data/json.js'
import { isSealed, metsName } from './eark/mets.js'
import { digestOf, type Digest, type PackageFiles } from './package/files.js'
import { earkLayout, plainLayout, type Layout } from './package/layout.js'
import { checksumsName, manifestName, packageManifestSchema, type PackageManifest } from './package/manifest.js'

/** Something wrong with one file of a package, or with a list itself; `path` is that in the package. */
export type Fault =
  | {
      readonly kind: 'checksum' | 'missing' | 'extra' | 'misplaced-list' | 'missing-list' | 'unreadable-list'
      readonly path: string
    }
  | { readonly kind: 'past-limit'; readonly path: string; readonly limit: LimitName }
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
export function checkPackage(files: PackageFiles): Checked {
  const lists = listsOf(files)
  const manifestList = listOfPackage(lists.manifest, listIn(files, lists.manifest))
  const checksumsList = readList(lists.checksums, listIn(files, lists.checksums), readChecksums, (list) => list.size)
  const [manifest, checksums] = [manifestList.value, checksumsList.value]
  const broken: Fault[] = [
    ...[manifestList.fault, checksumsList.fault].flatMap((fault) => fault ?? []),
    ...(manifest === null || isWhereItBelongs(manifest, lists)
      ? []
      : [{ kind: 'misplaced-list' as const, path: lists.manifest }]),
    ...(lists.mets === null ? [] : metsFault(lists.mets, listIn(files, lists.mets))),
  ]
  const inManifest = new Map((manifest?.files ?? []).map((file) => [file.path, file]))
  const paths = new Set([...inManifest.keys(), ...(checksums?.keys() ?? []), ...files.keys()])
  for (const path of Object.values(lists)) if (path !== null) paths.delete(path)
  const faults = [...paths].flatMap((path) => {
    const found = digestOf(files, path)
    return faultOf(path, found, manifest === null ? null : inManifest, checksums, lists)
  })
  const own = digestOf(files, lists.manifest)
  if (own !== null && checksums !== null && checksums.get(lists.manifest) !== own.sha256)
    faults.push({ kind: 'checksum', path: lists.manifest })
  return { manifest, faults: [...broken, ...faults].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** What a package says of itself; null where it cannot be read. */
export function manifestOf(files: PackageFiles): PackageManifest | null {
  const { manifest } = listsOf(files)
  return listOfPackage(manifest, listIn(files, manifest)).value
}

/** The bytes of a list; `past-limit` for one that is larger than any, which is not read. */
function listIn(files: PackageFiles, path: string): Uint8Array | 'past-limit' | undefined {
  const known = files.digestOf?.(path)
  return known !== undefined && known.bytes > limits['list-size'].most ? 'past-limit' : files.get(path)
}

/** Where the manifest of a package may lie. */
export const listNames: readonly string[] = [plainLayout, earkLayout].map((layout) => layout('list', manifestName))

/**
 * The files that belong to a package by its own manifest, and its lists; none where the manifest cannot be read.
 * @param name where the manifest lies in the package
 */
export function listedInPackage(manifest: Uint8Array, name: string): string[] {
  const read = listOfPackage(name, manifest).value
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

function metsFault(path: string, bytes: Uint8Array | 'past-limit' | undefined): Fault[] {
  if (bytes === undefined) return [{ kind: 'missing', path }]
  if (bytes === 'past-limit') return [{ kind: 'past-limit', path, limit: 'list-size' }]
  return isSealed(bytes) ? [] : [{ kind: 'checksum', path }]
}

/** What the lists say of one file; a list that cannot be read says nothing. */
function faultOf(
  path: string,
  found: Digest | null,
  inManifest: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }> | null,
  checksums: ReadonlyMap<string, string> | null,
  lists: Lists,
): Fault[] {
  if (inManifest === null && checksums === null) return []
  const listed = inManifest?.get(path) ?? null
  const checksum = checksums?.get(path) ?? null
  if (found === null) return [{ kind: 'missing', path }]
  if (listed === null && checksum === null) return [{ kind: 'extra', path }]
  const isListed = inManifest === null || (listed?.sha256 === found.sha256 && listed.bytes === found.bytes)
  const isChecksum = checksums === null || checksum === found.sha256
  if (isListed && isChecksum) return []
  if (isListed) return [{ kind: 'contradicting-list', path: lists.checksums, about: path }]
  if (isChecksum) return [{ kind: 'contradicting-list', path: lists.manifest, about: path }]
  return [{ kind: 'checksum', path }]
}

/** A list of a package: what it says, or what is wrong with it. */
type List<Value> = { readonly value: Value; readonly fault: null } | { readonly value: null; readonly fault: Fault }

/** Reads a list, and counts what it names: one longer than any package is not compared, file by file. */
function readList<Value>(
  path: string,
  bytes: Uint8Array | 'past-limit' | undefined,
  read: (bytes: Uint8Array) => Value | LimitName | null,
  count: (value: Value) => number,
): List<Value> {
  if (bytes === undefined) return { value: null, fault: { kind: 'missing-list', path } }
  const found = bytes === 'past-limit' || bytes.length > limits['list-size'].most ? 'list-size' : read(bytes)
  if (found === null) return { value: null, fault: { kind: 'unreadable-list', path } }
  if (typeof found === 'string') return { value: null, fault: { kind: 'past-limit', path, limit: found as LimitName } }
  const value = found as Value
  return count(value) > limits['package-files'].most
    ? { value: null, fault: { kind: 'past-limit', path, limit: 'package-files' } }
    : { value, fault: null }
}

function listOfPackage(path: string, bytes: Uint8Array | 'past-limit' | undefined): List<PackageManifest> {
  return readList(path, bytes, readManifest, ({ files }) => files.length)
}

/** Null for one of another shape, and for one that names a file twice. */
function readManifest(bytes: Uint8Array): PackageManifest | LimitName | null {
  const read = readJson(bytes, 'list-size', 'list-values')
  if (read.kind !== 'value') return read.kind === 'past-limit' ? read.limit : null
  const manifest = packageManifestSchema.safeParse(read.value).data ?? null
  const paths = new Set(manifest?.files.map(({ path }) => path))
  return manifest === null || paths.size < manifest.files.length ? null : manifest
}

/** Lines of `sha256sum`: hash, two spaces, path. Null when there are others, or none, or one of them twice. */
function readChecksums(bytes: Uint8Array): Map<string, string> | null {
  const lines = new TextDecoder().decode(bytes).split('\n')
  if (lines.pop() !== '' || lines.length === 0) return null
  const checksums = new Map<string, string>()
  for (const line of lines) {
    const [, hash = '', path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (path === undefined || checksums.has(path)) return null
    checksums.set(path, hash)
  }
  return checksums
}
