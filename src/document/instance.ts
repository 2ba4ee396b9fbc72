// Agreement + parties -> instances: who signs, in which role, how many originals. One instance for a multilateral
// agreement, one for each counterparty of a series.

import { oncePerAll } from '../base/memory.js'
import { ownOf } from '../base/own.js'
import type { PartyEntryData } from '../data/agreement.js'
import type { PartyData } from '../data/party.js'
import type { Agreement, Library } from '../library/types.js'
import { languagesOfCountry } from '../locale/countries.js'
import { sharedNames, toldApart } from '../locale/namesakes.js'

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
  /** By which decision they sign: a line to fill in, or the decision; absent where the agreement asks for neither. */
  readonly mandate?: PartyEntryData['mandate']
}

/** Null is a blank to fill in. */
export interface Signatory {
  readonly name: string | null
  readonly title: Readonly<Record<string, string>> | null
}

/**
 * The instances of an agreement, the same objects for the same data. A stand-in takes the place of a party that does not exist,
 * which has been reported before.
 */
export function instancesOf(agreement: Agreement, { parties, languages }: Named): readonly Instance[] {
  return made(agreement, parties, languages)
}

const made = oncePerAll((agreement: Agreement, parties: Library['parties'], languages: Library['languages']) =>
  makeInstances(agreement, { parties, languages }),
)

type Named = Pick<Library, 'parties' | 'languages'>

function makeInstances(agreement: Agreement, library: Named): Instance[] {
  const parties = partiesOf(agreement, library)
  const found = (ids: readonly string[]): PartyData[] => ids.flatMap((id) => parties.get(id) ?? [])
  const seriesEntry = agreement.data.parties.find((entry) => entry.series !== undefined)
  const series = found(seriesEntry?.series ?? [])
  const make = (id: string, counterparty: PartyData | null): Instance => {
    const roles = agreement.data.parties.map((entry): Role => {
      const isSeries = entry === seriesEntry
      const own = entry.party === undefined ? (entry.members ?? entry.series?.slice(0, 1) ?? []) : [entry.party]
      return {
        entry,
        parties: isSeries ? (counterparty === null ? [] : [counterparty]) : found(own),
        counterparty: isSeries,
      }
    })
    return {
      agreement,
      id,
      counterparty,
      series,
      roles,
      signers: once(roles.flatMap((role) => signersOf(role, agreement.data.mandate))),
    }
  }
  return seriesEntry === undefined ? [make('all', null)] : series.map((party) => make(party.id, party))
}

/** Recipients of the originals: every party that signs, each once. An electronic original is one file. */
export function recipients(instance: Instance): readonly PartyData[] {
  return instance.agreement.data.signing === 'electronic' ? [] : instance.signers.map((signer) => signer.party)
}

/**
 * The title of an office as an edition prints it; null is a blank to fill in. A body gives its offices titles in a language
 * of its own country: in another language the title stays as it is and has a gloss, "Regiondirektör (regiondirektør)".
 */
export function titleOf({ title }: Signatory, { country }: PartyData, language: string): string | null {
  if (title === null) return null
  const own = languagesOfCountry(country)
  const translated = title[language]
  const original = own.map((code) => title[code]).find((one) => one !== undefined)
  if (original === undefined || own.includes(language)) return translated ?? original ?? Object.values(title)[0] ?? null
  const isGloss = translated !== undefined && translated.toLowerCase() !== original.toLowerCase()
  return isGloss ? `${original} (${translated})` : original
}

/** Names that several parties of the agreement have, each with what they are printed as. */
export function namesakesIn(
  instances: readonly Instance[],
  { parties }: Library,
): ReadonlyMap<string, readonly string[]> {
  const apart = new Map<string, Set<string>>()
  for (const { signers } of instances)
    for (const { party } of signers) {
      const { name = party.name } = parties.get(party.id) ?? {}
      if (name !== party.name) apart.set(name, (apart.get(name) ?? new Set()).add(party.name))
    }
  return new Map([...apart].map(([name, names]) => [name, [...names]]))
}

/** Each party signs once; a party that occurs twice has been reported before. */
function once(signers: readonly Signer[]): Signer[] {
  const seen = new Set<string>()
  return signers.filter(({ party: { id } }) => !seen.has(id) && seen.add(id))
}

function signersOf(role: Role, everyone: PartyEntryData['mandate']): Signer[] {
  const mandate = role.entry.mandate ?? everyone
  return role.parties.map((party) => {
    const { signatories: ofAll, signatoriesOf: own = {} } = role.entry
    const signatories = ownOf(own, party.id) ?? ofAll ?? party.signatories ?? [{}]
    return {
      party,
      role: role.entry.role,
      counterparty: role.counterparty,
      signatories: signatories.map(({ name, title }) => ({ name: name ?? null, title: title ?? null })),
      ...(mandate === undefined ? {} : { mandate }),
    }
  })
}

/** Everybody that the agreement names, by id, namesakes told apart. */
function partiesOf({ data }: Agreement, { parties, languages }: Named): ReadonlyMap<string, PartyData> {
  const groups = data.parties.map(({ party, members, series }) =>
    party === undefined ? (members ?? series ?? []) : [party],
  )
  const all = groups.flatMap((ids) => {
    const figures = ids.flatMap((id) => parties.get(id) ?? [])[0]?.population
    return ids.map((id) => parties.get(id) ?? standIn(id, figures ?? anyFigures(parties.values())))
  })
  const shared = sharedNames(all)
  const first = languages.get(data.authentic[0] ?? '')
  const forms = [...(first === undefined ? [] : [first]), ...languages.values()]
  return new Map(all.map((party) => [party.id, toldApart(party, shared, forms)]))
}

/** Lets everything else be checked; what it stands in is never written. It has figures of the days that others have, and no country. */
function standIn(id: string, population: PartyData['population']): PartyData {
  return { id, name: id, short: id, country: '', kind: 'other', number: '0', population }
}

function anyFigures(parties: Iterable<PartyData>): PartyData['population'] {
  return [...parties].find((party) => party.population !== undefined)?.population
}

/** The party that issues the agreement: in a series the one that all instances share, otherwise the first. */
export function issuingParty({ signers }: Pick<Instance, 'signers'>): PartyData | null {
  return (signers.find(({ counterparty }) => !counterparty) ?? signers[0])?.party ?? null
}
