// The case that the agreement belongs to, as one party's case system knows it (CITS ERMS 3.0, which is FGS Ärendehantering
// 2.0): the case with its parties, classification, access and retention, and in it the agreement and each annex.

import type { CaseMetadata } from '../../data/case-metadata.js'
import type { PartyData } from '../../data/party.js'
import type { IsoDate } from '../../model/document.js'
import { dayOf, midnight, retentionPeriod } from '../package/days.js'
import { schemaLocation } from './schemas.js'
import { document, element, textElement } from './xml.js'
import { uuidOf } from '../package/identifiers.js'
import { type ArchivedInstance, type PackageFile } from '../package/instance.js'
import { caseTitle, shieldingOf } from '../package/registration.js'
import { retentionInWords } from '../package/words.js'
import type { XmlElement } from '../package/xml.js'
import { agreementRecord, annexRecord } from './erms-record.js'
import { dated, party, restriction, titles } from './erms-elements.js'

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
          element('eventDateTime', {}, midnight(day)),
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
  const { caseMetadata, parties, archivist, agreement, instance: id } = instance
  const { case: number, archivePart, classification, unit, responsible, opened, closed } = caseMetadata
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
    element('status', { value: closed !== undefined ? 'closed' : instance.signed === null ? 'open' : 'in_progress' }),
    ...(shielding?.covers === 'agreement' ? [restriction(shielding)] : []),
    ...disposal(instance),
    element('agents', {}, ...agents),
    ...(opened === undefined && closed === undefined
      ? []
      : [
          element(
            'dates',
            {},
            ...(opened === undefined ? [] : [dated('opened', opened)]),
            ...(closed === undefined ? [] : [dated('closed', closed)]),
          ),
        ]),
    agreementRecord(packageId, instance),
    ...instance.annexes.map((annex) => annexRecord(annex, packageId, instance)),
  )
}

function classified({ code, title = code }: NonNullable<CaseMetadata['classification']>): XmlElement {
  return element('classification', { classificationCode: code }, title)
}

/**
 * What is done with the case. The time begins when the agreement has ended (`retentionPeriod`); until then the schema still
 * asks for a date: the last day on which something is known of the case, and that no time is counted.
 */
function disposal(instance: ArchivedInstance): XmlElement[] {
  const { retention } = instance.caseMetadata
  if (retention === undefined) return []
  const { action, years, ground } = retention
  const [period, isKept] = [retentionPeriod(instance), action === 'keep']
  const date = (dateType: string, day: IsoDate, otherDisposalDateType?: string): XmlElement =>
    element('disposalDate', { dateType, otherDisposalDateType }, midnight(day))
  const days =
    period === null || isKept
      ? [
          date(
            'other_date',
            dayOf(instance),
            isKept ? 'kept: no retention period ends' : 'no retention period has begun',
          ),
        ]
      : [
          date('retention_period_start', period.from),
          ...(period.until === null ? [] : [date('retention_period_end', period.until)]),
        ]
  return [
    element(
      'disposal',
      { disposable: String(!isKept) },
      element('disposalAction', {}, action),
      ...textElement('disposalPeriod', years === undefined ? undefined : `P${years}Y`),
      ...textElement('disposalMandate', ground),
      ...textElement('disposalDescription', retentionInWords(instance) ?? undefined),
      element('dates', {}, ...days),
    ),
  ]
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
