// What the page asks of the program, and what it is answered. The one place that fetches.

import { signal } from '@preact/signals'
import type { FormOf } from '../../app/forms/form-files.js'
import type { Json, YamlChange } from '../../data/edit-yaml/change.js'
import {
  askedHeader,
  languageHeader,
  studioHeader,
  type ActName,
  type AddedClause,
  type AgreementView,
  type ArchivingView,
  type ChangedByForm,
  type ChangesView,
  type ClauseFacts,
  type ConfirmationView,
  type Counts,
  type Done,
  type Edit,
  type Edited,
  type EffectsView,
  type FileText,
  type Fault,
  type FieldView,
  type FilledFormView,
  type FormFields,
  type FoundBodyView,
  type FoundProblems,
  type Hit,
  type Home,
  type Insertable,
  type ListAsked,
  type LinesView,
  type ListView,
  type Pages,
  type RegisterView,
  type Save,
  type Saved,
  type SheetView,
  type StartView,
  type StudioEvent,
  type Undone,
  type Viewed,
} from '../protocol.js'
import { language } from './choices.js'

/** The program has answered that it cannot, and why: in words for who reads. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    why: string,
  ) {
    super(why)
  }
}

/** False from the moment that the program does not answer until it does again. */
export const connected = signal(true)

type Given = Readonly<Record<string, string>>

export const askHome = (): Promise<Home> => ask('home')
export const askCounts = (): Promise<Counts> => ask('counts')

export const askSearch = (words: string): Promise<readonly Hit[]> => ask('search', { q: words })

export const askAgreement = (agreement: string): Promise<AgreementView> => ask('agreement', { id: agreement })

export const askPages = (viewed: Viewed): Promise<Pages> => ask('pages', viewedIn(viewed))

export const askFile = (path: string): Promise<FileText> => ask('file', { path })

export const askClauses = (): Promise<readonly ClauseFacts[]> => ask('clauses')

export const askInsertables = (path: string, viewed: Viewed): Promise<readonly Insertable[]> =>
  ask('insertables', { path, agreement: viewed.agreement, instance: viewed.instance })

/** What is wrong in a file, and in what is looked at. */
export const askProblems = (path: string, viewed: Viewed | null): Promise<FoundProblems> =>
  ask('problems', { path, ...(viewed === null ? {} : viewedIn(viewed)) })

export const tellEdit = (edit: Edit): Promise<Edited> => tell('edit', edit)

export const tellSave = (save: Save): Promise<Saved> => tell('save', save)

export const askForm = (of: FormOf): Promise<FilledFormView> => ask('form', of)

export const askEffects = (agreement: string): Promise<EffectsView> => ask('effects', { agreement })

export const askBodies = (words: string): Promise<readonly FoundBodyView[]> => ask('bodies', { q: words })

export const askBodiesOf = (ids: readonly string[]): Promise<readonly FoundBodyView[]> =>
  ask('bodies', { ids: ids.join(',') })

export const askFields = (form: FormOf['form']): Promise<FormFields> => ask('fields', { form })

/** The form of a new body. */
export const askBlank = (): Promise<FieldView> => ask('blank')

export const tellForm = (asked: {
  readonly of: FormOf
  readonly change: YamlChange
  readonly viewed: Viewed | null
}): Promise<ChangedByForm> => tell('form', asked)

export const tellBody = (data: Json): Promise<ChangedByForm & { readonly id: string | null }> => tell('body', { data })

/** Begins a clause of an agreement's own. */
export const tellClause = (asked: {
  readonly agreement: string
  readonly titles: Given
  readonly as: 'section' | 'annex'
}): Promise<AddedClause> => tell('clause', asked)

export const askArchiving = (agreement: string, profiles: readonly string[]): Promise<ArchivingView> =>
  ask('archiving', { agreement, profiles: profiles.join(',') })

export const askConfirmation = (clause: string, languages: readonly string[]): Promise<readonly ConfirmationView[]> =>
  ask('confirmation', { clause, languages: languages.join(',') })

/** What is asked where an agreement is begun: `from` another, or from a template by its `language` and kind. */
export const askStart = (given: Given): Promise<StartView> => ask('start', given)

export const askRegister = (agreement: string): Promise<RegisterView> => ask('register', { agreement })

