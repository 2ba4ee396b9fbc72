// A signed PDF -> its signatures as they say it themselves: in which field, whose certificate, by whom issued, at what time.
// Nothing is verified: neither the signature nor the certificate, which is compared with no list of trusted authorities.

import { fromBER } from 'asn1js'
import { ContentInfo, SignedData, type Certificate } from 'pkijs'
import { sha256 } from '../../base/hash.js'
import { isSigners } from '../returned/cms.js'
import { holderOf, organisationOf } from '../returned/holders.js'
import { signingTimeOf, timeInText } from '../returned/times.js'
import { limits } from '../../base/limits.js'
import { fieldsHolding, unescaped } from './pdf-fields.js'

/** What a signature says. Texts are null where it does not say them; so is everything where it cannot be read. */
export interface PdfSignature {
  /** Name of the field that it was put into: `falu-kommun.1`. */
  readonly field: string | null
  /** Name of the certificate's holder. */
  readonly name: string | null
  /** The organisation that the certificate names. */
  readonly organisation: string | null
  /** Who issued the certificate, by name. */
  readonly issuer: string | null
  /** True where the holder has issued the certificate to itself: it proves no more than that somebody has the key. */
  readonly selfIssued: boolean
  /** By the clock of whoever signed, as in ISO 8601. */
  readonly time: string | null
  /** SHA-256 of the certificate, and of the public key in it. */
  readonly certificate: string | null
  readonly key: string | null
}

/** A signature as it stands in the file. */
interface Range {
  /** What stands in its object beside its value. */
  readonly dictionary: string
  /** Number of the object that holds it. */
  readonly object: number | null
  readonly value: string
}

/** The signatures of a PDF, in the order in which they were made. Time stamps are none. */
export function signaturesIn(bytes: Uint8Array): PdfSignature[] {
  const text = Buffer.from(bytes).toString('latin1')
  const ranges = signatureRanges(text).filter(
    ({ dictionary }) => !/\/ETSI\.RFC3161\b|\/DocTimeStamp\b/.test(dictionary),
  )
  if (ranges.length === 0) return []
  const fields = fieldsHolding(text, new Set(ranges.flatMap(({ object }) => object ?? [])))
  return ranges.map(({ dictionary, object, value }) => {
    const field = (object === null ? undefined : fields.get(object)) ?? null
    const own = signerOf(Buffer.from(value.replace(/\s/g, ''), 'hex'))
    if (own === null) return { ...unread, field, time: timeIn(dictionary) }
    return { ...own, field, time: own.time ?? timeIn(dictionary) }
  })
}

const unread: PdfSignature = {
  field: null,
  name: null,
  organisation: null,
  issuer: null,
  selfIssued: false,
  time: null,
  certificate: null,
  key: null,
}

/**
 * Signature dictionaries: a range that begins with the file, leaves out the value itself, a string of hexadecimal digits,
 * and goes on behind it (ISO 32000-1, 12.8.1). They are never compressed. Each is an object of its own, in which its value stands,
 * and there are no more of them than updates of a file may be.
 */
function signatureRanges(text: string): Range[] {
  const found: Range[] = []
  let opened = 0
  let range: readonly [until: number, from: number] | null = null
  for (const { 0: token, index, 1: end, 2: start, 3: length } of text.matchAll(
    / obj\b|\bendobj\b|\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g,
  )) {
    if (token.startsWith('/')) {
      const [until, from, more] = [Number(end), Number(start), Number(length)]
      if (until >= opened && from > until && from + more <= text.length) range ??= [until, from]
      continue
    }
    const [until, from] = range ?? [0, Infinity]
    const own = token === 'endobj' && from <= index ? rangeIn(text, opened, until, from, index) : null
    if (own !== null) found.push(own)
    if (found.length === limits['pdf-revisions'].most) break
    ;[opened, range] = [index, null]
  }
  return found
}

/** What an object holds beside its value, which stands between two places in it; null where there is no value. */
function rangeIn(text: string, opened: number, until: number, from: number, closed: number): Range | null {
  const [, value] = /^<([0-9a-fA-F\s]*)>$/.exec(text.slice(until, from)) ?? []
  if (value === undefined) return null
  const [, object] = /(\d+)\s+\d+$/.exec(text.slice(Math.max(0, opened - 20), opened)) ?? []
  const dictionary = `${text.slice(opened, until)}${text.slice(from, closed)}`
  return { dictionary, object: object === undefined ? null : Number(object), value }
}

/** Who signed, by the certificate within the signature (CMS, RFC 5652); null where there is none that can be read. */
function signerOf(der: Uint8Array): PdfSignature | null {
  try {
    // Behind the value come zeros, up to the room that was left for it.
    const { result, offset } = fromBER(Uint8Array.from(der))
    if (offset < 0) return null
    const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content })
    const [info] = signed.signerInfos
    const certificates = (signed.certificates ?? []).filter((one): one is Certificate => 'subject' in one)
    const holder = info === undefined ? undefined : certificates.find((one) => isSigners(one, info))
    if (info === undefined || holder === undefined) return null
    const { subject, issuer, subjectPublicKeyInfo } = holder
    return {
      field: null,
      name: holderOf(subject),
      organisation: organisationOf(subject),
      issuer: holderOf(issuer) ?? organisationOf(issuer),
      selfIssued: subject.isEqual(issuer),
      time: signingTimeOf(info),
      certificate: sha256(new Uint8Array(holder.toSchema().toBER())),
      key: sha256(new Uint8Array(subjectPublicKeyInfo.toSchema().toBER())),
    }
  } catch {
    return null
  }
}

/** The time that the dictionary gives; null where it gives none, or none that there is. */
function timeIn(dictionary: string): string | null {
  const literal = /\/M\s*\(((?:[^()\\]|\\[^])*)\)/.exec(dictionary)?.[1] ?? ''
  return timeInText(unescaped(literal))
}
