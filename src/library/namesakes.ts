// A library -> parties as lists over many agreements call them: namesakes are told apart although no agreement has them both.

import type { PartyData } from '../data/party.js'
import { sharedNames, toldApart } from '../locale/namesakes.js'
import type { Library } from './types.js'

/** Tells a party from all others that the library knows, those of issued versions included. */
export function openNamesakes({ parties, register, languages }: Library): (party: PartyData) => PartyData {
  const issued = register.versions.flatMap(({ frozen }) => frozen?.parties ?? [])
  const shared = sharedNames([...parties.values(), ...issued])
  const forms = [...languages.values()]
  return (party) => toldApart(party, shared, forms)
}
