// A made instance -> its publication profile, and what keeps it from being published.

import type { PublicationData } from '../data/agreement.js'
import type { Document } from '../model/document.js'
import type { Place, Problem } from '../problem/problem.js'
import { checkPublication, knownContacts } from '../publish/check-publication.js'
import { findVersion, type RegisterVersion } from '../register/register.js'
import { onlyInstance } from '../register/signers.js'
import type { Library } from './library.js'
import type { MadeInstance } from './pipeline.js'
import { shownPath } from './sources.js'

/**
 * How an agreement is published: as its file says today, since that is a decision of the office and no part of what was
 * signed. Null where nothing is published, or the file is gone.
 */
export function publicationProfile(agreement: string, { agreements }: Library): PublicationData | null {
  return agreements.get(agreement)?.data.publication ?? null
}

/** Personal data in what would be published of an instance, as warnings; none for one that is not published. */
export function publicationProblems(made: MadeInstance, library: Library): Problem[] {
  const { instance, editions } = made
  const { id, data, placeOf } = instance.agreement
  const profile = publicationProfile(id, library)
  if (profile === null) return []
  const version = findVersion(library.register, id, data.version)
  const allow = library.agreements.get(id)?.data.allow ?? []
  return checkPublication({
    profile,
    data: { ...data, allow },
    placeOf,
    parties: [...new Set(instance.roles.flatMap(({ parties }) => parties))],
    placeOfParty: library.placeOfParty,
    documents: editions
      .filter(({ languages }) => profile.languages?.includes(languages.join('+')) ?? true)
      .map(({ document }) => ({ document, place: placeOfDocument(document, version, library) ?? placeOf([]) })),
    signatures: (version?.signatures ?? []).filter((one) => (one.instance ?? onlyInstance) === instance.id),
    known: knownContacts(library.parties.values()),
    languages: library.languages,
  })
}

/** The stored file of a Document that has been issued. */
function placeOfDocument(document: Document, version: RegisterVersion | null, { sources }: Library): Place | null {
  const stored = version?.frozen?.documents.find((one) => one.document === document)
  return stored === undefined ? null : { file: shownPath(sources.content, stored.path), line: 1, column: 1 }
}
