// The case that the agreement belongs to, as one party's case system knows it (CITS ERMS 3.0, which is FGS Ärendehantering
// 2.0): the case with its parties, classification, access and retention, and in it the agreement and each annex.

import type { CaseMetadata } from '../data/case-metadata.js'
import type { PartyData } from '../data/party.js'
import type { IsoDate } from '../model/document.js'
import { moment } from './eark-dates.js'
import { namedFormat } from './eark-formats.js'
import { schemaLocation } from './eark-schemas.js'
import { document, element, textElement } from './eark-xml.js'
import { uuidOf } from './identifiers.js'
import { titleOf, type ArchivedInstance, type PackageFile } from './instance.js'
import type { XmlElement } from './xml.js'

/** Files that belong to one document of the case, by its id: `agreement`, or the id of an annex. */
export type FilesOfDocument = (id: string) => readonly PackageFile[]

/** Writes the description of the case. */
export function ermsFile(
  path: string,
  packageId: string,
  instance: ArchivedInstance,
  filesOf: FilesOfDocument,
  day: IsoDate,
): PackageFile {
  const root = element(
    'erms',
    { 'xsi:schemaLocation': schemaLocation('erms') },
    control(packageId, instance, day),
    element('aggregations', {}, caseFile(packageId, instance, filesOf)),
  )
  return { path, bytes: document('erms', ['xsi'], root) }
}

/** What the description itself is, and who answers for it. */
function control(packageId: string, instance: ArchivedInstance, day: IsoDate): XmlElement {
  const { archivist, caseMetadata, generator } = instance
  const { classification } = caseMetadata
  const software = element(
    'agent',
    { agentType: 'creator' },
    element('name', {}, `${generator.name} ${generator.version}`),
  )
  return element(
    'control',
    {},
    element('identification', { identificationType: 'package' }, packageId),
    ...(classification === undefined ? [] : [classificationSchema(classification.scheme)]),
    element(
      'maintenanceInformation',
      {},
      element('maintenanceStatus', { value: 'new' }),
      element(
        'maintenanceAgency',
        {},
        ...textElement('otherAgencyCode', archivist.number, { type: 'organisation number' }),
        element('agencyName', {}, archivist.name),
      ),
      element(
        'maintenanceHistory',
        {},
        element(
          'maintenanceEvent',
          {},
          element('eventType', { value: 'created' }),
          element('eventDateTime', {}, moment(day)),
          software,
        ),
      ),
    ),
  )
}

const schemeId = 'classification-scheme'

function classificationSchema(name: string): XmlElement {
  return element(
    'classificationSchema',
    { classificationSchemaId: schemeId, classificationSchemaStatus: 'current' },
    element('textualDescriptionOfClassificationSchema', {}, element('p', {}, name)),
  )
}

/** The case: an aggregation. The order of its elements is the schema's. */
function caseFile(packageId: string, instance: ArchivedInstance, filesOf: FilesOfDocument): XmlElement {
  const { caseMetadata, parties, archivist, date } = instance
  const { case: number, archivePart, classification, unit, responsible, access, retention } = caseMetadata
  const attributes = {
    systemIdentifier: uuidOf(packageId, 'case'),
    aggregationType: 'caseFile',
    classificationSchemaUsed: classification === undefined ? undefined : schemeId,
  }
  const agents = [
    party(archivist, 'owner'),
    ...(responsible === undefined ? [] : [answering(responsible, archivist, unit)]),
    ...parties.filter((one) => one.party.id !== archivist.id).map((one) => party(one.party, 'counterpart')),
  ]
  return element(
    'aggregation',
    attributes,
    element('objectId', {}, number ?? packageId),
    element('extraId', { extraIdType: 'agreement' }, `${instance.agreement} ${instance.version}`),
    ...textElement('identification', archivePart, { identificationType: 'archive part' }),
    ...(classification === undefined ? [] : [classified(classification)]),
    ...titles(instance),
    element('status', { value: instance.signed === null ? 'open' : 'closed' }),
    ...(access === undefined ? [] : [restriction(access)]),
    ...(retention === undefined ? [] : [disposal(retention, date)]),
    element('agents', {}, ...agents),
    element('dates', {}, ...dates(instance)),
    agreementRecord(packageId, instance, filesOf),
    ...instance.annexes.map((annex) => annexRecord(annex, packageId, instance, filesOf)),
  )
}

