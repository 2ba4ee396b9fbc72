// Parties -> the same, those of one name told apart by county: "Våler kommune (Østfold)". Which parties are looked at together is
// for the caller to say: those of an agreement, or all there are where agreements stand side by side.

import { comparedName } from '../base/letters.js'
import type { LanguageForms } from '../data/language.js'
import type { PartyData } from '../data/party.js'
import { fill } from './words.js'

/** Names that several parties have, as they are compared. */
export type SharedNames = ReadonlySet<string>

type Namesakes = Pick<LanguageForms, 'code' | 'namesakes'>

/** Names, full or short, in any language, by which more than one of the parties goes. Case and spacing make no other name. */
export function sharedNames(parties: Iterable<PartyData>): SharedNames {
  const owners = new Map<string, string>()
  const shared = new Set<string>()
  for (const party of parties)
    for (const name of namesOf(party).map(comparedName)) {
      const owner = owners.get(name) ?? party.id
      owners.set(name, owner)
      if (owner !== party.id) shared.add(name)
    }
  return shared
}

/** True for a party that shares a name. */
export function isNamesake(party: PartyData, shared: SharedNames): boolean {
  return shared.size > 0 && namesOf(party).some((name) => shared.has(comparedName(name)))
}

/**
 * The party with its county in each name that it shares, in the form of each language; without a county, as it is. What stands
 * in no language in particular has the form of the first one, or brackets, as in the register of municipalities of Statistics
 * Norway (SSB, Klass, "Standard for kommuneinndeling").
 */
export function toldApart(party: PartyData, shared: SharedNames, languages: readonly Namesakes[] = []): PartyData {
  const { county, name, short, names = {} } = party
  if (county === undefined || !isNamesake(party, shared)) return party
  const apart = (one: string, language: Namesakes | undefined): string =>
    shared.has(comparedName(one)) ? fill(language?.namesakes ?? '{name} ({county})', { name: one, county }) : one
  const formOf = (code: string): Namesakes | undefined => languages.find((language) => language.code === code)
  const codes = [...Object.keys(names), ...languages.map(({ code }) => code)]
  return {
    ...party,
    name: apart(name, languages[0]),
    short: apart(short, languages[0]),
    names: Object.fromEntries(codes.map((code) => [code, apart(names[code] ?? name, formOf(code) ?? languages[0])])),
  }
}

/** Parties that no county tells from one before them with the same full name: its id by theirs. */
export function namesakesOf(parties: Iterable<PartyData>): ReadonlyMap<string, string> {
  const first = new Map<string, PartyData>()
  const alike = new Map<string, string>()
  for (const party of new Set(parties))
    for (const name of new Set([party.name, ...Object.values(party.names ?? {})].map(comparedName))) {
      const other = first.get(name)
      const inCounty = `${name} (${comparedName(party.county ?? '')})`
      const same = party.county === undefined || other?.county === undefined ? other : first.get(inCounty)
      if (same !== undefined && same !== party) alike.set(party.id, same.id)
      if (other === undefined) first.set(name, party)
      if (!first.has(inCounty)) first.set(inCounty, party)
    }
  return alike
}

function namesOf({ name, short, names = {} }: PartyData): string[] {
  return [name, short, ...Object.values(names)]
}
