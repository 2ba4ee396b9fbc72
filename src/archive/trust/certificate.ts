// A certificate (X.509, RFC 5280) -> what it says of itself as chains are followed: for whom, by whom, from when to when, for
// what, and how strong it is.

import { fromBER, type BitString } from 'asn1js'
import type { KeyObject } from 'node:crypto'
import { Certificate, type BasicConstraints, type ExtKeyUsage, type Extension } from 'pkijs'
import { sha256 } from '../../base/hash.js'
import { oncePer } from '../../base/memory.js'
import { holderOf, organisationOf, type HolderName } from '../returned/holders.js'
import { isSignedBy, isStrongAlgorithm, publicKeyOf } from '../returned/signed-by.js'

/** The certificate that some bytes are, to the last (DER); null for anything else. */
export function certificateIn(der: Uint8Array): Certificate | null {
  try {
    const bytes = Uint8Array.from(der)
    const { result, offset } = fromBER(bytes)
    return offset === bytes.length ? new Certificate({ schema: result }) : null
  } catch {
    return null
  }
}

/** How people call its holder, or somebody else whom a certificate names. */
export function calledIn(name: HolderName): string {
  return holderOf(name) ?? organisationOf(name) ?? '–'
}

/** SHA-256 of the whole certificate. */
export const fingerprintOf = oncePer((certificate: Certificate) =>
  sha256(new Uint8Array(certificate.toSchema().toBER())),
)

/** A name as others are compared with it: without regard to case and spaces. */
export function nameKey({ typesAndValues }: HolderName): string {
  const parts = typesAndValues.map(({ type, value }): [string, string] => {
    const text: unknown = value.valueBlock.value
    return typeof text === 'string'
      ? [type, text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()]
      : [type, Buffer.from(value.toBER()).toString('hex')]
  })
  return JSON.stringify(parts)
}

/** True where its key made the signature of another certificate. */
export function hasSigned(issuer: Certificate, certificate: Certificate): boolean {
  const key = keyOf(issuer)
  if (key === null) return false
  try {
    const { tbsView: content, signatureAlgorithm: algorithm, signatureValue } = certificate
    return isSignedBy(key, { parts: [content], algorithm, signature: signatureValue.valueBlock.valueHexView }, null)
  } catch {
    return false
  }
}

/** The public key; null for one that cannot be read. */
export const keyOf = oncePer(({ subjectPublicKeyInfo }: Certificate): KeyObject | null => {
  try {
    return publicKeyOf(subjectPublicKeyInfo)
  } catch {
    return null
  }
})

/**
 * True for a key that nobody can find out: RSA from 2048 bits on, the curves in use from 256 bits on.
 * @param least bits of RSA
 */
export function hasStrongKey(certificate: Certificate, least: number = leastRsa): boolean {
  const key = keyOf(certificate)
  switch (key?.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss': {
      const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
      return modulusLength >= least && publicExponent > 1n
    }
    case 'ec':
      return curves.includes(key.asymmetricKeyDetails?.namedCurve ?? '')
    case 'ed25519':
    case 'ed448':
      return true
    default:
      return false
  }
}

const leastRsa = 2048
const curves = ['prime256v1', 'secp384r1', 'secp521r1', 'brainpoolP256r1', 'brainpoolP384r1', 'brainpoolP512r1']

/** True where it was signed in a way that nobody can forge. */
export function isSignedStrongly({ signatureAlgorithm, signature }: Certificate): boolean {
  try {
    return signatureAlgorithm.algorithmId === signature.algorithmId && isStrongAlgorithm(signatureAlgorithm)
  } catch {
    return false
  }
}

/** A certificate that may issue others: how many of those may stand between it and the last one; null for any number. */
export function issuing(certificate: Certificate): { readonly most: number | null } | null {
  const constraints = valueOf<BasicConstraints>(certificate, '2.5.29.19')
  if (constraints?.cA !== true || !mayBeUsed(certificate, ['keyCertSign'])) return null
  const most = constraints.pathLenConstraint
  if (most === undefined) return { most: null }
  return { most: typeof most === 'number' ? most : most.valueBlock.valueDec }
}

/** What a key may be used for (RFC 5280, 4.2.1.3), by the byte and bit in which it says so. */
const usages = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04, cRLSign: 0x02 } as const

/** True where a certificate says that its key may be used in one of some ways, or does not say for what it may be used. */
export function mayBeUsed(certificate: Certificate, ways: readonly (keyof typeof usages)[]): boolean {
  if (extensionsOf(certificate, '2.5.29.15').length === 0) return true
  const first = valueOf<BitString>(certificate, '2.5.29.15')?.valueBlock.valueHexView[0] ?? 0
  return ways.some((way) => (first & usages[way]) !== 0)
}

export const purposes = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const

/** The purposes that it names (extended key usage), and whether nothing else may be done with it; null where it names none. */
export function purposesOf(
  certificate: Certificate,
): { readonly named: readonly string[]; readonly critical: boolean } | null {
  const [extension] = extensionsOf(certificate, '2.5.29.37')
  if (extension === undefined) return null
  const named = valueOf<ExtKeyUsage>(certificate, '2.5.29.37')?.keyPurposes ?? []
  return { named, critical: extension.critical }
}

/** True where every extension that has to be understood is, and none occurs twice. */
export function isUnderstood({ extensions = [] }: Certificate): boolean {
  const ids = extensions.map(({ extnID }) => extnID)
  return (
    new Set(ids).size === ids.length &&
    extensions.every(
      (one) => (!one.critical || understood.includes(one.extnID)) && !('parsingError' in Object(one.parsedValue)),
    )
  )
}

/** Those that are asked here, and by the engine that follows chains (chain.ts); statements on quality restrict nothing. */
const understood = [
  '2.5.29.15', // key usage
  '2.5.29.17', // other names of the subject
  '2.5.29.19', // basic constraints
  '2.5.29.30', // name constraints
  '2.5.29.31', // where its revocation lists are
  '2.5.29.32', // policies
  '2.5.29.33', // policy mappings
  '2.5.29.36', // policy constraints
  '2.5.29.37', // extended key usage
  '2.5.29.54', // inhibit any policy
  '1.3.6.1.5.5.7.1.3', // statements on quality
]

export function hasExtension(certificate: Certificate, id: string): boolean {
  return extensionsOf(certificate, id).length > 0
}

/** What an extension says; undefined where it is not there or cannot be read. */
export function valueOf<Value>(of: { readonly extensions?: Extension[] }, id: string): Value | undefined {
  const value: unknown = extensionsOf(of, id)[0]?.parsedValue
  return value === undefined || 'parsingError' in Object(value) ? undefined : (value as Value)
}

function extensionsOf({ extensions = [] }: { readonly extensions?: Extension[] }, id: string): Extension[] {
  return extensions.filter(({ extnID }) => extnID === id)
}
