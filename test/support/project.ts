// The project's own agreements, made once for all tests that run in the same process: making them takes seconds.

import { buildDocuments } from '../../src/app/documents/build-documents.js'
import {
  everything,
  type BuiltDocuments,
  type BuiltEdition,
  type BuiltInstance,
} from '../../src/app/documents/built.js'
import { projectSources } from './library.js'

let made: BuiltDocuments | undefined

/** All agreements and instances in their authentic languages. */
export function madeProject(): BuiltDocuments {
  made ??= buildDocuments(projectSources, everything)
  return made
}

let parallel: (readonly [agreement: string, edition: BuiltEdition])[] | undefined

/** The agreements that are there in Swedish and Norwegian, side by side: of each the first instance, by its agreement. */
export function parallelProject(): readonly (readonly [agreement: string, edition: BuiltEdition])[] {
  parallel ??= firstOfEach(
    buildDocuments(projectSources, {
      ...everything,
      editions: [['sv', 'nb']],
      parties: partiesOfFirst(),
    }).instances,
  ).flatMap(({ instance, editions }) => editions.map((edition) => [instance.agreement.id, edition] as const))
  return parallel
}

let translated: readonly BuiltInstance[] | undefined

/** Of each agreement the first instance, in Swedish and in Norwegian. */
export function translatedProject(): readonly BuiltInstance[] {
  translated ??= firstOfEach(
    buildDocuments(projectSources, { ...everything, editions: [['sv'], ['nb']], parties: partiesOfFirst() }).instances,
  )
  return translated
}

/** By these parties the first instance of each agreement is selected. */
function partiesOfFirst(): string[] {
  return firstOfEach(madeProject().instances).flatMap(({ instance }) =>
    instance.counterparty === null ? instance.signers.map(({ party }) => party.id) : [instance.id],
  )
}

function firstOfEach(instances: readonly BuiltInstance[]): BuiltInstance[] {
  return [...new Map([...instances].reverse().map((one) => [one.instance.agreement.id, one])).values()].reverse()
}
