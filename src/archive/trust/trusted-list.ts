// A trusted list (ETSI TS 119 612), as states publish them -> the services that issue certificates or time stamps, each with the
// times at which it was recognised; whose signature the list has; and, of a list of lists, who signs those that it names.

import { XmlElement, type XmlNode } from 'libxml2-wasm'
import { readForeignXml } from '../../base/foreign/foreign-xml.js'
import { momentOf } from '../returned/times.js'
import { certificateIn, fingerprintOf } from './certificate.js'
import { takeSignature, type ListSignature } from './list-signature.js'
import type { Anchor, Period } from './anchor.js'

export interface TrustedList {
  /** Services that it lists. */
  readonly anchors: readonly Anchor[]
  readonly signature: ListSignature
  /** The state, or group of states, that it is of: `SE`, `EU`; empty where it does not say. */
  readonly territory: string
  /** Other lists that it names (5.3.13). */
  readonly named: readonly NamedList[]
}

/** Of whom a list is, and the fingerprints of the certificates with one of which it is signed. */
export interface NamedList {
  readonly territory: string
  readonly signers: readonly string[]
}

/** What a list says; null for XML that is none, or cannot be read. */
export function listIn(bytes: Uint8Array): TrustedList | null {
  return readForeignXml(bytes, (document) => {
    const { root } = document
    if (root.name !== 'TrustServiceStatusList' || root.namespaceUri !== namespace) return null
    return {
      anchors: document.find('//tsl:TSPService', { tsl: namespace }).flatMap(serviceIn),
      territory: territoryIn(root, 'tsl:SchemeInformation'),
      named: elementsAt(root, 'tsl:SchemeInformation/tsl:PointersToOtherTSL/tsl:OtherTSLPointer').map(namedIn),
      signature: takeSignature(document),
    }
  })
}

const namespace = 'http://uri.etsi.org/02231/v2#'

function territoryIn(element: XmlElement, path: string): string {
  return elementsAt(element, `${path}/tsl:SchemeTerritory`)[0]?.content.trim() ?? ''
}

function namedIn(pointer: XmlElement): NamedList {
  return {
    territory: territoryIn(pointer, 'tsl:AdditionalInformation/tsl:OtherInformation'),
    signers: elementsAt(pointer, `tsl:ServiceDigitalIdentities/${identity}`).flatMap(({ content }) => {
      const certificate = certificateIn(Buffer.from(content, 'base64'))
      return certificate === null ? [] : [fingerprintOf(certificate)]
    }),
  }
}

const identity = 'tsl:ServiceDigitalIdentity/tsl:DigitalId/tsl:X509Certificate'

function serviceIn(service: XmlNode): Anchor[] {
  const current = elementsAt(service, 'tsl:ServiceInformation')
  const states = [...current, ...elementsAt(service, 'tsl:ServiceHistory/tsl:ServiceHistoryInstance')].map(stateIn)
  const recognised = recognisedBy(states)
  const [now] = states
  if (now?.scope === undefined || recognised.length === 0) return []
  const texts = current.flatMap((one) => elementsAt(one, identity))
  return texts.flatMap(({ content }) => {
    const certificate = certificateIn(Buffer.from(content, 'base64'))
    return certificate === null ? [] : [{ certificate, recognised, scope: now.scope ?? 'stamps' }]
  })
}

interface State {
  /** Null where it does not say when it began. */
  readonly from: Date | null
  readonly isRecognised: boolean
  /** Undefined for services that issue neither. */
  readonly scope: Anchor['scope'] | undefined
}

function stateIn(element: XmlElement): State {
  const text = (name: string): string => elementsAt(element, `tsl:${name}`)[0]?.content.trim() ?? ''
  const [status = ''] = /[^/]*$/.exec(text('ServiceStatus').replace(/\/$/, '').toLowerCase()) ?? []
  return {
    from: momentOf(text('StatusStartingTime')),
    isRecognised: recognisedStatuses.includes(status),
    scope: scopeOf(text('ServiceTypeIdentifier')),
  }
}

/** The states in which a service may be relied on: of today, and of the lists before July 2016. */
const recognisedStatuses = [
  'granted',
  'recognisedatnationallevel',
  'setbynationallaw',
  'undersupervision',
  'supervisionincessation',
  'accredited',
]

function scopeOf(type: string): Anchor['scope'] | undefined {
  if (/\/Svctype\/(?:CA\/|NationalRootCA)/i.test(type)) return 'all'
  return /\/Svctype\/TSA/i.test(type) ? 'stamps' : undefined
}

/** Each state lasts until the next begins; one that does not say when it begins is none. */
function recognisedBy(states: readonly State[]): Period[] {
  const sorted = states
    .flatMap(({ from, ...state }) => (from === null ? [] : [{ from, ...state }]))
    .sort((a, b) => a.from.getTime() - b.from.getTime())
  return sorted.flatMap(({ from, isRecognised, scope }, index) =>
    isRecognised && scope !== undefined ? [{ from, until: sorted[index + 1]?.from ?? null }] : [],
  )
}

function elementsAt(node: XmlNode, path: string): XmlElement[] {
  return node.find(path, { tsl: namespace }).filter((one): one is XmlElement => one instanceof XmlElement)
}
