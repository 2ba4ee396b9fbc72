// A PDF -> the same with signatures behind it that hold: of a signer who always has the same key, so that the bytes are the
// same each time, or of signers that are made up here. Whether signing services' own are taken is for the judges.

import { fromBER, Integer, ObjectIdentifier, OctetString, PrintableString, Sequence, UTCTime, Utf8String } from 'asn1js'
import { createHash, createPrivateKey, KeyObject, webcrypto } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  Attribute,
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { fieldsOf } from '../../src/archive/returned/tree.js'
import { entriesOf, isKind, itemsOf } from '../../src/archive/returned/values.js'
import {
  nextNumber,
  opened,
  source,
  streamOf,
  updated,
  withKeys,
  type Objects,
  type UpdateForm,
} from './pdf-updates.js'
import { algorithmOf, digestOf, signedWith, type Way } from './ways-to-sign.js'

/** Somebody who can sign: a key, and a certificate of it. */
export interface Signer {
  readonly certificate: Certificate
  readonly key: KeyObject
  /** Certificates that travel along. */
  readonly chain?: readonly Certificate[]
  /** Revocation lists that travel along (DER). */
  readonly lists?: readonly Uint8Array[]
  readonly way?: Way
  /** A time stamp of the signature, which goes beside it. */
  readonly stamp?: (signature: Uint8Array) => Uint8Array
}

const pem = readFileSync(new URL('signer.pem', import.meta.url), 'utf8')

/** "Prov Undertecknare", whose certificate is issued by itself. */
export const readySigner: Signer = {
  certificate: Certificate.fromBER(Buffer.from(/CERTIFICATE-----([^-]+)-----END/.exec(pem)?.[1] ?? '', 'base64')),
  key: createPrivateKey(pem),
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
  const issuerKey =
    issuer === undefined
      ? keys.privateKey
      : await webcrypto.subtle.importKey(
          'pkcs8',
          issuer.key.export({ format: 'der', type: 'pkcs8' }),
          algorithm,
          true,
          ['sign'],
        )
  await certificate.sign(issuerKey, 'SHA-256')
  return { certificate, key: KeyObject.from(keys.privateKey) }
}

export interface MadeSignature {
  readonly signer: Signer
  /** The field that it is put into, which is added where the file has none of that name; null for one without a name. */
  readonly field: string | null
  /** By the signer's clock, inside the signature or in the dictionary beside it. */
  readonly time?: { readonly inside: Date } | { readonly beside: string }
  /** What is drawn in the field; nothing without it. */
  readonly appearance?: string
  /** Objects that are written with it. */
  readonly also?: Objects
  readonly form?: Partial<UpdateForm>
}

/** The PDF with a time stamp of all of it, in a field of its own. */
export function stampedBy(pdf: Uint8Array, stamp: (content: Uint8Array) => Uint8Array): Uint8Array {
  const first = nextNumber(pdf)
  const dictionary = dictionaryOf('')
    .replace('/ETSI.CAdES.detached', '/ETSI.RFC3161')
    .replace('/Sig ', '/DocTimeStamp ')
  return filled(updated(pdf, new Map([...fieldObjects(pdf, `Stamp${first}`, first, null), [first, dictionary]])), stamp)
}

/** Certificates, revocation lists and answers that a file keeps for who verifies it later (DER). */
export interface KeptProofs {
  readonly certificates?: readonly Uint8Array[]
  readonly lists?: readonly Uint8Array[]
  readonly answers?: readonly Uint8Array[]
}

/** The PDF with a store of such proofs (DSS). */
export function withProofs(pdf: Uint8Array, { certificates = [], lists = [], answers = [] }: KeptProofs): Uint8Array {
  const file = opened(pdf)
  const root = file.trailer.entries.get('Root')
  const number = isKind(root, 'reference') ? root.number : 0
  let next = nextNumber(pdf)
  const objects = new Map<number, string>()
  const listOf = (values: readonly Uint8Array[]): string =>
    `[${values
      .map((value) => {
        objects.set((next += 1), streamOf('', Buffer.from(value).toString('latin1')))
        return `${next} 0 R`
      })
      .join(' ')}]`
  const store = `<< /Type /DSS /Certs ${listOf(certificates)} /CRLs ${listOf(lists)} /OCSPs ${listOf(answers)} >>`
  return updated(pdf, new Map([...objects, [number, withKeys(pdf, number, { DSS: store })]]))
}

