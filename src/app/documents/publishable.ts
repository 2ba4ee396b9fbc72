// A made instance -> its publication profile, and what keeps it from being published.

import type { PublicationData } from '../../data/agreement.js'
import type { Document } from '../../model/document.js'
import { oncePerAll } from '../../base/memory.js'
import type { Place, Problem } from '../../base/problem.js'
import { checkNotice, knownContacts, openPublicationCheck } from '../../site/check-publication.js'
import { withdrawalOf } from '../../register/published.js'
import { findVersion } from '../../register/register.js'
import { onlyInstance } from '../../register/signers.js'
import { shownPath } from '../../base/sources.js'
import type { Agreement, Library } from '../../library/types.js'
import type { BuiltEdition, BuiltInstance } from './built.js'
import type { Register, RegisterVersion } from '../../register/types.js'

/**
 * How an agreement is published: as its file says today, since that is a decision of the office and no part of what was
 * signed; where the file is gone, as it said when the version was issued. Null where nothing is published.
 */
export function publicationProfile({ id, data }: Agreement, { agreements }: Library): PublicationData | null {
  return (agreements.get(id)?.data ?? data).publication ?? null
}

/** Personal data in what would be published of an instance, as warnings; none for one that is not published. */
export function publicationProblems(made: Pick<BuiltInstance, 'instance' | 'editions'>, library: Library): Problem[] {
  const { agreement } = made.instance
  const { agreements, parties, placeOfParty, languages, register } = library
  const now = agreements.get(agreement.id) ?? agreement
  return openCheck(agreement, now, parties, placeOfParty, languages, register)(made, library)
}

/** @param now the agreement as its file says today */
function open(
  agreement: Agreement,
  now: Agreement,
  parties: Library['parties'],
  placeOfParty: Library['placeOfParty'],
  languages: Library['languages'],
  register: Register,
) {
  const { id, data, placeOf } = agreement
  const { publication: profile, allow = [] } = now.data
  if (profile === undefined) return () => []
  const version = findVersion(register, id, data.version)
  const records = version?.published ?? []
  const common = { profile, placeOf, known: contactsOf(parties, languages), languages }
  const check = openPublicationCheck({ ...common, data: { ...data, allow }, placeOfParty })
  return (made: Pick<BuiltInstance, 'instance' | 'editions'>, library: Library): Problem[] => {
    const { instance } = made
    const withdrawn = withdrawalOf(records, instance.id)
    if (withdrawn !== null) return checkNotice({ ...common, allow, texts: [data.title, data.short, withdrawn.reason] })
    return check({
      parties: [...new Set(instance.roles.flatMap(({ parties }) => parties))],
      documents: publishedEditions(made, profile).map(({ document }) => ({
        document,
        place: placeOfDocument(document, version, library) ?? placeOf([]),
      })),
      signatures: (version?.signatures ?? []).filter(
        (signature) => (signature.instance ?? onlyInstance) === instance.id,
      ),
    })
  }
}

const openCheck = oncePerAll(open)

const contactsOf = oncePerAll((parties: Library['parties'], languages: Library['languages']) =>
  knownContacts(parties.values(), languages.values()),
)

/** The editions that the profile names, or all. */
export function publishedEditions(
  { editions }: Pick<BuiltInstance, 'editions'>,
  { languages }: PublicationData,
): readonly BuiltEdition[] {
  return editions.filter((edition) => languages?.includes(edition.languages.join('+')) ?? true)
}

/** The stored file of a Document that has been issued. */
function placeOfDocument(document: Document, version: RegisterVersion | null, { sources }: Library): Place | null {
  const stored = version?.frozen?.documents.find((storedDocument) => storedDocument.document === document)
  return stored === undefined ? null : { file: shownPath(sources.content, stored.path), line: 1, column: 1 }
}
