// A time stamp (RFC 3161) -> when it was given, and of what: the time stamp of a whole file, or of one signature in it.

import { fromBER } from 'asn1js'
import { TSTInfo } from 'pkijs'
import type { Cms } from './cms.js'

export interface Stamp {
  readonly time: Date
  /** The digest by its identifier, and its value. */
  readonly digest: string
  readonly imprint: Uint8Array
}

/** What a time stamp says; null where it is none. */
export function stampIn({ content }: Pick<Cms, 'content'>): Stamp | null {
  try {
    const { result, offset } = fromBER(Uint8Array.from(content ?? []))
    if (offset < 0) return null
    const { genTime, messageImprint } = new TSTInfo({ schema: result })
    return {
      time: genTime,
      digest: messageImprint.hashAlgorithm.algorithmId,
      imprint: messageImprint.hashedMessage.valueBlock.valueHexView,
    }
  } catch {
    return null
  }
}
