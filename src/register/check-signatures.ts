// Signatures on record, held against who signs for each party: one person is not two signatories, and a day is not too early.

import { problem, type Place, type Problem } from '../base/problem.js'
import type { SignatureData } from '../data/register.js'
import { onlyInstance, personOf, type Signers } from './signers.js'
import type { RegisterVersion } from './types.js'

/** A record of a party that signs the instance, and where it stands. */
export interface SignatureRecord extends SignatureData {
  readonly instance: string
  readonly at: Place
}

/**
 * Rules `register/twice`, `register/signatory` and `register/early`. What is said of a person names the party: personal data is
 * not printed.
 */
export function checkSignatures(
  records: readonly SignatureRecord[],
  signers: Signers,
  { issued, version }: Pick<RegisterVersion, 'issued' | 'version'>,
): Problem[] {
  const problems: Problem[] = []
  const recorded = new Map<string, Set<string>>()
  const signatoriesOf = new Map(
    [...signers].flatMap(([instance, all]) =>
      all.map(({ party, signatories }) => [`${instance} ${party}`, signatories] as const),
    ),
  )
  for (const { instance, party, name, title, date, at } of records) {
    const key = `${instance} ${party}` as const
    const signatories = signatoriesOf.get(key) ?? []
    const persons = recorded.get(key) ?? new Set<string>()
    recorded.set(key, persons)
    const person = personOf({ name, title }, signatories)
    const isSeveral = signatories.length > 1
    if (isSeveral && person === null)
      problems.push(problem('register/signatory#nameless', { party, count: signatories.length }, at))
    else if (persons.size >= signatories.length || (isSeveral && persons.has(person ?? '')))
      problems.push(
        instance === onlyInstance
          ? problem('register/twice', { party }, at)
          : problem('register/twice#instance', { party, instance }, at),
      )
    else persons.add(person ?? '')
    const named = signatories.flatMap((one) => personOf(one, signatories) ?? [])
    if (person !== null && named.length === signatories.length && !named.includes(person))
      problems.push(problem('register/signatory#other', { party }, at))
    if (issued !== null && date < issued.issued)
      problems.push(problem('register/early', { date, issued: issued.issued, version }, at))
  }
  return problems
}
