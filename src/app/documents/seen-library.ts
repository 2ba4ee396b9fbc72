// A library -> what of it an agreement can depend on. Its Documents and problems are made with nothing else, so that they are the same
// as long as this is.

import type { Sources } from '../../base/sources.js'
import type { Agreement, Library } from '../../library/types.js'
import { clausesOf } from './translations.js'

export interface SeenLibrary {
  /** The library without other agreements, other clauses, the look, and files as such. */
  readonly library: Library
  /** All that is in it: each of these the same object or text, and the library says the same. */
  readonly inputs: readonly unknown[]
}

/** What an agreement sees of its library. */
export function seenBy(agreement: Agreement, library: Library): SeenLibrary {
  const { id } = agreement
  const ids = clausesOf(agreement)
  const clauses = new Map(
    [...library.clauses].map(([code, inLanguage]) => [
      code,
      new Map(
        ids.flatMap((id) => {
          const clause = inLanguage.get(id)
          return clause === undefined ? [] : [[id, clause] as const]
        }),
      ),
    ]),
  )
  const unread = ids.flatMap((id) => [...library.languages.keys()].map((code) => `${code}/${id}`))
  const unreadClauses = new Set(unread.filter((path) => library.unreadClauses.has(path)))
  const own = library.problems.get(id) ?? []
  const { content, templates } = library.sources
  const attachments = new Map(
    (agreement.data.annexes ?? []).flatMap(({ file = '' }) => {
      const bytes = content.attachments.get(file)
      return bytes === undefined ? [] : [[file, bytes] as const]
    }),
  )
  const sources: Sources = { content: { ...content, files: new Map(), attachments, unread: new Map() }, templates }
  const seen: Library = {
    ...library,
    agreements: new Map([[id, agreement]]),
    agreementIds: [id],
    clauses,
    unreadClauses,
    theme: null,
    sources,
    problems: new Map([[id, own]]),
  }
  const { parties, partyAt, placeOfParty, languages, glossary, confirmations, register } = library
  return {
    library: seen,
    inputs: [
      agreement,
      ...[parties, partyAt, placeOfParty, languages, glossary, confirmations, register, templates],
      ...[content.root, ...[...attachments].flat(), library.unreadParties.join('\n'), [...unreadClauses].join('\n')],
      ...[...clauses].flatMap(([code, inLanguage]) => [code, ...ids.map((id) => inLanguage.get(id))]),
      ...own,
    ],
  }
}
