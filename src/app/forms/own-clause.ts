// A clause that is to be written for one agreement, as a section of its main part or as an annex -> its text in each language, begun,
// and the agreement's file that names it.

import { slug } from '../../base/letters.js'
import { openMemory, type Memory } from '../../base/memory.js'
import type { Checked } from '../../base/problem.js'
import type { Sources } from '../../base/sources.js'
import type { Json, YamlChange } from '../../data/edit-yaml/change.js'
import type { AgreementData } from '../../data/agreement.js'
import { clauseEntries, sectionId } from '../../library/entries.js'
import { readLibrary } from '../../library/library.js'
import { ownEditions } from '../documents/editions.js'
import { beginClause } from '../fixes/begin.js'
import { changeByForm, type ChangedText } from './change-by-form.js'
import { missingFile } from './open-form.js'
import { placeOfSection } from './section-place.js'

export interface OwnClauseAsked {
  readonly agreement: string
  /** What it is called, by language. */
  readonly titles: Readonly<Record<string, string>>
  /** `section`: the last one of the main part that has a number; `annex`: the last annex. */
  readonly as: 'section' | 'annex'
}

export interface OwnClause {
  /** `AGREEMENT/interpreters` */
  readonly id: string
  /** Its texts, in the languages in which the agreement binds and is made, the first one first. */
  readonly texts: readonly ChangedText[]
  readonly agreement: ChangedText
}

/**
 * Begins the clause: each text has its title, and says TODO where it is to be written. A title that is not given in a language is that
 * of the first, after TODO. The id follows from the first title; what is there already is left as it is.
 * @returns null, with problems, where the agreement cannot be read (`edit/missing`) or its file not be changed (those of `changeByForm`)
 */
export function ownClause(
  sources: Sources,
  { agreement: of, titles, as }: OwnClauseAsked,
  memory: Memory = openMemory(),
): Checked<OwnClause | null> {
  const agreement = readLibrary(sources).agreements.get(of)
  const form = { form: 'agreement', id: of } as const
  if (agreement === undefined) return { value: null, problems: [missingFile(sources, form)] }
  const { data } = agreement
  const languages = [...new Set([...data.authentic, ...ownEditions(data).flat()])]
  const given = new Map(
    languages.flatMap((code): [string, string][] => (titles[code]?.trim() ? [[code, titles[code].trim()]] : [])),
  )
  const [first = ''] = given.values()
  const title = (code: string): string => given.get(code) ?? `TODO ${first}`.trim()
  const name = freeName(first, takenNames(sources, data, of))
  const id = `${of}/${name}`
  const change = as === 'section' ? asSection(data, id) : asAnnex(data, { id, name, languages, title })
  const { value, problems } = changeByForm(sources, form, change, { memory })
  if (value === null) return { value: null, problems }
  const texts = languages.map((code) => ({
    path: `clauses/${code}/${id}.md`,
    /* The title of an annex stands above its text. */
    text: beginClause(as === 'section' ? title(code) : null),
  }))
  return { value: { id, texts, agreement: value }, problems }
}

function asSection({ clauses }: AgreementData, clause: string): YamlChange {
  const index = placeOfSection(clauses.map(({ heading }) => heading))
  return { kind: 'insert', path: ['clauses', index], value: { clause } }
}

interface AnnexNamed {
  readonly id: string
  readonly name: string
  readonly languages: readonly string[]
  readonly title: (language: string) => string
}

function asAnnex({ annexes = [] }: AgreementData, { id, name, languages, title }: AnnexNamed): YamlChange {
  const value: Json = {
    id: name,
    title: Object.fromEntries(languages.map((code) => [code, title(code)])),
    content: 'text',
    clauses: [{ clause: id, heading: 'none' }],
  }
  return annexes.length === 0
    ? { kind: 'set', path: ['annexes'], value: [value] }
    : { kind: 'insert', path: ['annexes', annexes.length], value }
}

/** Names of sections and annexes of the agreement, and of clauses of its own that no section has. */
function takenNames({ content }: Sources, data: AgreementData, agreement: string): ReadonlySet<string> {
  const files = [...content.files.keys(), ...(content.unread?.keys() ?? [])].flatMap((path) => {
    const [, name] = new RegExp(`^clauses/[^/]+/${agreement}/(.+)\\.md$`).exec(path) ?? []
    return name ?? []
  })
  const sections = clauseEntries(data).map(({ entry }) => sectionId(entry))
  return new Set([...files, ...sections, ...(data.annexes ?? []).map((annex) => annex.id)])
}

function freeName(title: string, taken: ReadonlySet<string>): string {
  const stem = slug(title).slice(0, 60).replace(/-+$/, '') || 'clause'
  if (!taken.has(stem)) return stem
  let number = 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
