// Made instances and profiles -> what the archives that packages are for will ask for, and who has said it.

import type { Profile } from '../../archive/package/profile.js'
import { fieldsFor } from '../../archive/required-metadata.js'
import type { CaseMetadataField } from '../../data/case-metadata.js'
import type { Library } from '../../library/types.js'
import { hasConfidential } from '../../text/confidential.js'
import type { BuiltInstance } from '../documents/built.js'
import { caseMetadataOf, toArchive } from './archived-instance.js'

/** What the archive of a party asks for of an agreement. */
export interface AskedMetadata {
  readonly party: string
  readonly name: string
  readonly fields: readonly AskedField[]
}

export interface AskedField {
  readonly field: CaseMetadataField
  /** Who says it: the agreement, its entry for each instance, or the party for all its agreements; null: it is missing. */
  readonly from: 'agreement' | 'party' | null
}

/** For each party whose archive packages are for, each field once. */
export function askedMetadata(
  instances: readonly BuiltInstance[],
  library: Library,
  profiles: readonly Profile[],
): AskedMetadata[] {
  const asked = new Map<string, { name: string; fields: Map<CaseMetadataField, AskedField['from'][]> }>()
  for (const { made, archivist } of toArchive(instances, null)) {
    const known = asked.get(archivist.id) ?? { name: archivist.name, fields: new Map() }
    asked.set(archivist.id, known)
    const given = caseMetadataOf(made.instance, archivist, library)
    const ofParty = library.parties.get(archivist.id)?.archive ?? {}
    const isConfidential = made.editions.some(({ document }) => hasConfidential(document))
    for (const field of new Set(profiles.flatMap((profile) => fieldsFor(profile, isConfidential)))) {
      const from = given[field] === undefined ? null : given[field] === ofParty[field] ? 'party' : 'agreement'
      known.fields.set(field, [...(known.fields.get(field) ?? []), from])
    }
  }
  return [...asked].map(([party, { name, fields }]) => ({
    party,
    name,
    fields: [...fields].map(([field, from]) => ({ field, from: from.includes(null) ? null : (from[0] ?? null) })),
  }))
}
