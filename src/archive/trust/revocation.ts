// A certificate with its issuer, and the lists and answers at hand -> whether it was revoked, and when: lists of an authority
// (CRL, RFC 5280, 5) and answers of its service (OCSP, RFC 6960). Nothing is asked for anywhere.

import { fromBER } from 'asn1js'
import { createHash } from 'node:crypto'
import {
  BasicOCSPResponse,
  CertificateRevocationList,
  OCSPResponse,
  type Certificate,
  type CRLDistributionPoints,
  type DistributionPointName,
  type IssuingDistributionPoint,
  type SingleResponse,
} from 'pkijs'
import { PastLimit, type Spend } from '../returned/budget.js'
import { isSignedBy, isStrongAlgorithm } from '../returned/signed-by.js'
import {
  hasSigned,
  hasStrongKey,
  isSignedStrongly,
  issuing,
  isUnderstood,
  keyOf,
  mayBeUsed,
  nameKey,
  purposes,
  purposesOf,
  valueOf,
} from './certificate.js'

/** Lists and answers, from wherever they are. */
export interface Evidence {
  readonly lists: readonly CertificateRevocationList[]
  readonly answers: readonly BasicOCSPResponse[]
}

/** - good: at the time, or later, its issuer knew of no revocation; - unknown: nobody says so. */
export type Revocation = { readonly kind: 'good' | 'unknown' } | { readonly kind: 'revoked'; readonly date: Date }

/** The list that some bytes are (DER); null for anything else. */
export function revocationListIn(der: Uint8Array): CertificateRevocationList | null {
  try {
    const bytes = Uint8Array.from(der)
    const { result, offset } = fromBER(bytes)
    return offset === bytes.length ? new CertificateRevocationList({ schema: result }) : null
  } catch {
    return null
  }
}

/** The answer that some bytes are (DER), with what is around it or without; null for anything else. */
export function answerIn(der: Uint8Array): BasicOCSPResponse | null {
  try {
    const { result } = fromBER(Uint8Array.from(der))
    const bytes = new OCSPResponse({ schema: result }).responseBytes?.response.valueBlock.valueHexView
    return bytes === undefined ? null : basicAnswerIn(bytes)
  } catch {
    return basicAnswerIn(der)
  }
}

function basicAnswerIn(der: Uint8Array): BasicOCSPResponse | null {
  try {
    return new BasicOCSPResponse({ schema: fromBER(Uint8Array.from(der)).result })
  } catch {
    return null
  }
}

/** Whether a certificate had been revoked, as far as is known. A revocation counts whoever else says that all was well. */
export function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  time: Date,
  { lists, answers }: Evidence,
  spend: Spend,
): Revocation {
  const found = [
    ...lists.map((list) => attempted(() => listedIn(list, certificate, issuer, time, spend))),
    ...answers.map((answer) => attempted(() => answeredIn(answer, certificate, issuer, time, spend))),
  ]
  const dates = found.flatMap((one) => (one.kind === 'revoked' ? [one.date] : []))
  const [first] = dates.sort((a, b) => a.getTime() - b.getTime())
  if (first !== undefined) return { kind: 'revoked', date: first }
  return found.some(({ kind }) => kind === 'good') ? { kind: 'good' } : unknown
}

const unknown: Revocation = { kind: 'unknown' }

/** What cannot be read says nothing. */
function attempted(ask: () => Revocation): Revocation {
  try {
    return ask()
  } catch (cause) {
    if (cause instanceof PastLimit) throw cause
    return unknown
  }
}

function listedIn(
  list: CertificateRevocationList,
  certificate: Certificate,
  issuer: Certificate,
  time: Date,
  spend: Spend,
): Revocation {
  if (nameKey(list.issuer) !== nameKey(issuer.subject)) return unknown
  if (!covers(list, certificate) || !isListOf(list, issuer, spend)) return unknown
  const entry = list.revokedCertificates?.find(({ userCertificate }) =>
    userCertificate.isEqual(certificate.serialNumber),
  )
  if (entry !== undefined) return { kind: 'revoked', date: entry.revocationDate.value }
  return says(list.thisUpdate.value, list.nextUpdate?.value, certificate, time)
}

/** Good is what was said when it was still up to date, or after the time, while the certificate had not run out. */
function says(from: Date, until: Date | undefined, { notAfter }: Certificate, time: Date): Revocation {
  const isCurrent = from >= time || (until !== undefined && time <= until)
  return isCurrent && from <= notAfter.value ? { kind: 'good' } : unknown
}

function isListOf(list: CertificateRevocationList, issuer: Certificate, spend: Spend): boolean {
  const key = keyOf(issuer)
  if (key === null || !mayBeUsed(issuer, ['cRLSign']) || !isStrongAlgorithm(list.signatureAlgorithm)) return false
  spend('chain-steps', 1)
  const signature = list.signatureValue.valueBlock.valueHexView
  return isSignedBy(key, { parts: [list.tbsView], algorithm: list.signatureAlgorithm, signature }, null)
}

