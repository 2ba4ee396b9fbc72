// What a METS file says (METS 1.12, profile E-ARK SIP 2.1.0, which includes E-ARK CSIP 2.1): its files with size and
// hash, the metadata that describes them, and how they belong together. Numbers in comments are the profile's.

import type { IsoDate } from '../../model/document.js'
import { sha256 } from '../../base/hash.js'
import { xmlId } from './dates.js'
import { midnight } from '../package/days.js'
import { namedFormat } from './formats.js'
import type { PackageFile } from '../package/instance.js'
import { schemaLocation } from './schemas.js'
import { document, element, textElement } from './xml.js'
import { relativePath } from '../package/layout.js'
import type { XmlElement } from '../package/xml.js'

export const metsName = 'METS.xml'

/** Files that are used for one thing. */
export interface FileGroup {
  /** From the vocabulary of CSIP64: "Documentation", "Schemas", "Representations/pdf", "Data". */
  readonly use: string
  readonly files: readonly DatedFile[]
}

/** A file with the day on which it was made. */
export interface DatedFile extends PackageFile {
  readonly created: IsoDate
}

/** A metadata file, and what METS calls its kind. */
export interface MetadataFile extends DatedFile {
  readonly kind: 'PREMIS' | 'ERMS' | 'OTHER'
}

export interface Mets {
  /** Path of the METS file in the package; its links start there. */
  readonly path: string
  /** Name of the package or of the representation. */
  readonly objectId: string
  readonly label: string
  readonly created: IsoDate
  readonly agents: readonly XmlElement[]
  readonly metadata: readonly MetadataFile[]
  readonly groups: readonly FileGroup[]
}

/** The METS file names all others with their hashes; its own stands in it, as the identifier that METS has a place for. */
const sealType = 'SHA-256 of this file with 64 zeros here'
const unsealed = '0'.repeat(64)
const seal = new RegExp(`(<metsDocumentID TYPE="${sealType}">)([0-9a-f]{64})(?=</metsDocumentID>)`)

function sealed(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  return new TextEncoder().encode(text.replace(seal, `$1${sha256(bytes)}`))
}

/** True when not a byte of a METS file has changed since it was written. */
export function isSealed(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const [, , hash] = seal.exec(text) ?? []
  return hash !== undefined && sha256(new TextEncoder().encode(text.replace(seal, `$1${unsealed}`))) === hash
}

/** The value that says which rules the package keeps to (SIP2). */
const profile = 'https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml'

/** The content follows CITS ERMS 3.0, which is younger than the vocabulary of CSIP4, whose `ERMS` is its predecessor. */
const contentType = {
  'csip:CONTENTINFORMATIONTYPE': 'OTHER',
  'csip:OTHERCONTENTINFORMATIONTYPE': 'citserms_v3_0',
}

/** Writes a METS file. */
export function metsFile(mets: Mets): PackageFile {
  const root = element(
    'mets',
    {
      'xsi:schemaLocation': schemaLocation('mets', 'xlink', 'csip', 'sip'),
      OBJID: mets.objectId,
      LABEL: mets.label,
      TYPE: 'Textual works – Digital',
      ...contentType,
      PROFILE: profile,
    },
    header(mets),
    ...mets.metadata.filter(isDescriptive).map((file) => descriptive(file, mets)),
    administrative(mets),
    element('fileSec', { ID: xmlId(mets.path, 'fileSec') }, ...mets.groups.map((group) => fileGroup(group, mets))),
    structure(mets),
  )
  return { path: mets.path, bytes: sealed(document('mets', ['csip', 'sip', 'xlink', 'xsi'], root)) }
}

/** An agent of the header with the code or the version that identifies it (CSIP10 to 16, SIP9 to 31). */
export function metsAgent(
  attributes: { readonly role: string; readonly type: string; readonly otherType?: string },
  name: string,
  note: { readonly type: 'SOFTWARE VERSION' | 'IDENTIFICATIONCODE'; readonly text: string } | null,
): XmlElement {
  const { role, type, otherType } = attributes
  return element(
    'agent',
    { ROLE: role, TYPE: type, OTHERTYPE: otherType },
    element('name', {}, name),
    ...textElement('note', note?.text, { 'csip:NOTETYPE': note?.type }),
  )
}

function header({ created, agents }: Mets): XmlElement {
  const day = midnight(created)
  const attributes = { CREATEDATE: day, LASTMODDATE: day, RECORDSTATUS: 'NEW', 'csip:OAISPACKAGETYPE': 'SIP' }
  return element('metsHdr', attributes, ...agents, element('metsDocumentID', { TYPE: sealType }, unsealed))
}