/** The PDF with a signature, of `readySigner` unless another is given, in its next free field, or in one of its own that nobody sees. */
export function withSignature(pdf: Uint8Array, signer = readySigner, time?: MadeSignature['time']): Uint8Array {
  const free = fieldsOf(opened(pdf)).find(({ value, isSignature }) => isSignature && !entriesOf(value).has('V'))
  const made = { signer, field: free?.name ?? `Signature${nextNumber(pdf)}` }
  return signed(pdf, time === undefined ? made : { ...made, time })
}

/** The PDF with a signature that was made beforehand, of something else. */
export function withValue(pdf: Uint8Array, value: Uint8Array): Uint8Array {
  return filled(updated(pdf, new Map([[nextNumber(pdf), dictionaryOf('')]])), () => value)
}

function dictionaryOf(beside: string): string {
  return `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${rangeRoom} /Contents <${'0'.repeat(room)}>${beside} >>`
}

/** The PDF with signatures one behind another, as a service adds them. */
export function signedBy(pdf: Uint8Array, signatures: readonly MadeSignature[]): Uint8Array {
  return signatures.reduce(signed, pdf)
}

/** The PDF with a signature that holds over all of it. */
export function signed(pdf: Uint8Array, made: MadeSignature): Uint8Array {
  const { signer, field, time, also = new Map<number, string>(), form = {} } = made
  const first = Math.max(nextNumber(pdf), ...[...also.keys()].map((number) => number + 1))
  const beside = time !== undefined && 'beside' in time ? ` /M (${time.beside})` : ''
  const dictionary = dictionaryOf(beside)
  const fields = fieldObjects(pdf, field, first, made.appearance ?? null)
  const objects = new Map([...fields, [first, dictionary] as const, ...also])
  return filled(updated(pdf, objects, form), (content) =>
    cmsOf(content, signer, time !== undefined && 'inside' in time ? time.inside : null),
  )
}

const rangeRoom = `[0 ${'?'.repeat(10)} ${'?'.repeat(10)} ${'?'.repeat(10)}]`
/** Digits of a signature: a signing program leaves more room than the value takes. */
const room = 12_000

/** The file with the range and value of the signature for which room was left. */
export function filled(pdf: Uint8Array, valueOf: (content: Uint8Array) => Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf)
  const range = bytes.lastIndexOf(rangeRoom)
  const from = bytes.indexOf('/Contents <', range) + '/Contents '.length
  const to = from + room + 2
  const padded = [from, to, bytes.length - to].map((number) => String(number).padStart(10))
  bytes.write(`[0 ${padded.join(' ')}]`, range, 'latin1')
  const value = valueOf(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]))
  bytes.write(Buffer.from(value).toString('hex'), from + 1, 'latin1')
  return Uint8Array.from(bytes)
}

/** The field with its value, as it is written anew; one that nobody sees where there is none of the name. */
function fieldObjects(
  pdf: Uint8Array,
  name: string | null,
  value: number,
  appearance: string | null,
): [number, string][] {
  const own = fieldsOf(opened(pdf)).find((field) => field.name === name && field.isSignature)
  const look = appearance === null ? [] : [[value + 3, formOf(appearance)] as [number, string]]
  if (own !== undefined) {
    const ap: Record<string, string> = appearance === null ? {} : { AP: `<< /N ${value + 3} 0 R >>` }
    return [[own.number, withKeys(pdf, own.number, { V: `${value} 0 R`, ...ap })], ...look]
  }
  const [parent = '', child] = name?.split('.') ?? []
  const widget = `/Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [0 0 0 0] /V ${value} 0 R`
  const title = name === null ? '' : `/T (${child ?? parent})`
  const fields: [number, string][] =
    child === undefined
      ? [[value + 1, `<< ${widget} ${title} >>`]]
      : [
          [value + 1, `<< /T (${parent}) /Kids [${value + 2} 0 R] >>`],
          [value + 2, `<< ${widget} ${title} /Parent ${value + 1} 0 R >>`],
        ]
  return [...fields, ...withField(pdf, value + 1)]
}