/** True for a whole list on certificates of this kind, from a place where this one's issuer keeps them. */
function covers({ crlExtensions }: CertificateRevocationList, certificate: Certificate): boolean {
  const extensions = crlExtensions?.extensions ?? []
  if (extensions.some(({ extnID }) => extnID === differences)) return false
  if (extensions.some(({ extnID, critical }) => critical && extnID !== scope)) return false
  if (!extensions.some(({ extnID }) => extnID === scope)) return true
  const own = valueOf<IssuingDistributionPoint>({ extensions }, scope)
  if (own === undefined || own.indirectCRL || own.onlyContainsAttributeCerts || own.onlySomeReasons !== undefined)
    return false
  if (own.onlyContainsUserCerts && issuing(certificate) !== null) return false
  if (own.onlyContainsCACerts && issuing(certificate) === null) return false
  if (own.distributionPoint === undefined) return true
  const places = new Set(addressesIn(own.distributionPoint))
  const points = valueOf<CRLDistributionPoints>(certificate, '2.5.29.31')?.distributionPoints ?? []
  return points.some(({ distributionPoint }) => addressesIn(distributionPoint).some((one) => places.has(one)))
}

const [differences, scope] = ['2.5.29.27', '2.5.29.28']

function addressesIn(name: DistributionPointName | undefined): string[] {
  return Array.isArray(name) ? name.flatMap(({ type, value }) => (type === address ? [String(value)] : [])) : []
}

/** Of the kinds of general names. */
const address = 6

function answeredIn(
  answer: BasicOCSPResponse,
  certificate: Certificate,
  issuer: Certificate,
  time: Date,
  spend: Spend,
): Revocation {
  const own = answer.tbsResponseData.responses.filter((one) => isAbout(one, certificate, issuer))
  if (own.length === 0 || !isAnswerOf(answer, issuer, spend)) return unknown
  const found = own.map(({ certStatus, thisUpdate, nextUpdate }): Revocation => {
    const { idBlock, valueBlock } = certStatus as Status
    if (idBlock.tagNumber === good) return says(thisUpdate, nextUpdate, certificate, time)
    const [date] = Array.isArray(valueBlock.value) ? valueBlock.value : []
    return idBlock.tagNumber === revoked && date !== undefined ? { kind: 'revoked', date: date.toDate() } : unknown
  })
  return found.find(({ kind }) => kind === 'revoked') ?? found.find(({ kind }) => kind === 'good') ?? unknown
}

/** How pkijs hands on the status: a choice by its tag, with a time within where it is revoked. */
interface Status {
  readonly idBlock: { readonly tagNumber: number }
  readonly valueBlock: { readonly value?: readonly { toDate: () => Date }[] }
}
const [good, revoked] = [0, 1]

/** An answer names the certificate by its number, and by the hashes of its issuer's name and key. */
function isAbout({ certID }: SingleResponse, certificate: Certificate, issuer: Certificate): boolean {
  const name = hashes[certID.hashAlgorithm.algorithmId]
  if (name === undefined || !certID.serialNumber.isEqual(certificate.serialNumber)) return false
  const hashOf = (bytes: Uint8Array): Buffer => createHash(name).update(bytes).digest()
  const ownName = new Uint8Array(issuer.subject.valueBeforeDecode)
  const ownKey = issuer.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  return (
    hashOf(ownName).equals(certID.issuerNameHash.valueBlock.valueHexView) &&
    hashOf(ownKey).equals(certID.issuerKeyHash.valueBlock.valueHexView)
  )
}

/** Here they only find something again, so that the oldest does. */
const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** True where the issuer has signed an answer itself, or somebody to whom it has given a certificate for that. */
function isAnswerOf(answer: BasicOCSPResponse, issuer: Certificate, spend: Spend): boolean {
  const { tbsResponseData, signatureAlgorithm: algorithm, certs = [] } = answer
  if (!isStrongAlgorithm(algorithm)) return false
  const signature = answer.signature.valueBlock.valueHexView
  const isSigners = (signer: Certificate): boolean => {
    const key = keyOf(signer)
    spend('chain-steps', 1)
    return key !== null && isSignedBy(key, { parts: [tbsResponseData.tbsView], algorithm, signature }, null)
  }
  const delegates = certs.filter((one) => nameKey(one.issuer) === nameKey(issuer.subject))
  return (
    isSigners(issuer) ||
    delegates.some((one) => isSigners(one) && isDelegate(one, tbsResponseData.producedAt) && hasSigned(issuer, one))
  )
}

function isDelegate(certificate: Certificate, time: Date): boolean {
  return (
    purposesOf(certificate)?.named.includes(purposes.ocspSigning) === true &&
    isUnderstood(certificate) &&
    hasStrongKey(certificate) &&
    isSignedStrongly(certificate) &&
    certificate.notBefore.value <= time &&
    time <= certificate.notAfter.value
  )
}
