// The files of a package by their paths, in memory or read when they are asked for.

import { sha256 } from '../../base/hash.js'

/** What tells whether a file is the one that was written. */
export interface Digest {
  readonly sha256: string
  /** The size. */
  readonly bytes: number
}

export interface PackageFiles extends ReadonlyMap<string, Uint8Array> {
  /** Known before the file is read, where it lies on disk. */
  readonly digestOf?: (path: string) => Digest | undefined
}

/** The digest of a file; null where there is none at the path. */
export function digestOf(files: PackageFiles, path: string): Digest | null {
  const known = files.digestOf?.(path)
  if (known !== undefined) return known
  const bytes = files.get(path)
  return bytes === undefined ? null : { sha256: sha256(bytes), bytes: bytes.length }
}

/**
 * Files that are read one by one, each when it is asked for, so that no more of them lie in memory than are looked at.
 * @param read the bytes of a file that there is; undefined where it is gone since
 */
export function lazyFiles(
  digests: ReadonlyMap<string, Digest>,
  read: (path: string) => Uint8Array | undefined,
): PackageFiles {
  function* entries(): Generator<[string, Uint8Array], undefined, unknown> {
    for (const path of digests.keys()) {
      const bytes = read(path)
      if (bytes !== undefined) yield [path, bytes]
    }
  }
  function* values(): Generator<Uint8Array, undefined, unknown> {
    for (const [, bytes] of entries()) yield bytes
  }
  const files: PackageFiles = {
    get size() {
      return digests.size
    },
    has: (path) => digests.has(path),
    get: (path) => (digests.has(path) ? read(path) : undefined),
    keys: () => digests.keys(),
    values,
    entries,
    forEach: (take) => {
      for (const [path, bytes] of entries()) take(bytes, path, files)
    },
    [Symbol.iterator]: entries,
    digestOf: (path) => digests.get(path),
  }
  return files
}
