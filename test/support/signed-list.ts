// Trusted lists as those who publish them sign them (XAdES, ETSI TS 119 612, 5.7.1). What is signed is written here as its canonical form
// has it (Exclusive XML Canonicalization), so that nothing is tried by the means that it tries.

import { createHash, sign } from 'node:crypto'
import { asDer, trustedList, type ListedService } from './authorities.js'
import type { Signer } from './signed-pdf.js'

export interface SignedList {
  readonly services?: readonly ListedService[]
  readonly territory?: string
  /** Of its root; none unless given. */
  readonly id?: string
  /** Other lists that it names: of which state, and by whom each is signed. */
  readonly names?: readonly { readonly territory: string; readonly signer: Signer }[]
  /** What becomes of the texts before they are signed: of the whole list, what is signed of it, and what is said beside it. */
  readonly otherwise?: {
    readonly list?: (text: string) => string
    readonly info?: (text: string) => string
    readonly properties?: (text: string) => string
  }
}

const ds = 'http://www.w3.org/2000/09/xmldsig#'
const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const xades = 'http://uri.etsi.org/01903/v1.3.2#'

/** The text of a list that somebody has signed. */
export function signedList(
  signer: Signer,
  { services = [], territory = 'SE', id, names = [], otherwise = {} }: SignedList,
) {
  const pointers = names.map(
    (one) =>
      `<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>${encoded(one.signer)}</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities><AdditionalInformation><OtherInformation><SchemeTerritory>${one.territory}</SchemeTerritory></OtherInformation></AdditionalInformation></OtherTSLPointer>`,
  )
  const about = `<SchemeInformation><SchemeTerritory>${territory}</SchemeTerritory><PointersToOtherTSL>${pointers.join('')}</PointersToOtherTSL></SchemeInformation>`
  const plain = trustedList(services)
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/^(<TrustServiceStatusList[^>]*>)/, `$1${about}`)
    .replace('>', id === undefined ? '>' : ` Id="${id}">`)
  const properties = same(otherwise.properties)(
    `<xades:SignedProperties xmlns:xades="${xades}" Id="properties"><xades:SignedSignatureProperties><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>${digestElements(asDer(signer), ` xmlns:ds="${ds}"`)}</xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties>`,
  )
  const transform = (algorithm: string) => `<ds:Transform Algorithm="${algorithm}"></ds:Transform>`
  const info = same(otherwise.info)(
    `<ds:SignedInfo xmlns:ds="${ds}"><ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${wayOf(signer)}"></ds:SignatureMethod><ds:Reference URI=""><ds:Transforms>${transform(`${ds}enveloped-signature`)}${transform(exclusive)}</ds:Transforms>${digestElements(plain)}</ds:Reference><ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#properties"><ds:Transforms>${transform(exclusive)}</ds:Transforms>${digestElements(properties)}</ds:Reference></ds:SignedInfo>`,
  )
  const { key } = signer
  const value = sign('sha256', Buffer.from(info), { key, dsaEncoding: 'ieee-p1363' }).toString('base64')
  /* Where it stands, names of namespaces are known from above. */
  const within = (text: string): string => text.replaceAll(` xmlns:ds="${ds}"`, '')
  const signature = `<ds:Signature xmlns:ds="${ds}">${within(info)}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${encoded(signer)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object><xades:QualifyingProperties xmlns:xades="${xades}" Target="#x">${within(properties).replace(` xmlns:xades="${xades}"`, '')}</xades:QualifyingProperties></ds:Object></ds:Signature>`
  const whole = same(otherwise.list)(
    plain.replace('</TrustServiceStatusList>', `${signature}</TrustServiceStatusList>`),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}`
}

function same(change: ((text: string) => string) | undefined): (text: string) => string {
  return change ?? ((text) => text)
}

function digestElements(content: string | Uint8Array, namespace = ''): string {
  const value = createHash('sha256').update(content).digest('base64')
  return `<ds:DigestMethod${namespace} Algorithm="${sha256}"></ds:DigestMethod><ds:DigestValue${namespace}>${value}</ds:DigestValue>`
}

function wayOf({ key }: Signer): string {
  return `http://www.w3.org/2001/04/xmldsig-more#${key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa'}-sha256`
}

function encoded(signer: Signer): string {
  return Buffer.from(asDer(signer)).toString('base64')
}
