// What people have written into the register about a version, held against who signs it: unknown parties and instances,
// signatures recorded twice, copies that do not exist.

import { addAll } from '../base/lists.js'
import type { CopyData } from '../data/register.js'
import { problem, type Place, type Problem } from '../base/problem.js'
import { suggester } from '../base/suggest.js'
import { checkSignatures, type SignatureRecord } from './check-signatures.js'
import { checkDecisions } from './decisions.js'
import { isSentAgain } from './copies.js'
import { missingSigners, onlyInstance, signersOf, type Signers } from './signers.js'
import type { RegisterVersion } from './types.js'

/** Where the records stand, each by its number in the list. */
export interface RecordPlaces {
  readonly signature: (index: number) => Place
  readonly copy: (index: number) => Place
  readonly decision: (index: number) => Place
  readonly done: (index: number) => Place
}

/**
 * Rules `register/instance`, `register/party`, `register/copy` and `register/deadline`, with those of signatures and of decisions. What is suggested
 * for a party that does not sign is one whose signature is missing.
 */
export function checkRecords(version: RegisterVersion, places: RecordPlaces): Problem[] {
  const signers = signersOf(version)
  const known = [...signers.keys()]
  const problems: Problem[] = []
  const nearestInstance = suggester(known)
  const isInstance = (instance: string, place: Place): boolean => {
    if (signers.has(instance)) return true
    const remedy = nearestInstance(instance)
    problems.push(
      instance === onlyInstance
        ? problem('register/instance#unnamed', { known }, place, remedy)
        : problem('register/instance', { instance, version: version.version, known }, place, remedy),
    )
    return false
  }

  const partiesOf = new Map([...signers].map(([id, all]) => [id, new Set(all.map(({ party }) => party))] as const))
  const everybody = new Set([...partiesOf.values()].flatMap((parties) => [...parties]))
  const names = [...everybody]
  const nearestMissing = suggester(missingParties(signers, version.signatures))
  const isParty = (party: string, instance: string, place: Place): boolean => {
    const parties = partiesOf.get(instance) ?? new Set()
    if (parties.has(party)) return true
    if (everybody.has(party))
      problems.push(problem('register/party#instance', { party, signers: [...parties], instance }, place))
    else problems.push(problem('register/party#agreement', { party, signers: names }, place, nearestMissing(party)))
    return false
  }
  const records = version.signatures.flatMap((record, index): SignatureRecord[] => {
    const { instance = onlyInstance, party } = record
    const place = places.signature(index)
    return isInstance(instance, place) && isParty(party, instance, place) ? [{ ...record, instance, at: place }] : []
  })
  addAll(problems, checkSignatures(records, signers, version))

  const copies = new Map<string, CopyData>()
  for (const [index, copy] of version.copies.entries()) {
    const { instance = onlyInstance, number, out, returned, lost, to } = copy
    const place = places.copy(index)
    if (!isInstance(instance, place)) continue
    const isElectronic = version.frozen?.agreement.signing === 'electronic'
    const count = isElectronic ? 0 : (signers.get(instance)?.length ?? 0)
    const key = `${instance} ${number}`
    const before = copies.get(key)
    if (to !== undefined) isParty(to, instance, place)
    if (before !== undefined && !isSentAgain(copy, before))
      problems.push(problem('register/copy#twice', { number }, place))
    else if (number > count)
      problems.push(
        isElectronic
          ? problem('register/copy#electronic', { number }, place)
          : problem('register/copy#number', { number, count }, place),
      )
    else if (out !== undefined && [returned, lost].some((day) => day !== undefined && day < out))
      problems.push(problem('register/copy#dates', { number }, place))
    copies.set(key, copy)
  }

  const decided = new Set(version.decisions.map(({ party }) => party))
  const nearestUndecided = suggester(names.filter((party) => !decided.has(party)))
  for (const [index, { party }] of version.decisions.entries())
    if (names.length > 0 && !everybody.has(party)) {
      const values = { party, signers: names }
      problems.push(problem('register/party#agreement', values, places.decision(index), nearestUndecided(party)))
    }
  addAll(problems, checkDecisions(version, places))
  const met = new Set<string>()
  for (const [index, { deadline, instance, date }] of version.done.entries()) {
    const place = places.done(index)
    const key = `${instance ?? ''} ${deadline}`
    if (instance !== undefined && !isInstance(instance, place)) continue
    if (met.has(key)) problems.push(problem('register/deadline#twice', { deadline, date }, place))
    met.add(key)
  }
  return problems
}

/** Parties whose signatures are not all recorded, each once, computed when they are asked for. */
function* missingParties(signers: Signers, signatures: RegisterVersion['signatures']): Generator<string> {
  const seen = new Set<string>()
  for (const [instance, all] of signers)
    for (const { party } of missingSigners(all, instance, signatures)) {
      if (!seen.has(party)) yield party
      seen.add(party)
    }
}
