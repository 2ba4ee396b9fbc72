// An agreement that there is -> the files that another one begins with: its texts and its structure, without what belongs to it alone.

import { isMapping, type Json } from '../../data/edit-yaml/change.js'
import { pathsUnder } from '../../base/sources.js'
import { clauseEntries } from '../../library/entries.js'
import type { AgreementData } from '../../data/agreement.js'
import type { Agreement, Library } from '../../library/types.js'
import type { IsoDate } from '../../model/document.js'
import { clausesOf } from '../documents/translations.js'
import { textFile, type WrittenFile } from '../request/outcome.js'
import { applyChoices, openDraft, type BeginChoices, type Draft } from './choices.js'

/** What stands in a text that is still to be written; the checks find it. */
const toFill = 'TODO'

/** Facts of the old agreement that its texts speak of, so that they cannot be left out. */
export const facts = ['revision', 'history', 'term.replaces', 'term.approval.by', 'term.nextRevision'] as const
export type Fact = (typeof facts)[number]

/** What may be the same again, and is taken along: amounts and shares, and who signs. */
export const takenAlong = ['costs', 'signatories'] as const
export type TakenAlong = (typeof takenAlong)[number]

export interface CopiedAgreement {
  readonly writes: readonly WrittenFile[]
  /** What stays as it was, since the texts speak of it, and has to be looked over. */
  readonly kept: readonly Fact[]
  /** What was taken along, and has to be looked over likewise. */
  readonly taken: readonly TakenAlong[]
}

/**
 * The agreement's file under the new id, with copies of the clauses that are its own. Version, date and status are those of a first draft;
 * decisions, case numbers, revision and history, the next revision, earlier agreements, dates of approvals and annexes, and remarks to the editor are taken away, but
 * for `facts` that its texts speak of; dates in the document
 * information are blanks; titles in languages in which none is given say that they are to be written.
 */
export function copiedAgreement(
  library: Library,
  from: Agreement,
  id: string,
  choices: BeginChoices,
  today: IsoDate,
): CopiedAgreement {
  const { content } = library.sources
  const source =
    [`agreements/${from.id}.yaml`, `agreements/${from.id}.yml`].find((path) => content.files.has(path)) ?? ''
  const draft = openDraft(`agreements/${id}.yaml`, content.files.get(source) ?? '')
  const kept = factsReached(from, library).filter((fact) => draft.has(fact.split('.')))
  emptied(draft, from.data, today)
  for (const fact of facts) if (!kept.includes(fact)) draft.remove(fact.split('.'))
  ownClauses(draft, from, id)
  applyChoices(draft, choices)
  openTitles(draft, from.data)
  withoutStrangers(draft)
  const own = pathsUnder(content, 'clauses/', /\.md$/).flatMap((path) => {
    const [, language = '', rest = ''] = new RegExp(`^clauses/([^/]+)/${from.id}/(.+)$`).exec(path) ?? []
    return rest === '' ? [] : [textFile(`clauses/${language}/${id}/${rest}`, content.files.get(path) ?? '')]
  })
  const taken = takenAlong.filter((one) => isTaken(draft, one))
  return { writes: [textFile(`agreements/${id}.yaml`, draft.text()), ...own], kept, taken }
}

function isTaken(draft: Draft, what: TakenAlong): boolean {
  if (what === 'costs') return draft.has(['costs'])
  const { parties = [] } = draft.data()
  const entries = Array.isArray(parties) ? (parties as readonly Json[]) : []
  return entries.some((_, index) => ['signatories', 'signatoriesOf'].some((key) => draft.has(['parties', index, key])))
}

/** The facts that a text of the agreement puts in. */
function factsReached(agreement: Agreement, { clauses }: Library): Fact[] {
  const ids = new Set(clausesOf(agreement))
  const bodies = [...clauses.values()].flatMap((texts) =>
    [...texts.values()].flatMap(({ id, body }) => (ids.has(id) ? [body] : [])),
  )
  /* What is only asked whether it is there need not be. */
  return facts.filter((fact) => {
    const slot = new RegExp(`\\{\\{(?!#if\\b|#unless\\b)[^}]*\\b${fact.replaceAll('.', '\\.')}\\b`)
    return bodies.some((body) => slot.test(body))
  })
}

/** What belongs to the agreement that it comes from. */
function emptied(draft: Draft, data: AgreementData, today: IsoDate): void {
  draft.set(['version'], '0.1')
  draft.set(['date'], today)
  draft.set(['status'], 'draft')
  for (const key of ['case', 'editorNotes', 'toConfirm']) draft.remove([key])
  for (const [party] of Object.entries(data.archive ?? {}))
    for (const key of ['case', 'existing', 'opened', 'closed', 'instances']) draft.remove(['archive', party, key])
  for (const [party, entry] of Object.entries(read(draft, 'archive')))
    if (isMapping(entry) && Object.keys(entry).length === 0) draft.remove(['archive', party])
  if (draft.has(['archive']) && Object.keys(read(draft, 'archive')).length === 0) draft.remove(['archive'])
  for (const index of (data.approvals ?? []).keys())
    for (const key of ['date', 'remark']) draft.remove(['approvals', index, key])
  for (const [index, { mandate }] of data.parties.entries())
    if (typeof mandate === 'object') draft.set(['parties', index, 'mandate'], 'line')
  for (const [index, { label, value }] of (data.information ?? []).entries())
    if (typeof value === 'string') draft.set(['information', index, 'value'], { blank: label })
  for (const index of (data.annexes ?? []).keys()) draft.remove(['annexes', index, 'date'])
}

function read(draft: Draft, key: string): { readonly [key: string]: Json } {
  const value = draft.data()[key]
  return isMapping(value) ? value : {}
}

/** Clauses of its own, and files that `allow` names, under the new id. */
function ownClauses(draft: Draft, { id: old, data }: Agreement, id: string): void {
  for (const { entry, path } of clauseEntries(data))
    if (entry.clause?.startsWith(`${old}/`) === true)
      draft.set([...path, 'clause'], `${id}/${entry.clause.slice(old.length + 1)}`)
  for (const [index, { file }] of (data.allow ?? []).entries())
    if (file !== undefined)
      draft.set(
        ['allow', index, 'file'],
        file.replace(`/${old}/`, `/${id}/`).replace(new RegExp(`(^|/)${old}\\.ya?ml$`), `$1${id}.yaml`),
      )
}

/** Titles in languages in which none was given say what they are to be instead of. */
function openTitles(draft: Draft, data: AgreementData): void {
  for (const key of ['title', 'short'] as const)
    for (const [code, text] of Object.entries(data[key]))
      if (read(draft, key)[code] === text) draft.set([key, code], `${toFill} ${text}`)
}

/** Nothing is said of parties that do not enter it. */
function withoutStrangers(draft: Draft): void {
  const { parties = [] } = draft.data()
  const known = new Set(
    (Array.isArray(parties) ? (parties as readonly Json[]) : []).flatMap((entry) =>
      isMapping(entry)
        ? ['party', 'members', 'series'].flatMap((key) => {
            const value = entry[key]
            return Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value]
          })
        : [],
    ),
  )
  const strangers = Object.keys(read(draft, 'archive')).filter((party) => !known.has(party))
  if (strangers.length > 0 && strangers.length === Object.keys(read(draft, 'archive')).length) draft.remove(['archive'])
  else for (const party of strangers) draft.remove(['archive', party])
}
