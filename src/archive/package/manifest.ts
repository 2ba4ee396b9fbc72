// The lists of a package: manifest.json says what it is and names every file with its hash; checksums.sha256 names the
// manifest too, in the form that `sha256sum --check` reads. Each list guards the other, so that no byte can change unseen.

import * as z from 'zod'
import { listOf } from '../../data/first-fault.js'
import { civilDate, innerPath, languageCode } from '../../data/scalars.js'
import { sha256 } from '../../base/hash.js'
import type { ArchivedInstance, PackageFile } from './instance.js'
import type { Layout } from './layout.js'
import type { Profile } from './profile.js'

export const manifestName = 'manifest.json'
export const checksumsName = 'checksums.sha256'

const fileSchema = z.strictObject({ path: innerPath, bytes: z.number().int().nonnegative(), sha256: z.string() })

/** That a signature was trusted: by whom, for which time, how that is known, and on which day it was asked. */
const trustSchema = z.strictObject({
  anchor: z.string(),
  anchorCertificate: z.string(),
  time: z.string(),
  proof: z.enum(['stamp', 'claimed']),
  revocation: z.enum(['checked', 'not-checked']),
  checked: civilDate,
})

/** What a signature says of itself. */
const signatureSchema = z.strictObject({
  field: z.string().nullable(),
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  issuer: z.string().nullable(),
  selfIssued: z.boolean(),
  time: z.string().nullable(),
  certificate: z.string().nullable(),
  key: z.string().nullable(),
  trust: trustSchema.optional(),
})

/** Shape of a package's manifest.json. */
export const packageManifestSchema = z.strictObject({
  package: z.literal(1),
  profile: z.string(),
  generator: z.strictObject({ name: z.string(), version: z.string(), zlib: z.string(), fonts: z.string() }),
  agreement: z.string(),
  instance: z.string(),
  version: z.string(),
  date: civilDate,
  issued: civilDate.nullable(),
  signed: civilDate.nullable(),
  ended: civilDate.optional(),
  archivist: z.string(),
  parties: listOf(z.string()),
  editions: listOf(listOf(languageCode)),
  originals: listOf(
    z.strictObject({
      path: innerPath,
      kind: z.enum(['signed', 'sealed', 'scan']),
      languages: listOf(languageCode),
      attestation: z.strictObject({ by: z.string(), date: civilDate }).nullable(),
      received: civilDate.optional(),
      signatures: listOf(signatureSchema).optional(),
      replaces: listOf(z.strictObject({ sha256: z.string(), date: civilDate, reason: z.string() })).optional(),
    }),
  ),
  files: listOf(fileSchema),
})

export type PackageManifest = z.infer<typeof packageManifestSchema>

/**
 * The files of a package with its two lists, sorted by path.
 * @param layout where the profile puts signed originals, and the lists
 */
export function listed(
  instance: ArchivedInstance,
  profile: Profile,
  files: readonly PackageFile[],
  layout: Layout,
): PackageFile[] {
  const sorted = [...files].sort(byPath)
  const manifest: PackageManifest = {
    package: 1,
    profile,
    generator: { ...instance.generator },
    agreement: instance.agreement,
    instance: instance.instance,
    version: instance.version,
    date: instance.date,
    issued: instance.issued,
    signed: instance.signed,
    ...(instance.ended === null ? {} : { ended: instance.ended }),
    archivist: instance.archivist.id,
    parties: instance.parties.map(({ party }) => party.id),
    editions: instance.editions.map(({ languages }) => [...languages]),
    originals: listedOriginals(instance, layout),
    files: sorted.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  const withManifest = [...sorted, { path: layout('list', manifestName), bytes: json(manifest) }].sort(byPath)
  const checksums = withManifest.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
  return [...withManifest, { path: layout('list', checksumsName), bytes: new TextEncoder().encode(checksums) }].sort(
    byPath,
  )
}

/** The signed originals as lists name them, by their paths in the package. */
export function listedOriginals({ originals }: ArchivedInstance, layout: Layout): PackageManifest['originals'] {
  return originals.map(({ name, kind, languages, attestation, received, signatures, replaces }) => ({
    path: layout('original', name),
    kind,
    languages: [...languages],
    attestation,
    ...(received === null ? {} : { received }),
    ...(signatures.length === 0 ? {} : { signatures: signatures.map((signature) => ({ ...signature })) }),
    ...(replaces.length === 0 ? {} : { replaces: replaces.map((one) => ({ ...one })) }),
  }))
}

/** JSON as people read it, with a line feed at the end. */
export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}

function byPath(a: PackageFile, b: PackageFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
