// A PDF -> the same with signatures behind it: with one made beforehand, or with those of signers that are made up here.
// The values are right as signatures go (CMS), and hold somebody's certificate; what they sign is not the file. Whether
// signing services' own are taken is for the judges, who have pyHanko sign.

import { Integer, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js'
import { webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  AttributeTypeAndValue,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

/** A signature made by OpenSSL: the certificate of "Prov Undertecknare", issued by itself. */
const readyMade = readFileSync(new URL('signature.der', import.meta.url))

/** An update with a signature dictionary whose range covers all but the signature itself. */
export function withSignature(pdf: Uint8Array): Uint8Array {
  return withValue(pdf, readyMade, 99999, '')
}

function withValue(pdf: Uint8Array, value: Uint8Array, object: number, field: string, time = ''): Uint8Array {
  // A signing program leaves more room than the value takes.
  const digits = `<${Buffer.from(value).toString('hex')}0000>`
  const head = (range: string): string => `\n${object} 0 obj\n<< /Type /Sig /ByteRange [0 ${range}] /Contents `
  const tail = `${time} >>\nendobj\n${field}%%EOF\n`
  const padded = (number: number): string => String(number).padStart(10, ' ')
  const until = pdf.length + head([0, 0, 0].map(padded).join(' ')).length
  const range = [until, until + digits.length, tail.length].map(padded).join(' ')
  return Uint8Array.from(Buffer.concat([pdf, Buffer.from(head(range) + digits + tail, 'latin1')]))
}

/** Somebody who can sign: a key, and a certificate of it. */
export interface Signer {
  readonly certificate: Certificate
  readonly keys: webcrypto.CryptoKeyPair
}

/** Makes up a signer. Without an issuer the certificate is issued by its holder. */
export async function signerNamed(name: string, organisation: string | null, issuer?: Signer): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 7 })
  const attributes = [
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'SE' }) }),
    ...(organisation === null
      ? []
      : [new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: organisation }) })]),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    // The number of a person, which no package may tell.
    new AttributeTypeAndValue({ type: '2.5.4.5', value: new PrintableString({ value: '191212121212' }) }),
  ]
  certificate.subject.typesAndValues.push(...attributes)
  certificate.issuer.typesAndValues.push(...(issuer?.certificate.subject.typesAndValues ?? attributes))
  certificate.notBefore.value = new Date(Date.UTC(2026, 0, 1))
  certificate.notAfter.value = new Date(Date.UTC(2030, 0, 1))
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer ?? { keys }).keys.privateKey, 'SHA-256')
  return { certificate, keys }
}

export interface MadeSignature {
  readonly signer: Signer
  /** The field that it is put into, with a full stop between parent and child; null for none. */
  readonly field: string | null
  /** By the signer's clock, inside the signature or in the dictionary beside it. */
  readonly time?: { readonly inside: Date } | { readonly beside: string }
}

/** The PDF with signatures one behind another, as a service adds them. */
export async function signedBy(pdf: Uint8Array, signatures: readonly MadeSignature[]): Promise<Uint8Array> {
  let signed = pdf
  for (const [index, { signer, field, time }] of signatures.entries()) {
    const object = 90_000 + 10 * index
    const beside = time !== undefined && 'beside' in time ? ` /M (${time.beside})` : ''
    const value = await valueOf(signer, time !== undefined && 'inside' in time ? time.inside : null)
    signed = withValue(signed, value, object, field === null ? '' : fieldObjects(field, object), beside)
  }
  return signed
}

function fieldObjects(name: string, value: number): string {
  const [parent = '', child = ''] = name.split('.')
  return [
    `${value + 1} 0 obj\n<< /FT /Sig /T (${parent}) /Kids [${value + 2} 0 R] >>\nendobj\n`,
    `${value + 2} 0 obj\n<< /Type /Annot /Subtype /Widget /T (${child}) /Parent ${value + 1} 0 R /V ${value} 0 R /MK << >> >>\nendobj\n`,
  ].join('')
}

async function valueOf({ certificate, keys }: Signer, time: Date | null): Promise<Uint8Array> {
  const content = new OctetString({ valueHex: new ArrayBuffer(4) })
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [content] }),
    ...(time === null
      ? []
      : [new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: time })] })]),
  ]
  const { issuer, serialNumber } = certificate
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(keys.privateKey, 0, 'SHA-256', new ArrayBuffer(4))
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}
