// A certificate, those that travel with it, and what is trusted -> a chain from it to a trusted one that held at a time, or
// what is wrong with the first that there is (RFC 5280, 6). Names and policies are judged by pkijs's engine; what that leaves
// out (strength, lengths, purposes, what has to be understood) is asked here.

import { CertificateChainValidationEngine, type Certificate } from 'pkijs'
import type { Spend } from '../returned/budget.js'
import { inSeconds } from '../returned/times.js'
import {
  calledIn,
  fingerprintOf,
  hasExtension,
  hasSigned,
  hasStrongKey,
  isSignedStrongly,
  issuing,
  isUnderstood,
  mayBeUsed,
  nameKey,
  purposes,
  purposesOf,
} from './certificate.js'
import type { Anchor } from './anchor.js'
import { byName, type TrustStore } from './store.js'
import type { TrustFault } from './trust.js'

export interface Chain {
  /** From the signer's to the trusted one. */
  readonly certificates: readonly Certificate[]
  readonly anchors: readonly Anchor[]
}

/** What a certificate has to be for. */
export type Purpose = 'signature' | 'stamp'

export interface Asked {
  readonly certificate: Certificate
  /** Certificates that travel along. */
  readonly others: readonly Certificate[]
  readonly time: Date
  readonly purpose: Purpose
}

/**
 * The first chain that held at the time; otherwise what is wrong with the first that there is.
 * @throws PastLimit where there are too many ways to go
 */
export async function chainTo(
  store: TrustStore,
  { certificate, others, time, purpose }: Asked,
  spend: Spend,
): Promise<Chain | TrustFault> {
  let fault: TrustFault | null = null
  const walk: Walk = { store, others: byName(others), spend, issued: new Map() }
  for (const chain of chainsFrom([certificate], walk)) {
    const found = faultOf(chain, time, purpose) ?? (await brokenRule(chain, time))
    if (found === null) return chain
    fault ??= found
  }
  return fault ?? unknownIssuer(certificate, walk)
}

/** The longest chain, from the signer's to the trusted one. */
export const longestChain = 10

interface Walk {
  readonly store: TrustStore
  readonly others: ReadonlyMap<string, readonly Certificate[]>
  readonly spend: Spend
  /** Whether one certificate has signed another, by the fingerprints of both. */
  readonly issued: Map<string, boolean>
}

function* chainsFrom(certificates: readonly Certificate[], walk: Walk): Generator<Chain> {
  const last = certificates.at(-1)
  if (last === undefined) return
  const anchors = walk.store.anchors.get(fingerprintOf(last))
  if (anchors !== undefined) yield { certificates, anchors }
  else if (certificates.length < longestChain)
    for (const issuer of issuersOf(last, walk))
      if (!certificates.some((one) => fingerprintOf(one) === fingerprintOf(issuer)))
        yield* chainsFrom([...certificates, issuer], walk)
}

/** Those that have issued a certificate: of the name that it gives, and by whose key it is signed. */
function* issuersOf(certificate: Certificate, { store, others, spend, issued }: Walk): Generator<Certificate> {
  const key = nameKey(certificate.issuer)
  for (const issuer of [...(store.named.get(key) ?? []), ...(others.get(key) ?? [])]) {
    spend('chain-steps', 1)
    const pair = `${fingerprintOf(issuer)} ${fingerprintOf(certificate)}`
    const isIssuer = issued.get(pair) ?? hasSigned(issuer, certificate)
    issued.set(pair, isIssuer)
    if (isIssuer) yield issuer
  }
}

/** Where a certificate leads to: the last that can be followed, and whom that one names. */
function unknownIssuer(certificate: Certificate, walk: Walk): TrustFault {
  const followed = [certificate]
  for (let last = certificate; followed.length < longestChain;) {
    const next = [...issuersOf(last, walk)].find((issuer) => !isIssuedByItself(issuer) && !followed.includes(issuer))
    if (next === undefined) break
    followed.push(next)
    last = next
  }
  const last = followed.at(-1) ?? certificate
  const called = calledIn(last.subject)
  if (!isSignedStrongly(last)) return { kind: 'weak', certificate: called }
  if (isIssuedByItself(last)) return { kind: 'self-issued', certificate: called }
  return { kind: 'unknown-issuer', certificate: called, issuer: calledIn(last.issuer) }
}

