// The case that the agreement belongs to, as one party's case system knows it (CITS ERMS 3.0, which is FGS Ärendehantering
// 2.0): the case with its parties, classification, access and retention, and in it the agreement and each annex.

import type { CaseMetadata } from '../../data/case-metadata.js'
import type { PartyData } from '../../data/party.js'
import type { IsoDate } from '../../model/document.js'
import { moment } from './dates.js'
import { appendices, filesOfAgreement, filesOfAnnex } from './erms-files.js'
import { schemaLocation } from './schemas.js'
import { document, element, textElement } from './xml.js'
import { uuidOf } from '../package/identifiers.js'
import { titleOf, type ArchivedAnnex, type ArchivedInstance, type PackageFile } from '../package/instance.js'
import { caseTitle, isOutgoing, postalAddress, shieldingOf, type Shielding } from '../package/registration.js'
import { placeInWords } from '../package/words.js'
import type { XmlElement } from '../package/xml.js'

/** Writes the description of the case. */
export function ermsFile(path: string, packageId: string, instance: ArchivedInstance, day: IsoDate): PackageFile {
  const root = element(
    'erms',
    { 'xsi:schemaLocation': schemaLocation('erms') },
    control(packageId, instance, day),
    element('aggregations', {}, caseFile(packageId, instance)),
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
function caseFile(packageId: string, instance: ArchivedInstance): XmlElement {
  const { caseMetadata, parties, archivist, date, agreement, instance: id } = instance
  const { case: number, archivePart, classification, unit, responsible, retention } = caseMetadata
  const shielding = shieldingOf(instance)
  const attributes = {
    // All versions of an agreement are of one case.
    systemIdentifier: uuidOf(agreement, id, archivist.id, 'case'),
    aggregationType: 'caseFile',
    classificationSchemaUsed: classification === undefined ? undefined : schemeId,
  }
  const agents = [
    party(archivist, 'owner'),
    ...(responsible === undefined ? [] : [answering(responsible, archivist, unit)]),
    ...parties
      .filter((party) => party.party.id !== archivist.id)
      .map((archivedParty) => party(archivedParty.party, 'counterpart')),
  ]
  return element(
    'aggregation',
    attributes,
    element('objectId', {}, number ?? packageId),
    element('extraId', { extraIdType: 'agreement' }, `${instance.agreement} ${instance.version}`),
    ...textElement('identification', archivePart, { identificationType: 'archive part' }),
    ...(classification === undefined ? [] : [classified(classification)]),
    ...titles(instance, caseTitle(instance)),
    element('status', { value: instance.signed === null ? 'open' : 'in_progress' }),
    ...(shielding?.covers === 'agreement' ? [restriction(shielding)] : []),
    ...(retention === undefined ? [] : [disposal(retention, date)]),
    element('agents', {}, ...agents),
    element('dates', {}, dated('created', date)),
    agreementRecord(packageId, instance),
    ...instance.annexes.map((annex) => annexRecord(annex, packageId, instance)),
  )
}

function agreementRecord(packageId: string, instance: ArchivedInstance): XmlElement {
  const { originals } = instance
  const shielding = shieldingOf(instance)
  const isElectronic = originals.some(({ kind }) => kind !== 'scan')
  const isScanned = originals.some(({ kind }) => kind === 'scan')
  return element(
    'record',
    {
      systemIdentifier: uuidOf(packageId, 'agreement'),
      recordType: 'agreement',
      recordPhysicalOrDigital: isScanned ? 'physical_and_digital' : 'digital',
    },
    element('objectId', {}, 'agreement'),
    ...titles(instance, titleOf(instance)),
    element('runningNumber', {}, '1'),
    ...(shielding?.covers === 'passages' ? [restriction(shielding)] : []),
    element('direction', { directionDefinition: isOutgoing(instance) ? 'outgoing' : 'incoming' }),
    ...signatories(instance),
    element('dates', {}, ...dates(instance)),
    ...(isElectronic ? [element('eSignatures', {}, element('eSignature', { present: 'true' }))] : []),
    ...appendices(filesOfAgreement(instance)),
  )
}

function annexRecord(
  annex: ArchivedAnnex,
  packageId: string,
  { date, annexes, language }: ArchivedInstance,
): XmlElement {
  const place = placeInWords(annex, language)
  const isHere = annex.content !== 'listed'
  return element(
    'record',
    {
      systemIdentifier: uuidOf(packageId, 'annex', annex.id),
      recordType: 'annex',
      recordPhysicalOrDigital: isHere ? 'digital' : 'does_not_apply',
    },
    element('objectId', {}, annex.id),
    element('title', {}, `${annex.label} ${annex.title}`.trim()),
    element('runningNumber', {}, String(annexes.indexOf(annex) + 2)),
    element('relation', { relationType: 'part_of' }, uuidOf(packageId, 'agreement')),
    ...(place === null ? [] : [element('description', {}, place)]),
    ...(isHere || annex.date !== null ? [element('dates', {}, dated('created', annex.date ?? date))] : []),
    ...appendices(filesOfAnnex(annex)),
  )
}

/** Who has signed, as far as the register knows: persons by name, parties otherwise. The first party's come first. */
function signatories({ parties }: ArchivedInstance): XmlElement[] {
  const agents = parties
    .filter(({ signed }) => signed !== null)
    .flatMap(({ party: one, signatories: names }, index) => {
      const type = index === 0 ? 'main_signatory' : 'other_signatory'
      if (names.length === 0) return [party(one, type)]
      return names.map((name) =>
        element('agent', { agentType: type }, element('name', {}, name), element('organisation', {}, one.name)),
      )
    })
  return agents.length === 0 ? [] : [element('agents', {}, ...agents)]
}

/** The title in the language of the archive, and in the others of the agreement. */
function titles({ title, language }: ArchivedInstance, own: string): XmlElement[] {
  const others = Object.entries(title).filter(([code]) => code !== language.code)
  return [element('title', {}, own), ...others.map(([code, text]) => element('otherTitle', { titleType: code }, text))]
}

/** The day on which the last signed is the main one; a date of that kind stands once. */
function dates({ date, issued, signed, parties }: ArchivedInstance): XmlElement[] {
  const days = parties.flatMap(({ signed: day }) => day ?? [])
  const last = signed === null ? -1 : days.lastIndexOf(signed)
  return [
    dated('created', date),
    ...(issued === null ? [] : [dated('prepared', issued)]),
    ...days.map((day, index) => dated(index === last ? 'main_signature' : 'other_signature', day)),
  ]
}

function dated(dateType: string, day: IsoDate): XmlElement {
  return element('date', { dateType }, moment(day))
}

function classified({ code, title = code }: NonNullable<CaseMetadata['classification']>): XmlElement {
  return element('classification', { classificationCode: code }, title)
}

function restriction({ code, ground }: Shielding): XmlElement {
  return element(
    'restriction',
    { restrictionType: 'confidential' },
    ...textElement('explanatoryText', code ?? undefined),
    element('regulation', {}, ground),
  )
}

/** Retention counts from the date of the version, until the archive decides otherwise. */
function disposal({ action, years, ground }: NonNullable<CaseMetadata['retention']>, date: IsoDate): XmlElement {
  return element(
    'disposal',
    { disposable: String(action !== 'keep') },
    element('disposalAction', {}, action),
    ...textElement('disposalPeriod', years === undefined ? undefined : `P${years}Y`),
    ...textElement('disposalMandate', ground),
    element('dates', {}, element('disposalDate', { dateType: 'retention_period_start' }, moment(date))),
  )
}

function party(one: PartyData, agentType: string): XmlElement {
  return element(
    'agent',
    { agentType },
    element('name', {}, one.name),
    ...textElement('idNumber', one.number, { idNumberType: 'organisation number' }),
    ...addressOf(one),
  )
}

function addressOf(one: PartyData): XmlElement[] {
  const { lines, code, city } = postalAddress(one)
  const line = (addressType: string, text: string | null): XmlElement[] =>
    textElement('addressLine', text ?? undefined, { addressType })
  const all = [
    ...lines.flatMap((text) => line('postal_address', text)),
    ...line('postal_code', code),
    ...line('postal_city', city),
  ]
  return all.length === 0 ? [] : [element('addressContactInformation', {}, ...all, ...line('country', one.country))]
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
