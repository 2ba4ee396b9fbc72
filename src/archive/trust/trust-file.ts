// A file of a folder of trusted authorities -> what is in it: certificates, a list of what has been revoked, or a trusted list.

import type { CertificateRevocationList } from 'pkijs'
import { limits, type LimitName } from '../../base/limits.js'
import { unreachable } from '../../model/document.js'
import { certificateIn } from './certificate.js'
import { revocationListIn } from './revocation.js'
import type { Anchor } from './anchor.js'
import { listIn, type TrustedList } from './trusted-list.js'

export interface TrustFile {
  readonly anchors: readonly Anchor[]
  readonly revocations: readonly CertificateRevocationList[]
  /** The trusted list that it is; null for one that is none. */
  readonly list: TrustedList | null
}

/** What kinds of files there are, by how their names end. */
const kinds = {
  pem: 'certificates',
  crt: 'certificates',
  cer: 'certificates',
  der: 'certificates',
  crl: 'revoked',
  xml: 'list',
} as const

export type TrustFileKind = (typeof kinds)[keyof typeof kinds]

/** What a file has to hold by its name; null for one that is not read. */
export function trustFileKind(path: string): TrustFileKind | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return ending in kinds ? kinds[ending as keyof typeof kinds] : null
}

/**
 * Why a file is not taken: it holds nothing of its kind, or something of it cannot be read; it is a list whose signature does not hold;
 * or it is past a limit.
 */
export type TrustFileFault = 'unreadable' | 'broken' | LimitName

export function readTrustFile(bytes: Uint8Array, kind: TrustFileKind): TrustFile | TrustFileFault {
  switch (kind) {
    case 'list': {
      const list = listIn(bytes)
      if (list === null) return 'unreadable'
      return list.signature.kind === 'broken' ? 'broken' : { anchors: list.anchors, revocations: [], list }
    }
    case 'certificates': {
      const certificates = allOf(bytes, /CERTIFICATE$/, certificateIn)
      if (typeof certificates === 'string') return certificates
      const anchors = certificates.map((certificate) => ({ certificate, recognised: null, scope: 'all' }) as const)
      return { anchors, revocations: [], list: null }
    }
    case 'revoked': {
      const revocations = allOf(bytes, /CRL$/, revocationListIn)
      return typeof revocations === 'string' ? revocations : { anchors: [], revocations, list: null }
    }
    default:
      return unreachable(kind)
  }
}

/** Everything of a kind that a file holds: one as it is (DER), or one or several as text (PEM, RFC 7468). */
function allOf<Read>(
  bytes: Uint8Array,
  label: RegExp,
  read: (der: Uint8Array) => Read | null,
): readonly Read[] | TrustFileFault {
  const found: Read[] = []
  for (const der of bytes[0] === sequence ? [bytes] : blocksIn(bytes, label)) {
    if (der.length > limits['trust-list-size'].most) return 'trust-list-size'
    const one = read(der)
    if (one === null) return 'unreadable'
    found.push(one)
  }
  return found.length === 0 ? 'unreadable' : found
}

/** How DER of both kinds begins. */
const sequence = 0x30

function blocksIn(bytes: Uint8Array, label: RegExp): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]*)-----END \1-----/g)
  return [...blocks].flatMap(([, name = '', body = '']) => (label.test(name) ? [Buffer.from(body, 'base64')] : []))
}
