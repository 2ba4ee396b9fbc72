// Elements that the case and its records share, as ERMS writes them: titles, dates, restrictions, parties.

import type { PartyData } from '../../data/party.js'
import type { IsoDate } from '../../model/document.js'
import { midnight } from '../package/days.js'
import { element, textElement } from './xml.js'
import { type ArchivedInstance } from '../package/instance.js'
import { postalAddress, type Shielding } from '../package/registration.js'
import type { XmlElement } from '../package/xml.js'

/** The title in the language of the archive, and in the others of the agreement. */
export function titles({ title, language }: ArchivedInstance, own: string): XmlElement[] {
  const others = Object.entries(title).filter(([code]) => code !== language.code)
  return [element('title', {}, own), ...others.map(([code, text]) => element('otherTitle', { titleType: code }, text))]
}

export function dated(dateType: string, day: IsoDate): XmlElement {
  return element('date', { dateType }, midnight(day))
}

export function restriction({ code, ground }: Shielding): XmlElement {
  return element(
    'restriction',
    { restrictionType: 'confidential' },
    ...textElement('explanatoryText', code ?? undefined),
    element('regulation', {}, ground),
  )
}

export function party(one: PartyData, agentType: string): XmlElement {
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
