// The signatures of trusted lists themselves: whose they are, and what of a list they do not cover.

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { calledIn } from '../../../src/archive/trust/certificate.js'
import { seenLists } from '../../../src/archive/trust/list-signers.js'
import { listIn, type TrustedList } from '../../../src/archive/trust/trusted-list.js'
import { asDer, madeBy, trustedList } from '../../support/authorities.js'
import { signedList, type SignedList } from '../../support/signed-list.js'

const publisher = madeBy({ name: 'Utgivaren' })
const stranger = madeBy({ name: 'Någon annan' })
const service = madeBy({ name: 'Prov Rot', authority: true })

function read(text: string): TrustedList {
  const list = listIn(Buffer.from(text))
  if (list === null) throw new Error('no list')
  return list
}

const kindOf = (otherwise: SignedList['otherwise'], signer = publisher): string =>
  read(signedList(signer, { services: [{ signer: service }], ...(otherwise === undefined ? {} : { otherwise }) }))
    .signature.kind

describe('the signature of a list', () => {
  test.each(['ec', 'rsa'] as const)('holds over the whole of it: %s', (way) => {
    const signer = madeBy({ name: 'Utgivaren', way })
    const { signature, anchors } = read(signedList(signer, { services: [{ signer: service }] }))
    expect(signature.kind === 'holds' && calledIn(signature.certificate.subject)).toBe('Utgivaren')
    expect(anchors).toHaveLength(1)
  })

  test('is missing', () => {
    expect(read(trustedList([{ signer: service }])).signature.kind).toBe('unsigned')
  })

  const added = (text: string): string =>
    text.replace('</TSPServices>', '<TSPService><ServiceInformation></ServiceInformation></TSPService></TSPServices>')

  test.each<[string, SignedList['otherwise']]>([
    ['a service was added', { list: added }],
    ['a state was changed', { list: (text) => text.replace('granted', 'withdrawn') }],
    [
      'what it says of its certificate was changed',
      {
        list: (text) =>
          text.replace(
            'Target="#x"><xades:SignedProperties Id="properties">',
            'Target="#x"><xades:SignedProperties Id="properties"><a/>',
          ),
      },
    ],
    [
      'it covers a part alone',
      {
        info: (text) => text.replace('URI=""', 'URI="#part"'),
        list: (text) => text.replace('<TrustServiceProviderList>', '<TrustServiceProviderList Id="part">'),
      },
    ],
    [
      'it covers nothing but what it says itself',
      { info: (text) => text.replace(/<ds:Reference URI="">.*?<\/ds:Reference>/, '') },
    ],
    [
      'it is taken out of what it covers in another way',
      {
        info: (text) =>
          text.replace(
            /<ds:Transform Algorithm="[^"]*enveloped-signature">/,
            '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">',
          ),
      },
    ],
    [
      'it names a way to sign that can be forged',
      { info: (text) => text.replace('xmldsig-more#ecdsa-sha256', 'xmldsig-more#ecdsa-sha1') },
    ],
    [
      'it names a digest that can be forged',
      {
        info: (text) =>
          text.replace('http://www.w3.org/2001/04/xmlenc#sha256"', 'http://www.w3.org/2000/09/xmldsig#sha1"'),
      },
    ],
    ['it names another certificate', { properties: (text) => text.replace(/(<ds:DigestValue[^>]*>)./, '$1/') }],
    ['there are two', { list: (text) => text.replace(/(<ds:Signature .*<\/ds:Signature>)/, '$1$1') }],
    ['it stands within something', { list: (text) => text.replace(/(<ds:Signature .*<\/ds:Signature>)/, '<x>$1</x>') }],
    [
      'the certificate was exchanged',
      {
        list: (text) =>
          text.replace(
            /(<ds:X509Certificate>)[^<]*/,
            (_, tag: string) => tag + Buffer.from(stranger.certificate.toSchema().toBER()).toString('base64'),
          ),
      },
    ],
    ['its value is empty', { list: (text) => text.replace(/(<ds:SignatureValue>)[^<]*/, '$1') }],
    ['its certificate is none', { list: (text) => text.replace(/(<ds:X509Certificate>)[^<]*/, '$1AAAA') }],
  ])('does not hold where %s', (_, otherwise) => {
    expect(kindOf(otherwise)).toBe('broken')
  })

  test('holds where it names the list by the id of its root, and the certificate by SHA-1, as lists do', () => {
    const rooted = signedList(publisher, {
      id: 'list',
      otherwise: { info: (text) => text.replace('URI=""', 'URI="#list"') },
    })
    expect(read(rooted).signature.kind).toBe('holds')
    const sha1 = createHash('sha1').update(asDer(publisher)).digest('base64')
    const properties = (text: string): string =>
      text
        .replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1')
        .replace(/(<ds:DigestValue[^>]*>)[^<]*/, `$1${sha1}`)
    expect(kindOf({ properties })).toBe('holds')
  })

  test('does not hold where the key is too short', () => {
    expect(kindOf({}, madeBy({ name: 'Utgivaren', way: 'short' }))).toBe('broken')
  })

  test('holds where it is written in other lines, as lists are', () => {
    const list = (text: string): string => text.replace(/(<ds:(?:DigestValue|SignatureValue)>)([^<]*)/g, '$1\n  $2\n')
    /* Of what is signed nothing may change but the value of the signature. */
    expect(kindOf({ list: (text) => text.replace(/(<ds:SignatureValue>)([^<]*)/, '$1\n $2\n') })).toBe('holds')
    expect(kindOf({ list })).toBe('broken')
  })
})

describe('who signs a list is known', () => {
  const national = read(signedList(publisher, { territory: 'SE' }))
  const other = read(signedList(publisher, { territory: 'NO' }))
  const above = read(signedList(stranger, { territory: 'EU', names: [{ territory: 'SE', signer: publisher }] }))
  const knownOf = (lists: readonly TrustedList[], certificates: Parameters<typeof seenLists>[1]) =>
    seenLists(
      lists.map((list, index) => ({ file: `${index}.xml`, list })),
      certificates,
    ).map(({ known }) => known)

  test('by its certificate', () => {
    expect(knownOf([national, other], [publisher.certificate])).toEqual(['certificate', 'certificate'])
    expect(knownOf([national], [stranger.certificate])).toEqual([null])
  })

  test('by a list that names it, for that state alone, where that list is known itself', () => {
    expect(knownOf([national, other, above], [stranger.certificate])).toEqual(['list', null, 'certificate'])
    expect(knownOf([national, above], [])).toEqual([null, null])
  })

  test('or not', () => {
    const unsigned = read(trustedList([]))
    expect(seenLists([{ file: 'a.xml', list: unsigned }], [])).toEqual([
      { file: 'a.xml', signer: null, certificate: null, known: null },
    ])
  })
})
