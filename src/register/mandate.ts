// A party, those who sign for it and what they sign -> by what they may, or why not: the delegations of the party, the decisions on
// record, and what the law of its country gives an office without either.

import { comparedName } from '../base/letters.js'
import type { PartyData } from '../data/party.js'
import type { DecisionData } from '../data/register.js'
import { parsePeriod, type Period } from '../data/scalars.js'
import { countryOf } from '../locale/countries.js'
import type { IsoDate } from '../model/document.js'
import { addPeriod } from '../term/civil-dates.js'

/** One who signs. Null is a blank that is still to be filled in. */
export interface Signing {
  readonly name: string | null
  /** The office, by language. */
  readonly title: Readonly<Record<string, string>> | null
}

export interface MandateAsked {
  readonly party: Pick<PartyData, 'country' | 'kind' | 'delegations'>
  /** All who sign for the party. */
  readonly signatories: readonly Signing[]
  /** The day on which they sign, or would. */
  readonly day: IsoDate
  /** What the agreement costs the party in its first period, in the currency's own units; null where it costs nothing, or nobody knows. */
  readonly value: { readonly amount: number; readonly currency: string } | null
  /** The first period; null until further notice. */
  readonly length: Period | null
  /** Those of the party. */
  readonly decisions: readonly Pick<DecisionData, 'date' | 'final' | 'delegation'>[]
}

/** By what a party signs. */
export type Mandate =
  | { readonly by: 'delegation'; readonly point: string }
  | { readonly by: 'decision'; readonly date: IsoDate }
  | { readonly by: 'statute'; readonly statute: string }
  | { readonly by: null; readonly why: MandateFault }

/**
 * Why nobody may sign: the party says nothing of who may (`unknown`); the offices are not known yet (`open`); none of its delegations is
 * for the office (`office`), holds on the day (`day`), is for a sum as large (`value`), in another currency (`currency`), or for a term as
 * long (`term`); or fewer sign than have to sign together (`together`).
 */
export type MandateFault = 'unknown' | 'open' | 'office' | 'day' | 'value' | 'currency' | 'term' | 'together'

/** The faults from what fits least to what fits best: of several delegations the one that nearly fits is told. */
const order: readonly MandateFault[] = ['unknown', 'open', 'office', 'day', 'currency', 'value', 'term', 'together']

/**
 * By what those who sign for a party may: a decision on record that has become final and names who signs, otherwise a delegation of the
 * party that fits, otherwise what the law gives the office (in Norway the mayor signs where the power has not been given to others,
 * kommuneloven § 6-1; in Sweden nobody without a delegation, kommunallagen (2017:725) 6 kap. 37 § and 7 kap. 5 §).
 */
export function mandateOf(asked: MandateAsked): Mandate {
  const { party, signatories, day } = asked
  const offices = signatories.flatMap(({ title }) => (title === null ? [] : [officeNames(title)]))
  const decided = asked.decisions
    .filter(({ delegation, date, final }) => delegation !== undefined && (final ?? date) <= day)
    .find(({ delegation = '' }) => isNamedIn(delegation, signatories))
  if (decided !== undefined) return { by: 'decision', date: decided.date }
  const { delegations = [] } = party
  const tried = delegations.map((delegation) => ({ delegation, fault: faultOf(delegation, offices, asked) }))
  const fitting = tried.find(({ fault }) => fault === null)
  if (fitting !== undefined) return { by: 'delegation', point: fitting.delegation.point }
  const statute = countryOf(party.country)?.signsByStatute?.(party.kind) ?? null
  if (statute !== null && offices.some((names) => statute.offices.some((office) => names.has(comparedName(office)))))
    return { by: 'statute', statute: statute.statute }
  if (offices.length < signatories.length) return { by: null, why: 'open' }
  const faults = tried.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) return { by: null, why: faults.reduce(nearer) }
  return { by: null, why: statute === null ? 'unknown' : 'office' }
}

type Delegation = NonNullable<PartyData['delegations']>[number]

function faultOf(
  { office, from, until, upTo, longest, together = 1 }: Delegation,
  offices: readonly ReadonlySet<string>[],
  { day, value, length }: MandateAsked,
): MandateFault | null {
  const names = officeNames(office)
  const holders = offices.filter((one) => [...names].some((name) => one.has(name)))
  if (holders.length === 0) return 'office'
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return 'day'
  if (upTo !== undefined && value !== null) {
    if (upTo.currency !== value.currency) return 'currency'
    if (value.amount > upTo.amount) return 'value'
  }
  if (longest !== undefined && (length === null || isLonger(length, parsePeriod(longest)))) return 'term'
  return holders.length < together ? 'together' : null
}

function nearer(one: MandateFault, other: MandateFault): MandateFault {
  return order.indexOf(other) > order.indexOf(one) ? other : one
}

/** Counted from a first of January, of a year that no leap day is in. */
function isLonger(one: Period, other: Period): boolean {
  return addPeriod('2001-01-01', one) > addPeriod('2001-01-01', other)
}

function officeNames(title: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(title).map(comparedName))
}

/** True where a decision names all who sign, each by name or by office. */
function isNamedIn(delegation: string, signatories: readonly Signing[]): boolean {
  const said = ` ${inWords(delegation)} `
  const isPerson = (name: string | null): boolean => name !== null && said.includes(` ${inWords(name)} `)
  /* An office stands in the form that the sentence asks for: "kommundirektören", "kommunedirektørens". */
  const isOffice = (office: string): boolean => {
    const at = said.indexOf(` ${inWords(office)}`)
    return at >= 0 && /^\p{L}{0,4} /u.test(said.slice(at + 1 + inWords(office).length))
  }
  return (
    signatories.length > 0 &&
    signatories.every(({ name, title }) => isPerson(name) || Object.values(title ?? {}).some(isOffice))
  )
}

/** In small letters, one space between words, without the signs between them. */
function inWords(text: string): string {
  return comparedName(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
