// A signed PDF -> its signatures as they say it themselves: in which field, whose certificate, by whom issued, at what time.
// Nothing is verified: neither the signature nor the certificate, which is compared with no list of trusted authorities.

import { fromBER } from 'asn1js'
import { Temporal } from 'temporal-polyfill'
import { ContentInfo, SignedData, type Certificate, type SignerInfo } from 'pkijs'
import { sha256 } from '../../base/hash.js'
import { isSigners } from '../returned/cms.js'
import { fieldReader, unescaped } from './pdf-fields.js'

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

/** Where a signature stands: what it covers, and between which bytes of the file its own value is. */
interface Range {
  readonly dictionary: string
  /** Number of the object that holds it. */
  readonly object: number | null
  readonly value: string
}

/** The signatures of a PDF, in the order in which they were made. Time stamps are none. */
export function signaturesIn(bytes: Uint8Array): PdfSignature[] {
  const text = Buffer.from(bytes).toString('latin1')
  const fieldOf = fieldReader(text)
  return signatureRanges(text)
    .filter(({ dictionary }) => !/\/ETSI\.RFC3161\b|\/DocTimeStamp\b/.test(dictionary))
    .map(({ dictionary, object, value }) => {
      const field = object === null ? null : fieldOf(object)
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
 * and goes on behind it (ISO 32000-1, 12.8.1). They are never compressed.
 */
function signatureRanges(text: string): Range[] {
  const found = text.matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
  return [...found].flatMap(({ index, 1: end, 2: start, 3: length }) => {
    const [until, from, more] = [Number(end), Number(start), Number(length)]
    if (from <= until || from + more > text.length) return []
    const [, value] = /^<([0-9a-fA-F\s]*)>$/.exec(text.slice(until, from)) ?? []
    if (value === undefined) return []
    const opened = text.lastIndexOf(' obj', Math.min(index, until))
    const [, object] = /(\d+)\s+\d+$/.exec(text.slice(Math.max(0, opened - 20), opened)) ?? []
    const closed = text.indexOf('endobj', Math.max(index, from))
    const inside = `${text.slice(opened, Math.min(until, closed))}${text.slice(from, closed)}`
    return [{ dictionary: inside, object: object === undefined ? null : Number(object), value }]
  })
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
      name: named(subject),
      organisation: valueOf(subject, organisationName),
      issuer: named(issuer) ?? valueOf(issuer, organisationName),
      selfIssued: subject.isEqual(issuer),
      time: signingTime(info),
      certificate: sha256(new Uint8Array(holder.toSchema().toBER())),
      key: sha256(new Uint8Array(subjectPublicKeyInfo.toSchema().toBER())),
    }
  } catch {
    return null
  }
}

type Name = Certificate['subject']

/** Attributes of names by their identifiers (X.520). The number of a person is one, too, and nobody's business here. */
const commonName = '2.5.4.3'
const surname = '2.5.4.4'
const organisationName = '2.5.4.10'
const givenName = '2.5.4.42'
const signingTimeType = '1.2.840.113549.1.9.5'

function named(name: Name): string | null {
  const whole = [valueOf(name, givenName), valueOf(name, surname)].flatMap((one) => one ?? []).join(' ')
  return valueOf(name, commonName) ?? (whole === '' ? null : whole)
}

function valueOf({ typesAndValues }: Name, wanted: string): string | null {
  const value: unknown = typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock.value
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function signingTime({ signedAttrs }: SignerInfo): string | null {
  const value: unknown = signedAttrs?.attributes.find(({ type }) => type === signingTimeType)?.values[0]
  const date =
    value !== null && typeof value === 'object' && 'toDate' in value ? (value.toDate as () => Date).call(value) : null
  return date === null ? null : `${date.toISOString().slice(0, 19)}Z`
}

/** The time that the dictionary gives: `D:20261202101112+01'00'`; null where it gives none, or none that there is. */
function timeIn(dictionary: string): string | null {
  const literal = /\/M\s*\(((?:[^()\\]|\\[^])*)\)/.exec(dictionary)?.[1] ?? ''
  const form = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-](?:0\d|1[0-3]))'?([0-5]\d)?)?/
  const written = form.exec(unescaped(literal))
  if (written === null) return null
  const [, year, month, day, hour, minute, second = '00', utc, hours, minutes = '00'] = written
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  try {
    Temporal.PlainDateTime.from(time, { overflow: 'reject' })
  } catch {
    return null
  }
  return `${time}${utc ?? (hours === undefined ? '' : `${hours}:${minutes}`)}`
}
