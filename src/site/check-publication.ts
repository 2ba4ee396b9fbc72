// What would be published of an instance -> what stops it: personal data in the text, the agreement's data or the parties'.

import type { AgreementData, PublicationData } from '../data/agreement.js'
import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import type { SignatureData } from '../data/register.js'
import { calledTelephone, domainOf, significantDigits, type KnownContacts } from '../check/contact-details.js'
import { oncePer } from '../base/memory.js'
import { checkData, checkDocument, type PersonalDataSetting } from '../check/personal-data.js'
import { phrase } from '../base/phrases/phrases.js'
import type { PartyRegister } from '../library/parties.js'
import type { Document } from '../model/document.js'
import { sortProblems, type Place, type Problem } from '../base/problem.js'
import { publicDocumentWithPlaces } from './public-document.js'

/** What the instances of an agreement that is published have in common. */
export interface PublicationSetting {
  readonly profile: PublicationData
  /** Everything under the agreement's id, printed or not. */
  readonly data: AgreementData
  readonly placeOf: (path: readonly (string | number)[]) => Place
  readonly placeOfParty: PartyRegister['placeOf']
  readonly known: KnownContacts
  readonly languages: ReadonlyMap<string, LanguageForms>
}

export interface PublicationInput {
  /** The parties of the instance. */
  readonly parties: readonly PartyData[]
  /** The Documents as they were made or issued, with the place of what has none of its own. */
  readonly documents: readonly { readonly document: Document; readonly place: Place }[]
  readonly signatures: readonly SignatureData[]
}

/**
 * Gives the personal data that keep an instance of an agreement from being published, as warnings; `publish` takes them for errors.
 * Passages that are masked are not read, nor are names and places of signatures that are not shown.
 */
export function openPublicationCheck(given: PublicationSetting): (input: PublicationInput) => Problem[] {
  const { profile, data, languages, placeOf } = given
  const setting: PersonalDataSetting = { known: given.known, allowed: data.allow ?? [] }
  const inData = checkData({ ...data, allow: [] }, phrase('where-data', {}), setting, placeOf)
  const inParty = oncePer((party: PartyData) =>
    checkData(party, phrase('where-party', { party: party.id }), setting, ([field]) =>
      placeOfField(given, party, field as keyof PartyData),
    ),
  )
  return ({ parties, documents, signatures }) => {
    const shownSignatures = profile.signatories === 'names' ? signatures : []
    return sortProblems([
      ...documents.flatMap(({ document, place }) =>
        checkDocument(publicDocumentWithPlaces(document, profile, languages), setting, place),
      ),
      ...inData,
      ...parties.flatMap(inParty),
      ...checkData(shownSignatures, phrase('where-signatures', {}), setting, () => placeOf([])),
    ])
  }
}

/** The same for what is left of a version that has been withdrawn: its title, and the reason. */
export function checkNotice(
  input: Pick<PublicationSetting, 'known' | 'placeOf'> & {
    readonly allow: AgreementData['allow']
    readonly texts: readonly unknown[]
  },
): Problem[] {
  const { known, allow = [], texts, placeOf } = input
  const whose = phrase('where-notice', {})
  return sortProblems(checkData(texts, whose, { known, allowed: allow }, () => placeOf([])))
}

/** The domains and telephone numbers of all registered parties, and what the languages call a telephone number. */
export function knownContacts(parties: Iterable<PartyData>, languages: Iterable<LanguageForms>): KnownContacts {
  const all = [...parties]
  return {
    domains: new Set(
      all.flatMap(({ website, domains = [] }) => [...(website === undefined ? [] : [domainOf(website)]), ...domains]),
    ),
    telephones: new Set(all.flatMap(({ telephones = [] }) => telephones.map(significantDigits))),
    called: calledTelephone(languages),
  }
}

function placeOfField({ placeOfParty, placeOf }: PublicationSetting, party: PartyData, field: keyof PartyData): Place {
  return placeOfParty(party.id, field) ?? placeOfParty(party.id) ?? placeOf(['parties'])
}
