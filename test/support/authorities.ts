// Authorities that are made up: certificates of every kind, right and wrong, lists of what they have revoked, answers of their
// services, and time stamps. What is signed is signed by Node's own means.

import {
  BitString,
  Boolean as Asn1Boolean,
  Constructed,
  Enumerated,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  OctetString,
  Primitive,
  Sequence,
  Utf8String,
} from 'asn1js'
import { createHash, type KeyObject } from 'node:crypto'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  BasicOCSPResponse,
  CertID,
  Certificate,
  CertificateRevocationList,
  Extension,
  Extensions,
  ExtKeyUsage,
  GeneralName,
  GeneralSubtree,
  MessageImprint,
  NameConstraints,
  OCSPResponse,
  RelativeDistinguishedNames,
  ResponseBytes,
  ResponseData,
  RevokedCertificate,
  SingleResponse,
  Time,
  TSTInfo,
} from 'pkijs'
import { cmsOf, type Signer } from './signed-pdf.js'
import { algorithmOf, keyFor, publicKey, signedWith, type Way } from './ways-to-sign.js'

export interface Made {
  readonly name: string
  /** Who issues it; itself without. */
  readonly issuer?: Signer
  readonly way?: Way
  readonly from?: string
  readonly until?: string
  /** True for one that issues others, and how many may stand below it. */
  readonly authority?: boolean | number
  /** Bits of its usage, from the highest: `digitalSignature` is 0x80; null: it does not say. */
  readonly usage?: number | null
  readonly purposes?: readonly string[]
  readonly others?: readonly Extension[]
  readonly number?: number
  /** The key of another: a certificate made anew for the same holder. */
  readonly key?: KeyObject
}

let lastNumber = 100

/** A certificate with its key. */
export function madeBy({
  name,
  issuer,
  way = 'ec',
  from = '2024-01-01',
  until = '2034-01-01',
  authority = false,
  usage = authority === false ? 0xc0 : 0x06,
  purposes = [],
  others = [],
  number = (lastNumber += 1),
  key = keyFor(way),
}: Made): Signer {
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: number })
  certificate.subject = named(name)
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject
  certificate.notBefore = timeOf(from)
  certificate.notAfter = timeOf(until)
  certificate.subjectPublicKeyInfo = publicKey(key)
  certificate.extensions = [
    ...(authority === false ? [] : [constraints(authority), keyIdentifier(certificate)]),
    ...(usage === null ? [] : [extension('2.5.29.15', new BitString({ valueHex: Uint8Array.of(usage).buffer }), true)]),
    ...(purposes.length === 0
      ? []
      : [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema(), true)]),
    ...others,
  ]
  const by = issuer ?? { key, way }
  certificate.signature = algorithmOf(by)
  certificate.signatureAlgorithm = certificate.signature
  certificate.signatureValue = new BitString({
    valueHex: signedWith(by, new Uint8Array(certificate.encodeTBS().toBER())),
  })
  return {
    certificate: Certificate.fromBER(certificate.toSchema(true).toBER()),
    key,
    way,
    chain: issuer === undefined ? [] : [issuer.certificate, ...(issuer.chain ?? [])],
  }
}

/** An authority on top, one below it, and somebody who signs. */
export function threeSteps(way: Way = 'ec', signer: Partial<Made> = {}, middle: Partial<Made> = {}): Steps {
  const root = madeBy({ name: 'Prov Rot', way, authority: true })
  const between = madeBy({ name: 'Prov Utfärdare', way, issuer: root, authority: 0, ...middle })
  return { root, between, signer: madeBy({ name: 'Eva Lind', way, issuer: between, ...signer }) }
}

export interface Steps {
  readonly root: Signer
  readonly between: Signer
  readonly signer: Signer
}

/** A service that gives time stamps. */
export function stampService(issuer: Signer, of: Partial<Made> = {}): Signer {
  return madeBy({ name: 'Prov Tidsstämpel', issuer, usage: 0x80, purposes: ['1.3.6.1.5.5.7.3.8'], ...of })
}

/** A time stamp (RFC 3161) of some bytes. */
export function stampOf(bytes: Uint8Array, service: Signer, time: string): Uint8Array {
  const imprint = createHash('sha256').update(bytes).digest()
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.5',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1', algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint) }),
    }),
    serialNumber: new Integer({ value: 1 }),
    genTime: new Date(time),
  })
  const content = new Uint8Array(info.toSchema().toBER())
  return cmsOf(content, service, null, { type: '1.2.840.113549.1.9.16.1.4', within: content })
}

export interface RevokedOnes {
  readonly revoked?: readonly { readonly signer: Signer; readonly date: string }[]
  readonly from?: string
  readonly until?: string | null
  readonly others?: readonly Extension[]
}

/** A list of what an authority has revoked (DER). */
export function revocationList(
  issuer: Signer,
  { revoked = [], from = '2026-06-01', until = '2026-12-31', others = [] }: RevokedOnes = {},
): Uint8Array {
  const list = new CertificateRevocationList()
  list.version = 1
  list.issuer = issuer.certificate.subject
  list.thisUpdate = timeOf(from)
  if (until !== null) list.nextUpdate = timeOf(until)
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      ({ signer, date }) =>
        new RevokedCertificate({ userCertificate: signer.certificate.serialNumber, revocationDate: timeOf(date) }),
    )
  list.crlExtensions = new Extensions({
    extensions: [extension('2.5.29.20', new Integer({ value: 1 }), false), ...others],
  })
  list.signature = algorithmOf(issuer)
  list.signatureAlgorithm = list.signature
  list.tbsView = new Uint8Array(list.toSchema(true).valueBlock.value[0]?.toBER() ?? new ArrayBuffer())
  list.signatureValue = new BitString({ valueHex: signedWith(issuer, list.tbsView) })
  return new Uint8Array(list.toSchema(true).toBER())
}

