// An agreement: its instances, its editions, and the files that it is made of.

import { nameIn } from '../../data/party.js'
import { clausesOf } from '../../app/documents/translations.js'
import { eachOnce, hasAllTexts, ownEditions } from '../../app/documents/editions.js'
import { limits } from '../../base/limits.js'
import { phrase } from '../../base/phrases/phrases.js'
import { agreementFiles } from '../../base/sources.js'
import { instancesOf } from '../../document/instance.js'
import { clauseEntries } from '../../library/entries.js'
import type { Agreement, Library } from '../../library/types.js'
import { findVersion } from '../../register/register.js'
import type { Draft } from '../../io/edited/drafts.js'
import { Refused, type Ask } from '../ask.js'
import type { Desk } from '../desk.js'
import type { AgreementView, Named, UsedFile, Viewed } from '../protocol.js'

const largestAnnex = limits['attachment-size'].most

/** The agreement `id`, or why it cannot be shown. */
export function agreement({ desk, query }: Ask): AgreementView {
  const library = desk.workspace.library()
  const id = query.get('id') ?? ''
  const one = library.agreements.get(id)
  const path = agreementFiles(library.sources.content).find((file) => file.id === id)?.path
  if (path === undefined) throw new Refused(404, phrase('studio-no-agreement', { agreement: id }))
  if (one === undefined)
    return {
      ...unreadable(id, path),
      files: [agreementFile(path, id, desk.drafts.has(path))],
      alongside: alongside(desk.drafts, new Set()),
      largestAnnex,
    }
  const { data } = one
  const language = data.authentic[0] ?? ''
  return {
    id,
    title: data.title[language] ?? id,
    version: data.version,
    status: data.status,
    issued: findVersion(library.register, id, data.version) !== null,
    path,
    instances: instancesOf(one, library).map(({ id: instance, counterparty }) => {
      return { id: instance, name: counterparty === null ? '' : nameIn(counterparty, language) }
    }),
    writtenIn: [...new Set([...data.authentic, ...ownEditions(data).flat()])],
    editions: editionsOf(one, library),
    languages: [...library.languages.values()].map((forms): Named => ({ id: forms.code, name: forms.code })),
    files: usedFiles(one, path, library, desk.drafts),
    alongside: alongside(desk.drafts, new Set(clausesOf(one))),
    largestAnnex,
  }
}

/** Its own editions, each language that it has all texts in, and each pair in which the left one binds. */
function editionsOf(one: Agreement, library: Library): readonly (readonly string[])[] {
  const languages = [...library.languages.keys()].filter((code) => hasAllTexts(one, code, library))
  const { authentic } = one.data
  const pairs = authentic.flatMap((left) =>
    languages.filter((right) => right !== left && languages.includes(left)).map((right) => [left, right]),
  )
  return eachOnce([...ownEditions(one.data), ...languages.map((code) => [code]), ...pairs])
}

/** What is looked at, out of an address: the first instance and edition unless they are named. */
export function viewedIn({ desk, query }: Ask): Viewed {
  const library = desk.workspace.library()
  const id = query.get('agreement') ?? ''
  const one = library.agreements.get(id)
  const instance = query.get('instance') ?? ''
  const edition = query.get('edition') ?? ''
  return {
    agreement: id,
    instance: instance !== '' || one === undefined ? instance : (instancesOf(one, library)[0]?.id ?? ''),
    edition: edition !== '' ? edition.split('+') : [one?.data.authentic[0] ?? ''],
  }
}

/** Drafts of bodies, and of texts of clauses that have no file yet. */
function alongside(drafts: Desk['drafts'], clauses: ReadonlySet<string>): string[] {
  const isNamed = ({ path, base }: Draft): boolean => {
    const [, clause = ''] = /^clauses\/[^/]+\/(.+)\.md$/.exec(path) ?? []
    return path.startsWith('parties/') || (base === null && clauses.has(clause))
  }
  return [...drafts.values()].filter(isNamed).map(({ path }) => path)
}

function unreadable(id: string, path: string): Omit<AgreementView, 'files' | 'alongside' | 'largestAnnex'> {
  return {
    id,
    title: id,
    version: '',
    status: 'draft',
    issued: false,
    path,
    instances: [],
    writtenIn: [],
    editions: [],
    languages: [],
  }
}

function usedFiles(one: Agreement, path: string, library: Library, drafts: Desk['drafts']): UsedFile[] {
  const uses = usedBy(library)
  const texts = [...new Set(clausesOf(one))].flatMap((clause) =>
    [...library.clauses].flatMap(([code, clauses]): UsedFile[] => {
      const text = clauses.get(clause)
      const file = `clauses/${code}/${clause}.md`
      /* One that cannot be read is listed too: it is there to be put right. */
      if (text === undefined ? !library.sources.content.files.has(file) : text.language !== code) return []
      return [
        {
          path: file,
          kind: 'clause',
          title: text?.data.title ?? titleHere(one, clause, code) ?? clause,
          language: code,
          usedBy: uses.get(clause) ?? [],
          unsaved: drafts.has(file),
        },
      ]
    }),
  )
  return [agreementFile(path, one.id, drafts.has(path)), ...texts, ...changedBodies(drafts)]
}

function agreementFile(path: string, id: string, unsaved: boolean): UsedFile {
  return { path, kind: 'agreement', title: id, language: null, usedBy: [id], unsaved }
}

/** What a clause without a heading of its own is called in the agreement: by its section, or by the annex that it stands in. */
function titleHere({ data }: Agreement, clause: string, language: string): string | null {
  const found = clauseEntries(data).find(({ entry }) => entry.clause === clause)
  const [list, index] = found?.path ?? []
  const annex = list === 'annexes' ? data.annexes?.[Number(index)] : undefined
  const titles: Readonly<Record<string, string>> = found?.entry.title ?? annex?.title ?? {}
  return titles[language] ?? Object.values(titles)[0] ?? null
}

/** Files of bodies are listed as long as something in them has not been saved. */
function changedBodies(drafts: Desk['drafts']): UsedFile[] {
  const paths = [...drafts.keys()].filter((path) => path.startsWith('parties/'))
  return paths.map((path) => {
    const title = path.replace(/^parties\/|\.ya?ml$/g, '')
    return { path, kind: 'parties', title, language: null, usedBy: [], unsaved: true }
  })
}

/** The agreements that use a clause, by its id. */
export function usedBy({ agreements }: Library): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  for (const one of agreements.values())
    for (const clause of new Set(clausesOf(one))) {
      const known = uses.get(clause)
      if (known === undefined) uses.set(clause, [one.id])
      else known.push(one.id)
    }
  return uses
}
