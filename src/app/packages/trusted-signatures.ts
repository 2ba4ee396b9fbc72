// A signed file and what somebody trusts -> its signatures with what is found of their certificates; rule `trust/signature` for
// each that is not trusted. Without anything that is trusted: that nothing was checked.

import type { OriginalSignature } from '../../archive/package/instance.js'
import { signaturesIn } from '../../archive/package/pdf-signatures.js'
import { PastLimit } from '../../archive/returned/budget.js'
import { judgeTrust, type JudgedSignature } from '../../archive/trust/judge-trust.js'
import type { TrustStore } from '../../archive/trust/store.js'
import { faultInWords } from '../../archive/trust/trust-in-words.js'
import type { Trust, TrustFault } from '../../archive/trust/trust.js'
import { pastLimit } from '../../base/limits.js'
import { printable } from '../../base/printable.js'
import { problem, type Checked, type Place } from '../../base/problem.js'
import type { IsoDate } from '../../model/document.js'

/** A signature as it is reported. */
export interface SeenSignature {
  readonly file: string
  readonly field: string | null
  readonly signer: string | null
  readonly trust: Trust | { readonly kind: 'not-checked' }
}

/** What a file is held against: what is trusted, and the day on which that is asked. */
export interface TrustAsked {
  readonly store: TrustStore
  readonly today: IsoDate
}

/** The signatures of a file as they are reported; `trust/signature` and `limit/exceeded`. */
export async function seenSignatures(
  bytes: Uint8Array,
  place: Place,
  store: TrustStore | null,
): Promise<Checked<readonly SeenSignature[]>> {
  const { file } = place
  if (store !== null) {
    const { value, problems } = await judged(bytes, place, store)
    return { value: value.map(({ field, signer, trust }) => ({ file, field, signer, trust })), problems }
  }
  const value = signaturesIn(bytes).map(({ field, name, organisation }): SeenSignature => {
    return { file, field, signer: name ?? organisation, trust: { kind: 'not-checked' } }
  })
  return { value, problems: [] }
}

/**
 * The signatures of an original with what was found of their certificates.
 * @param asked null: nothing is asked, and what was found before stays
 * @param before what an earlier package says of them
 */
export async function originalSignatures(
  bytes: Uint8Array,
  place: Place,
  asked: TrustAsked | null,
  before: readonly OriginalSignature[],
): Promise<Checked<readonly OriginalSignature[]>> {
  const own = signaturesIn(bytes)
  if (asked === null) return { value: withTrustOf(own, before), problems: [] }
  const { value, problems } = await judged(bytes, place, asked.store)
  const found = own.map((signature): OriginalSignature => {
    const { trust } = value.find((one) => isSame(one, signature)) ?? {}
    if (trust?.kind !== 'trusted') return signature
    const { anchor, anchorCertificate, time, proof, revocation } = trust
    return { ...signature, trust: { anchor, anchorCertificate, time, proof, revocation, checked: asked.today } }
  })
  const unseen = own.length > value.length && problems.length === 0
  return { value: found, problems: unseen ? [untrusted(null, { kind: 'unreadable' }, place)] : problems }
}

/** Signatures with what was found of the same ones before. */
export function withTrustOf(
  signatures: readonly OriginalSignature[],
  before: readonly OriginalSignature[],
): OriginalSignature[] {
  return signatures.map((signature, index) => {
    const { trust, certificate } = before[index] ?? {}
    return trust === undefined || certificate !== signature.certificate ? signature : { ...signature, trust }
  })
}

function isSame(judgedOne: JudgedSignature, { field, certificate }: OriginalSignature): boolean {
  return judgedOne.certificate === certificate && (field === null || judgedOne.field === field)
}

async function judged(
  bytes: Uint8Array,
  place: Place,
  store: TrustStore,
): Promise<Checked<readonly JudgedSignature[]>> {
  try {
    const value = await judgeTrust(bytes, store)
    const problems = value.flatMap((one) =>
      one.trust.kind === 'untrusted' ? [untrusted(one, one.trust.fault, place)] : [],
    )
    return { value, problems }
  } catch (cause) {
    if (cause instanceof PastLimit) return { value: [], problems: [pastLimit(cause.limit, place)] }
    return { value: [], problems: [untrusted(null, { kind: 'unreadable' }, place)] }
  }
}

function untrusted(
  signature: Pick<JudgedSignature, 'field' | 'signer'> | null,
  fault: TrustFault,
  place: Place,
): Checked<null>['problems'][number] {
  const file = place.file.split('/').at(-1) ?? place.file
  const [signer, field] = [signature?.signer ?? '–', signature?.field ?? '–'].map(printable) as [string, string]
  return problem('trust/signature', { file, field, signer, reason: faultInWords(fault) }, place)
}
