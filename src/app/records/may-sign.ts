// Who signs for a party, and on which day -> by what they may, or why not: as `ready` asks before a signature, and as one is recorded.

import { largest } from '../../base/lists.js'
import { oncePer } from '../../base/memory.js'
import { comparedName } from '../../base/letters.js'
import { phrase } from '../../base/phrases/phrases.js'
import { problem, type Place, type Problem } from '../../base/problem.js'
import type { Sentence } from '../../base/sentence.js'
import type { TermData } from '../../data/agreement.js'
import type { DecisionData, SignatureData } from '../../data/register.js'
import { parsePeriod, type Period } from '../../data/scalars.js'
import { costsOf } from '../../document/costs.js'
import type { Instance, Signer } from '../../document/instance.js'
import type { Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { mandateOf, type Mandate, type MandateAsked, type MandateFault, type Signing } from '../../register/mandate.js'
import { isTitle, onlyInstance } from '../../register/signers.js'
import type { RegisterVersion } from '../../register/types.js'
import { addPeriod, daysSince1970 } from '../../term/civil-dates.js'
import { isReported } from '../documents/problem-scope.js'
import { registeredInstances } from '../documents/issued.js'

const entryOf = {
  office: 'mandate/none#office',
  day: 'mandate/none#day',
  currency: 'mandate/none#currency',
  value: 'mandate/none#value',
  term: 'mandate/none#term',
  together: 'mandate/none#together',
} as const satisfies Readonly<Record<Exclude<MandateFault, 'unknown' | 'open'>, string>>

type ToldFault = keyof typeof entryOf

/** The problem of a party for which nobody may sign who does. */
export function withoutMandate(why: ToldFault, party: string, place: Place, remedy: Sentence | null = null): Problem {
  return problem(entryOf[why], { party }, place, remedy)
}

/** `ready/not-final`, where a decision of a party has not become final by a day. */
export function notFinal(
  { body, final = '' }: Pick<DecisionData, 'body' | 'final'>,
  party: string,
  day: IsoDate,
  place: Place,
  remedy: Sentence | null = null,
): Problem[] {
  return final <= day ? [] : [problem('ready/not-final', { party, body, final }, place, remedy)]
}

/**
 * By what those may sign who sign for a party.
 * @param given those who do, the decisions of the party on record, and the day; the party's delegations are those of the library
 */
export function mandateIn(
  instance: Instance,
  { party }: Pick<Signer, 'party'>,
  {
    library,
    ...given
  }: Pick<MandateAsked, 'signatories' | 'decisions' | 'day'> & Pick<{ library: Library }, 'library'>,
): Mandate {
  const { country, kind, delegations } = library.parties.get(party.id) ?? party
  return mandateOf({
    ...given,
    party: { country, kind, ...(delegations === undefined ? {} : { delegations }) },
    value: valueFor(party.id, instance),
    length: lengthOf(instance.agreement.data.term),
  })
}

/**
 * What is wrong with a signature by who gave it, and when: a decision of the party that is not final on the day, somebody without mandate.
 * Nothing is held against a party that says nothing of who may sign, nor where the office is not known: `ready` tells that. Nothing is wrong
 * that is waived with a reason.
 * @param version with the signature among its records, and the decisions that are recorded together with it
 */
export function wrongSignature(
  signature: SignatureData,
  version: RegisterVersion,
  library: Library,
  place: Place,
): Problem[] {
  const { party: id, date: day, instance: own = onlyInstance, waived } = signature
  const instance = version.frozen === null ? undefined : instancesIn(version, library).get(own)
  const signer = instance?.signers.find(({ party }) => party.id === id)
  if (waived !== undefined || instance === undefined || signer === undefined) return []
  const decisions = version.decisions.filter(({ party }) => party === id)
  const records = version.signatures.filter((one) => one.party === id && (one.instance ?? onlyInstance) === own)
  const remedy = phrase('signed-waive', {})
  const mandate = mandateIn(instance, signer, { signatories: whoSigned(signer, records), decisions, day, library })
  const without =
    mandate.by === null && mandate.why !== 'unknown' && mandate.why !== 'open'
      ? [withoutMandate(mandate.why, signer.party.name, place, remedy)]
      : []
  return [
    ...decisions.flatMap((decision) => notFinal(decision, signer.party.name, day, place, remedy)),
    ...without.filter(isReported(instance.agreement, library)),
  ]
}

const instancesIn = (version: RegisterVersion, library: Library): ReadonlyMap<string, Instance> =>
  new Map(registeredInstances(version, library).map((instance) => [instance.id, instance]))

/** Those who sign for a party, as the agreement has them, with those who have signed in their places. */
function whoSigned({ signatories }: Signer, records: readonly SignatureData[]): Signing[] {
  const left: (Signing | null)[] = [...signatories]
  const signed = records.map(({ name, title }): Signing => {
    const isOne = (signing: Signing | null): boolean =>
      signing !== null &&
      ((name !== undefined && signing.name !== null && comparedName(signing.name) === comparedName(name)) ||
        (title !== undefined && hasTitle(signing, title)))
    const known = left.findIndex(isOne)
    const at = known < 0 ? left.findIndex((signing) => signing !== null) : known
    const before = left[at] ?? null
    if (at >= 0) left[at] = null
    const isOther = known < 0 && name !== undefined && before?.name !== null
    const own = before !== null && !isOther ? before.title : null
    const said = title === undefined || (before !== null && hasTitle(before, title)) ? own : titleAsSaid(title)
    return { name: name ?? before?.name ?? null, title: said }
  })
  return [...signed, ...left.filter((signing) => signing !== null)]
}

function hasTitle({ title }: Signing, said: string): boolean {
  return Object.values(title ?? {}).some((one) => isTitle(said, one) || isTitle(one, said))
}

/** An office as it was recorded, in a language that nobody has said: "Chefsjurist (sjefsjurist)" is one in two. */
function titleAsSaid(title: string): Readonly<Record<string, string>> {
  const [, own = title, gloss = own] = /^(.+) \((.+)\)$/u.exec(title) ?? []
  return { said: title, own, gloss }
}

/**
 * What the agreement costs each party in its first period, in minor units: what is for a year as often as years begin in the period, until
 * further notice once.
 */
const costsByParty = oncePer((instance: Instance): ReadonlyMap<string, number> => {
  const { agreement } = instance
  const years = yearsOf(agreement.data.term)
  const sums = new Map<string, number>()
  for (const { year, rows } of costsOf(agreement, instance).value)
    for (const { party, amount } of rows)
      sums.set(party.id, (sums.get(party.id) ?? 0) + amount * (year === null ? 1 : years))
  return sums
})

/** Null where the party pays nothing. */
function valueFor(party: string, instance: Instance): MandateAsked['value'] {
  const minor = costsByParty(instance).get(party) ?? 0
  const { data } = instance.agreement
  return minor === 0 ? null : { amount: minor / 100, currency: data.currency ?? '' }
}

/** The first period; null until further notice, and where it follows from what is not known. */
function lengthOf({ length, start, end }: TermData): Period | null {
  if (length !== undefined) return parsePeriod(length)
  if (end === undefined || start === 'last-signature') return null
  return { count: daysSince1970(end) - daysSince1970(start) + 1, unit: 'day' }
}

/** How many years begin in the first period. */
function yearsOf(term: TermData): number {
  const length = lengthOf(term)
  if (length === null) return 1
  const end = addPeriod('2001-01-01', length)
  return largest([Number(end.slice(0, 4)) - 2001 + (end.slice(5) === '01-01' ? 0 : 1)], 1)
}
