// Trusted lists with their signatures, and certificates that are trusted -> of each list who has signed it, and how it is known that it is
// for them to do so: their certificate lies beside it, or a list for which that is known names it (a list of lists).

import type { Certificate } from 'pkijs'
import { calledIn, fingerprintOf } from './certificate.js'
import type { TrustedList } from './trusted-list.js'

/** What was found of the signature of a trusted list, which holds where there is one. */
export interface SeenList {
  /** Path of its file, as problems name it. */
  readonly file: string
  /** How its signer is called, and the SHA-256 of their certificate; null where it has no signature. */
  readonly signer: string | null
  readonly certificate: string | null
  /** By what its signer is known; null for nothing: whoever put it into the folder answers for it. */
  readonly known: 'certificate' | 'list' | null
}

/** @param certificates those that are trusted by themselves, not by a list */
export function seenLists(
  lists: readonly { readonly file: string; readonly list: TrustedList }[],
  certificates: readonly Certificate[],
): SeenList[] {
  const given = new Set(certificates.map(fingerprintOf))
  const known = new Map<TrustedList, NonNullable<SeenList['known']>>()
  for (const { list } of lists) if (given.has(signerOf(list) ?? '')) known.set(list, 'certificate')
  /* A map is gone through to its end, with what is put in meanwhile. */
  for (const above of known.keys())
    for (const { list } of lists) if (!known.has(list) && isNamed(list, above)) known.set(list, 'list')
  return lists.map(({ file, list }) => ({
    file,
    signer: list.signature.kind === 'holds' ? calledIn(list.signature.certificate.subject) : null,
    certificate: signerOf(list),
    known: known.get(list) ?? null,
  }))
}

function signerOf({ signature }: TrustedList): string | null {
  return signature.kind === 'holds' ? fingerprintOf(signature.certificate) : null
}

/** Whether one list says that another, of that state, is signed as it is. */
function isNamed(list: TrustedList, above: TrustedList): boolean {
  const signer = signerOf(list)
  return (
    signer !== null &&
    list.territory !== '' &&
    above.named.some(({ territory, signers }) => territory === list.territory && signers.includes(signer))
  )
}
