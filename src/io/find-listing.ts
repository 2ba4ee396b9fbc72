// A single file -> the manifest that knows it, near it or in an output folder: by its bytes, under whatever name, or as
// the beginning of it, where electronic signatures have been added behind.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Listed } from '../app/verify.js'
import { manifestName } from './output.js'
import { sha256 } from '../base/hash.js'

const file = z.looseObject({ path: z.string(), bytes: z.number(), sha256: z.string() })

/** What all manifests have in common: lists of files, at whatever depth. */
const listing = z.union([
  z.looseObject({ package: z.literal(1), files: z.array(file) }).transform(({ files }) => files),
  z
    .looseObject({ packages: z.array(z.looseObject({ files: z.array(file) })) })
    .transform(({ packages }) => packages.flatMap(({ files }) => files)),
  z
    .looseObject({
      instances: z.array(z.looseObject({ editions: z.array(z.looseObject({ files: z.array(file) })) })),
    })
    .transform(({ instances }) => instances.flatMap(({ editions }) => editions.flatMap(({ files }) => files))),
])

/** How far up from the file a manifest is looked for. */
const steps = 5

/** Where a file is listed: in the manifests of the folders above it, and in those of an output folder. Null for nowhere. */
export function findListing(path: string, bytes: Uint8Array, out: string): Listed | null {
  const above: string[] = []
  for (let folder = dirname(resolve(path)); above.length < steps; folder = dirname(folder)) above.push(folder)
  const manifests = [...above, out, join(out, 'archive')].map((folder) => join(folder, manifestName)).filter(existsSync)
  for (const manifest of new Set(manifests)) {
    const [exact, begun] = listedIn(manifest, bytes)
    const found = exact ?? begun
    if (found !== undefined)
      return { manifest: manifest.replace(/\\/g, '/'), path: found.path, added: bytes.length - found.bytes }
  }
  return null
}

/** The entry with the same bytes; and that of the largest PDF with whose bytes the file begins. */
function listedIn(
  manifest: string,
  bytes: Uint8Array,
): [z.infer<typeof file> | undefined, z.infer<typeof file> | undefined] {
  const files = parsed(manifest)
  const hash = sha256(bytes)
  const begun = files
    .filter((file) => file.path.endsWith('.pdf') && file.bytes < bytes.length && file.bytes > 0)
    .filter((file) => sha256(bytes.subarray(0, file.bytes)) === file.sha256)
    .sort((a, b) => b.bytes - a.bytes)
  return [files.find((file) => file.sha256 === hash), begun[0]]
}

function parsed(manifest: string): readonly z.infer<typeof file>[] {
  try {
    return listing.safeParse(JSON.parse(readFileSync(manifest, 'utf8'))).data ?? []
  } catch {
    return []
  }
}
