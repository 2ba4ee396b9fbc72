// The agreement and its annexes as records of the case: who signed when, by which decisions, what came in, which files.

import type { IsoDate } from '../../model/document.js'
import { midnight, receivedOn } from '../package/days.js'
import { appendices, filesOfAgreement, filesOfAnnex } from './erms-files.js'
import { element, textElement } from './xml.js'
import { uuidOf } from '../package/identifiers.js'
import { titleOf, type ArchivedAnnex, type ArchivedInstance } from '../package/instance.js'
import { isOutgoing, shieldingOf } from '../package/registration.js'
import { decisionInWords, recordOf, remarksOn } from '../package/record.js'
import { certificateInWords, placeInWords } from '../package/words.js'
import type { XmlElement } from '../package/xml.js'
import { dated, party, restriction, titles } from './erms-elements.js'

/** The agreement: its titles, access, direction, people, days, decisions, remarks and files, in the order of the schema. */
export function agreementRecord(packageId: string, instance: ArchivedInstance): XmlElement {
  const { originals } = instance
  const shielding = shieldingOf(instance)
  const eSignature = element('eSignature', { present: 'true' })
  const electronic = originals.flatMap(({ kind, signatures: own }) =>
    kind === 'scan' ? [] : [eSignature, ...own.slice(1).map(() => eSignature)],
  )
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
    ...people(instance),
    element('dates', {}, ...dates(instance)),
    ...decisions(instance),
    ...notes(instance),
    ...(electronic.length > 0 ? [element('eSignatures', {}, ...electronic)] : []),
    ...appendices(filesOfAgreement(instance)),
  )
}

/** An annex, as a part of the agreement's record. */
export function annexRecord(
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

/** Who has signed, as far as the register knows: persons by name, parties otherwise, the first party's first; who attests. */
function people({ parties, originals }: ArchivedInstance): XmlElement[] {
  const agents = parties
    .filter(({ signed }) => signed !== null)
    .flatMap(({ party: one, signatures: own }, index) => {
      const type = index === 0 ? 'main_signatory' : 'other_signatory'
      const names = own.flatMap(({ name }) => name ?? [])
      if (names.length === 0) return [party(one, type)]
      return names.map((name) =>
        element('agent', { agentType: type }, element('name', {}, name), element('organisation', {}, one.name)),
      )
    })
  const attesters = originals.flatMap(({ attestation }) =>
    attestation === null
      ? []
      : [
          element(
            'agent',
            { agentType: 'other', otherAgentType: 'attests the scan' },
            element('name', {}, attestation.by),
          ),
        ],
  )
  const all = [...agents, ...attesters]
  return all.length === 0 ? [] : [element('agents', {}, ...all)]
}

/** The decisions on which the agreement rests: an action each, with the body as the one that authorises. */
function decisions({ decisions: all, language }: ArchivedInstance): XmlElement[] {
  return all.map((decision) => {
    const { party: one, body, date, section, case: number, final } = decision
    const sources = [section, number].filter((part) => part !== null)
    const days = [
      ...(date === null ? [] : [actionDate('decision', date)]),
      ...(final === null ? [] : [actionDate('other', final, 'final')]),
    ]
    const organisation = textElement('organisation', one?.name)
    return element(
      'action',
      {},
      element('actionText', {}, decisionInWords(decision, language)),
      ...textElement('actionDue', sources.length === 0 ? undefined : sources.join(', ')),
      element('actionType', {}, 'decision'),
      ...(days.length === 0 ? [] : [element('dates', {}, ...days)]),
      element(
        'agents',
        {},
        element('agent', { agentType: 'authorising_person' }, element('name', {}, body), ...organisation),
      ),
    )
  })
}

function actionDate(dateType: string, day: IsoDate, otherDateType?: string): XmlElement {
  return element('actionDate', { dateType, otherDateType }, midnight(day))
}

/** Who signed on which day and how, what came in, who attests it, what it has replaced, and what certificates say. */
function notes(instance: ArchivedInstance): XmlElement[] {
  const { language, originals } = instance
  const note = (noteType: string, text: string): XmlElement => element('note', { noteType }, text)
  const all = [
    ...recordOf(instance).flatMap((event) =>
      event.kind === 'decision' ? [] : remarksOn(event, instance).map((text) => note(event.kind, text)),
    ),
    ...originals.flatMap(({ signatures: own }) =>
      own.map((signature) => note('certificate', certificateInWords(signature, language))),
    ),
  ]
  return all.length === 0 ? [] : [element('notes', {}, ...all)]
}

/** The day on which the last signed is the main one; a date of that kind stands once. */
function dates(instance: ArchivedInstance): XmlElement[] {
  const { date, issued, signed, parties } = instance
  const days = parties.flatMap(({ signed: day }) => day ?? [])
  const last = signed === null ? -1 : days.lastIndexOf(signed)
  const received = receivedOn(instance)
  return [
    dated('created', date),
    ...(issued === null ? [] : [dated('prepared', issued)]),
    ...days.map((day, index) => dated(index === last ? 'main_signature' : 'other_signature', day)),
    ...(received === null ? [] : [dated('received', received)]),
  ]
}
