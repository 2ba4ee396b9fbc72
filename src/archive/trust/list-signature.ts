// The signature that a trusted list has of itself (ETSI TS 119 612, 5.7.1: XAdES over the whole list, XMLDSig 1.1) -> whose it is, where
// it holds. One form alone is taken, that in which lists are published: a signature that covers less than the list is none.

import { constants, createHash, verify, type Hash } from 'node:crypto'
import { XmlC14NMode, XmlElement, type SubtreeC14NOptions, type XmlDocument, type XmlNode } from 'libxml2-wasm'
import type { Certificate } from 'pkijs'
import { certificateIn, hasStrongKey, keyOf } from './certificate.js'

/** What is found of it: there is none; it does not hold over the whole list, or is made in a way that is not taken; or whose it is. */
export type ListSignature =
  { readonly kind: 'unsigned' | 'broken' } | { readonly kind: 'holds'; readonly certificate: Certificate }

/** Looks at the signature of a list. It is taken out of the document, since the list is signed without it. */
export function takeSignature(document: XmlDocument): ListSignature {
  const [signature, ...others] = elementsAt(document.root, '//ds:Signature')
  if (signature === undefined) return { kind: 'unsigned' }
  if (others.length > 0 || signature.parent?.isSameNode(document.root) !== true) return { kind: 'broken' }
  const signed = read(signature)
  if (signed === null || !isSigned(signed)) return { kind: 'broken' }
  /* What stands within the signature is read before it goes. */
  const [whole, within] = partsOf(signed.references, document.root)
  const properties = elementsAt(signature, 'ds:Object/xades:QualifyingProperties/xades:SignedProperties')
  if (!within.every((one) => isSame(one, targetOf(one, properties)))) return { kind: 'broken' }
  if (!namesCertificate(properties, within, signed.certificate)) return { kind: 'broken' }
  signature.remove()
  const isWhole = whole.length === 1 && whole.every((one) => one.isEnveloped && isSame(one, document))
  return isWhole ? { kind: 'holds', certificate: signed.certificate } : { kind: 'broken' }
}

/** What names the list, by nothing or by the id of its root, and what names something in it. */
function partsOf(references: readonly Reference[], root: XmlElement): [Reference[], Reference[]] {
  const id = root.attr('Id')?.value ?? ''
  const isWhole = ({ uri }: Reference): boolean => uri === '' || (id !== '' && uri === `#${id}`)
  return [references.filter(isWhole), references.filter((one) => !isWhole(one))]
}

const namespaces = {
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
}

interface Signed {
  readonly certificate: Certificate
  readonly way: Way
  readonly value: Uint8Array
  readonly info: XmlElement
  /** How `info` is written where it is signed. */
  readonly form: SubtreeC14NOptions
  readonly references: readonly Reference[]
}

/** Something that is signed, by its hash. */
interface Reference {
  /** Empty for the whole list, `#` and an id for a part. */
  readonly uri: string
  /** True where the signature itself is taken out before. */
  readonly isEnveloped: boolean
  readonly form: SubtreeC14NOptions
  readonly digest: string
  readonly value: string
}

/** What a signature says; null where it says it in another form than that of lists. */
function read(signature: XmlElement): Signed | null {
  const info = oneAt(signature, 'ds:SignedInfo')
  const [certificate] = elementsAt(signature, 'ds:KeyInfo/ds:X509Data/ds:X509Certificate').map(({ content }) =>
    certificateIn(Buffer.from(content, 'base64')),
  )
  const value = oneAt(signature, 'ds:SignatureValue')
  if (info === null || value === null || certificate === undefined || certificate === null) return null
  const form = formOf(oneAt(info, 'ds:CanonicalizationMethod'))
  const way = ways[algorithmOf(oneAt(info, 'ds:SignatureMethod'))]
  const references = elementsAt(info, 'ds:Reference').map(referenceIn)
  const known = references.filter((one) => one !== null)
  if (form === null || way === undefined || known.length < references.length) return null
  return { certificate, way, value: Buffer.from(value.content, 'base64'), info, form, references: known }
}

function referenceIn(element: XmlElement): Reference | null {
  const digest = digests[algorithmOf(oneAt(element, 'ds:DigestMethod'))]
  const value = oneAt(element, 'ds:DigestValue')?.content.replace(/\s/g, '')
  const steps = elementsAt(element, 'ds:Transforms/ds:Transform')
  const isEnveloped = algorithmOf(steps[0] ?? null) === enveloped
  const [canonical = null, ...others] = steps.slice(isEnveloped ? 1 : 0)
  const form = canonical === null ? {} : formOf(canonical)
  const uri = element.attr('URI')?.value
  if (digest === undefined || value === undefined || form === null || others.length > 0 || uri === undefined)
    return null
  return { uri, isEnveloped, form, digest, value }
}

const enveloped = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

const { XML_C14N_1_0: inclusive, XML_C14N_1_1: inclusive11, XML_C14N_EXCLUSIVE_1_0: exclusive } = XmlC14NMode

