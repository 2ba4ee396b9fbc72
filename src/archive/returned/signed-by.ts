// A key, a way to sign and a signature -> whether the signature is the key's: of a signature in a PDF, of a certificate, of a
// list of revoked certificates. Only digests that nobody can make collide count.

import { constants, createPublicKey, verify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto'
import { RSASSAPSSParams, type AlgorithmIdentifier, type PublicKeyInfo } from 'pkijs'

/** Digests that nobody can make collide. */
export const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
}

/** Ways to sign that name the digest with them. */
const signatureDigests: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
const [rsa, rsaPss, ecKey, ed25519, ed448] = [
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.10',
  '1.2.840.10045.2.1',
  '1.3.101.112',
  '1.3.101.113',
]

export interface SignedBytes {
  readonly parts: readonly Uint8Array[]
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
}

/**
 * True where a signature over some bytes is that of a key.
 * @param own the digest that goes with it, where the way to sign names none (CMS); null where it has to (X.509)
 */
export function isSignedBy(key: KeyObject, { parts, algorithm, signature }: SignedBytes, own: string | null): boolean {
  const content = Buffer.concat(parts)
  if (isWithoutDigest(algorithm)) return verify(null, content, key, signature)
  const digest = digestBeside(algorithm, own)
  if (digest === undefined || (own !== null && digest !== own)) return false
  const isPss = algorithm.algorithmId === rsaPss
  const input: VerifyKeyObjectInput = {
    key,
    ...(isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {}),
  }
  return verify(digest, content, input, signature)
}

/** True for a way to sign that names a digest which is not broken, or needs none. */
export function isStrongAlgorithm(algorithm: AlgorithmIdentifier): boolean {
  return isWithoutDigest(algorithm) || digestBeside(algorithm, null) !== undefined
}

export function publicKeyOf(info: PublicKeyInfo): KeyObject {
  return createPublicKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'spki' })
}

function isWithoutDigest({ algorithmId }: AlgorithmIdentifier): boolean {
  return algorithmId === ed25519 || algorithmId === ed448
}

function digestBeside({ algorithmId, algorithmParams }: AlgorithmIdentifier, own: string | null): string | undefined {
  if (algorithmId === rsaPss)
    return digests[new RSASSAPSSParams({ schema: algorithmParams as object }).hashAlgorithm.algorithmId]
  return algorithmId === rsa || algorithmId === ecKey ? (own ?? undefined) : signatureDigests[algorithmId]
}