/** What a service answers on a certificate (OCSP, DER); revoked on a day, or good. */
export function answerOn(
  signer: Signer,
  issuer: Signer,
  by: Signer,
  { revoked = null, time = '2026-12-05' }: { readonly revoked?: string | null; readonly time?: string } = {},
): Uint8Array {
  const hash = (bytes: Uint8Array): OctetString =>
    new OctetString({ valueHex: Uint8Array.from(createHash('sha1').update(bytes).digest()) })
  const { subject, subjectPublicKeyInfo } = issuer.certificate
  const certID = new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26', algorithmParams: new Null() }),
    issuerNameHash: hash(new Uint8Array(subject.toSchema().toBER())),
    issuerKeyHash: hash(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
    serialNumber: signer.certificate.serialNumber,
  })
  const certStatus =
    revoked === null
      ? new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } })
      : new Constructed({
          idBlock: { tagClass: 3, tagNumber: 1 },
          value: [new GeneralizedTime({ valueDate: new Date(revoked) })],
        })
  const data = new ResponseData({
    responderID: by.certificate.subject,
    producedAt: new Date(time),
    responses: [
      new SingleResponse({ certID, certStatus, thisUpdate: new Date(time), nextUpdate: new Date('2027-06-01') }),
    ],
  })
  const tbs = new Uint8Array(data.toSchema(true).toBER())
  const answer = new BasicOCSPResponse({
    tbsResponseData: ResponseData.fromBER(tbs),
    signatureAlgorithm: algorithmOf(by),
    signature: new BitString({ valueHex: signedWith(by, tbs) }),
    certs: [by.certificate],
  })
  const whole = new OCSPResponse({
    responseStatus: new Enumerated({ value: 0 }),
    responseBytes: new ResponseBytes({
      responseType: '1.3.6.1.5.5.7.48.1.1',
      response: new OctetString({ valueHex: answer.toSchema().toBER() }),
    }),
  })
  return new Uint8Array(whole.toSchema().toBER())
}

/** Certificates as text. */
export function asPem(...signers: readonly Signer[]): string {
  return signers
    .map(({ certificate }) => {
      const body = Buffer.from(certificate.toSchema().toBER()).toString('base64').replace(/.{64}/g, '$&\n')
      return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`
    })
    .join('')
}

export function asDer({ certificate }: Signer): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER())
}

export interface ListedService {
  readonly signer: Signer
  readonly type?: string
  readonly status?: string
  readonly since?: string
  /** What it was before. */
  readonly before?: { readonly status: string; readonly since: string }
}

/** A trusted list as states publish them (ETSI TS 119 612), without its own signature. */
export function trustedList(services: readonly ListedService[]): string {
  const at = (name: string): string => `http://uri.etsi.org/TrstSvc/${name}`
  const information = (type: string, status: string, since: string, identity: string): string =>
    `<ServiceTypeIdentifier>${at(`Svctype/${type}`)}</ServiceTypeIdentifier><ServiceDigitalIdentity>${identity}</ServiceDigitalIdentity><ServiceStatus>${at(`TrustedList/Svcstatus/${status}`)}</ServiceStatus><StatusStartingTime>${since}T00:00:00Z</StatusStartingTime>`
  const listed = services.map(
    ({ signer, type = 'CA/QC', status = 'granted', since = '2025-01-01', before }) =>
      `<TSPService><ServiceInformation>${information(type, status, since, `<DigitalId><X509Certificate>${Buffer.from(asDer(signer)).toString('base64')}</X509Certificate></DigitalId>`)}</ServiceInformation>${before === undefined ? '' : `<ServiceHistory><ServiceHistoryInstance>${information(type, before.status, before.since, '')}</ServiceHistoryInstance></ServiceHistory>`}</TSPService>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#"><TrustServiceProviderList><TrustServiceProvider><TSPServices>${listed.join('')}</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>`
}

/** Something that has to be understood, and that nobody knows. */
export function unknownExtension(): Extension {
  return extension('1.2.3.4.5.6.7', new Asn1Boolean({ value: true }), true)
}

/** Only addresses of mail at some place may stand in certificates below. */
export function namesAt(place: string): Extension {
  const tree = new GeneralSubtree({ base: new GeneralName({ type: 1, value: place }) })
  return extension('2.5.29.30', new NameConstraints({ permittedSubtrees: [tree] }).toSchema(), true)
}

export function mailOf(address: string): Extension {
  const names = new Sequence({ value: [new GeneralName({ type: 1, value: address }).toSchema()] })
  return extension('2.5.29.17', names, false)
}

export function extension(id: string, value: { toBER: () => ArrayBuffer }, critical: boolean): Extension {
  return new Extension({ extnID: id, critical, extnValue: value.toBER() })
}

function keyIdentifier({ subjectPublicKeyInfo }: Certificate): Extension {
  const key = subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  const valueHex = Uint8Array.from(createHash('sha256').update(key).digest().subarray(0, 20))
  return extension('2.5.29.14', new OctetString({ valueHex }), false)
}

function constraints(authority: boolean | number): Extension {
  const most = typeof authority === 'number' ? { pathLenConstraint: authority } : {}
  return extension('2.5.29.19', new BasicConstraints({ cA: true, ...most }).toSchema(), true)
}

function named(name: string): RelativeDistinguishedNames {
  const attribute = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) })
  const names = new RelativeDistinguishedNames({ typesAndValues: [attribute] })
  return new RelativeDistinguishedNames({ schema: fromBER(names.toSchema().toBER()).result })
}

function timeOf(text: string): Time {
  return new Time({ type: 0, value: new Date(text) })
}
