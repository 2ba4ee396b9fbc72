// What has to be known to keep files for good, as PREMIS 3: each file with hash and format, the rendering that it belongs
// to, what has happened to the agreement, and who did it.

import type { IsoDate } from '../../model/document.js'
import { sha256 } from '../../base/hash.js'
import { namedFormat } from './formats.js'
import {
  agreementEvents,
  renderingEvents,
  type KeptFile,
  type PreservationAgent,
  type PreservationEvent,
  type Rendering,
} from './premis-events.js'
import { schemaLocation } from './schemas.js'
import { document, element, textElement } from './xml.js'
import { titleOf, type ArchivedInstance, type ArchiveGenerator, type PackageFile } from '../package/instance.js'
import type { XmlElement } from '../package/xml.js'

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
  return premis(path, [agreement], agreementEvents(instance, entity, day))
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
  const objects = files.map((file) => fileObject(file, instance.generator))
  return premis(path, [rendering, ...objects], renderingEvents(id, files, instance))
}

/** The program resolves the sources, and renders what it has resolved. */
function sourcesOf(id: string): string[] {
  const [, name = ''] = /^(.*\/)?/.exec(id) ?? []
  return id.endsWith('/sources') || id.endsWith('/original')
    ? []
    : [`${name}${id.endsWith('/resolved') ? 'sources' : 'resolved'}`]
}

function premis(path: string, objects: readonly XmlElement[], events: readonly PreservationEvent[]): PackageFile {
  const attributes = { 'xsi:schemaLocation': schemaLocation('premis'), version: '3.0' }
  const agents = new Map(events.flatMap((event) => event.agents.map((agent) => [keyOf(agent), agent] as const)))
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

function eventElement({ id, type, time, detail, agents, objects }: PreservationEvent): XmlElement {
  return element(
    'event',
    {},
    identifier('event', 'local', id),
    element('eventType', {}, type),
    element('eventDateTime', {}, time),
    element('eventDetailInformation', {}, element('eventDetail', {}, detail)),
    element('eventOutcomeInformation', {}, element('eventOutcome', {}, 'success')),
    ...agents.map((agent) => identifier('linkingAgent', agent.identifierType, agent.identifier)),
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
