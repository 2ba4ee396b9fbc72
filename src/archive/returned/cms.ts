// A signature as it stands in a PDF (CMS, RFC 5652) -> its parts, and whether it holds: the digest of what was signed, and the
// signature over it by the key of the signer's certificate. Whom to trust is another question (trust.ts).

import { fromBER, ObjectIdentifier, OctetString } from 'asn1js'
import { createHash } from 'node:crypto'
import { AlgorithmIdentifier, Certificate, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import { digests, isSignedBy, publicKeyOf } from './signed-by.js'

export interface Cms {
  readonly data: SignedData
  readonly signer: SignerInfo
  /** The certificate of whoever signed. */
  readonly certificate: Certificate
  /** All certificates that travel along. */
  readonly certificates: readonly Certificate[]
  /** What is signed where it stands within; null where it is elsewhere. */
  readonly content: Uint8Array | null
}

/** Reads a signature; null where it is none, or nobody's certificate in it is the signer's. Zeros behind it fill its room. */
export function readCms(der: Uint8Array): Cms | null {
  try {
    const { result, offset } = fromBER(Uint8Array.from(der))
    if (offset < 0 || der.subarray(offset).some((byte) => byte !== 0)) return null
    const info = new ContentInfo({ schema: result })
    if (info.contentType !== signedData) return null
    const data = new SignedData({ schema: info.content })
    const [signer, ...others] = data.signerInfos
    const certificates = (data.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate)
    const certificate = signer === undefined ? undefined : certificates.find((one) => isSigners(one, signer))
    if (signer === undefined || others.length > 0 || certificate === undefined) return null
    const within = data.encapContentInfo.eContent
    return { data, signer, certificate, certificates, content: within === undefined ? null : octets(within) }
  } catch {
    return null
  }
}

/**
 * True where the signature holds over some bytes: by a digest that is not broken, and with the certificate that it names
 * itself where it names one.
 */
export function holdsOver({ data, signer, certificate }: Cms, signed: readonly Uint8Array[]): boolean {
  try {
    const digestName = digests[signer.digestAlgorithm.algorithmId]
    if (digestName === undefined) return false
    const digest = digestOf(digestName, signed)
    const { signedAttrs } = signer
    if (signedAttrs === undefined) return isSignedOver(certificate, signer, signed)
    const [types, imprints] = [contentType, messageDigest].map((type) => attributeValues(signer, type))
    const [kind, imprint] = [types?.[0], imprints?.[0]]
    return (
      types?.length === 1 &&
      imprints?.length === 1 &&
      kind instanceof ObjectIdentifier &&
      kind.valueBlock.toString() === data.encapContentInfo.eContentType &&
      imprint instanceof OctetString &&
      Buffer.from(imprint.valueBlock.valueHexView).equals(digest) &&
      namesCertificate(signer, certificate) &&
      isSignedOver(certificate, signer, [new Uint8Array(signedAttrs.encodedValue)])
    )
  } catch {
    return false
  }
}

export const tstInfoType = '1.2.840.113549.1.9.16.1.4'
const [signedData, contentType, messageDigest, signingCertificate] = [
  '1.2.840.113549.1.7.2',
  '1.2.840.113549.1.9.3',
  '1.2.840.113549.1.9.4',
  '1.2.840.113549.1.9.16.2.47',
]

function isSignedOver(certificate: Certificate, signer: SignerInfo, signed: readonly Uint8Array[]): boolean {
  const own = digests[signer.digestAlgorithm.algorithmId]
  if (own === undefined) return false
  const { signatureAlgorithm: algorithm } = signer
  const signature = signer.signature.valueBlock.valueHexView
  return isSignedBy(publicKeyOf(certificate.subjectPublicKeyInfo), { parts: signed, algorithm, signature }, own)
}

export function digestOf(name: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The values of an attribute that is signed, and stands there once; undefined for any other. */
export function attributeValues({ signedAttrs }: SignerInfo, type: string): readonly unknown[] | undefined {
  const found = signedAttrs?.attributes.filter((one) => one.type === type) ?? []
  return found.length === 1 ? found[0]?.values : undefined
}

/** The signer's certificate is named by its digest, so that no other with the same key takes its place (RFC 5035). */
function namesCertificate(signer: SignerInfo, certificate: Certificate): boolean {
  const [value] = attributeValues(signer, signingCertificate) ?? []
  if (value === undefined) return true
  const [list] = within(value)
  const [first] = within(list)
  const parts = within(first)
  const algorithm = parts[0] instanceof OctetString ? null : new AlgorithmIdentifier({ schema: parts[0] as object })
  const digest = parts.find((part) => part instanceof OctetString)
  const name = algorithm === null ? 'sha256' : digests[algorithm.algorithmId]
  const own = name === undefined ? null : digestOf(name, [new Uint8Array(certificate.toSchema().toBER())])
  return own !== null && digest !== undefined && Buffer.from(digest.valueBlock.valueHexView).equals(own)
}

/** What stands within a structure of ASN.1. */
export function within(value: unknown): readonly unknown[] {
  const block = (value as { readonly valueBlock?: { readonly value?: unknown } } | undefined)?.valueBlock?.value
  return Array.isArray(block) ? block : []
}

/** An octet string may stand in pieces; what a whole one holds is read as a structure, too, where it is one. */
function octets(value: OctetString): Uint8Array {
  if (!value.idBlock.isConstructed) return value.valueBlock.valueHexView
  return Buffer.concat(value.valueBlock.value.map((piece) => (piece as OctetString).valueBlock.valueHexView))
}

type Name = Certificate['subject']
const subjectKeyIdentifier = '2.5.29.14'

/** A signer is named by the issuer and number of the certificate, or by the identifier of its key. */
export function isSigners(certificate: Certificate, { sid }: SignerInfo): boolean {
  const named = sid as {
    readonly issuer?: Name
    readonly serialNumber?: Certificate['serialNumber']
    readonly valueBlock?: { readonly valueHexView?: Uint8Array }
  }
  if (named.issuer !== undefined && named.serialNumber !== undefined)
    return certificate.issuer.isEqual(named.issuer) && certificate.serialNumber.isEqual(named.serialNumber)
  const own = certificate.extensions?.find(({ extnID }) => extnID === subjectKeyIdentifier)?.extnValue
  const [a, b] = [own?.valueBlock.valueHexView, named.valueBlock?.valueHexView]
  return a !== undefined && b !== undefined && Buffer.from(a).subarray(-b.length).equals(Buffer.from(b))
}
