// A library -> what of it an agreement can depend on. Its Documents and problems are made with nothing else, so that they are the same
// as long as this is.

import { sha256 } from '../../base/hash.js'
import { shownPath, type Sources } from '../../base/sources.js'
import { hashesOf, namedAndUnread } from '../../base/sources-hash.js'
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
  const { parties, partyAt, placeOfParty, languages, glossary, statutes, confirmations, register } = library
  return {
    library: seen,
    inputs: [
      agreement,
      ...[parties, partyAt, placeOfParty, languages, glossary, statutes, confirmations, register, templates],
      ...[content.root, ...[...attachments].flat(), library.unreadParties.join('\n'), [...unreadClauses].join('\n')],
      ...[...clauses].flatMap(([code, inLanguage]) => [code, ...ids.map((id) => inLanguage.get(id))]),
      ...own,
    ],
  }
}

/**
 * SHA-256 of all files that an agreement can see, by their paths: every file but other agreements, clauses that it does not use, and
 * files that are no annex of it. `seenBy` gives it less than that.
 */
export function hashOfSeen({ file, data }: Agreement, { sources }: Library): string {
  const { content, templates } = sources
  const ids = new Set(clausesOf({ data }))
  const annexes = new Set((data.annexes ?? []).map((annex) => annex.file ?? ''))
  const isSeen = (path: string): boolean => {
    const [, clause] = /^clauses\/[^/]+\/(.+)\.md$/.exec(path) ?? []
    if (clause !== undefined) return ids.has(clause)
    if (path.startsWith('agreements/')) return shownPath(content, path) === file
    return !content.attachments.has(path) || path.startsWith('register/') || annexes.has(path)
  }
  const seen = [...hashesOf(content)].filter(([path]) => isSeen(path))
  return sha256(JSON.stringify([namedAndUnread(content), seen, namedAndUnread(templates), hashesOf(templates)]))
}
