// Agreement + parties -> instances: who signs, in which role, how many originals. One instance for a multilateral
// agreement, one for each counterparty of a series.

import type { PartyEntryData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import type { Agreement, Library } from '../library/types.js'

export interface Instance {
  readonly agreement: Agreement
  /** `all`, or the counterparty's id in a series. */
  readonly id: string
  readonly counterparty: PartyData | null
  /** All counterparties of the series, empty for a multilateral agreement. */
  readonly series: readonly PartyData[]
  readonly roles: readonly Role[]
  readonly signers: readonly Signer[]
}

/** An entry of `parties:` as it is in one instance. */
export interface Role {
  readonly entry: PartyEntryData
  readonly parties: readonly PartyData[]
  /** True for the series entry: its party is the counterparty. */
  readonly counterparty: boolean
}

/** A party that signs, with those who sign for it. */
export interface Signer {
  readonly party: PartyData
  readonly role: string
  readonly counterparty: boolean
  readonly signatories: readonly Signatory[]
}

/** Null is a blank to fill in. */
export interface Signatory {
  readonly name: string | null
  readonly title: Readonly<Record<string, string>> | null
}

/** The instances of an agreement. A stand-in takes the place of a party that does not exist, which has been reported before. */
export function instancesOf(agreement: Agreement, library: Library): Instance[] {
  const seriesEntry = agreement.data.parties.find((entry) => entry.series !== undefined)
  const series = found(seriesEntry?.series ?? [], library)
  const make = (id: string, counterparty: PartyData | null): Instance => {
    const roles = agreement.data.parties.map((entry): Role => {
      const isSeries = entry === seriesEntry
      const own = entry.party === undefined ? (entry.members ?? entry.series?.slice(0, 1) ?? []) : [entry.party]
      return {
        entry,
        parties: isSeries ? (counterparty === null ? [] : [counterparty]) : found(own, library),
        counterparty: isSeries,
      }
    })
    return { agreement, id, counterparty, series, roles, signers: once(roles.flatMap(signersOf)) }
  }
  return seriesEntry === undefined ? [make('all', null)] : series.map((party) => make(party.id, party))
}

/** Recipients of the originals: every party that signs, each once. An electronic original is one file. */
export function recipients(instance: Instance): readonly PartyData[] {
  return instance.agreement.data.signing === 'electronic' ? [] : instance.signers.map((signer) => signer.party)
}

/** Each party signs once; a party that occurs twice has been reported before. */
function once(signers: readonly Signer[]): Signer[] {
  return signers.filter(({ party }, index) => signers.findIndex((signer) => signer.party.id === party.id) === index)
}

function signersOf(role: Role): Signer[] {
  return role.parties.map((party) => {
    const { signatories: ofAll, signatoriesOf: own = {} } = role.entry
    const signatories = own[party.id] ?? ofAll ?? party.signatories ?? [{}]
    return {
      party,
      role: role.entry.role,
      counterparty: role.counterparty,
      signatories: signatories.map(({ name, title }) => ({ name: name ?? null, title: title ?? null })),
    }
  })
}

function found(ids: readonly string[], library: Library): PartyData[] {
  const others = ids.flatMap((id) => library.parties.get(id) ?? [])
  return ids.map((id) => library.parties.get(id) ?? standIn(id, others[0]?.population ?? anyFigures(library)))
}

/** Lets everything else be checked; what it stands in is never written. It has figures of the days that others have, and no country. */
function standIn(id: string, population: PartyData['population']): PartyData {
  return { id, name: id, short: id, country: '', kind: 'other', number: '0', population }
}

function anyFigures(library: Library): PartyData['population'] {
  return [...library.parties.values()].find((party) => party.population !== undefined)?.population
}
