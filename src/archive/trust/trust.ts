// What is found of the certificate of a signature: that it leads to an authority that is trusted, and was valid at the time; or
// why not.

import type { IsoDate } from '../../model/document.js'

/** Why a signature is not trusted. */
export type TrustFault =
  /** Of the signature: it cannot be read, does not hold over the file, is made in a way that can be forged, gives no time. */
  | { readonly kind: 'unreadable' | 'broken' | 'weak-digest' | 'no-time' }
  /** Of a certificate of the chain, by its holder. */
  | { readonly kind: CertificateFault; readonly certificate: string }
  | { readonly kind: 'unknown-issuer'; readonly certificate: string; readonly issuer: string }
  | {
      readonly kind: 'not-yet-valid' | 'expired'
      readonly certificate: string
      /** From when, or until when it is valid. */
      readonly limit: string
      /** When it was used. */
      readonly time: string
    }
  /** `revoked-unproven`: after the time that the signature claims, which nobody else says. */
  | { readonly kind: 'revoked' | 'revoked-unproven'; readonly certificate: string; readonly date: string }

/**
 * - self-issued: its holder has issued it, and no one trusts that one;
 * - weak: its key, or the signature on it, can be forged;
 * - usage: it is not for signing documents, or not for time stamps;
 * - no-authority: it may not issue others; too-long: not so many below it;
 * - extension: it says something that has to be understood and is not;
 * - rules: it breaks the rules for names or policies that are set above it;
 * - withdrawn: by the trusted list the service had no recognition at that time.
 */
export type CertificateFault =
  'self-issued' | 'weak' | 'usage' | 'no-authority' | 'too-long' | 'extension' | 'rules' | 'withdrawn'

/** How the time of a signature is known: proven by a time stamp that is trusted too, or by the signature alone. */
export type TimeProof = 'stamp' | 'claimed'

export interface Trusted {
  readonly kind: 'trusted'
  /** The trusted authority, by name, and the SHA-256 of its certificate. */
  readonly anchor: string
  readonly anchorCertificate: string
  /** For which the chain was followed, as in ISO 8601. */
  readonly time: string
  readonly proof: TimeProof
  /** Whether it is known that no certificate of the chain had been revoked. */
  readonly revocation: 'checked' | 'not-checked'
}

export interface Untrusted {
  readonly kind: 'untrusted'
  readonly fault: TrustFault
}

export type Trust = Trusted | Untrusted

/** That a signature was trusted, as a package keeps it. */
export interface RecordedTrust extends Omit<Trusted, 'kind'> {
  /** The day on which its certificate was held against the trusted authorities. */
  readonly checked: IsoDate
}
