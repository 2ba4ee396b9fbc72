// A time stamp (RFC 3161) -> when it was given, and of what: the time stamp of a whole file, or of one signature in it.

import { fromBER } from 'asn1js'
import { TSTInfo } from 'pkijs'
import { digestOf, holdsOver, tstInfoType, type Cms } from './cms.js'
import { digests } from './signed-by.js'

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

/** What a time stamp says that holds over its own content, and names the digest of some bytes; null for any other. */
export function stampsOver(cms: Cms, stamped: readonly Uint8Array[]): Stamp | null {
  const stamp = stampIn(cms)
  const name = stamp === null ? undefined : digests[stamp.digest]
  return stamp !== null &&
    name !== undefined &&
    cms.content !== null &&
    cms.data.encapContentInfo.eContentType === tstInfoType &&
    digestOf(name, stamped).equals(stamp.imprint) &&
    holdsOver(cms, [cms.content])
    ? stamp
    : null
}
