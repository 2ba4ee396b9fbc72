// What people have written into the register about a version, held against who signs it: unknown parties and instances,
// signatures recorded twice, copies that do not exist.

import { error, type Place, type Problem } from '../base/problem.js'
import { didYouMean } from '../base/suggest.js'
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
  const instances = [...signers.keys()]
  const problems: Problem[] = []
  const isInstance = (instance: string, place: Place): boolean => {
    if (signers.has(instance)) return true
    const known = didYouMean(instance, instances) ?? `instances there are: ${shortList(instances)}`
    const message =
      instance === onlyInstance
        ? 'In a series it has to be said which instance is meant.'
        : `Instance \`${instance}\` does not exist in version \`${version.version}\`.`
    problems.push(error('register/instance', message, place, known))
    return false
  }

  const everybody = [...new Set([...signers.values()].flat().map(({ party }) => party))]
  const recorded = new Map<string, string[]>()
  for (const [index, { instance = onlyInstance, party, name }] of version.signatures.entries()) {
    const place = places.signature(index)
    if (!isInstance(instance, place)) continue
    const parties = signers.get(instance) ?? []
    const signer = parties.find((one) => one.party === party)
    if (signer === undefined) {
      const where = everybody.includes(party) ? `instance \`${instance}\`` : 'this agreement'
      const hint = didYouMean(party, everybody) ?? `who signs: ${shortList(parties.map((one) => one.party))}`
      problems.push(error('register/party', `\`${party}\` does not sign ${where}.`, place, hint))
      continue
    }
    const key = `${instance} ${party}`
    const before = recorded.get(key) ?? []
    if (before.length >= signer.signatures || (name !== undefined && before.includes(name))) {
      const where = instance === onlyInstance ? '' : ` in instance \`${instance}\``
      const message = `The signature of \`${party}\`${where} is recorded already.`
      problems.push(error('register/twice', message, place, 'a wrong record is mended in signatures.yaml, by hand'))
    }
    recorded.set(key, [...before, name ?? ''])
  }

  const copies = new Set<string>()
  for (const [index, { instance = onlyInstance, number, out, returned }] of version.copies.entries()) {
    const place = places.copy(index)
    if (!isInstance(instance, place)) continue
    const wrong = (message: string, hint: string): void =>
      void problems.push(error('register/copy', message, place, hint))
    const count = version.frozen?.agreement.signing === 'electronic' ? 0 : (signers.get(instance)?.length ?? 0)
    const key = `${instance} ${number}`
    if (copies.has(key)) wrong(`Copy ${number} stands twice.`, 'keep one entry, with `out` and `returned`')
    else if (number > count)
      wrong(
        `There is no copy ${number}.`,
        count === 0 ? 'an electronic original is one file' : `there are ${count} copies`,
      )
    else if (out !== undefined && returned !== undefined && returned < out)
      wrong(`Copy ${number} came back before it was out.`, 'compare the two dates')
    copies.add(key)
  }

  for (const [index, { party }] of version.decisions.entries())
    if (everybody.length > 0 && !everybody.includes(party)) {
      const hint = didYouMean(party, everybody) ?? `who signs: ${shortList(everybody)}`
      problems.push(error('register/party', `\`${party}\` does not sign this agreement.`, places.decision(index), hint))
    }
  for (const [index, { instance }] of version.done.entries())
    if (instance !== undefined) isInstance(instance, places.done(index))
  return problems
}

function shortList(ids: readonly string[]): string {
  const shown = ids.slice(0, 8).map((id) => `\`${id}\``)
  return ids.length > 8 ? `${shown.join(', ')} and ${ids.length - 8} more` : shown.join(', ')
}