/** Canonical forms of XML; comments count in none of them, as they do not where the whole of a document is named. */
const modes: Readonly<Record<string, SubtreeC14NOptions['mode']>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': inclusive,
  'http://www.w3.org/2006/12/xml-c14n11': inclusive11,
  'http://www.w3.org/2001/10/xml-exc-c14n#': exclusive,
}

function formOf(element: XmlElement | null): SubtreeC14NOptions | null {
  const mode = modes[algorithmOf(element)]
  if (element === null || mode === undefined) return null
  const prefixes = oneAt(element, 'exclusive:InclusiveNamespaces')?.attr('PrefixList')?.value.split(/\s+/)
  return { mode, ...(mode === exclusive && prefixes !== undefined ? { inclusiveNamespacePrefixes: prefixes } : {}) }
}

/** Digests that nobody can make collide. */
const digests: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
}

/** Those by which a certificate is named: most lists do so by SHA-1, and no other certificate has a given digest and the key that signed. */
const namingDigests: Readonly<Record<string, string>> = { ...digests, 'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1' }

interface Way {
  readonly digest: string
  readonly key: 'rsa' | 'ec'
  readonly isPss?: true
}

/** Ways to sign (RFC 6931). */
const ways: Readonly<Record<string, Way>> = Object.fromEntries(
  ['sha256', 'sha384', 'sha512'].flatMap((digest): [string, Way][] => [
    [`http://www.w3.org/2001/04/xmldsig-more#rsa-${digest}`, { digest, key: 'rsa' }],
    [`http://www.w3.org/2007/05/xmldsig-more#${digest}-rsa-MGF1`, { digest, key: 'rsa', isPss: true }],
    [`http://www.w3.org/2001/04/xmldsig-more#ecdsa-${digest}`, { digest, key: 'ec' }],
  ]),
)

/** Bits of RSA, as for signatures that stand (ETSI TS 119 312): cards have been given keys a little shorter than 2048. */
const leastRsa = 1900

/** Whether what the signature says is signed by the key of its certificate. */
function isSigned({ certificate, way, value, info, form }: Signed): boolean {
  const key = keyOf(certificate)
  if (key === null || key.asymmetricKeyType !== way.key || !hasStrongKey(certificate, leastRsa)) return false
  const parts: Uint8Array[] = []
  info.canonicalize(
    into((bytes) => parts.push(Uint8Array.from(bytes))),
    form,
  )
  const padding =
    way.isPss === true ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST } : {}
  return verify(way.digest, Buffer.concat(parts), { key, dsaEncoding: 'ieee-p1363', ...padding }, value)
}

/** The one element that a reference names, among those that may be named. */
function targetOf({ uri }: Reference, candidates: readonly XmlElement[]): XmlElement | null {
  const named = candidates.filter((one) => `#${one.attr('Id')?.value ?? ''}` === uri)
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Whether something, in its canonical form, has the hash that was signed. */
function isSame({ form, digest, value }: Reference, target: XmlDocument | XmlElement | null): boolean {
  if (target === null) return false
  const hash: Hash = createHash(digest)
  target.canonicalize(
    into((bytes) => hash.update(bytes)),
    form,
  )
  return hash.digest('base64') === value
}

function into(take: (bytes: Uint8Array) => unknown): { write: (bytes: Uint8Array) => number; close: () => boolean } {
  return {
    write: (bytes) => {
      take(bytes)
      return bytes.length
    },
    close: () => true,
  }
}

/** Whether the certificate is the one that the signed properties name (ETSI EN 319 132-1, 5.2.2): the key alone may be in several. */
function namesCertificate(
  properties: readonly XmlElement[],
  signed: readonly Reference[],
  certificate: Certificate,
): boolean {
  const der = Buffer.from(certificate.toSchema().toBER())
  const named = properties
    .filter((one) => signed.some((reference) => targetOf(reference, properties)?.isSameNode(one) === true))
    .flatMap((one) =>
      ['SigningCertificate', 'SigningCertificateV2'].flatMap((name) =>
        elementsAt(one, `xades:SignedSignatureProperties/xades:${name}/xades:Cert/xades:CertDigest`),
      ),
    )
  return named.some((one) => {
    const digest = namingDigests[algorithmOf(oneAt(one, 'ds:DigestMethod'))]
    const value = oneAt(one, 'ds:DigestValue')?.content.replace(/\s/g, '')
    return digest !== undefined && createHash(digest).update(der).digest('base64') === value
  })
}

function algorithmOf(element: XmlElement | null): string {
  return element?.attr('Algorithm')?.value ?? ''
}

function elementsAt(node: XmlNode, path: string): XmlElement[] {
  return node.find(path, namespaces).filter((one): one is XmlElement => one instanceof XmlElement)
}

function oneAt(node: XmlNode, path: string): XmlElement | null {
  const [one = null, ...others] = elementsAt(node, path)
  return others.length === 0 ? one : null
}
