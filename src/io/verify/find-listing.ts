// A single file -> the manifest that knows it, near it or in an output folder: by its bytes, under whatever name, or as
// the beginning of it, where electronic signatures have been added behind.

import { dirname, join, resolve } from 'node:path'
import type { Listed } from '../../app/verify.js'
import type { ByteSource } from '../../base/foreign/byte-source.js'
import { readFolderListing, type ListedEntry } from './folder-listing.js'
import { manifestName } from '../program-names.js'
import { withParts, type Read } from './plain-file.js'

/** How far up from the file a manifest is looked for. */
const steps = 5

/**
 * Where a file is listed: in the manifests of the folders above it, and in those of an output folder. Null for nowhere. It is read
 * piece by piece.
 */
export function findListing(path: string, out: string): Read<Listed | null> {
  return withParts(path, 'package-file-size', true, (source) => listedAt(path, source, out))
}

function listedAt(path: string, source: ByteSource, out: string): Listed | null {
  const [whole = ''] = source.hashes(0, [source.length])
  const above: string[] = []
  for (let folder = dirname(resolve(path)); above.length < steps; folder = dirname(folder)) above.push(folder)
  for (const folder of new Set([...above, out, join(out, 'archive')])) {
    const [exact, begun] = listedIn(folder, source, whole)
    const found = exact ?? begun
    if (found === undefined) continue
    const manifest = join(folder, manifestName).replace(/\\/g, '/')
    return { manifest, path: found.path, added: source.length - (found.bytes ?? source.length) }
  }
  return null
}

/** The entry with the same bytes; and that of the largest PDF with whose bytes the file begins. */
function listedIn(
  folder: string,
  source: ByteSource,
  whole: string,
): [ListedEntry | undefined, ListedEntry | undefined] {
  const files = readFolderListing(folder).listing?.files ?? []
  const exact = files.find((one) => one.sha256 === whole)
  if (exact !== undefined) return [{ ...exact, bytes: source.length }, undefined]
  const shorter = files.flatMap(({ bytes: size = 0, ...one }) =>
    one.path.endsWith('.pdf') && size < source.length && size > 0 ? [{ ...one, bytes: size }] : [],
  )
  const lengths = [...new Set(shorter.map(({ bytes: size }) => size))].sort((a, b) => a - b)
  const hashes = source.hashes(0, lengths)
  const begins = new Map(lengths.map((length, index) => [length, hashes[index]]))
  const begun = shorter.filter(({ bytes: size, sha256: own }) => begins.get(size) === own)
  return [undefined, begun.sort((a, b) => b.bytes - a.bytes)[0]]
}
