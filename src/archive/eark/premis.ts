// What has to be known to keep files for good, as PREMIS 3: each file with hash and format, the rendering that it belongs
// to, what has happened to the agreement, and who did it.

import type { PartyData } from '../../data/party.js'
import type { IsoDate } from '../../model/document.js'
import { sha256 } from '../../base/hash.js'
import { dayOf, moment } from './dates.js'
import { namedFormat } from './formats.js'
import { schemaLocation } from './schemas.js'
import { document, element, textElement } from './xml.js'
import { titleOf, type ArchivedInstance, type ArchiveGenerator, type PackageFile } from '../package/instance.js'
import type { XmlElement } from '../package/xml.js'

/** A file to be kept. */
export interface KeptFile extends PackageFile {
  /** False for files that were given to the program: sources, annexes, what was signed elsewhere. */
  readonly generated: boolean
  /** The day that it counts as made: the version's, its own where it has one. */
  readonly created: IsoDate
  /** Path of the file that it was made from by signing, scanning or masking. */
  readonly source: string | null
}

/** A rendering of the agreement: its files. */
export interface Rendering {
  /** "representations/pdf". */
  readonly id: string
  readonly files: readonly KeptFile[]
}

/** Who did something. */
export interface PreservationAgent {
  readonly identifierType: string
  readonly identifier: string
  readonly name: string
  readonly type: 'software' | 'organization' | 'person'
  readonly version: string | null
}

/**
 * Something that happened on a day. Types are of the Library of Congress's vocabulary (Preservation Events), which has none
 * for a signature on paper: ERMS tells of those.
 */
export interface PreservationEvent {
  readonly id: string
  readonly type:
    'creation' | 'digital signature generation' | 'information package creation' | 'redaction' | 'validation'
  readonly day: IsoDate
  readonly detail: string
  /** Null where nobody in particular did it. */
  readonly agent: PreservationAgent | null
  /** Ids of the objects that it happened to. */
  readonly objects: readonly string[]
}

/** PREMIS of the package: the agreement, its renderings, and what has happened to it. */
export function packagePremis(
  path: string,
  entity: string,
  instance: ArchivedInstance,
  renderings: readonly Rendering[],
  day: IsoDate,
): PackageFile {
  const agreement = element(
    'object',
    { 'xsi:type': 'intellectualEntity' },
    identifier('object', 'local', entity),
    element('originalName', {}, titleOf(instance)),
    ...renderings.map(({ id }) => relationship('structural', 'is represented by', id)),
  )
  const events = eventsOf(instance, entity, day)
  return premis(path, [agreement], events)
}

/** PREMIS of one representation: it, its files, and how they came to be. */
export function renderingPremis(
  path: string,
  entity: string,
  { id, files }: Rendering,
  instance: ArchivedInstance,
): PackageFile {
  const rendering = element(
    'object',
    { 'xsi:type': 'representation' },
    identifier('object', 'local', id),
    relationship('structural', 'represents', entity),
    ...files.map((file) => relationship('structural', 'includes', file.path)),
    ...sourcesOf(id).map((source) => relationship('derivation', 'has source', source)),
  )
  const { generator, date } = instance
  const made = files.filter((file) => file.generated).map((file) => file.path)
  const events: PreservationEvent[] = [
    ...(made.length === 0 ? [] : [{ ...creation, day: date, agent: softwareAgent(generator), objects: made }]),
    ...derivations(id, files, instance),
  ]
  return premis(path, [rendering, ...files.map((file) => fileObject(file, generator))], events)
}

/** Files carry the date of the version, not the day on which they are made: the same content gives the same bytes. */
const creation = {
  id: 'creation',
  type: 'creation',
  detail: 'Made by the program from the enclosed sources; dated as the version.',
} as const

/** The program resolves the sources, and renders what it has resolved. */
function sourcesOf(id: string): string[] {
  const [, name = ''] = /^(.*\/)?/.exec(id) ?? []
  return id.endsWith('/sources') || id.endsWith('/original')
    ? []
    : [`${name}${id.endsWith('/resolved') ? 'sources' : 'resolved'}`]
}

/** What is known of the originals, and of masked files. Both were made from another file. */
function derivations(id: string, files: readonly KeptFile[], instance: ArchivedInstance): PreservationEvent[] {
  const agent = softwareAgent(instance.generator)
  if (!id.endsWith('/original'))
    return files.flatMap(({ path, source, created }): PreservationEvent[] => {
      if (source === null) return []
      const detail = 'Confidential passages were masked.'
      return [{ id: `masking ${path}`, type: 'redaction', day: created, detail, agent, objects: [path] }]
    })
  return instance.originals.map(({ name, kind, attestation }): PreservationEvent => {
    const event = { id: `comparison ${name}`, type: 'validation', objects: [`${id}/data/${name}`] } as const
    if (attestation === null) return { ...event, day: dayOf(instance), detail: comparisons[kind], agent }
    const { by, date } = attestation
    const detail = `${by} declares that the scan is true to the paper original.`
    return { ...event, day: date, detail, agent: namedAgent(by) }
  })
}

/** What was found when an original was compared with the PDF that was issued. */
const comparisons = {
  signed: 'It begins with every byte of the file that was issued, a signature follows, and all pages say the same.',
  sealed: 'Every page has the whole text of the page that was issued, under the seal of a signing service.',
  scan: 'A scan of paper, which cannot be compared.',
}