function agreementRecord(packageId: string, instance: ArchivedInstance, filesOf: FilesOfDocument): XmlElement {
  const { parties, originals } = instance
  const signatories = parties.map((one, index) => party(one.party, index === 0 ? 'main_signatory' : 'other_signatory'))
  const isSealed = originals.some(({ kind }) => kind !== 'scan')
  return element(
    'record',
    { systemIdentifier: uuidOf(packageId, 'agreement'), recordType: 'agreement', recordPhysicalOrDigital: 'digital' },
    element('objectId', {}, 'agreement'),
    ...titles(instance),
    element('runningNumber', {}, '1'),
    element('agents', {}, ...signatories),
    element('dates', {}, ...dates(instance)),
    ...(isSealed ? [element('eSignatures', {}, element('eSignature', { present: 'true' }))] : []),
    ...appendices(filesOf('agreement')),
  )
}

function annexRecord(
  annex: ArchivedInstance['annexes'][number],
  packageId: string,
  { date, annexes }: ArchivedInstance,
  filesOf: FilesOfDocument,
): XmlElement {
  return element(
    'record',
    {
      systemIdentifier: uuidOf(packageId, 'annex', annex.id),
      recordType: 'annex',
      recordPhysicalOrDigital: annex.content === 'listed' ? 'does_not_apply' : 'digital',
    },
    element('objectId', {}, annex.id),
    element('title', {}, `${annex.label} ${annex.title}`.trim()),
    element('runningNumber', {}, String(annexes.indexOf(annex) + 2)),
    element('relation', { relationType: 'part_of' }, uuidOf(packageId, 'agreement')),
    element('dates', {}, element('date', { dateType: 'created' }, moment(date))),
    ...appendices(filesOf(annex.id)),
  )
}

/** The files, the one that is kept for good first. */
function appendices(files: readonly PackageFile[]): XmlElement[] {
  if (files.length === 0) return []
  const appendix = (file: PackageFile): XmlElement => {
    const { pronom, mediaType } = namedFormat(file)
    const name = file.path.split('/').at(-1) ?? file.path
    return element('appendix', { name, fileFormat: pronom ?? mediaType, path: file.path })
  }
  return [element('additionalInformation', {}, ...files.map(appendix))]
}

/** The title in the agreement's language, and in the others. */
function titles(instance: ArchivedInstance): XmlElement[] {
  const { title, language } = instance
  const others = Object.entries(title).filter(([code]) => code !== language.code)
  return [
    element('title', {}, titleOf(instance)),
    ...others.map(([code, text]) => element('otherTitle', { titleType: code }, text)),
  ]
}

function dates({ date, issued, signed, parties }: ArchivedInstance): XmlElement[] {
  const days = parties.flatMap(({ signed: day }) => day ?? [])
  const dated = (dateType: string, day: IsoDate | null): XmlElement[] =>
    day === null ? [] : [element('date', { dateType }, moment(day))]
  return [
    ...dated('created', date),
    ...dated('prepared', issued),
    ...days.flatMap((day) => dated(day === signed ? 'main_signature' : 'other_signature', day)),
    ...dated('closed', signed),
  ]
}

function classified({ code, title = code }: NonNullable<CaseMetadata['classification']>): XmlElement {
  return element('classification', { classificationCode: code }, title)
}

function restriction({ code, ground }: NonNullable<CaseMetadata['access']>): XmlElement {
  return element(
    'restriction',
    { restrictionType: 'confidential' },
    element('explanatoryText', {}, code),
    element('regulation', {}, ground),
  )
}

/** The schema wants a date: the one from which the decision counts is the version's. */
function disposal({ action, years, ground }: NonNullable<CaseMetadata['retention']>, date: IsoDate): XmlElement {
  return element(
    'disposal',
    { disposable: String(action !== 'keep') },
    element('disposalAction', {}, action),
    ...textElement('disposalPeriod', years === undefined ? undefined : `P${years}Y`),
    ...textElement('disposalMandate', ground),
    element('dates', {}, element('disposalDate', { dateType: 'applied' }, moment(date))),
  )
}

function party(one: PartyData, agentType: string): XmlElement {
  return element(
    'agent',
    { agentType },
    element('name', {}, one.name),
    ...textElement('idNumber', one.number, { idNumberType: 'organisation number' }),
    ...(one.address === undefined ? [] : [address(one.address)]),
  )
}

function address(lines: readonly string[]): XmlElement {
  return element(
    'addressContactInformation',
    {},
    ...lines.map((line) => element('addressLine', { addressType: 'postal_address' }, line)),
  )
}

function answering(name: string, { name: organisation }: PartyData, unit: string | undefined): XmlElement {
  return element(
    'agent',
    { agentType: 'responsible_person' },
    element('name', {}, name),
    element('organisation', {}, organisation),
    ...textElement('unitName', unit),
  )
}
