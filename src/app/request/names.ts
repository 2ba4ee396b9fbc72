// What was named, and a library -> the refusal where it does not exist, or concerns nothing that was chosen.

import { phrase } from '../../base/phrases/phrases.js'
import { suggest } from '../../base/suggest.js'
import { hasErrors } from '../../base/problem.js'
import type { Instance } from '../../document/instance.js'
import type { Library } from '../../library/types.js'
import type { BuiltDocuments, BuiltInstance, Selection } from '../documents/built.js'
import type { Refusal } from './outcome.js'

/** The first agreement, party or language that was named and does not exist; null where all do. */
export function unknownName(
  { agreementIds, parties, languages }: Library,
  named: Partial<Pick<Selection, 'agreements' | 'parties' | 'editions'>>,
): Refusal | null {
  return (
    unknownOf('usage-agreement', named.agreements ?? [], agreementIds) ??
    unknownOf('usage-party', named.parties ?? [], [...parties.keys()]) ??
    unknownOf('usage-language', named.editions?.flat() ?? [], [...languages.keys()])
  )
}

/** The first of some names that is not known, with what may have been meant; null where all are. */
export function unknownOf(
  kind: `usage-${'agreement' | 'party' | 'language' | 'clause'}`,
  names: readonly string[],
  known: readonly string[],
): Refusal | null {
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return null
  const fact = phrase(kind, { name: unknown })
  const near = suggest(unknown, known)
  return { refused: near === null ? fact : phrase('usage-near', { fact, name: near }) }
}

/**
 * A party that was named and is in none of the agreements chosen: it would be passed over without a word. What cannot be
 * made because of an error says so itself.
 */
export function partyOfNone(
  parties: readonly string[] | null,
  {
    instances,
    problems,
  }: Pick<BuiltDocuments, 'problems'> & { readonly instances: readonly Pick<BuiltInstance, 'instance'>[] },
  isOf: (party: string, instance: Instance) => boolean = isChosen,
): Refusal | null {
  if (parties === null || hasErrors(problems)) return null
  const party = parties.find((party) => !instances.some(({ instance }) => isOf(party, instance)))
  if (party === undefined) return null
  return { refused: phrase('usage-party-none', { party }) }
}

/** True for the counterparty of an instance of a series, or a party that signs another agreement. */
export function isChosen(party: string, instance: Instance): boolean {
  return instance.counterparty === null ? isSigner(party, instance) : instance.id === party
}

/** True for a party that signs the instance. */
export function isSigner(party: string, { signers }: Instance): boolean {
  return signers.some((signer) => signer.party.id === party)
}
