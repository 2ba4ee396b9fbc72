// Who signs for each party goes in; two whom neither name nor title tells apart come out, of one party or of several.

import { comparedName } from '../base/letters.js'
import { problem, type Place, type Problem } from '../base/problem.js'

/** One who signs, as the agreement has it. */
interface Signatory {
  readonly name: string | null
  readonly title: Readonly<Record<string, string>> | null
}

/** Rule `party/signatories`, once for each party, and a warning for each who signs for several. Blanks are nobody's namesakes. */
export function checkSignatories(
  signers: Iterable<{ readonly party: { readonly id: string }; readonly signatories: readonly Signatory[] }>,
  place: Place,
): Problem[] {
  const alike = new Set<string>()
  const partiesOf = new Map<string, Set<string>>()
  for (const { party, signatories } of signers) {
    const seen = new Set<string>()
    for (const { name, title } of signatories) {
      if (name === null) continue
      const titles = Object.entries(title ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))
      const person = [name, ...titles.flat()].map(comparedName).join('\n')
      if (seen.has(person)) alike.add(party.id)
      seen.add(person)
      partiesOf.set(person, (partiesOf.get(person) ?? new Set()).add(party.id))
    }
  }
  const several = new Set([...partiesOf.values()].filter(({ size }) => size > 1).map((ids) => [...ids].join(' ')))
  return [
    ...[...alike].map((party) => problem('party/signatories', { party }, place)),
    ...[...several].map((ids) => problem('party/signatories#several', { parties: ids.split(' ') }, place)),
  ]
}
