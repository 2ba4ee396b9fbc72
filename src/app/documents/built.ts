// What is chosen to be built, and what was built: the Documents of instances and editions, with their problems.

import type { Document } from '../../model/document.js'
import type { Problem } from '../../base/problem.js'
import type { Instance } from '../../document/instance.js'
import type { LastSignature } from '../../term/resolve.js'
import type { Library } from '../../library/types.js'
import type { Compared } from './compared.js'

export interface Selection {
  /** Ids of agreements, or null for all. */
  readonly agreements: readonly string[] | null
  /** Editions, each a list of languages with the left column first; null for those in which each agreement is signed and kept. */
  readonly editions: readonly (readonly string[])[] | null
  /** Ids of parties: counterparties in a series, members otherwise; null for all. */
  readonly parties: readonly string[] | null
  /** Translations to be checked in full: those selected, or all that there are. Without it they are only compared. */
  readonly translations?: 'selected' | 'all'
  /**
   * Names (`nameOfInstance`) of the instances that are made, of those chosen; all of them unless given. What is said of an agreement as
   * a whole is the same, but for what follows from comparing instances: that is found for those that are made.
   */
  readonly only?: readonly string[]
}

/** By which an instance is told from those of other agreements. */
export function nameOfInstance(agreement: string, instance: string): string {
  return `${agreement}/${instance}`
}

/** What conditions of an agreement may ask of the counterparty of an instance. */
export function kindOf({ counterparty }: Pick<Instance, 'counterparty'>): string {
  return `${counterparty?.country ?? ''} ${counterparty?.kind ?? ''}`
}

/** Names of the first instance of each kind: the others of a series say the same, but for names and what follows from them. */
export function firstOfEachKind(instances: readonly Instance[]): string[] {
  const firsts = new Map<string, string>()
  for (const instance of instances) {
    const kind = kindOf(instance)
    if (!firsts.has(kind)) firsts.set(kind, nameOfInstance(instance.agreement.id, instance.id))
  }
  return [...firsts.values()]
}

export interface BuiltEdition {
  readonly languages: readonly string[]
  /** Made when it is asked for, and again where it has been dropped meanwhile: of a long series only some are in memory. */
  readonly document: Document
  readonly problems: readonly Problem[]
  /** Where results are kept for later runs. */
  readonly keep?: Keep
}

/**
 * What is made of an edition: as an earlier run kept it, or made now and kept. The edition and all that the agreement sees of its library
 * need not be named.
 * @param step what is made
 * @param about what else it depends on
 * @param isWhole whether what was kept has the shape of what is made
 */
export type Keep = <Data extends object>(
  step: string,
  about: string,
  isWhole: (data: unknown) => data is Data,
  make: () => Data,
) => Data

/** Makes it each time. */
export const keepNothing: Keep = (_step, _about, _isWhole, make) => make()

export interface BuiltInstance {
  readonly instance: Instance
  readonly editions: readonly BuiltEdition[]
  /** Days of the last signature, by the register; null for a version that has not been issued. */
  readonly signed: LastSignature | null
  /** Everything that concerns this instance, those of its editions included. */
  readonly problems: readonly Problem[]
}

export interface BuiltDocuments {
  readonly library: Library
  readonly instances: readonly BuiltInstance[]
  /** Agreements whose file cannot be read, with what is wrong with it. */
  readonly unread: ReadonlyMap<string, readonly Problem[]>
  /** What comparing instances has shown, by agreement. */
  readonly compared: ReadonlyMap<string, Compared>
  /** All problems, sorted, each once. */
  readonly problems: readonly Problem[]
}

/** Everything selected, nothing selected. */
export const everything: Selection = { agreements: null, editions: null, parties: null }

export interface BuiltAgreement {
  readonly instances: readonly BuiltInstance[]
  readonly problems: readonly Problem[]
  readonly compared: Compared
}
