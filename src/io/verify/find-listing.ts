// A single file -> the manifest that knows it, near it or in an output folder: by its bytes, under whatever name, or as
// the beginning of it, where electronic signatures have been added behind.

import { createHash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import type { Listed } from '../../app/verify.js'
import { sha256 } from '../../base/hash.js'
import { listOf } from '../../data/first-fault.js'
import { manifestIn } from './folder-listing.js'
import { manifestName } from '../program-names.js'

const file = z.looseObject({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: z.string() })
type ListedEntry = z.infer<typeof file>

/** What all manifests have in common: lists of files, at whatever depth. */
const listing = z.union([
  z.looseObject({ package: z.literal(1), files: listOf(file) }).transform(({ files }) => files),
  z
    .looseObject({ packages: listOf(z.looseObject({ files: listOf(file) })) })
    .transform(({ packages }) => packages.flatMap(({ files }) => files)),
  z
    .looseObject({
      instances: listOf(z.looseObject({ editions: listOf(z.looseObject({ files: listOf(file) })) })),
    })
    .transform(({ instances }) => instances.flatMap(({ editions }) => editions.flatMap(({ files }) => files))),
])

/** How far up from the file a manifest is looked for. */
const steps = 5

/** Where a file is listed: in the manifests of the folders above it, and in those of an output folder. Null for nowhere. */
export function findListing(path: string, bytes: Uint8Array, out: string): Listed | null {
  const above: string[] = []
  for (let folder = dirname(resolve(path)); above.length < steps; folder = dirname(folder)) above.push(folder)
  for (const folder of new Set([...above, out, join(out, 'archive')])) {
    const [exact, begun] = listedIn(folder, bytes)
    const found = exact ?? begun
    if (found === undefined) continue
    const manifest = join(folder, manifestName).replace(/\\/g, '/')
    return { manifest, path: found.path, added: bytes.length - found.bytes }
  }
  return null
}

/** The entry with the same bytes; and that of the largest PDF with whose bytes the file begins. */
function listedIn(folder: string, bytes: Uint8Array): [ListedEntry | undefined, ListedEntry | undefined] {
  const files = listing.safeParse(manifestIn(folder)).data ?? []
  const hash = sha256(bytes)
  const shorter = files.filter(({ path, bytes: size }) => path.endsWith('.pdf') && size < bytes.length && size > 0)
  const begins = hashesOfBeginnings(
    bytes,
    shorter.map(({ bytes: size }) => size),
  )
  const begun = shorter.filter(({ bytes: size, sha256: own }) => begins.get(size) === own)
  return [files.find((one) => one.sha256 === hash), begun.sort((a, b) => b.bytes - a.bytes)[0]]
}

/** The hashes of what bytes begin with, by length: every byte is read once, whatever the number of lengths. */
function hashesOfBeginnings(bytes: Uint8Array, lengths: readonly number[]): Map<number, string> {
  const hash = createHash('sha256')
  const found = new Map<number, string>()
  let at = 0
  for (const length of [...new Set(lengths)].sort((a, b) => a - b)) {
    hash.update(bytes.subarray(at, length))
    at = length
    found.set(length, hash.copy().digest('hex'))
  }
  return found
}
