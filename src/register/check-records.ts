// What people have written into the register about a version, held against who signs it: unknown parties and instances,
// signatures recorded twice, copies that do not exist.

import { problem, type Place, type Problem } from '../base/problem.js'
import { didYouMeanName } from '../base/suggest.js'
import { onlyInstance, signersOf } from './signers.js'
import type { RegisterVersion } from './types.js'

/** Where the records stand, each by its number in the list. */
export interface RecordPlaces {
  readonly signature: (index: number) => Place
  readonly copy: (index: number) => Place
  readonly decision: (index: number) => Place
  readonly done: (index: number) => Place
}

/** Rules `register/instance`, `register/party`, `register/twice` and `register/copy`. */
export function checkRecords(version: RegisterVersion, places: RecordPlaces): Problem[] {
  const signers = signersOf(version)
  const known = [...signers.keys()]
  const problems: Problem[] = []
  const isInstance = (instance: string, place: Place): boolean => {
    if (signers.has(instance)) return true
    const remedy = didYouMeanName(instance, known)
    problems.push(
      instance === onlyInstance
        ? problem('register/instance#unnamed', { known }, place, remedy)
        : problem('register/instance', { instance, version: version.version, known }, place, remedy),
    )
    return false
  }

  const everybody = [...new Set([...signers.values()].flat().map(({ party }) => party))]
  const recorded = new Map<string, string[]>()
  for (const [index, { instance = onlyInstance, party, name }] of version.signatures.entries()) {
    const place = places.signature(index)
    if (!isInstance(instance, place)) continue
    const parties = signers.get(instance) ?? []
    const signer = parties.find((signer) => signer.party === party)
    if (signer === undefined) {
      const values = { party, signers: parties.map((party) => party.party) }
      const remedy = didYouMeanName(party, everybody)
      problems.push(
        everybody.includes(party)
          ? problem('register/party#instance', { ...values, instance }, place, remedy)
          : problem('register/party#agreement', values, place, remedy),
      )
      continue
    }
    const key = `${instance} ${party}`
    const before = recorded.get(key) ?? []
    if (before.length >= signer.signatures || (name !== undefined && before.includes(name))) {
      problems.push(
        instance === onlyInstance
          ? problem('register/twice', { party }, place)
          : problem('register/twice#instance', { party, instance }, place),
      )
    }
    recorded.set(key, [...before, name ?? ''])
  }

  const copies = new Set<string>()
  for (const [index, { instance = onlyInstance, number, out, returned }] of version.copies.entries()) {
    const place = places.copy(index)
    if (!isInstance(instance, place)) continue
    const isElectronic = version.frozen?.agreement.signing === 'electronic'
    const count = isElectronic ? 0 : (signers.get(instance)?.length ?? 0)
    const key = `${instance} ${number}`
    if (copies.has(key)) problems.push(problem('register/copy#twice', { number }, place))
    else if (number > count)
      problems.push(
        isElectronic
          ? problem('register/copy#electronic', { number }, place)
          : problem('register/copy#number', { number, count }, place),
      )
    else if (out !== undefined && returned !== undefined && returned < out)
      problems.push(problem('register/copy#dates', { number }, place))
    copies.add(key)
  }

  for (const [index, { party }] of version.decisions.entries())
    if (everybody.length > 0 && !everybody.includes(party)) {
      const remedy = didYouMeanName(party, everybody)
      problems.push(problem('register/party#agreement', { party, signers: everybody }, places.decision(index), remedy))
    }
  for (const [index, { instance }] of version.done.entries())
    if (instance !== undefined) isInstance(instance, places.done(index))
  return problems
}