function isIssuedByItself(certificate: Certificate): boolean {
  return certificate.subject.isEqual(certificate.issuer)
}

/** What is wrong with a chain at a time; null for nothing. */
function faultOf({ certificates, anchors }: Chain, time: Date, purpose: Purpose): TrustFault | null {
  const last = certificates.length - 1
  let issued = 0
  for (const [index, certificate] of certificates.entries()) {
    const called = calledIn(certificate.subject)
    if (!isUnderstood(certificate)) return { kind: 'extension', certificate: called }
    if (!hasStrongKey(certificate) || (index < last && !isSignedStrongly(certificate)))
      return { kind: 'weak', certificate: called }
    const [from, until] = [certificate.notBefore.value, certificate.notAfter.value]
    if (!(from <= time)) return { kind: 'not-yet-valid', certificate: called, ...limitOf(from, time) }
    if (!(time <= until)) return { kind: 'expired', certificate: called, ...limitOf(until, time) }
    if (index === 0) {
      if (!isFor(certificate, purpose)) return { kind: 'usage', certificate: called }
      continue
    }
    const authority = issuing(certificate)
    if (authority === null) return { kind: 'no-authority', certificate: called }
    if (authority.most !== null && issued > authority.most) return { kind: 'too-long', certificate: called }
    if (!isIssuedByItself(certificate)) issued += 1
  }
  const anchor = certificates[last]
  if (anchor === undefined || anchors.some((one) => isRecognised(one, time, purpose))) return null
  return { kind: 'withdrawn', certificate: calledIn(anchor.subject) }
}

function limitOf(limit: Date, time: Date): { readonly limit: string; readonly time: string } {
  return { limit: Number.isNaN(limit.getTime()) ? '–' : inSeconds(limit), time: inSeconds(time) }
}

function isRecognised({ recognised, scope }: Anchor, time: Date, purpose: Purpose): boolean {
  if (scope === 'stamps' && purpose !== 'stamp') return false
  return recognised === null || recognised.some(({ from, until }) => from <= time && (until === null || time < until))
}

/**
 * True for a certificate whose key may be used so. Time stamps ask for a certificate that is for nothing else (RFC 3161, 2.3);
 * of signatures only what is for something quite different is refused, since services name purposes of their own.
 */
function isFor(certificate: Certificate, purpose: Purpose): boolean {
  const asked = purposesOf(certificate)
  if (!mayBeUsed(certificate, ['digitalSignature', 'nonRepudiation'])) return false
  if (purpose === 'stamp') return asked?.critical === true && asked.named.join() === purposes.timeStamping
  const other: readonly string[] = Object.values(purposes)
  return asked === null || asked.named.some((one) => !other.includes(one))
}

/** What the engine finds wrong with a chain: the names and policies that are set for what an authority issues. */
async function brokenRule({ certificates }: Chain, time: Date): Promise<TrustFault | null> {
  const [signer, ...issuers] = certificates
  const anchor = issuers.at(-1)
  if (signer === undefined || anchor === undefined) return null
  const fault: TrustFault = { kind: 'rules', certificate: calledIn(signer.subject) }
  // The engine takes what one of two authorities permits, where both would have to.
  if (issuers.filter((one) => hasExtension(one, nameConstraints)).length > 1) return fault
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [anchor],
    certs: [...issuers.slice(0, -1), signer],
    checkDate: time,
    findIssuer: (one) => Promise.resolve(certificates.slice(certificates.indexOf(one) + 1).slice(0, 1)),
  })
  const { result } = await engine.verify()
  return result ? null : fault
}

const nameConstraints = '2.5.29.30'
