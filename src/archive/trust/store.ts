// What somebody trusts: certificates of authorities, for how long each was recognised, and lists of what has been revoked.

import type { Certificate, CertificateRevocationList } from 'pkijs'
import type { Anchor } from './anchor.js'
import { fingerprintOf, nameKey } from './certificate.js'
import type { SeenList } from './list-signers.js'

export interface TrustStore {
  /** By the fingerprints of their certificates: one may be listed as several services. */
  readonly anchors: ReadonlyMap<string, readonly Anchor[]>
  /** The certificates of the anchors by the names of their holders. */
  readonly named: ReadonlyMap<string, readonly Certificate[]>
  readonly revocations: readonly CertificateRevocationList[]
  /** Trusted lists, with what was found of their own signatures. */
  readonly lists: readonly SeenList[]
}

export function storeOf(
  anchors: readonly Anchor[],
  revocations: readonly CertificateRevocationList[],
  lists: readonly SeenList[] = [],
): TrustStore {
  const byPrint = new Map<string, Anchor[]>()
  for (const one of anchors) {
    const print = fingerprintOf(one.certificate)
    byPrint.set(print, [...(byPrint.get(print) ?? []), one])
  }
  const certificates = [...byPrint.values()].flatMap(([first]) => (first === undefined ? [] : [first.certificate]))
  return { anchors: byPrint, named: byName(certificates), revocations, lists }
}

/** Certificates by the names of their holders. */
export function byName(certificates: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> {
  const found = new Map<string, Certificate[]>()
  for (const one of certificates) {
    const key = nameKey(one.subject)
    const others = found.get(key)
    if (others === undefined) found.set(key, [one])
    else others.push(one)
  }
  return found
}
