// A package as a zip that may come from anyone -> what is in it, with the hash of each file. Its directory is read first: what would
// unpack to more than a package holds, or has names that not every system takes, is refused before anything is unpacked. Files are
// unpacked one by one, each when it is asked for.

import type { ByteSource } from '../../base/foreign/byte-source.js'
import { contentIn, readDirectory, type ZipEntry, type ZipFault } from '../../base/foreign/zip-directory.js'
import { sha256 } from '../../base/hash.js'
import { limits, type LimitName } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import type { Digest } from './files.js'
import { folded, isPortable } from './names.js'

export interface ReadZip {
  /** By path, as the entries say, folders left out; none with a fault. */
  readonly files: ReadonlyMap<string, ZipFile>
  /** Why the zip, or an entry of it, cannot be unpacked. */
  readonly faults: readonly ZipFault[]
}

/** A file in a zip, which has been unpacked once. */
export interface ZipFile extends Digest {
  readonly entry: ZipEntry
}

/**
 * Reads a zip: all of it, or nothing.
 * @param most the limit of all that is unpacked
 * @param isSafe which names its entries may have; by default those that could lie in a package
 */
export function readZip(
  source: ByteSource,
  most: LimitName = 'package-size',
  isSafe: (name: string) => boolean = isPortable,
): ReadZip {
  const read = readDirectory(source)
  if ('faults' in read) return { files: new Map(), faults: read.faults }
  const files = new Map<string, ZipFile>()
  const faults = [...unsafeNames(read.entries, isSafe), ...tooMuch(read.entries, most)]
  for (const entry of faults.length > 0 ? [] : read.entries) {
    if (entry.name.endsWith('/')) continue
    const sum = sumOf(source, entry)
    if (sum === null) faults.push({ entry: entry.name, reason: phrase('zip-broken', {}) })
    else files.set(entry.name, { entry, sha256: sum, bytes: entry.size })
  }
  return { files: faults.length > 0 ? new Map() : files, faults }
}

function unsafeNames(entries: readonly ZipEntry[], isSafe: (name: string) => boolean): ZipFault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name, size }): ZipFault[] => {
    const plain = name.endsWith('/') && size === 0 ? name.slice(0, -1) : name
    if (!isSafe(plain)) return [{ entry: name, reason: phrase('zip-unsafe', {}) }]
    const key = folded(plain)
    if (seen.has(key)) return [{ entry: name, reason: phrase('zip-entry-twice', {}) }]
    seen.add(key)
    return []
  })
}

/** What packs better than this is nearly nothing, many times over: a blank page as a picture, or a bomb. */
const highRatio = 100

function tooMuch(entries: readonly ZipEntry[], most: LimitName): ZipFault[] {
  const total = (some: readonly ZipEntry[]): number => some.reduce((sum, { size }) => sum + size, 0)
  const blown = entries.filter(({ start, end, size }) => size > highRatio * (end - start))
  const largest = (some: readonly ZipEntry[]): number => some.reduce((most, { size }) => Math.max(most, size), 0)
  const sizes: readonly (readonly [LimitName, number])[] = [
    ['package-file-size', largest(entries)],
    ...(most === 'zip-size'
      ? ([['zip-entry-size', largest(entries.filter(({ isPacked }) => isPacked))]] as const)
      : []),
    [most, total(entries)],
    ['zip-expansion', total(blown)],
  ]
  return sizes.flatMap(([limit, size]) => (size > limits[limit].most ? [{ limit }] : [])).slice(0, 1)
}

/** The SHA-256 of what an entry unpacks to; null where that is not as it should be. */
function sumOf(source: ByteSource, entry: ZipEntry): string | null {
  const { start, end, isPacked, size } = entry
  if (!isPacked) return end - start === size ? (source.hashes(start, [end])[0] ?? null) : null
  const content = contentIn(source, entry)
  return content === null ? null : sha256(content)
}
