// What is found of the certificate of a signature -> in words.

import { phrase } from '../../base/phrases/phrases.js'
import { printable } from '../../base/printable.js'
import type { Sentence } from '../../base/sentence.js'
import { unreachable } from '../../model/document.js'
import type { Trust, TrustFault } from './trust.js'

/** That a signature is trusted, by whom and for which time; or why not. */
export function trustInWords(trust: Trust): Sentence {
  if (trust.kind === 'untrusted') return phrase('untrusted-in-words', { reason: faultInWords(trust.fault) })
  const { anchor, time, proof, revocation } = trust
  return phrase('trusted-in-words', {
    anchor: printable(anchor),
    time,
    proof: phrase(proof === 'stamp' ? 'trust-stamped' : 'trust-claimed', {}),
    revocation: phrase(revocation === 'checked' ? 'trust-revocation-checked' : 'trust-revocation-not-checked', {}),
  })
}

/** Why a signature is not trusted, as the end of a sentence. */
export function faultInWords(fault: TrustFault): Sentence {
  switch (fault.kind) {
    case 'unreadable':
    case 'broken':
    case 'weak-digest':
    case 'no-time':
      return phrase(phraseOf[fault.kind], {})
    case 'unknown-issuer':
      return phrase('trust-unknown-issuer', named(fault))
    case 'not-yet-valid':
    case 'expired':
      return phrase(phraseOf[fault.kind], { ...named(fault), limit: fault.limit, time: fault.time })
    case 'revoked':
    case 'revoked-unproven':
      return phrase(phraseOf[fault.kind], { ...named(fault), date: fault.date })
    case 'self-issued':
    case 'weak':
    case 'usage':
    case 'no-authority':
    case 'too-long':
    case 'extension':
    case 'rules':
    case 'withdrawn':
      return phrase(phraseOf[fault.kind], named(fault))
    default:
      return unreachable(fault)
  }
}

const phraseOf = {
  broken: 'trust-broken',
  expired: 'trust-expired',
  extension: 'trust-extension',
  'no-authority': 'trust-no-authority',
  'no-time': 'trust-no-time',
  'not-yet-valid': 'trust-not-yet-valid',
  revoked: 'trust-revoked',
  'revoked-unproven': 'trust-revoked-unproven',
  rules: 'trust-rules',
  'self-issued': 'trust-self-issued',
  'too-long': 'trust-too-long',
  unreadable: 'trust-unreadable',
  usage: 'trust-usage',
  weak: 'trust-weak',
  'weak-digest': 'trust-weak-digest',
  withdrawn: 'trust-withdrawn',
} as const

/** Certificates may name their holders anything. */
function named<Fault extends { readonly certificate: string; readonly issuer?: string }>({
  certificate,
  issuer = '',
}: Fault): { readonly certificate: string; readonly issuer: string } {
  return { certificate: printable(certificate), issuer: printable(issuer) }
}
