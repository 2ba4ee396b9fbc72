// What there is to say before a package is sent: that the agreement is a draft, and what the archives of parties still have
// to be told, everything in one list for each agreement and party, with where to write it.

import type { ArchivedInstance } from '../../archive/package/instance.js'
import { neededFields } from '../../archive/required-metadata.js'
import { warning, type Problem } from '../../base/problem.js'
import type { Library } from '../../library/types.js'
import type { Profile } from '../../archive/package/profile.js'

/** `archive/case`, a warning: a package can be made without, but the receiving system will ask. */
export function missingCaseMetadata(
  instances: readonly ArchivedInstance[],
  profiles: readonly Profile[],
  library: Library,
): Problem[] {
  const missing = new Map<string, { instance: ArchivedInstance; fields: Set<string> }>()
  for (const instance of instances) {
    const key = `${instance.agreement} ${instance.archivist.id}`
    const known = missing.get(key) ?? { instance, fields: new Set<string>() }
    const needed = profiles.flatMap((profile) => neededFields(instance, profile))
    for (const field of needed) if (instance.caseMetadata[field] === undefined) known.fields.add(field)
    missing.set(key, known)
  }
  return [...missing.values()]
    .filter(({ fields }) => fields.size > 0)
    .map(({ instance, fields }) => problemOf(instance, [...fields], library))
}

/** `archive/draft`, a warning: what is archived for good can still change. */
export function archivedDrafts(instances: readonly ArchivedInstance[], library: Library): Problem[] {
  const drafts = instances.filter(({ editions }) => editions.some(({ document }) => document.draft))
  return [...new Set(drafts.map(({ agreement }) => agreement))].map((agreement) => {
    const place = library.agreements.get(agreement)?.placeOf(['status']) ?? { file: agreement, line: 1, column: 1 }
    const hint = 'issue it first; until then the package holds what the content happens to give'
    return warning('archive/draft', `\`${agreement}\` is a draft.`, place, hint)
  })
}

function problemOf({ agreement, archivist }: ArchivedInstance, fields: readonly string[], library: Library): Problem {
  const names = fields.map((field) => `\`${field}\``).join(', ')
  const placeOf = library.agreements.get(agreement)?.placeOf
  const place = placeOf?.(['archive', archivist.id]) ?? { file: agreement, line: 1, column: 1 }
  const party = library.placeOfParty(archivist.id)
  const everywhere =
    party === null
      ? ''
      : `; what is the same for all its agreements under \`archive:\` of the party at ${party.file}:${party.line}`
  return warning(
    'archive/case',
    `The archive of \`${archivist.id}\` will ask for what is not known of \`${agreement}\`: ${names}.`,
    place,
    `write it under \`archive: { ${archivist.id}: … }\` of the agreement${everywhere}`,
  )
}