/** The form, or the catalogue that holds it, with one more field. */
export function withField(pdf: Uint8Array, field: number): [number, string][] {
  const file = opened(pdf)
  const root = file.trailer.entries.get('Root')
  const number = isKind(root, 'reference') ? root.number : 0
  const form = entriesOf(file.resolve(root)).get('AcroForm')
  const fields = [...itemsOf(file.get(form, 'Fields')).map(source), `${field} 0 R`].join(' ')
  if (isKind(form, 'reference'))
    return [[form.number, withKeys(pdf, form.number, { Fields: `[${fields}]`, SigFlags: '3' })]]
  return [[number, withKeys(pdf, number, { AcroForm: `<< /Fields [${fields}] /SigFlags 3 >>` })]]
}

/** A form that draws; its place is that of the field. */
export function formOf(content: string, box = '[0 0 100 30]', entries = ''): string {
  return streamOf(`/Type /XObject /Subtype /Form /BBox ${box} ${entries}`, content)
}

/** What is signed beside a PDF's bytes: something within, of a type of its own. */
export interface Content {
  readonly type: string
  readonly within: Uint8Array
}

/** A signature over some bytes (CMS), with the signer's time where it is given. */
export function cmsOf(
  content: Uint8Array,
  signer: Signer,
  time: Date | null = null,
  { type, within }: Content | { readonly type: string; readonly within: null } = { type: dataType, within: null },
): Uint8Array {
  const { certificate, chain = [], lists = [], stamp } = signer
  const { name, id } = digestOf(signer)
  const digest = createHash(name).update(content).digest()
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: type })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: Uint8Array.from(digest) })] }),
    ...(time === null
      ? []
      : [new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: time })] })]),
    signingCertificate(certificate),
  ]
  // In the order of their bytes, as a set is written (X.690, 11.6): some programs sort it before they verify.
  const inOrder = attributes.sort((a, b) => Buffer.compare(encodedAs(a), encodedAs(b)))
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder })
  const toSign = Buffer.from(signedAttrs.toSchema().toBER())
  toSign[0] = setTag
  const { issuer, serialNumber } = certificate
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: id })
  const signature = signedWith(signer, toSign)
  const stamped = stamp === undefined ? {} : { unsignedAttrs: besides(stampType, stamp(signature)) }
  const eContent = within === null ? {} : { eContent: new OctetString({ valueHex: Uint8Array.from(within) }) }
  const data = new SignedData({
    version: within === null ? 1 : 3,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: type, ...eContent }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        digestAlgorithm,
        signedAttrs,
        signatureAlgorithm: algorithmOf(signer),
        signature: new OctetString({ valueHex: signature }),
        ...stamped,
      }),
    ],
    certificates: [certificate, ...chain],
    ...(lists.length === 0
      ? {}
      : { crls: lists.map((one) => CertificateRevocationList.fromBER(Uint8Array.from(one))) }),
  })
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return new Uint8Array(info.toSchema().toBER())
}

function encodedAs(attribute: Attribute): Buffer {
  return Buffer.from(attribute.toSchema().toBER())
}

function besides(type: string, value: Uint8Array): SignedAndUnsignedAttributes {
  const attributes = [new Attribute({ type, values: [fromBER(Uint8Array.from(value)).result] })]
  return new SignedAndUnsignedAttributes({ type: 1, attributes })
}

const dataType = '1.2.840.113549.1.7.1'
const stampType = '1.2.840.113549.1.9.16.2.14'
const setTag = 0x31

/** Which certificate is meant, by its digest (RFC 5035). */
function signingCertificate(certificate: Certificate): Attribute {
  const hash = createHash('sha256').update(Buffer.from(certificate.toSchema().toBER())).digest()
  const id = new Sequence({ value: [new OctetString({ valueHex: Uint8Array.from(hash) })] })
  const value = new Sequence({ value: [new Sequence({ value: [id] })] })
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [value] })
}
