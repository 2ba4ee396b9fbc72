// The clause library: what each clause is for, what it asks for, where it is used.

import type { ClauseData } from '../../data/clause.js'
import type { Clause } from '../../library/clause.js'
import { findVersion } from '../../register/register.js'
import type { Ask } from '../ask.js'
import type { ClauseFacts } from '../protocol.js'
import { innerPath } from '../told.js'
import { usedBy } from './agreement.js'

/** All clauses, by id. */
export function clauses({ desk, language: spoken }: Ask): readonly ClauseFacts[] {
  const library = desk.workspace.library()
  const { content } = desk.workspace.sources()
  const byId = new Map<string, Clause[]>()
  for (const [code, inLanguage] of library.clauses)
    for (const clause of inLanguage.values())
      if (clause.language === code) byId.set(clause.id, [...(byId.get(clause.id) ?? []), clause])
  const uses = usedBy(library)
  const unread = new Set(
    desk.workspace
      .problems()
      .filter(({ rule }) => rule === 'translation/stale' || rule === 'translation/unconfirmed')
      .map(({ place: { subject } }) => `${subject?.language ?? ''}/${subject?.clause ?? ''}`),
  )
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, texts]): ClauseFacts => {
      const of = <Value>(value: (text: Clause) => Value): Record<string, Value> =>
        Object.fromEntries(texts.map((text) => [text.language, value(text)]))
      const paths = of(({ file }) => innerPath(file, content) ?? '')
      return {
        id,
        titles: of(({ data }) => data.title ?? ''),
        about: of(({ data }) => data.about ?? ''),
        paths,
        /* What they are for is said in the language of who reads, where the clause has it. */
        parameters: parametersOf((texts.find(({ language }) => language === spoken) ?? texts[0])?.data ?? {}),
        usedBy: (uses.get(id) ?? []).map((agreement) => {
          const data = library.agreements.get(agreement)?.data
          const title = data?.short[data.authentic[0] ?? ''] ?? agreement
          return { agreement, title, issued: findVersion(library.register, agreement, data?.version ?? '') !== null }
        }),
        unsaved: Object.values(paths).some((path) => desk.drafts.has(path)),
        unconfirmed: texts.map(({ language }) => language).filter((language) => unread.has(`${language}/${id}`)),
      }
    })
}

function parametersOf({ parameters = {} }: ClauseData): ClauseFacts['parameters'] {
  return Object.entries(parameters).map(([name, about]) =>
    typeof about === 'string'
      ? { name, type: about, optional: false, about: '' }
      : { name, type: about.type, optional: about.optional === true, about: about.about ?? '' },
  )
}
