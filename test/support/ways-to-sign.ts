// Ways in which keys sign, good and bad, as certificates and signatures name them (X.509, CMS).

import { fromBER, Null } from 'asn1js'
import { constants, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { AlgorithmIdentifier, PublicKeyInfo, RSASSAPSSParams } from 'pkijs'

/** On a curve, by RSA in two ways, in a way that can be forged, with too short a key. */
export type Way = 'ec' | 'ed25519' | 'rsa' | 'pss' | 'sha1' | 'short'

export interface Hand {
  readonly key: KeyObject
  /** Without: as is usual for the key. */
  readonly way?: Way
}

/** A new key. */
export function keyFor(way: Way): KeyObject {
  if (way === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  if (way === 'ed25519') return generateKeyPairSync('ed25519').privateKey
  return generateKeyPairSync('rsa', { modulusLength: way === 'short' ? 1024 : 2048 }).privateKey
}

export function publicKey(key: KeyObject): PublicKeyInfo {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return new PublicKeyInfo({ schema: fromBER(Uint8Array.from(der)).result })
}

/** How certificates and signatures name the way in which a key signs. */
export function algorithmOf(hand: Hand): AlgorithmIdentifier {
  const sha256 = new AlgorithmIdentifier({ algorithmId: digestOf(hand).id, algorithmParams: new Null() })
  switch (wayOf(hand)) {
    case 'ec':
      return new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' })
    case 'ed25519':
      return new AlgorithmIdentifier({ algorithmId: '1.3.101.112' })
    case 'pss': {
      const maskGenAlgorithm = new AlgorithmIdentifier({
        algorithmId: '1.2.840.113549.1.1.8',
        algorithmParams: sha256.toSchema(),
      })
      const parameters = new RSASSAPSSParams({ hashAlgorithm: sha256, maskGenAlgorithm, saltLength })
      return new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.10', algorithmParams: parameters.toSchema() })
    }
    case 'sha1':
      return new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.5', algorithmParams: new Null() })
    case 'rsa':
    case 'short':
      return new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new Null() })
  }
}

const saltLength = 32

/** The digest that goes with the way, by its name and its identifier. */
export function digestOf(hand: Hand): { readonly name: string; readonly id: string } {
  return wayOf(hand) === 'sha1'
    ? { name: 'sha1', id: '1.3.14.3.2.26' }
    : { name: 'sha256', id: '2.16.840.1.101.3.4.2.1' }
}

/** A signature over some bytes. */
export function signedWith(hand: Hand, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const way = wayOf(hand)
  const padding = way === 'pss' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } : {}
  const digest = way === 'ed25519' ? null : digestOf(hand).name
  return Uint8Array.from(sign(digest, bytes, { key: hand.key, ...padding }))
}

function wayOf({ key, way }: Hand): Way {
  return way ?? (key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec')
}
