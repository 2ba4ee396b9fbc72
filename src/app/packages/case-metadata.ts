// What there is to say before a package is sent: that the agreement is a draft, and what the archives of parties still have
// to be asked for, everything in one list for each agreement and party, with where to write it.

import type { ArchivedInstance } from '../../archive/package/instance.js'
import { neededFields } from '../../archive/required-metadata.js'
import { problem, type Problem } from '../../base/problem.js'
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
    return problem('archive/draft', { agreement }, place)
  })
}

/** `archive/no-original`, a warning: by the register all have signed, and what they signed is in no package. */
export function missingOriginals(instances: readonly ArchivedInstance[], library: Library): Problem[] {
  const missing = new Map<string, { readonly instance: ArchivedInstance; readonly date: string; parties: string[] }>()
  for (const instance of instances) {
    if (instance.signed === null || instance.originals.length > 0) continue
    const key = `${instance.agreement} ${instance.instance}`
    const known = missing.get(key) ?? { instance, date: instance.signed, parties: [] }
    missing.set(key, { ...known, parties: [...known.parties, instance.archivist.id] })
  }
  return [...missing.values()].map(({ instance: { agreement, instance }, date, parties }) => {
    const place = library.agreements.get(agreement)?.placeOf(['signing']) ?? { file: agreement, line: 1, column: 1 }
    return problem('archive/no-original', { agreement, instance, parties, date }, place)
  })
}

function problemOf({ agreement, archivist }: ArchivedInstance, fields: readonly string[], library: Library): Problem {
  const placeOf = library.agreements.get(agreement)?.placeOf
  const place = placeOf?.(['archive', archivist.id]) ?? { file: agreement, line: 1, column: 1 }
  const party = library.placeOfParty(archivist.id)
  // As a text: of all of them somebody has to think, however many there are.
  const values = { party: archivist.id, agreement, fields: fields.map((field) => `\`${field}\``).join(', ') }
  return party === null
    ? problem('archive/case#agreement', values, place)
    : problem('archive/case#party', { ...values, place: `${party.file}:${party.line}` }, place)
}