/** The program as an agent. */
export function softwareAgent({ name, version }: ArchiveGenerator): PreservationAgent {
  return { identifierType: 'local', identifier: `${name} ${version}`, name, type: 'software', version }
}

/** An organisation as an agent, by its number where it has one. */
export function organisationAgent({ id, name, number }: PartyData): PreservationAgent {
  const identifierType = number === undefined ? 'local' : 'organisation number'
  return { identifierType, identifier: number ?? id, name, type: 'organization', version: null }
}

/** Somebody who is known by name alone. */
export function namedAgent(name: string): PreservationAgent {
  return { identifierType: 'local', identifier: name, name, type: 'person', version: null }
}

function eventsOf(instance: ArchivedInstance, entity: string, day: IsoDate): PreservationEvent[] {
  const { generator, date, issued, parties, version, originals } = instance
  const software = softwareAgent(generator)
  const objects = [entity]
  const isElectronic = originals.some(({ kind }) => kind !== 'scan')
  const frozen = { id: 'issue', type: 'creation', detail: `Version ${version} was frozen for signing.` } as const
  const packed = {
    id: 'packaging',
    type: 'information package creation',
    detail:
      'The package was made; it carries the last day on which something is known to have happened to the agreement.',
  } as const
  return [
    { id: 'creation', type: 'creation', day: date, detail: `Date of version ${version}.`, agent: null, objects },
    ...(issued === null ? [] : [{ ...frozen, day: issued, agent: software, objects }]),
    ...parties.flatMap(({ party, signed }): PreservationEvent[] => {
      if (signed === null || !isElectronic) return []
      const detail = `${party.name} signed, by the register of the party that issued the agreement.`
      const agent = organisationAgent(party)
      return [
        { id: `signature-${party.id}`, type: 'digital signature generation', day: signed, detail, agent, objects },
      ]
    }),
    { ...packed, day, agent: software, objects },
  ]
}

function premis(path: string, objects: readonly XmlElement[], events: readonly PreservationEvent[]): PackageFile {
  const attributes = { 'xsi:schemaLocation': schemaLocation('premis'), version: '3.0' }
  const agents = new Map(events.flatMap(({ agent }) => (agent === null ? [] : [[keyOf(agent), agent] as const])))
  const children = [...objects, ...events.map(eventElement), ...[...agents.values()].map(agentElement)]
  return { path, bytes: document('premis', ['xsi'], element('premis', attributes, ...children)) }
}

function fileObject(file: KeptFile, generator: ArchiveGenerator): XmlElement {
  const { name, version, pronom } = namedFormat(file)
  const registry =
    pronom === null
      ? []
      : [
          element(
            'formatRegistry',
            {},
            element('formatRegistryName', {}, 'PRONOM'),
            element('formatRegistryKey', {}, pronom),
          ),
        ]
  const application = element(
    'creatingApplication',
    {},
    element('creatingApplicationName', {}, generator.name),
    element('creatingApplicationVersion', {}, generator.version),
  )
  return element(
    'object',
    { 'xsi:type': 'file' },
    identifier('object', 'local', file.path),
    element(
      'objectCharacteristics',
      {},
      element('compositionLevel', {}, '0'),
      element(
        'fixity',
        {},
        element('messageDigestAlgorithm', {}, 'SHA-256'),
        element('messageDigest', {}, sha256(file.bytes)),
        element('messageDigestOriginator', {}, generator.name),
      ),
      element('size', {}, String(file.bytes.length)),
      element(
        'format',
        {},
        element('formatDesignation', {}, element('formatName', {}, name), ...textElement('formatVersion', version)),
        ...registry,
      ),
      ...(file.generated ? [application] : []),
    ),
    ...textElement('originalName', file.path.split('/').at(-1)),
    ...(file.source === null ? [] : [relationship('derivation', 'has source', file.source)]),
  )
}

function eventElement({ id, type, day, detail, agent, objects }: PreservationEvent): XmlElement {
  return element(
    'event',
    {},
    identifier('event', 'local', id),
    element('eventType', {}, type),
    element('eventDateTime', {}, moment(day)),
    element('eventDetailInformation', {}, element('eventDetail', {}, detail)),
    element('eventOutcomeInformation', {}, element('eventOutcome', {}, 'success')),
    ...(agent === null ? [] : [identifier('linkingAgent', agent.identifierType, agent.identifier)]),
    ...objects.map((object) => identifier('linkingObject', 'local', object)),
  )
}

function keyOf({ identifierType, identifier: id }: PreservationAgent): string {
  return `${identifierType} ${id}`
}

function agentElement(agent: PreservationAgent): XmlElement {
  return element(
    'agent',
    {},
    identifier('agent', agent.identifierType, agent.identifier),
    element('agentName', {}, agent.name),
    element('agentType', {}, agent.type),
    ...textElement('agentVersion', agent.version ?? undefined),
  )
}

function relationship(type: string, subType: string, id: string): XmlElement {
  return element(
    'relationship',
    {},
    element('relationshipType', {}, type),
    element('relationshipSubType', {}, subType),
    identifier('relatedObject', 'local', id),
  )
}

function identifier(of: string, type: string, value: string): XmlElement {
  return element(
    `${of}Identifier`,
    {},
    element(`${of}IdentifierType`, {}, type),
    element(`${of}IdentifierValue`, {}, value),
  )
}