/** Where other metadata is named, too (CSIP21). */
function isDescriptive({ kind }: MetadataFile): boolean {
  return kind !== 'PREMIS'
}

function descriptive(file: MetadataFile, mets: Mets): XmlElement {
  const attributes = { ID: metadataId(file, mets), CREATED: midnight(file.created), STATUS: 'CURRENT' }
  return element('dmdSec', attributes, metadataReference(file, mets))
}

function administrative(mets: Mets): XmlElement {
  const provenance = mets.metadata
    .filter((file) => !isDescriptive(file))
    .map((file) => {
      const attributes = { ID: metadataId(file, mets), CREATED: midnight(file.created), STATUS: 'CURRENT' }
      return element('digiprovMD', attributes, metadataReference(file, mets))
    })
  return element('amdSec', {}, ...provenance)
}

/** METS has no names of its own for ERMS and for the lists of a package. */
function metadataReference(file: MetadataFile, mets: Mets): XmlElement {
  const kinds = {
    PREMIS: { MDTYPE: 'PREMIS', MDTYPEVERSION: '3.0' },
    ERMS: { MDTYPE: 'OTHER', OTHERMDTYPE: 'ERMS', MDTYPEVERSION: '3.0' },
    OTHER: { MDTYPE: 'OTHER', OTHERMDTYPE: 'list of files' },
  }
  return element('mdRef', { ...link(file.path, mets), ...kinds[file.kind], ...facts(file) })
}

function fileGroup({ use, files }: FileGroup, mets: Mets): XmlElement {
  const attributes = { ID: groupId(use, mets), USE: use, ...(isContent(use) ? contentType : {}) }
  return element(
    'fileGrp',
    attributes,
    ...files.map((file) => {
      const { name, version } = namedFormat(file)
      const format = { 'sip:FILEFORMATNAME': name, 'sip:FILEFORMATVERSION': version }
      const registered = registryOf(file)
      const own = { ID: xmlId(mets.path, 'file', use, file.path), ...facts(file), ...format, ...registered }
      return element('file', own, element('FLocat', link(file.path, mets)))
    }),
  )
}

/** CSIP62: groups that hold content say of which kind. */
function isContent(use: string): boolean {
  return use.startsWith('Representations') || use === 'Data'
}

function registryOf(file: PackageFile): Record<string, string | undefined> {
  const { pronom } = namedFormat(file)
  return pronom === null ? {} : { 'sip:FORMATREGISTRY': 'PRONOM', 'sip:FORMATREGISTRYKEY': pronom }
}

function facts(file: DatedFile): Record<string, string> {
  return {
    MIMETYPE: namedFormat(file).mediaType,
    SIZE: String(file.bytes.length),
    CREATED: midnight(file.created),
    CHECKSUM: sha256(file.bytes),
    CHECKSUMTYPE: 'SHA-256',
  }
}

/** Paths in a package have nothing that a link would have to escape (names.ts). */
function link(path: string, { path: from }: Mets): Record<string, string> {
  return { LOCTYPE: 'URL', 'xlink:type': 'simple', 'xlink:href': relativePath(from, path) }
}

/** CSIP80 to 119: one division each for metadata, documentation, schemas and every representation. */
function structure(mets: Mets): XmlElement {
  const division = (label: string, attributes: Record<string, string>, ...children: XmlElement[]): XmlElement =>
    element('div', { ID: xmlId(mets.path, 'div', label), LABEL: label, ...attributes }, ...children)
  const ids = (wanted: boolean): string =>
    mets.metadata
      .filter((file) => isDescriptive(file) === wanted)
      .map((file) => metadataId(file, mets))
      .join(' ')
  const described: Record<string, string> = ids(true) === '' ? {} : { DMDID: ids(true) }
  const divisions = mets.groups.map((group) => {
    const [file] = group.files
    if (!group.use.startsWith('Representations/') || file === undefined)
      return division(group.use, {}, element('fptr', { FILEID: groupId(group.use, mets) }))
    return division(
      group.use,
      {},
      element('mptr', { ...link(file.path, mets), 'xlink:title': groupId(group.use, mets) }),
    )
  })
  return element(
    'structMap',
    { ID: xmlId(mets.path, 'structMap'), TYPE: 'PHYSICAL', LABEL: 'CSIP' },
    element(
      'div',
      { ID: xmlId(mets.path, 'div'), LABEL: mets.objectId },
      division('Metadata', { ...described, ADMID: ids(false) }),
      ...divisions,
    ),
  )
}

function groupId(use: string, { path }: Mets): string {
  return xmlId(path, 'fileGrp', use)
}

function metadataId(file: MetadataFile, { path }: Mets): string {
  return xmlId(path, 'metadata', file.path)
}