export const askChanges = (): Promise<ChangesView> => ask('changes')

/** A file, since the last commit, or by a write of the session. */
export interface LinesAsked {
  readonly path: string
  readonly write?: number
}

export const askLines = ({ path, write }: LinesAsked): Promise<LinesView> =>
  ask('lines', { path, ...(write === undefined ? {} : { write: `${write}` }) })

/** Undoes a write of the session, or does it again. */
export const tellUndo = (id: number): Promise<Undone> => tell('undo', { id })

/** What is understood of a list; nothing is recorded. */
export const askList = (asked: ListAsked): Promise<ListView> => tell('list', asked)

export const tellAct = (name: ActName, asked: object): Promise<Done> => tell(`act/${name}`, asked)

/** Sends a file that becomes an annex, with what it is called in each language. */
export const tellAnnex = ({ file, ...asked }: AnnexAsked): Promise<Done> => tellFile('act/annex', file, asked)

/** Sends a file that becomes a draft agreement. */
export const tellImport = ({ file, ...asked }: ImportAsked): Promise<Done> => tellFile('act/import', file, asked)

/** What is read of a file of a spreadsheet. */
export const askSheet = (file: File): Promise<SheetView> => tellFile('sheet', file, {})

async function tellFile<Answer>(name: string, file: File, asked: object): Promise<Answer> {
  const headers = {
    ...{ 'content-type': 'application/octet-stream', [studioHeader]: '1' },
    [askedHeader]: encodeURIComponent(JSON.stringify({ ...asked, name: file.name })),
  }
  return (await (await answered(`/api/${name}`, { method: 'POST', headers, body: file })).json()) as Answer
}

export interface ImportAsked {
  /** Of the text; null: found in it. */
  readonly language: string | null
  readonly file: File
}

export interface AnnexAsked {
  readonly agreement: string
  readonly title: Given
  readonly file: File
}

/** A page, drawn as SVG; by its key, which its drawing has for good. */
export async function askPage(viewed: Viewed, number: number, key: string): Promise<string> {
  const answer = await answered(address('page', { ...viewedIn(viewed), page: `${number}`, key }), {})
  return answer.text()
}

/** Address of the agreement as it is read on a screen. */
export function readingAddress(viewed: Viewed, stamp: number): string {
  return address('reading', { ...viewedIn(viewed), stamp: `${stamp}` })
}

/* A program that was started again knows this page only when its address has been opened; the browser then asks no more by itself. */
const secondsUntilListening = 3

/** Tells what happens to files by other hands, for as long as the page is open. */
export function listen(hear: (event: StudioEvent) => void): void {
  const events = new EventSource(address('events', {}))
  events.addEventListener('open', () => {
    connected.value = true
  })
  events.addEventListener('error', () => {
    connected.value = false
    if (events.readyState !== EventSource.CLOSED) return
    setTimeout(() => {
      listen(hear)
    }, secondsUntilListening * 1000)
  })
  events.addEventListener('message', ({ data }: MessageEvent<string>) => {
    hear(JSON.parse(data) as StudioEvent)
  })
}

function viewedIn({ agreement, instance, edition }: Viewed): Given {
  return { agreement, instance, edition: edition.join('+') }
}

function address(name: string, given: Given): string {
  return `/api/${name}?${new URLSearchParams({ ...given, [languageHeader]: language.value }).toString()}`
}

async function ask<Answer>(name: string, given: Given = {}): Promise<Answer> {
  return (await (await answered(address(name, given), {})).json()) as Answer
}

async function tell<Answer>(name: string, body: unknown): Promise<Answer> {
  const headers = { 'content-type': 'application/json', [studioHeader]: '1' }
  const answer = await answered(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as Answer
}

async function answered(url: string, { headers, ...given }: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...given, headers: { ...headers, [languageHeader]: language.value } }).catch(
    (cause: unknown) => {
      connected.value = false
      throw cause
    },
  )
  connected.value = true
  if (answer.ok) return answer
  throw new Refused(answer.status, await faultOf(answer))
}

async function faultOf(answer: Response): Promise<string> {
  try {
    return ((await answer.json()) as Fault).fault
  } catch {
    return `${answer.status} ${answer.statusText}`
  }
}
